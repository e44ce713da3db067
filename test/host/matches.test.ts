import { describe, expect, test } from 'vitest';
import { sampleValues } from '../../core/host/sample-values.ts';
import type { DataOverview } from '../../core/host/wizard-client.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import { createStudents, smallDistrict } from './small-district.ts';
import { openRows, previewOf, restart, saveOf, startWizard, taken } from './wizard.ts';

/* What is said about the data by hand, and for how long it counts. */

const students = smallDistrict['students']!;
const withoutStudents = Object.fromEntries(
  Object.entries(smallDistrict).filter(([name]) => name !== 'students'),
);
const odd = [['Key', 'No', 'Surname', 'Given', 'Gender', 'Grade', 'Email'], ...students.slice(1)];
const said = [
  ['Person ID', 'Key'],
  ['Student Number', 'No'],
  ['Last Name', 'Surname'],
  ['First Name', 'Given'],
] as const;

function studentsOf({ tables }: DataOverview) {
  return tables.find(({ table }) => table === 'students');
}

describe('what is said about a table', () => {
  test("counts for next week's export, whatever its file is called", async () => {
    const wizard = openRows({ ...withoutStudents, 'export-1': odd });
    await wizard.client.matchTable('export-1.csv', 'students');
    for (const [column, heading] of said) {
      await wizard.client.matchColumn('export-1.csv', column, heading);
    }
    const [headings, ...rows] = odd;
    // Its columns have another order, as an export's may.
    const turned = [headings!, ...rows].map((row) => [...row].reverse());
    wizard.workbook.replaceTables(makeTables({ ...withoutStudents, 'export-2': turned }));
    const found = studentsOf(await wizard.client.readData())!;
    expect(found.source).toBe('export-2.csv');
    expect(found.columns.slice(0, 4).map(({ heading }) => heading)).toEqual([
      ...['Key', 'No', 'Surname', 'Given'],
    ]);
    const expected = await previewOf(openRows(smallDistrict), createStudents);
    expect((await previewOf(wizard, createStudents)).summary).toEqual(expected.summary);
  });

  test('counts for the same file with a column more', async () => {
    const wizard = openRows({ ...withoutStudents, pupils: odd });
    await wizard.client.matchTable('pupils.csv', 'students');
    const more = odd.map((row, i) => [...row, i === 0 ? 'Locker' : 'A1']);
    wizard.workbook.replaceTables(makeTables({ ...withoutStudents, pupils: more }));
    expect(studentsOf(await wizard.client.readData())?.source).toBe('pupils.csv');
  });

  test('is known as earlier versions kept it, by source', async () => {
    const wizard = openRows({ ...withoutStudents, pupils: odd });
    const columns = Object.fromEntries(said);
    await wizard.workbook.writeRecords({
      matches: { 'pupils.csv': { table: 'students', columns } },
    });
    const found = studentsOf(await wizard.client.readData())!;
    expect(found.columns.slice(0, 4).every(({ matched }) => matched)).toBe(true);
  });

  test('of two tables with the same headings counts for the one it was said of', async () => {
    const wizard = openRows({ ...withoutStudents, pupils: odd, leavers: odd });
    await wizard.client.matchTable('pupils.csv', 'students');
    const { tables, faults } = await wizard.client.readData();
    expect(faults).toEqual([]);
    expect(tables.filter(({ table }) => table === null).map(({ source }) => source)).toEqual([
      'leavers.csv',
    ]);
  });
});

describe('what a table was taken for', () => {
  test('is said with how sure that is and why', async () => {
    const { recognised } = await openRows(smallDistrict).client.readData();
    expect(recognised).toHaveLength(8);
    expect(recognised.find(({ source }) => source === 'students.csv')).toEqual({
      ...{ source: 'students.csv', format: 'canonical', role: 'Students', confidence: 'certain' },
      ...{ why: 'its name and its columns', isSaid: false, answerTo: '' },
      headings: [
        'Person ID',
        'Student Number',
        'Last Name',
        'First Name',
        'Gender',
        'Grade',
        'Email',
      ],
      // Those of our own tables are matched where they stand.
      ...{ columns: [], samples: [] },
    });
  });

  test('is what it is recognised as again once what was said is taken back', async () => {
    const { client } = openRows({ ...smallDistrict, pupils: odd });
    const source = 'students.csv';
    const [before] = (await client.readData()).tables.filter((table) => table.source === source);
    expect(before).toMatchObject({ table: 'students', isOwn: true, isNamed: false });
    const aside = await client.matchTable(source, null);
    const [unused] = aside.tables.filter((table) => table.source === source);
    expect(unused).toMatchObject({ table: null, isOwn: true, isNamed: true });
    const { tables } = await client.answerQuestion({ asRecognised: source });
    expect(tables.filter((table) => table.source === source)).toEqual([before]);
    await expect(client.answerQuestion({ asRecognised: 'x.csv' })).rejects.toThrow(
      'There is no table x.csv in the data',
    );
  });
});

describe('samples', () => {
  const samples = (rows: readonly (readonly string[])[]) =>
    sampleValues(makeTables({ x: rows })[0]!);

  test('are the first three different values that are not empty', () => {
    const column = ['A', ' b ', '', 'b', 'a', 'c', 'd'];
    expect(samples([['H'], ...column.map((cell) => [cell, '.'])].map(([cell]) => [cell!]))).toEqual(
      [['A', 'b', 'a']],
    );
  });

  test('are cut at 40 characters, no character in half', () => {
    expect(
      samples([
        ['H', 'I', 'J'],
        ['x'.repeat(40), 'y'.repeat(41), '😀'.repeat(50)],
      ]),
    ).toEqual([['x'.repeat(40)], [`${'y'.repeat(40)}…`], [`${'😀'.repeat(40)}…`]]);
  });

  test('are looked for in the first thousand rows', () => {
    const rows = Array.from({ length: 1001 }, (_, i) => [
      'x',
      i === 999 ? 'in' : i === 1000 ? 'out' : '',
    ]);
    expect(samples([['H', 'I'], ...rows])).toEqual([['x'], ['in']]);
  });

  test('of passwords are shown to nobody', () => {
    const headings = [
      'Password [Required]',
      'Initial password',
      'userPassword',
      'Activation URL',
      'Contraseña',
    ];
    expect(samples([headings, headings.map(() => 'Secret-1')])).toEqual(headings.map(() => []));
  });

  test('are shown, and kept nowhere', async () => {
    const { client, workbook } = openRows(smallDistrict);
    const found = studentsOf(await client.readData())!;
    expect(found.samples[found.headings.indexOf('Last Name')]).toEqual(['Smith', 'Núñez', 'Poe']);
    expect([...workbook.records.values()].join()).not.toContain('Núñez');
  });
});

describe('accounts whose Person ID is blank', () => {
  // Ann is person 1, and Gil Oak is 51; the others have no such number or email.
  const accounts = [
    ['Person ID', 'Username', 'Enabled', 'Email', 'Staff Number'],
    ['', 'annie', 'Yes', 'ANN@s.org', ''],
    ['', 'gil', 'Yes', '', '701'],
    ['', 'office', 'Yes', 'office@s.org', ''],
    ['4', 'dpoe', 'No', 'bo@s.org', ''],
  ];
  const tables: Tables = { ...smallDistrict, accounts };

  test('belong to nobody, as the contract says, until somebody asks for them to be joined', async () => {
    const wizard = openRows(tables);
    expect((await wizard.client.readData()).accounts).toBeNull();
    const before = await previewOf(wizard, createStudents);
    expect(before.summary.reasons['already-has-account']).toBe(1);
    const data = await wizard.client.answerQuestion({ joinAccounts: true });
    expect(data.accounts).toEqual({
      ...{ joined: '1 by number, 1 by email', nobody: 1, open: 0, questions: [] },
      ...{ source: 'accounts.csv', answered: [], isAsked: true },
    });
    expect(data.notes).toEqual([
      'accounts.csv: accounts joined to people: 1 by number, 1 by email',
      'accounts.csv: 1 account belongs to nobody on the roster: not changed by any batch, but the usernames are taken',
    ]);
    // Ann has one now, beside Di.
    const after = await previewOf(wizard, createStudents);
    expect(after.summary.reasons['already-has-account']).toBe(2);
    expect(after.summary.changed).toBe(before.summary.changed - 1);
  });

  test('are proposed to be joined, with what that would do, as long as they are not', async () => {
    const { client } = openRows(tables);
    expect((await client.checkData()).proposal).toEqual({
      ...{ source: 'accounts.csv', blank: 3, joined: '1 by number, 1 by email', open: 0 },
    });
    await client.answerQuestion({ joinAccounts: true });
    expect((await client.checkData()).proposal).toBeNull();
  });

  test('are not proposed where joining would tie none', async () => {
    const { client } = openRows({ ...smallDistrict, accounts: [accounts[0]!, accounts[3]!] });
    expect((await client.checkData()).proposal).toBeNull();
    expect((await openRows(smallDistrict).client.checkData()).proposal).toBeNull();
  });

  test('that belong to nobody can be looked at, without what may be a password', async () => {
    const secret = accounts.map((row, i) => [...row, i === 0 ? 'Password' : 'Secret-1']);
    const more = Array.from({ length: 3 }, (_, i) => ['', `clerk${i}`, 'No', '', '', '']);
    const { client } = openRows({ ...smallDistrict, accounts: [...secret, ...more] });
    const query = { of: 'data', report: 'nobody', filter: {}, from: 1, count: 2 } as const;
    expect((await client.rows(query)).total).toBe(0);
    await client.answerQuestion({ joinAccounts: true });
    expect(await client.rows(query)).toEqual({
      columns: ['Username', 'Enabled', 'Email', 'Staff Number'],
      total: 4,
      from: 1,
      rows: [
        ['clerk0', 'No', '', ''],
        ['clerk1', 'No', '', ''],
      ],
      numbers: [4, 5],
    });
    const found = await client.rows({ ...query, filter: { text: 'OFF' }, from: 0 });
    expect(found.rows).toEqual([['office', 'Yes', 'office@s.org', '']]);
    await expect(client.rows({ ...query, of: 'preview' })).rejects.toThrow('a matter of the data');
  });

  test('keep the Person ID they were joined by once a batch has saved them', async () => {
    const wizard = openRows(tables);
    await wizard.client.answerQuestion({ joinAccounts: true });
    await saveOf(wizard, createStudents);
    const saved = (await taken(wizard, 'saved', 'accounts.csv')).toString();
    expect(saved).toContain('\r\n1,annie,Yes,ANN@s.org,');
    expect(saved).toContain('\r\n,office,Yes,office@s.org,');
    expect((await previewOf(restart(wizard), createStudents)).summary.changed).toBe(0);
  });

  test('a question is answered once, taken back, and kept without a name', async () => {
    const shared = [...students, ['7', '0077', 'Twin', 'Ann', 'F', '09', 'ann@s.org']];
    const wizard = openRows({ ...tables, students: shared });
    const { accounts: asked } = await wizard.client.answerQuestion({ joinAccounts: true });
    expect(asked).toMatchObject({ joined: '1 by number', nobody: 1, open: 1 });
    const [question] = asked!.questions;
    expect(question!.candidates.map(({ personId, by }) => [personId, by])).toEqual([
      ['1', ['email']],
      ['7', ['email']],
    ]);
    const account = question!.key;
    const answered = await wizard.client.answerQuestion({ account, candidate: 2 });
    expect(answered.accounts).toMatchObject({ joined: '1 by number, 1 as answered', open: 0 });
    expect(answered.accounts!.answered).toEqual([{ ...question, answer: 2 }]);
    expect((await wizard.client.open()).data.accounts!.answered).toEqual([]);
    expect((await restart(wizard).client.readData()).accounts).toEqual(answered.accounts);
    const kept = JSON.stringify((await wizard.workbook.readRecords())['matches']);
    for (const value of ['annie', 'Twin', 'ann@s.org']) expect(kept).not.toContain(value);
    const again = await wizard.client.answerQuestion({ account, candidate: null });
    expect(again.accounts).toMatchObject({ open: 1 });
  });

  test('a table without the column Person ID is told as ever, and is joined where that is asked', async () => {
    const without = accounts.map((row) => row.slice(1));
    const wizard = startWizard(makeTables({ ...smallDistrict, accounts: without }));
    expect(await wizard.client.preview(createStudents)).toEqual({
      requestFaults: [],
      dataFaults: ['accounts.csv: the column Person ID is missing'],
    });
    await wizard.client.answerQuestion({ joinAccounts: true });
    expect((await previewOf(wizard, createStudents)).summary.reasons['already-has-account']).toBe(
      2,
    );
  });
});
