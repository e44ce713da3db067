import { expect, test } from 'vitest';
import { makeTables, type Tables } from '../helpers/district.ts';
import { createStudents, smallDistrict, withTable } from './small-district.ts';
import { damageOf, openRows, previewOf, restart, saveOf, taken, type Wizard } from './wizard.ts';

/* Damage is told; a repair is made on request, in what the wizard has read, and nowhere else. */

/** The small district, a column of one of its tables written as a damaged file has it. */
function damaged(table: string, heading: string, spoil: (cell: string) => string): Tables {
  const [headings, ...rows] = smallDistrict[table]!;
  const at = headings!.indexOf(heading);
  return withTable(table, [
    headings!,
    ...rows.map((row) => row.map((cell, column) => (column === at ? spoil(cell) : cell))),
  ]);
}

/** Enrollments as a program that takes Person IDs for numbers exports them. */
const decimals = damaged('enrollments', 'Person ID', (id) => `${id}.0`);
const dropDecimals = 'enrollments/person-id/drop-decimals';

/** The repair of each finding, and whether it is made. */
async function repairsOf(wizard: Wizard) {
  const { repairs } = await wizard.client.readData();
  const damage = await damageOf(wizard);
  return damage.map(({ repair }) => [repair?.id ?? null, repairs.includes(repair?.id ?? '')]);
}

test('damage is told with its rows and its repair, and nothing is repaired unasked', async () => {
  const wizard = openRows(decimals);
  expect(await damageOf(wizard)).toEqual([
    {
      kind: 'decimal-tail',
      severity: 'error',
      table: 'Enrollments',
      column: 'Person ID',
      count: 7,
      examples: [
        { row: 1, value: '1.0' },
        { row: 2, value: '2.0' },
        { row: 3, value: '3.0' },
      ],
      sentence:
        'enrollments.csv, column Person ID: 7 identifiers with decimals (4711.0), as programs write numbers: drop them, here or at the source',
      repair: { id: dropDecimals, sentence: 'drop ".0" after whole numbers' },
    },
  ]);
  expect((await wizard.client.readData()).repairs).toEqual([]);
  // Nobody is enrolled as far as anybody can read.
  expect((await previewOf(wizard, createStudents)).summary.changed).toBe(0);
});

test('a repair gives the plan of data that never was damaged, and is remembered', async () => {
  const wizard = openRows(decimals);
  await previewOf(wizard, createStudents);
  const data = await wizard.client.repair([dropDecimals]);
  expect(data.repairs).toEqual([dropDecimals]);
  expect((await wizard.client.open()).preview).toBeNull();
  const whole = await previewOf(openRows(smallDistrict), createStudents);
  expect((await previewOf(wizard, createStudents)).summary).toEqual(whole.summary);
  const again = restart(wizard);
  expect((await previewOf(again, createStudents)).summary).toEqual(whole.summary);
  expect(await repairsOf(again)).toEqual([[dropDecimals, true]]);
});

test('cells that are read repaired are counted, whichever the finding speaks of', async () => {
  const wizard = openRows(decimals);
  expect((await wizard.client.readData()).repairedCells).toBe(0);
  expect((await wizard.client.repair([dropDecimals])).repairedCells).toBe(7);
  expect((await wizard.client.repair([])).repairedCells).toBe(0);
  // One date can only be read with the day first; all seven of the column are rewritten.
  const dayFirst = damaged('enrollments', 'Start Date', (day) =>
    day === '2025-08-11' ? '11/08/2025' : day.replace('2024-08-12', '13/08/2024'),
  );
  const other = openRows(dayFirst);
  const { repairedCells } = await other.client.repair(['enrollments/start-date/day-first']);
  expect(repairedCells).toBe(7);
});

test('a repair is taken back', async () => {
  const wizard = openRows(decimals);
  await wizard.client.repair([dropDecimals]);
  expect((await wizard.client.repair([])).repairs).toEqual([]);
  expect(await repairsOf(wizard)).toEqual([[dropDecimals, false]]);
  expect((await previewOf(wizard, createStudents)).summary.changed).toBe(0);
});

test('what the data does not propose is refused, and what was repaired stays so', async () => {
  const { client } = openRows(decimals);
  await client.repair([dropDecimals]);
  await expect(client.repair(['students/person-id/pad=9'])).rejects.toThrow(
    'students/person-id/pad=9 repairs nothing of this data: look again at what is damaged.',
  );
  expect((await client.readData()).repairs).toEqual([dropDecimals]);
});

test('a repair counts only for data with the damage: dates are not turned round twice', async () => {
  const dayFirst = damaged('enrollments', 'Start Date', (day) =>
    day.split('-').reverse().join('/'),
  );
  // 11/08/2025 is the eleventh of August only as long as 12/08/2024 and 13/08/2025 stand beside it.
  const rows = dayFirst['enrollments']!.map((row) =>
    row[0] === '6' ? ['6', '25L', '13/08/2025', '', ''] : row,
  );
  const wizard = openRows({ ...smallDistrict, enrollments: rows });
  const id = 'enrollments/start-date/day-first';
  expect((await wizard.client.repair([id])).repairs).toEqual([id]);
  const monthFirst = rows.map((row) =>
    row.map((cell) => cell.replace(/^(\d\d)\/(\d\d)\//, '$2/$1/')),
  );
  wizard.workbook.replaceTables(makeTables({ ...smallDistrict, enrollments: monthFirst }));
  expect((await wizard.client.readData()).repairs).toEqual([]);
  expect(await damageOf(wizard)).toEqual([]);
  // It was not forgotten: the next export has the day first again.
  wizard.workbook.replaceTables(makeTables({ ...smallDistrict, enrollments: rows }));
  expect((await wizard.client.readData()).repairs).toEqual([id]);
});

test('one repair brings to light what another one undoes', async () => {
  const numbers = ['007100', '007200', '007300', '7400.0', '857500', '857600'];
  const [headings, ...rows] = smallDistrict['students']!;
  const students = rows.map((row, i) => [row[0]!, numbers[i]!, ...row.slice(2)]);
  const wizard = openRows(withTable('students', [headings!, ...students]));
  const [drop, pad] = ['students/student-number/drop-decimals', 'students/student-number/pad=6'];
  expect(await repairsOf(wizard)).toEqual([[drop, false]]);
  await wizard.client.repair([drop]);
  expect(await repairsOf(wizard)).toEqual([
    [drop, true],
    [pad, false],
  ]);
  await wizard.client.repair([drop, pad]);
  const found = await wizard.client.peopleNumbered('students', ['007400']);
  expect(found).toEqual([['4']]);
});

test('columns matched by hand stay matched when their cells are repaired', async () => {
  const { enrollments, ...others } = decimals;
  const [, ...rows] = enrollments!;
  const wizard = openRows({
    ...others,
    stays: [['Who', 'Cal', 'From', 'Until', 'Absent'], ...rows],
  });
  const { client } = wizard;
  await client.matchTable('stays.csv', 'enrollments');
  const said = { 'Person ID': 'Who', 'Calendar ID': 'Cal', 'Start Date': 'From' };
  for (const [column, heading] of Object.entries(said)) {
    await client.matchColumn('stays.csv', column, heading);
  }
  const columnsOf = async () =>
    (await client.readData()).tables.find(({ source }) => source === 'stays.csv')?.columns;
  const before = await columnsOf();
  expect(before?.[0]).toMatchObject({ name: 'Person ID', heading: 'Who', matched: true });
  await client.repair([dropDecimals]);
  expect(await columnsOf()).toEqual(before);
});

test('accounts are joined after repairs: a number with decimals is nobody’s', async () => {
  const staff = damaged('staff', 'Staff Number', (number) => `${number}.0`);
  const accounts = [
    ['Person ID', 'Username', 'Enabled', 'Staff Number'],
    ['', 'gil', 'Yes', '701'],
  ];
  const { client } = openRows({ ...staff, accounts });
  await client.answerQuestion({ joinAccounts: true });
  expect((await client.readData()).accounts).toMatchObject({ joined: '', nobody: 1 });
  const { accounts: joined } = await client.repair(['staff/staff-number/drop-decimals']);
  expect(joined).toMatchObject({ joined: '1 by number', nobody: 0 });
});

test('usernames are never repaired: a save finds an account by its username', async () => {
  const odd = damaged('accounts', 'Username', (name) => name.replace('dpoe', 'd\u00a0poe'));
  const wizard = openRows(odd);
  const damage = await damageOf(wizard);
  expect(damage.map(({ kind, column }) => [kind, column])).toEqual([['odd-blanks', 'Username']]);
  expect(await repairsOf(wizard)).toEqual([[null, false]]);
  await expect(wizard.client.repair(['accounts/username/plain-blanks'])).rejects.toThrow(
    'repairs nothing of this data',
  );
});

test('a save writes User Accounts as they were repaired', async () => {
  const wizard = openRows(damaged('accounts', 'Person ID', (id) => `${id}.0`));
  const { repairedCells } = await wizard.client.repair(['accounts/person-id/drop-decimals']);
  expect(repairedCells).toBe(5);
  await saveOf(wizard, createStudents);
  const saved = (await taken(wizard, 'saved', 'accounts.csv')).toString();
  expect(saved).toContain('\r\n9001,bsmith,');
  expect(saved).not.toContain('.0,');
  expect(await wizard.client.readData()).toMatchObject({ repairs: [], repairedCells: 0 });
  expect((await restart(wizard).client.readData()).repairs).toEqual([]);
});
