import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { usernameBase } from '../username.mjs';
import { previewColumns, tablesOf, today } from './rules.mjs';

/*
 * The script as people publish it: papaparse with `header`, objects, Maps.
 *
 *   node script.mjs DATA OUT restart|counter
 *
 * `restart` tries 2, 3, ... from the start for each person; `counter` remembers the last number.
 */
const [folder, out, manner] = process.argv.slice(2);
const paths = tablesOf(folder);
const read = (path) =>
  Papa.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

const students = read(paths.students);
const accounts = read(paths.accounts);
const schoolNames = new Map(
  read(paths.schools).map((row) => [row['School ID'], row['School Name']]),
);
const calendars = new Map(
  read(paths.calendars).map((row) => [row['Calendar ID'], schoolNames.get(row['School ID'])]),
);
const enrollments = new Map();
for (const row of read(paths.enrollments)) {
  const of = enrollments.get(row['Person ID']);
  if (of === undefined) enrollments.set(row['Person ID'], [row]);
  else of.push(row);
}
const haveAccount = new Set(accounts.map((row) => row['Person ID']));
const taken = new Set(accounts.map((row) => row.Username.toLowerCase()));
const counters = new Map();

function freeName(base) {
  if (!taken.has(base)) return base;
  let counter = manner === 'counter' ? (counters.get(base) ?? 2) : 2;
  while (taken.has(base + counter)) counter++;
  counters.set(base, counter + 1);
  return base + counter;
}

students.sort((a, b) => Number(a['Person ID']) - Number(b['Person ID']));
const preview = [];
for (const student of students) {
  const id = student['Person ID'];
  if (haveAccount.has(id)) continue;
  const counting = (enrollments.get(id) ?? []).filter(
    (row) => row['No Show'] !== 'Yes' && (row['End Date'] === '' || row['End Date'] >= today),
  );
  const base = usernameBase(student['Last Name'], student['First Name']);
  if (counting.length === 0 || base === '') continue;
  const username = freeName(base);
  taken.add(username);
  const row = Object.fromEntries(previewColumns);
  row['Person ID'] = id;
  row.Number = student['Student Number'];
  row['Last Name'] = student['Last Name'];
  row['First Name'] = student['First Name'];
  row['Grade or Title'] = student.Grade;
  row.Schools = [...new Set(counting.map((one) => calendars.get(one['Calendar ID'])))].join('; ');
  row.Username = username;
  preview.push(row);
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'preview.csv'), Papa.unparse(preview));
