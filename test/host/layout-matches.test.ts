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
