// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tableFromRows, type Table } from '../../core/engine/index.ts';
import { rewriteColumns } from '../../core/engine/tables/rewrite-columns.ts';
import { allByRole, axeFindings, byRole, openWizard, tablesOf, until } from './harness.tsx';
import { click, lincoln, lincolnDay, requestOfExample, says, screenText } from './lincoln.ts';

/* The Data step lists what looks damaged, and repairs it on request. */

/** Enrollments as programs and spreadsheets spoil them, and accounts. */
const tables = [
  tableFromRows('students', 'students.csv', [
    ['Person ID', 'Student Number', 'Last Name', 'First Name'],
    ['1', '71', 'Smith', 'Ann'],
    ['2', '72', 'M\u0430rin', 'Bo'],
  ]),
  tableFromRows('enrollments', 'enrollments.csv', [
    ['Person ID', 'School ID', 'Start Date', 'End Date'],
    ['1.0', 'L', '2025-08-11', ''],
    ['2.0', 'L', '2025-08-11', ''],
  ]),
  tableFromRows('accounts', 'accounts.csv', [
    ['Person ID', 'Username', 'Enabled'],
    ['1.0', 'asmith', 'Yes'],
  ]),
];

const open = (language: 'en' | 'es' = 'en') =>
  openWizard({ tables, today: '2025-08-18', host: { language } });
const list = () => document.querySelector('[aria-labelledby=damage-heading]')!;
const sentences = () =>
  [...list().querySelectorAll('.problem-line')].map(({ textContent }) => textContent);
const boxes = () =>
  allByRole<HTMLInputElement>('checkbox', /(?:)/, list()).map(({ checked }) => checked);

test('what looks damaged: sentence, first rows, repair; ticked, it is repaired', async () => {
  const { client } = await open();
  await says('3 things look damaged.');
  expect(sentences()).toEqual([
    'Errorenrollments.csv, column Person ID: 2 identifiers with decimals (4711.0), as programs write numbers: drop them, here or at the source',
    'Erroraccounts.csv, column Person ID: 1 identifier with decimals (4711.0), as programs write numbers: drop them, here or at the source',
    'Warningstudents.csv, column Last Name: 1 cell with Cyrillic or Greek letters that look like Latin ones in a Latin word: nobody finds or types them',
  ]);
  expect(list().textContent).toContain('row 1: 1.0row 2: 2.0');
  expect(list().textContent).toContain('row 2: M\u0430rin');
  expect(boxes()).toEqual([false, false, false]);
  expect(spoken()).toContain('3 things look damaged.');
  expect(await axeFindings()).toEqual([]);

  const box = allByRole<HTMLInputElement>('checkbox', /^Repair: drop ".0"/)[0]!;
  expect(box.closest('label')!.textContent).toBe(
    'Repair: drop ".0" after whole numbersonly in the wizard; the file stays as it is',
  );
  box.focus();
  box.click();
  await says('1 of them is repaired.');
  expect((await client.readData()).repairs).toEqual(['enrollments/person-id/drop-decimals']);
  // Nothing moves under whoever ticks: the same box has the focus, and is ticked.
  await until(
    () => !screenText().includes('nobody in Students or Staff has this Person ID: the row'),
  );
  expect(boxes()).toEqual([true, false, false]);
  expect(document.activeElement).toBe(box);
  expect(await axeFindings()).toEqual([]);

  const ofAccounts = allByRole<HTMLInputElement>('checkbox', /^Repair: drop ".0"/)[1]!;
  expect(ofAccounts.closest('label')!.textContent).toContain(
    'a save writes User Accounts as repaired',
  );
  ofAccounts.click();
  await says('2 of them are repaired.');
  box.click();
  await says('1 of them is repaired.');
  expect((await client.readData()).repairs).toEqual(['accounts/person-id/drop-decimals']);
  expect(boxes()).toEqual([false, true, false]);
});

test('in Spanish, the engine’s sentences too', async () => {
  await open('es');
  await says('3 cosas parecen dañadas.');
  await says('accounts.csv, columna Person ID: 1 identificador con decimales');
  byRole<HTMLInputElement>('checkbox', /^Reparar: poner las letras latinas/).click();
  await says('1 de ellas está reparada.');
});

test('preview and save say in words that cells are read repaired, with the way to them', async () => {
  const spoilt = tablesOf(lincoln).map((table) =>
    table.name === 'enrollments' ? withDecimals(table) : table,
  );
  const request = requestOfExample('T01');
  const { client } = await openWizard({ tables: spoilt, today: lincolnDay, step: 'data', request });
  await says('1 thing looks damaged.');
  byRole<HTMLInputElement>('checkbox', /^Repair: drop ".0"/).click();
  await says('1 of them is repaired.');
  const { repairedCells } = await client.readData();
  expect(repairedCells).toBe(spoilt.find(({ name }) => name === 'enrollments')!.rowCount);
  const sentence = `${repairedCells} cells are read repaired, as you chose. What you brought in stays as it is.`;
  await click(/Preview Changes$/);
  await says('6 of 12 students will be created.');
  await says(sentence);
  expect(await axeFindings()).toEqual([]);
  await click(/Save Changes$/);
  await says(sentence);
  await click('See what is repaired');
  await says('1 of them is repaired.');
});

/** The table as a program writes it that takes Person IDs for numbers. */
function withDecimals(table: Table): Table {
  const at = table.headings.indexOf('Person ID');
  return rewriteColumns(table, new Map([[at, (id: string) => `${id}.0`]]));
}

test('where nothing looks damaged, nothing is said of it', async () => {
  const [students] = tables;
  const whole = tableFromRows('students', 'students.csv', [
    students!.headings,
    ['1', '71', 'A', 'B'],
  ]);
  await openWizard({ tables: [whole], today: '2025-08-18' });
  await says('No problems found');
  expect(screenText()).not.toContain('damaged');
});

function spoken(): string {
  return document.querySelector('p.unseen[role=status]')!.textContent;
}
