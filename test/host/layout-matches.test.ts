import { expect, test } from 'vitest';
import { readMapping } from '../../core/host/mapping-file.ts';
import { mappingText } from '../../core/host/mapping-text.ts';
import { assembleData } from '../../core/host/assemble-data.ts';
import { noMatches } from '../../core/host/table-matches.ts';
import { makeTables, type Tables } from '../helpers/district.ts';
import { openRows, restart } from './wizard.ts';

/* Columns of tables in another layout than ours, matched by hand. */

/** A sheet that is known, with two columns that only those who made it understand. */
const sheet: Tables = {
  roster: [
    [
      'ID',
      'Surname',
      'Given Name',
      'School',
      'Grade',
      'Start Date',
      'Legajo',
      'Family Mail',
      'Email',
    ],
    ['1', 'Poe', 'Ann', 'Lincoln', '09', '2025-08-11', '0071', 'poe@home.org', 'ann@s.org'],
    ['2', 'Ray', 'Bo', 'Lincoln', '10', '2025-08-11', '0072', 'ray@home.org', 'bo@s.org'],
  ],
};

const accounts: Tables = {
  users: [
    ['First Name', 'Last Name', 'Primary Email', 'Org Unit Path', 'Suspended', 'Badge'],
    ['Ann', 'Poe', 'ann@s.org', '/', 'FALSE', '0071'],
  ],
};

/** From which heading a column of the layout is read, and whether somebody said so. */
async function columnOf(wizard: ReturnType<typeof openRows>, source: string, name: string) {
  const { recognised } = await wizard.client.readData();
  const { columns } = recognised.find((one) => one.source === source)!;
  const { heading, matched } = columns.find((one) => one.name === name)!;
  return [heading, matched];
}

test('a column of a sheet is read from the heading that somebody chose, now and after a restart', async () => {
  const wizard = openRows(sheet);
  expect(await columnOf(wizard, 'roster.csv', 'Student Number')).toEqual([null, false]);
  expect(await columnOf(wizard, 'roster.csv', 'Last Name')).toEqual(['Surname', false]);
  await wizard.client.matchColumn('roster.csv', 'Student Number', 'Legajo');
  for (const one of [wizard, restart(wizard)]) {
    expect(await columnOf(one, 'roster.csv', 'Student Number')).toEqual(['Legajo', true]);
    expect(await one.client.peopleNumbered('students', ['0072'])).toEqual([['2']]);
  }
  await wizard.client.matchColumn('roster.csv', 'Student Number', null);
  expect(await columnOf(wizard, 'roster.csv', 'Student Number')).toEqual([null, false]);
  expect(await wizard.client.peopleNumbered('students', ['0072'])).toEqual([[]]);
});

test('a heading serves two columns, and one chosen wins over one that is known', async () => {
  const wizard = openRows(sheet);
  await wizard.client.matchColumn('roster.csv', 'Student Number', 'ID');
  expect(await wizard.client.peopleNumbered('students', ['2'])).toEqual([['2']]);
  await wizard.client.matchColumn('roster.csv', 'Email', 'Family Mail');
  const { tables } = await wizard.client.readData();
  const students = tables.find(({ table }) => table === 'students')!;
  expect(students.samples[students.headings.indexOf('Email')]).toEqual([
    ...['poe@home.org', 'ray@home.org'],
  ]);
});

test('so it is for a list of accounts', async () => {
  const wizard = openRows({ ...sheet, ...accounts });
  await wizard.client.matchColumn('roster.csv', 'Student Number', 'Legajo');
  expect(await columnOf(wizard, 'users.csv', 'Email Address')).toEqual(['Primary Email', false]);
  await wizard.client.matchColumn('users.csv', 'Employee ID', 'Badge');
  expect((await wizard.client.readData()).accounts?.joined).toBe('1 by number');
});

test('what the layout does not have, and headings that are not there, are refused or told', async () => {
  const wizard = openRows(sheet);
  await expect(wizard.client.matchColumn('roster.csv', 'Shoe Size', 'ID')).rejects.toThrow(
    'student sheet has no column Shoe Size; it has Person ID, Student Number, State ID',
  );
  await expect(wizard.client.matchColumn('roster.csv', 'Email', 'Post')).rejects.toThrow(
    'roster.csv has no heading "Post"; it has ID, Surname',
  );
  await wizard.client.matchColumn('roster.csv', 'Email', 'Family Mail');
  const headings = sheet['roster']![0]!.filter((heading) => heading !== 'Family Mail');
  wizard.workbook.replaceTables(makeTables({ roster: [headings, headings.map(() => '1')] }));
  expect((await wizard.client.readData()).notes).toContain(
    'roster.csv: Email was matched by hand with the heading "Family Mail", which is not there any more: match it again',
  );
});

test('no value of a column is kept with what was found', async () => {
  const wizard = openRows(sheet);
  const { recognised } = await wizard.client.readData();
  expect(recognised[0]!.samples[6]).toEqual(['0071', '0072']);
  expect(wizard.workbook.records.get('overview')).not.toContain('0071');
});

test('a mapping lists the columns of a sheet as they are read; edited, it changes them', () => {
  const host = {
    ...{ tables: makeTables(sheet), savedAccounts: null, settings: [], ignored: [], faults: [] },
  };
  const text = mappingText(assembleData(host, noMatches), host.tables, noMatches);
  const mapping = JSON.parse(text) as { tables: { columns: Record<string, string> }[] };
  const { columns } = mapping.tables[0]!;
  expect(columns).toMatchObject({ 'Person ID': 'ID', 'Student Number': '', Email: 'Email' });
  const same = assembleData(host, readMapping(mapping, 'mapping.json').matches);
  const before = assembleData(host, noMatches);
  expect(same.recognised).toEqual(before.recognised);
  expect([same.notes, same.faults]).toEqual([before.notes, before.faults]);
  Object.assign(columns, { 'Student Number': 'Legajo', Email: '' });
  const { matches, faults } = readMapping(mapping, 'mapping.json');
  expect(faults).toEqual([]);
  const { headings, bytes } = assembleData(host, matches).workbook.students!;
  expect(headings).toContain('Student Number');
  expect(headings).not.toContain('Email');
  expect(Buffer.from(bytes).toString()).toContain('0071');
  columns['Shoe Size'] = 'ID';
  expect(assembleData(host, readMapping(mapping, 'mapping.json').matches).notes).toContain(
    'roster.csv: Shoe Size, as matched by hand, is no column of a student sheet: match it again',
  );
});

/** A roster in words that nobody knows. */
const german: Tables = {
  liste: [
    ['Schüler-ID', 'Nachname', 'Vorname', 'Klasse', 'Schule', 'Eintritt'],
    ['1', 'Poe', 'Ann', '09', 'Lincoln', '2025-08-11'],
    ['2', 'Ray', 'Bo', '10', 'Lincoln', '2025-08-11'],
  ],
};
const germanColumns = {
  'Person ID': 'Schüler-ID',
  'Last Name': 'Nachname',
  'First Name': 'Vorname',
  Grade: 'Klasse',
  'School Name': 'Schule',
  'Start Date': 'Eintritt',
};

test('a roster in unknown words is a student sheet once somebody says so, and until they take it back', async () => {
  const wizard = openRows(german);
  const source = 'liste.csv';
  const isTable = async () => (await wizard.client.readData()).tables.map(({ table }) => table);
  expect(await isTable()).toEqual([null]);
  const said = await wizard.client.answerQuestion({ layout: 'sheets/student-sheet', source });
  expect(said.faults).toEqual([
    'liste.csv is a student sheet by what was said by hand: say also which of its headings are the Person ID and the Last Name, or the Name',
  ]);
  expect(said.recognised).toMatchObject([{ source, format: 'student sheet', isSaid: true }]);
  for (const [column, heading] of Object.entries(germanColumns)) {
    await wizard.client.matchColumn(source, column, heading);
  }
  for (const one of [wizard, restart(wizard)]) {
    const { faults, tables } = await one.client.readData();
    expect(faults).toEqual([]);
    const of = (id: string) => tables.find(({ table }) => table === id)!;
    expect(of('students').rowCount).toBe(2);
    expect(of('students').samples[2]).toEqual(['Poe', 'Ray']);
    expect(of('enrollments').rowCount).toBe(2);
  }
  await wizard.client.answerQuestion({ asRecognised: source });
  expect(await isTable()).toEqual([null]);
  await expect(wizard.client.answerQuestion({ layout: 'sheets/anything', source })).rejects.toThrow(
    'There is no layout sheets/anything that a table could be of.',
  );
});

test('a mapping says which layout a table is of, and is the same after it was read', () => {
  const host = {
    ...{ tables: makeTables(german), savedAccounts: null, settings: [], ignored: [], faults: [] },
  };
  const [{ headings }] = host.tables as [(typeof host.tables)[0]];
  const entry = { name: 'liste', headings, table: 'Student Sheet', columns: germanColumns };
  const read = readMapping({ version: 1, tables: [entry] }, 'mapping.json');
  expect(read.faults).toEqual([]);
  const data = assembleData(host, read.matches);
  expect(data.faults).toEqual([]);
  expect(data.workbook.students?.rowCount).toBe(2);
  const written = mappingText(data, host.tables, read.matches);
  expect(written).toContain('"table": "student sheet"');
  const again = readMapping(JSON.parse(written), 'mapping.json');
  expect(assembleData(host, again.matches).recognised).toEqual(data.recognised);
});

test('the columns of a package are matched by hand, also the one by which a file is known', async () => {
  const wizard = openRows({
    orgs: [
      ['sourcedId', 'name', 'type'],
      ['s', 'Lincoln', 'school'],
    ],
    users: [
      ['user_id', 'enabledUser', 'orgSourcedIds', 'role', 'givenName', 'familyName', 'grades'],
      ['u1', 'true', 's', 'student', 'Ann', 'Poe', '09'],
    ],
    enrollments: [
      [
        ...['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
        ...['beginDate', 'endDate'],
      ],
      ['e', 'c', 's', 'u1', 'student', '2025-08-11', '2026-06-01'],
    ],
  });
  const { client } = wizard;
  expect((await client.readData()).faults).toEqual([
    'users.csv is missing in the files of OneRoster: add it to the data, or say which table it is',
  ]);
  const said = await client.answerQuestion({ layout: 'one-roster/users', source: 'users.csv' });
  expect(said.faults).toEqual(['users.csv: the column sourcedId is missing']);
  const { faults, tables } = await client.matchColumn('users.csv', 'sourcedId', 'user_id');
  expect(faults).toEqual([]);
  expect(tables.find(({ table }) => table === 'students')!.samples[0]).toEqual(['u1']);
  expect(await columnOf(wizard, 'users.csv', 'sourcedId')).toEqual(['user_id', true]);
  expect(await columnOf(wizard, 'users.csv', 'familyName')).toEqual(['familyName', false]);
});
