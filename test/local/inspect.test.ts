import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv, readJson } from '../helpers/cli.ts';

/*
 * A made-up school whose export has headings of its own. What each account comes to was worked out by
 * hand: 1001 Doe has number 501, 1002 and 1003 Roe share an email, 1004 Poe has neither an account's
 * number nor email.
 */

const files: Readonly<Record<string, string>> = {
  'schools.csv': 'School ID,School Name\nL,Lincoln\n',
  'pupils-0818.csv': [
    'Key,Pupil No,Surname,Given,Known As,Mail',
    '1001,501,Doe,Jonathan,Jon,jdoe@s.org',
    '1002,502,Roe,Ann,,family@roe.net',
    '1003,503,Roe,Ben,,family@roe.net',
    '1004,504,Poe,Edgar,,epoe@s.org',
    '',
  ].join('\n'),
  'enrollments.csv':
    'Person ID,School ID,Start Date\n1001,L,2025-08-11\n1002,L,2025-08-11\n1003,L,2025-08-11\n1004,L,2025-08-11\n',
  'accounts.csv': [
    'Person ID,Username,Enabled,Student Number,Email,Password',
    ',doe,Yes,501,,Secret-1',
    ',roe,Yes,,family@roe.net,Secret-2',
    ',office,Yes,,office@s.org,Secret-3',
    '',
  ].join('\n'),
};

const request = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['L'] },
  asOf: '2025-08-18',
  username: { from: 'pattern', pattern: '{lastName}.{preferredFirstName}' },
};

function makeFolder(changed: Readonly<Record<string, string>> = {}): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    if (text !== '') writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'request.json'), JSON.stringify(request));
  return folder;
}

interface Mapping {
  tables: { name: string; table: string; columns?: Record<string, string> }[];
  joinAccounts: boolean;
  answers: Record<string, number | null>;
}

/** The mapping that inspect has written, with the pupils said to be Students. */
function editedMapping(out: string, edit: (mapping: Mapping) => void = () => undefined): string {
  const mapping = readJson(join(out, 'mapping.json')) as Mapping;
  const pupils = mapping.tables.find(({ name }) => name === 'pupils-0818')!;
  pupils.table = 'Students';
  pupils.columns = {
    ...{ 'Person ID': 'Key', 'Student Number': 'Pupil No', 'Last Name': 'Surname' },
    ...{ 'First Name': 'Given', 'Preferred First Name': 'Known As', Email: 'Mail' },
  };
  edit(mapping);
  const path = join(newFolder(), 'edited.json');
  writeFileSync(path, JSON.stringify(mapping));
  return path;
}

function inspected(folder: string): string {
  const out = newFolder();
  expect(accountBatch('inspect', '--data', folder, '--out', out)).toMatchObject({ exitCode: 0 });
  return out;
}

function usernames(folder: string, mapping: string): string[] {
  const out = newFolder();
  const run = accountBatch(
    ...['preview', '--data', folder, '--mapping', mapping, '--out', out],
    ...['--request', join(folder, 'request.json')],
  );
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return readCsv(join(out, 'preview.csv')).map((row) => row['Username']!);
}

describe('inspect', () => {
  test('says what each table is, what its columns hold, and what is missing for what', () => {
    const folder = makeFolder();
    const { exitCode, stdout, stderr } = accountBatch('inspect', '--data', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' / '));
    for (const line of [
      `Schools: ${folder}/schools.csv, 1 row (certain, by its name and its columns)`,
      'School Name / Lincoln',
      `${folder}/pupils-0818.csv: none of our tables, 4 rows`,
      'Surname / Doe | Roe | Poe',
      'Username / doe | roe | office',
      '(Student Number) / no column of ours / 501',
      '(Password) / no column of ours',
      'the table Students (students.csv) is missing: add it to the data',
      `Note: not used, no table of ours: ${folder}/pupils-0818.csv`,
    ]) {
      expect(lines).toContain(line);
    }
    expect(stdout).not.toContain('Secret');
    expect(stdout).not.toContain('The data is enough for');
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test('writes a mapping to edit, which then counts in every command', () => {
    const folder = makeFolder();
    const mapping = editedMapping(inspected(folder));
    const { exitCode, stdout } = accountBatch('inspect', '--data', folder, '--mapping', mapping);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('pupils-0818.csv, 4 rows (by the mapping)');
    expect(stdout).toMatch(/Last Name +from Surname, by the mapping +Doe \| Roe \| Poe\n/);
    expect(stdout).toContain('Students: Create Account, Create Account from census email');
    expect(usernames(folder, mapping)).toEqual(['Doe.Jon', 'Roe.Ann', 'Roe.Ben', 'Poe.Edgar']);
    const why = accountBatch(
      ...['why', '--data', folder, '--mapping', mapping, '--person', '1001'],
      ...['--request', join(folder, 'request.json')],
    );
    expect(why.stdout).toContain('Username: Doe.Jon');
  });

  test('the mapping counts for the next export, under another name and in another order', () => {
    const mapping = editedMapping(inspected(makeFolder()));
    const next = makeFolder({
      'pupils-0818.csv': '',
      'pupils-0825.csv': 'Mail,Known As,Given,Surname,Pupil No,Key\n,,Max,Ray,509,1004\n',
    });
    expect(usernames(next, mapping)).toEqual(['Ray.Max']);
  });

  test('a mapping that fits nothing of the data is noted; one that is wrong stops with its key', () => {
    const folder = makeFolder();
    const mapping = editedMapping(inspected(folder));
    const other = makeFolder({ 'pupils-0818.csv': 'Key,Surname\n' });
    expect(accountBatch('inspect', '--data', other, '--mapping', mapping).stdout).toContain(
      `Note: ${mapping}: tables[2] (pupils-0818) fits no table of the data: none has just these headings`,
    );
    const wrong = editedMapping(inspected(folder), ({ tables }) => (tables[2]!.table = 'Pupils'));
    const run = accountBatch('inspect', '--data', folder, '--mapping', wrong);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`account-batch: ${wrong}: tables[2].table "Pupils" is no table`);
  });

  test('a file that is named and is no table is a fault, and the mapping is written all the same', () => {
    const path = join(makeFolder(), 'pupils-0818.csv');
    const out = newFolder();
    const run = accountBatch('inspect', '--data', path, '--out', out);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`${path}: its name says no table`);
    expect(existsSync(join(out, 'mapping.json'))).toBe(true);
  });

  test('writes nothing over what it has read', () => {
    const folder = makeFolder();
    const out = inspected(folder);
    const before = readFileSync(join(out, 'mapping.json'), 'utf8');
    const mapping = join(out, 'mapping.json');
    const run = accountBatch('inspect', '--data', folder, '--mapping', mapping, '--out', out);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`${mapping} is part of the data: choose another folder`);
    expect(readFileSync(mapping, 'utf8')).toBe(before);
  });
});

describe('accounts without a Person ID', () => {
  test('are proposed to be joined, and joined where the mapping says so', () => {
    const folder = makeFolder();
    const mapping = editedMapping(inspected(folder));
    const proposal = accountBatch('inspect', '--data', folder, '--mapping', mapping).stdout;
    expect(proposal).toContain('accounts.csv: 3 accounts without a Person ID, tied to nobody');
    expect(proposal).toContain('could be joined to people: 1 by number, 1 after a question.');
    const asked = editedMapping(inspected(folder), (edited) => (edited.joinAccounts = true));
    const out = newFolder();
    const run = accountBatch('inspect', '--data', folder, '--mapping', asked, '--out', out);
    expect(run.stdout).toContain('accounts.csv: accounts joined to people: 1 by number');
    expect(run.stdout).toContain('accounts.csv: 1 account belongs to nobody on the roster');
    expect(run.stdout).toMatch(
      /Whose is the account roe\? In the mapping, "answers", "[0-9a-f]{16}" is/,
    );
    expect(run.stdout).toContain('1: 1002 Roe, Ann (502, family@roe.net), by email');
    expect(run.stdout).toContain('2: 1003 Roe, Ben (503, family@roe.net), by email');
    const joins = readCsv(join(out, 'account-joins.csv'));
    expect(joins.map((row) => [row['Username'], row['Person ID'], row['Joined By']])).toEqual([
      ['doe', '1001', 'number'],
      ['roe', '', 'question'],
      ['office', '', 'nobody'],
    ]);
    expect(usernames(folder, asked)).toEqual(['Roe.Ann', 'Roe.Ben', 'Poe.Edgar']);
    const [question] = joins.map((row) => row['Question']!).filter((key) => key !== '');
    const answered = editedMapping(inspected(folder), (edited) => {
      edited.joinAccounts = true;
      edited.answers = { [question!]: 2 };
    });
    expect(usernames(folder, answered)).toEqual(['Roe.Ann', 'Poe.Edgar']);
  });

  test('once saved they have the Person IDs, and an undo with the mapping takes the batch back', () => {
    const folder = makeFolder();
    const mapping = editedMapping(inspected(folder), (edited) => (edited.joinAccounts = true));
    const out = newFolder();
    const run = accountBatch(
      ...['save', '--data', folder, '--mapping', mapping, '--out', out],
      ...['--request', join(folder, 'request.json')],
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const saved = readCsv(join(out, 'accounts.csv'));
    expect(saved.map((row) => [row['Person ID'], row['Username'], row['Password']])).toEqual([
      ...[
        ['1001', 'doe', 'Secret-1'],
        ['', 'roe', 'Secret-2'],
        ['', 'office', 'Secret-3'],
      ],
      ...[
        ['1002', 'Roe.Ann', ''],
        ['1003', 'Roe.Ben', ''],
        ['1004', 'Poe.Edgar', ''],
      ],
    ]);
    const undone = newFolder();
    const undo = accountBatch(
      ...['undo', '--data', join(out, 'accounts.csv'), '--mapping', mapping, '--out', undone],
      ...['--journal', join(out, 'journal.json'), '--remove-unused'],
    );
    expect(undo).toMatchObject({ exitCode: 0, stderr: '' });
    const left = readCsv(join(undone, 'accounts.csv'));
    expect(left.map((row) => row['Username'])).toEqual(['doe', 'roe', 'office']);
  });
});
