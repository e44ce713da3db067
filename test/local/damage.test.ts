import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountBatch, readCsv } from '../helpers/cli.ts';
import {
  createStudents,
  district,
  preview,
  requestFile,
  runBatch,
  save,
  summary,
  type Tables,
} from './small-district.ts';

/* What looks damaged is told beside the summary, and repaired only where somebody asks for it. */

const student = (id: string, last: string) => `${id},${id},${last},Ann,,9,,,`;

/** Students whose Person IDs have lost their zeros, which enrollments still have. */
const damaged: Tables = {
  students: [student('4711', 'Doe'), student('4712', 'Li'), student('93', 'M\u0430rin')],
  enrollments: ['004711', '004712', '000093'].map((id) => `${id},25LHS,2025-08-11,,`),
};

const pad = 'students/person-id/pad=6';

test('a preview tells what looks damaged, how to repair it, and changes nothing', async () => {
  const folder = district(damaged);
  const run = await preview(folder, createStudents);
  expect(run.exitCode).toBe(0);
  const path = join(folder, 'students.csv');
  expect(run.stdout).toContain(
    [
      '2 things look damaged:',
      `  ${path}, column Person ID: 3 identifiers shorter than 6 digits: a spreadsheet has dropped their leading zeros; format the column as text there, or let them be filled up (first in row 1: 4711)`,
      `    to fill up with zeros to 6 digits: --repair ${pad}`,
      `  ${path}, column Last Name: 1 cell with Cyrillic or Greek letters that look like Latin ones in a Latin word: nobody finds or types them (first in row 3: M\u0430rin)`,
      '    to put the Latin letters they look like: --repair students/last-name/latin-letters',
      '',
    ].join('\n'),
  );
  expect(summary(run).considered).toBe(0);
});

test('repairs asked for are made before planning, not in the files; the next command repeats them', async () => {
  const folder = district(damaged);
  const before = readFileSync(join(folder, 'students.csv'), 'utf8');
  const options = ['--repair', pad, '--repair', 'students/last-name/latin-letters'];
  const run = await preview(folder, createStudents, ...options);
  expect(run.stdout).not.toContain('damaged');
  expect(run.stdout).toMatch(
    /Note: Students: \d+ cells are read repaired, as --repair asks; the file stays as it is/,
  );
  expect(run.stdout).toContain(
    ` --repair ${pad} --repair students/last-name/latin-letters --expect `,
  );
  expect(readCsv(join(run.out, 'preview.csv')).map((row) => row['Person ID'])).toEqual([
    '000093',
    '004711',
    '004712',
  ]);
  const expectation = ['--expect', summary(run).fingerprint];
  const refused = await runBatch('save', folder, createStudents, ...expectation);
  expect(refused.exitCode).toBe(3);
  const saved = await save(folder, createStudents, ...options, ...expectation);
  expect(saved.exitCode).toBe(0);
  expect(readFileSync(join(saved.out, 'accounts.csv'), 'utf8')).toContain('000093,');
  expect(readFileSync(join(folder, 'students.csv'), 'utf8')).toBe(before);
});

test('why explains a person of the repaired data', () => {
  const args = ['--request', requestFile(createStudents), '--person', '000093', '--repair', pad];
  expect(accountBatch('why', '--data', district(damaged), ...args).exitCode).toBe(0);
});

test('a repair that the data has no place for stops the call', async () => {
  const run = await runBatch('preview', damaged, createStudents, '--repair', 'staff/x/pad=6');
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('--repair staff/x/pad=6: the data has nothing');
});

test('titles and totals of a file are told in notes', async () => {
  const titled = `Lincoln High School\n\nPerson ID,Student Number,Last Name,First Name\n1,1,Doe,John\nTotal: 1,,,\n`;
  const folder = district({ students: titled, enrollments: ['1,25LHS,2025-08-11,,'] });
  const run = await preview(folder, createStudents);
  const path = join(folder, 'students.csv');
  expect(run.stdout).toContain(`Note: ${path}: row 1, above the headings, is not used`);
  expect(run.stdout).toContain(
    `Note: ${path}: row 2 under the headings, the last one, is not used: it only tells about the rows above it`,
  );
  expect(summary(run).considered).toBe(1);
});
