import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from './names.mjs';

/*
 * A made-up district of people who have an account and never used it, each with an address and a link.
 *
 *   node make-telling.mjs FOLDER PEOPLE
 */

const firstId = 1_000_000;
const perSchool = 2500;
const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const [folder, size] = process.argv.slice(2);
const people = Number(size);
const schools = Math.ceil(people / perSchool);

function lines(heading, count, line) {
  return `${[heading, ...Array.from({ length: count }, (_, n) => line(n))].join('\n')}\n`;
}

function student(n) {
  const id = firstId + n;
  const { last, first } = nameOf(id);
  const names = `${quoted(last)},${quoted(first)}`;
  return `${id},${String(id * 7).padStart(9, '0')},${names},${1 + (id % 12)},s${id}@students.example`;
}

function account(n) {
  const id = firstId + n;
  const link = `https://id.example/activate/${(id * 7919).toString(36).padStart(24, 'x')}`;
  return `${id},user${id},Campus Student Portal,Yes,Yes,0,2026-08-18,${link}`;
}

const tables = {
  schools: lines('School ID,School Name', schools, (n) => `S${n},School ${n}`),
  students: lines('Person ID,Student Number,Last Name,First Name,Grade,Email', people, student),
  enrollments: lines(
    'Person ID,School ID,Start Date,End Date',
    people,
    (n) => `${firstId + n},S${n % schools},2026-08-10,2027-06-10`,
  ),
  accounts: lines(
    'Person ID,Username,Homepage,Enabled,Force Password Change,Total Login Count,Created,Activation URL',
    people,
    account,
  ),
};

if (!existsSync(folder)) {
  mkdirSync(dirname(folder), { recursive: true });
  const making = `${folder}-${process.pid}`;
  mkdirSync(making);
  for (const [name, text] of Object.entries(tables))
    writeFileSync(join(making, `${name}.csv`), text);
  try {
    renameSync(making, folder);
  } catch {
    // Somebody else was faster.
    rmSync(making, { recursive: true, force: true });
  }
}
