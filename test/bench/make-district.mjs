import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './names.mjs';
import { seeded, shuffled } from './random.mjs';
import { usernameBase } from './username.mjs';

/*
 * A made-up district of any size: schools, calendars, students, an enrollment for each, accounts for
 * 6 % of them. Students and enrollments stand in different orders, so that joining them costs what
 * it costs in life. `oneName`: everybody's username starts as the same one.
 *
 *   node make-district.mjs FOLDER STUDENTS [one-name]
 */

const firstId = 1_000_000;
const today = '2026-08-17';

async function writeTable(folder, name, heading, rowCount, rowOf) {
  const stream = createWriteStream(join(folder, name));
  stream.write(`\ufeff${heading}\r\n`);
  let piece = '';
  for (let n = 0; n < rowCount; n++) {
    piece += `${rowOf(n)}\r\n`;
    if (piece.length < 1 << 18) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await once(stream, 'finish');
}

const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function studentRow(id, { last, first }, sibling) {
  const random = seeded(id);
  const grade = 1 + (id % 12);
  const middle = random() < 0.3 ? quoted(sibling.first) : '';
  const birth = `${today.slice(0, 2)}${String(20 - grade).padStart(2, '0')}-0${1 + (id % 9)}-1${id % 10}`;
  const cells = [id, String(id * 7).padStart(9, '0'), quoted(last), quoted(first), middle, ''];
  const email = `s${id}@students.example`;
  return [...cells, id % 2 ? 'F' : 'M', grade, birth, 2038 - grade, email].join(',');
}

function enrollmentRow(id, schools) {
  const draw = seeded(id + 77)();
  const ended = draw < 0.17 ? '2026-08-14' : '';
  const noShow = draw > 0.975 ? 'Yes' : 'No';
  const calendar = `27-SCHOOL${id % schools}`;
  const grade = 1 + (id % 12);
  return `E${id * 3},${id},${calendar},${grade},2026-08-12,${ended},${noShow},P,01 Returning student`;
}

function accountRow(id, username) {
  const enabled = id % 9 ? 'Yes' : 'No';
  const type = 'Local Campus Authentication Only';
  const email = `s${id}@students.example`;
  return `${id},${username},Campus Student Portal,${type},${enabled},No,${id % 50},2025-08-12,${email},,,,`;
}

/** Gives usernames as the district did before: the base, then 2, 3, ... */
function usernameGiver(nameOfPerson) {
  const given = new Map();
  return (id) => {
    const { last, first } = nameOfPerson(id);
    const base = usernameBase(last, first) || `s${id}.`;
    const count = (given.get(base) ?? 0) + 1;
    given.set(base, count);
    return count === 1 ? base : `${base}${count}`;
  };
}

const headings = {
  students:
    'Person ID,Student Number,Last Name,First Name,Middle Name,Suffix,Gender,Grade,Birth Date,Graduation Year,Email',
  enrollments:
    'Enrollment ID,Person ID,Calendar ID,Grade,Start Date,End Date,No Show,Service Type,Start Status',
  accounts:
    'Person ID,Username,Homepage,Authentication Type,Enabled,Force Password Change,Total Login Count,Created,Email,Product Security Roles,User Groups,School Access,Activation URL',
};

async function writeDistrict(folder, students, oneName) {
  const random = seeded(20260817);
  const schools = Math.max(1, Math.min(400, Math.round(students / 2500)));
  const nameOfPerson = oneName ? () => ({ last: 'Smith', first: 'Jan' }) : nameOf;
  const [people, records] = [shuffled(students, random), shuffled(students, random)];
  const give = usernameGiver(nameOfPerson);
  const write = (name, rowCount, rowOf, heading = headings[name]) =>
    writeTable(folder, `${name}.csv`, heading, rowCount, rowOf);
  await write('schools', schools, (n) => `S${n},School ${n}`, 'School ID,School Name');
  await write(
    'calendars',
    schools,
    (n) => `27-SCHOOL${n},S${n},2026-27 School ${n},2026-2027,2026-08-12,2027-05-28`,
    'Calendar ID,School ID,Calendar Name,School Year,Start Date,End Date',
  );
  await write('students', students, (n) => {
    const id = firstId + people[n];
    return studentRow(id, nameOfPerson(id), nameOfPerson(id + 1));
  });
  await write('enrollments', students, (n) => enrollmentRow(firstId + records[n], schools));
  await write('accounts', Math.round(students * 0.06), (n) => {
    const id = firstId + n * 16;
    return accountRow(id, give(id));
  });
  writeFileSync(join(folder, 'request.json'), JSON.stringify(request(schools), null, 2));
}

/** First initial and last name, in every school. */
function request(schools) {
  return {
    accountType: 'students',
    changeType: 'createAccount',
    scope: { schools: Array.from({ length: schools }, (_, n) => `S${n}`) },
    asOf: today,
    username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
    password: { kind: 'random' },
  };
}

const [folder, students, variant] = process.argv.slice(2);
if (!existsSync(folder)) {
  // Under another name until it is whole: a half-written district is never measured.
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  await writeDistrict(part, Number(students), variant === 'one-name');
  renameSync(part, folder);
  rmSync(part, { recursive: true, force: true });
}
