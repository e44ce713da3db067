import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, newFolder, readCsv, testPath, type CliRun } from '../helpers/cli.ts';
import { callAccountBatch, createStudents, lines, save } from './small-district.ts';

/* Filters, and who was told, on the command line: worked examples T23, T26 and T27 on their own data. */

const lincolnGrant = testPath('scenarios/lincoln-grant/tables');
const toldHeadings =
  'Person ID,Username,Account Created,How,Message,Told At,Link Expires,Status,Detail';

/** The worked examples' data with files of the test beside it. */
function dataWith(files: Readonly<Record<string, string>>): string {
  const folder = dataFolder(files);
  cpSync(lincolnGrant, folder, { recursive: true, force: false });
  return folder;
}

function filterFile(filter: object): string {
  const path = join(newFolder(), 'filter.json');
  writeFileSync(path, JSON.stringify(filter));
  return path;
}

interface InformRun extends CliRun {
  readonly out: string;
}

async function run(name: string, data: string, ...options: readonly string[]): Promise<InformRun> {
  const out = join(newFolder(), 'out');
  const call = ['--data', data, '--now', '2025-08-18T06:00', '--out', out, ...options];
  return { ...(await callAccountBatch(name, ...call)), out };
}

/** The usernames that a filter finds. */
async function find(data: string, filter: string, ...options: string[]): Promise<string[]> {
  const found = await run('find', data, '--filter', filter, ...options);
  if (found.exitCode !== 0) throw new Error(found.stderr);
  return readCsv(join(found.out, 'matching.csv')).map((row) => row['Username']!);
}

describe('find', () => {
  test('T23: the shipped filters, by name and without case', async () => {
    const name = 'New accounts, never logged in';
    expect(await find(lincolnGrant, `${name}: staff accounts`)).toEqual(['enash']);
    expect(await find(lincolnGrant, `${name}: STUDENTS`)).toEqual([]);
  });

  test('T27: Staff Accounts have the homepages of staff; parents are no Portal Accounts', async () => {
    const all = (type: string) => filterFile({ name: 'all', type });
    expect(await find(lincolnGrant, all('staff-accounts'))).toEqual([
      ...['jdoe', 'asmith', 'clane', 'dmoss', 'enash', 'fortiz'],
    ]);
    expect(await find(lincolnGrant, all('portal-accounts'))).toEqual([]);
    expect(await find(lincolnGrant, all('students'))).toEqual([
      ...['omar.reed@s.org', 'Stone.Ivy.204822', 'Vale.Tom.204823'],
    ]);
  });

  test('says how many, and writes who', async () => {
    const filter = filterFile({
      name: 'Seniors',
      type: 'students',
      where: { of: [{ field: 'person.grade', operator: '=', values: ['12'] }] },
    });
    const found = await run('find', lincolnGrant, '--filter', filter);
    expect(found.stdout).toBe(
      [
        'Seniors (Student)',
        '',
        '2 of 3 accounts match.',
        '',
        `Written to ${found.out}: matching.csv`,
        '',
      ].join('\n'),
    );
    expect(readCsv(join(found.out, 'matching.csv'))[0]).toEqual({
      'Person ID': '1008',
      'Last Name': 'Stone',
      'First Name': 'Ivy',
      Username: 'Stone.Ivy.204822',
      School: 'Lincoln High',
      'Grade or Title': '12',
      Email: 'ivy@s.org',
      Homepage: 'Campus Student Portal',
      Enabled: 'No',
      Created: '',
      'Total Login Count': '0',
      'Force Password Change': 'No',
      'Times Told': '0',
      'Last Told At': '',
    });
  });

  test('the people a batch has just created, by its journal', async () => {
    const { out } = await save(lincolnGrant, createStudents);
    const filter = 'New accounts, never logged in: students';
    const saved = dataWith({});
    cpSync(join(out, 'accounts.csv'), join(saved, 'accounts.csv'));
    const created = await find(saved, filter, '--journal', join(out, 'journal.json'));
    expect(created).toHaveLength(readCsv(join(out, 'result.csv')).length);
    expect(await find(saved, filter)).toEqual(created);
    const other = filterFile({ name: 'all', type: 'students', batch: 'batch-1' });
    expect(await find(saved, other, '--journal', join(out, 'journal.json'))).toEqual(created);
    const numbers = await run(
      'find',
      saved,
      '--filter',
      filterFile({ name: 'all', type: 'students' }),
      '--json',
    );
    expect(JSON.parse(numbers.stdout)).toEqual({
      filter: 'all',
      type: 'students',
      accounts: 3 + created.length,
      matching: 3 + created.length,
    });
    const refused = await run('find', saved, '--filter', other);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('name the batch by its journal, with --journal FILE');
  });

  test.each([
    ['no such filter', 'nothing.json', /there is no such file, and no filter of that name/],
    ['a broken file', '{', /line 1, column 2: this is no JSON/],
    [
      'a wrong field',
      '{"name":"a","type":"students","where":{"of":[{"field":"usage.logins","operator":"=","values":[0]}]}}',
      /filter\.json: condition 1: there is no field "usage\.logins"; the nearest is usage\./,
    ],
    [
      'a password',
      '{"name":"a","type":"students","where":{"of":[{"field":"accounts.password","operator":"IS NULL"}]}}',
      /there is no field for passwords/,
    ],
    [
      'a column that the data lacks',
      '{"name":"a","type":"students","where":{"of":[{"field":"students.homeLanguage","operator":"=","values":["es"]}]}}',
      /condition 1: there is no field "students\.homeLanguage", for Students has no such column; the nearest is students\./,
    ],
    [
      'a value that is no list',
      '{"name":"a","type":"students","where":{"of":[{"field":"person.grade","operator":"=","values":"09"}]}}',
      /condition 1 \(person\.grade\): values: it is a list of texts, as \["09", "10"\]/,
    ],
  ])('%s is told, with exit code 2', async (_, text, sentence) => {
    let path = text;
    if (text.startsWith('{')) {
      path = filterFile({});
      writeFileSync(path, text);
    }
    const refused = await run('find', lincolnGrant, '--filter', path);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(sentence);
    expect(existsSync(refused.out)).toBe(false);
  });

  test('without login counts nobody knows who never logged in', async () => {
    const accounts = lines('Person ID,Username,Enabled', '1007,omar,Yes');
    const data = dataWith({ 'accounts.csv': accounts });
    const refused = await run('find', data, '--filter', 'New accounts, never logged in: students');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain(
      'condition 1 (usage.totalLoginCount): User Accounts has no column "Total login count": add it to the data',
    );
  });

  test('without homepages nobody knows the accounts of staff', async () => {
    const data = dataWith({
      'accounts.csv': lines('Person ID,Username,Enabled', '2001,jdoe,Yes'),
    });
    const refused = await run(
      'find',
      data,
      '--filter',
      filterFile({ name: 'a', type: 'staff-accounts' }),
    );
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('the column Homepage is missing');
  });

  test('the wall clock is checked', async () => {
    const wrong = await callAccountBatch(
      ...['find', '--data', lincolnGrant, '--filter', 'x', '--out', 'x', '--now', '2025-08-18'],
    );
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(
      '--now 2025-08-18 is no date with a time: write it as YYYY-MM-DDTHH:MM',
    );
  });
});

describe('told', () => {
  const told = lines(
    toldHeadings,
    '1009,vale.tom.204823,,email,Welcome,2025-08-10T06:00:00-05:00,2025-08-18,told,',
    '2008,enash,,email,Welcome,2025-08-10T06:00:00-05:00,2025-09-01,told,',
    '2001,jdoe,,email,Welcome,2025-08-10T06:00:00-05:00,2025-09-01,failed,no such user',
  );

  test('counts, by school and grade and account by account', async () => {
    const data = dataWith({ 'told.csv': told });
    const done = await run('told', data);
    expect(done.stdout).toBe(
      [
        '7 enabled accounts of students and staff',
        '  2 told',
        '  1 told and not logged in, whose link has expired',
        '  5 logged in',
        '  5 changed their password',
        '',
        `Written to ${done.out}: told-and-in.csv, told-and-in-counts.csv`,
        '',
      ].join('\n'),
    );
    expect(JSON.parse((await run('told', data, '--json')).stdout)).toEqual({
      accounts: 7,
      told: 2,
      linkExpired: 1,
      loggedIn: 5,
      passwordChanged: 5,
    });
    const steps = readCsv(join(done.out, 'told-and-in.csv'));
    expect(steps.map((row) => `${row['Username']} ${row['Step']}`)).toEqual([
      ...['omar.reed@s.org password changed', 'Vale.Tom.204823 link expired'],
      ...['jdoe password changed', 'asmith password changed', 'clane password changed'],
      ...['enash told', 'fortiz password changed'],
    ]);
    const counts = readCsv(join(done.out, 'told-and-in-counts.csv'));
    expect(counts.map((row) => Object.values(row).join(','))).toEqual([
      ...['Lincoln High,10,1,0,0,1,1', 'Lincoln High,12,1,1,1,0,0', 'Lincoln High,,5,1,0,4,4'],
    ]);
  });

  test('told.csv beside the data is no list of accounts: a batch goes on as before', async () => {
    const data = dataWith({ 'told.csv': told });
    const before = await save(lincolnGrant, createStudents);
    const after = await save(data, createStudents);
    expect(readCsv(join(after.out, 'result.csv'))).toEqual(readCsv(join(before.out, 'result.csv')));
    expect(after.stdout).not.toContain('told.csv');
    const looked = await callAccountBatch('inspect', '--data', data);
    expect(looked.exitCode).toBe(0);
  });

  test('a Told table without its columns, and two of them, stop', async () => {
    const lacking = await run('told', dataWith({ 'told.csv': lines('Person ID,Username', '1,a') }));
    expect(lacking.exitCode).toBe(2);
    expect(lacking.stderr).toMatch(/told\.csv: the column Message is missing/);
    const twice = await run('told', dataWith({ 'told.csv': told, 'Told.tsv': told }));
    expect(twice.exitCode).toBe(2);
    expect(twice.stderr).toMatch(/who was told is given more than once/);
  });
});
