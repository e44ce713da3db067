import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/*
 * A made-up district of any size for benchmarks: seeded, so that every machine measures the same
 * bytes. Names are the sample district's, surnames often in pairs, so that usernames collide.
 */

const names = JSON.parse(
  readFileSync(new URL('../../local/sample-district/names.json', import.meta.url), 'utf8'),
);

/** A seeded generator of numbers below 1 (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function writeTable(folder, name, heading, rows, rowOf) {
  const stream = createWriteStream(join(folder, name));
  stream.write(`\ufeff${heading}\r\n`);
  let piece = '';
  for (let n = 0; n < rows; n++) {
    piece += `${rowOf(n)}\r\n`;
    if (piece.length < 1 << 20) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await once(stream, 'finish');
}

function shuffled(count, random) {
  const order = Int32Array.from({ length: count }, (_, n) => n);
  for (let i = count - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k], order[i]];
  }
  return order;
}

/** Writes the tables of a district of so many students, a row of enrollment each, 6 % with accounts. */
export async function makeDistrict(folder, students, { oneName = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const random = seeded(20260817);
  const surnames = names.origins.flatMap((origin) => origin.surnames);
  const forenames = names.origins.flatMap(({ forenames: { F, M } }) => [...F, ...M]);
  const pick = (list) => list[Math.floor(random() ** 2 * list.length)];
  const schools = Math.max(1, Math.min(400, Math.round(students / 2500)));
  const quoted = (text) => (/[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const order = shuffled(students, random);
  await writeTable(folder, 'schools.csv', 'School ID,School Name', schools, (n) => `S${n},School ${n}`);
  await writeTable(
    folder,
    'calendars.csv',
    'Calendar ID,School ID,Calendar Name,School Year,Start Date,End Date',
    schools,
    (n) => `C${n},S${n},2026-27 School ${n},2026-2027,2026-08-12,2027-05-28`,
  );
  const lastName = () => (random() < 0.6 ? pick(surnames) : `${pick(surnames)}-${pick(surnames)}`);
  await writeTable(
    folder,
    'students.csv',
    'Person ID,Student Number,Last Name,First Name,Middle Name,Suffix,Gender,Grade,Birth Date,Graduation Year,Email',
    students,
    (n) => {
      const id = 1_000_000 + order[n];
      const last = oneName ? 'Smith' : quoted(lastName());
      const first = oneName ? 'Jan' : quoted(pick(forenames));
      const grade = 1 + (id % 12);
      return `${id},${String(id * 7).padStart(9, '0')},${last},${first},,,${id % 2 ? 'F' : 'M'},${grade},${2026 - 5 - grade}-0${1 + (id % 9)}-1${id % 10},${2027 + 12 - grade},s${id}@district.example`;
    },
  );
  await writeTable(
    folder,
    'enrollments.csv',
    'Person ID,Calendar ID,Grade,Start Date,End Date,No Show,Service Type',
    students,
    (n) => {
      const id = 1_000_000 + order[students - 1 - n];
      const ended = id % 23 === 0 ? '2026-08-14' : '';
      return `${id},C${id % schools},${1 + (id % 12)},2026-08-12,${ended},${id % 97 === 0 ? 'Yes' : ''},P`;
    },
  );
  await writeTable(
    folder,
    'accounts.csv',
    'Person ID,Username,Homepage,Authentication Type,Enabled,Force Password Change,Total Login Count,Created,Email,Product Security Roles,User Groups,School Access,Activation URL',
    Math.round(students * 0.06),
    (n) => {
      const id = 1_000_000 + n * 16;
      return `${id},user${id},Campus Student Portal,Local Campus Authentication Only,${n % 9 ? 'Yes' : 'No'},No,${n % 50},2025-08-12,s${id}@district.example,,,,`;
    },
  );
  return { schools };
}

/** The request of the benchmark: first initial and last name, for every school. */
export function benchRequest(schools) {
  return {
    accountType: 'students',
    changeType: 'createAccount',
    scope: { schools: Array.from({ length: schools }, (_, n) => `S${n}`) },
    asOf: '2026-08-17',
    username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
    password: { kind: 'random' },
  };
}
