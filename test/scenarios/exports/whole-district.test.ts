import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, testPath } from '../../helpers/cli.ts';
import { callAccountBatch } from '../../local/small-district.ts';

/*
 * The sets that are always of everybody, on the sample district: what stands in one file is looked
 * up in the others and in accounts.csv as the save left it, by a reader that is not ours.
 */

type Rows = ReturnType<typeof readCsv>;

const out = join(newFolder(), 'out');
const set = (target: string, name: string): Rows => readCsv(join(out, 'exports', target, name));
const ids = (rows: Rows, heading: string) => rows.map((row) => row[heading]!);

beforeAll(async () => {
  const data = join(newFolder(), 'data');
  cpSync(testPath('../local/sample-district'), data, { recursive: true });
  const systems = [
    { target: 'school-data-sync', domain: 'cedarridge.example' },
    { target: 'one-roster-1.1', roles: { '*': 'aide' } },
    { target: 'one-roster-1.2', roles: { '*': 'aide' } },
  ];
  const exports = join(data, 'systems.json');
  writeFileSync(exports, JSON.stringify(systems));
  const request = testPath('../local/sample-district/requests/create-students.json');
  const args = ['--data', data, '--request', request, '--out', out, '--exports', exports];
  const saved = await callAccountBatch('save', ...args, '--credentials');
  expect([saved.stderr, saved.exitCode]).toEqual(['', 0]);
});

/** Person IDs with an account in accounts.csv, whatever is left out of the file of users aside. */
function withAccounts(target: string, label: string, onlyEnabled: boolean): string[] {
  const accounts = readCsv(join(out, 'accounts.csv'));
  const known = new Set(
    ['students.csv', 'staff.csv'].flatMap((name) =>
      ids(readCsv(testPath(`../local/sample-district/${name}`)), 'Person ID'),
    ),
  );
  const leftOut = new Set(
    readCsv(join(out, 'export-notes.csv'))
      .filter((row) => row['System'] === label && row['File'] === 'users')
      .filter((row) => row['What'] === 'row left out')
      .map((row) => row['Person ID']!),
  );
  const people = accounts
    .filter((row) => !onlyEnabled || /^(yes|y|true|1)$/i.test(row['Enabled']!.trim()))
    .map((row) => row['Person ID']!.trim())
    .filter((id) => known.has(id) && !leftOut.has(id));
  expect(set(target, 'users.csv').length).toBeGreaterThan(900);
  return [...new Set(people)].sort();
}

describe.each([
  ['school-data-sync', 'School Data Sync', true],
  ['one-roster-1.1', 'OneRoster 1.1', false],
  ['one-roster-1.2', 'OneRoster 1.2', false],
] as const)('%s', (target, label, onlyEnabled) => {
  test('users are those with an account, each once', () => {
    const users = ids(set(target, 'users.csv'), 'sourcedId');
    expect(new Set(users).size).toBe(users.length);
    expect([...users].sort()).toEqual(withAccounts(target, label, onlyEnabled));
  });

  test('what refers to a school or a user refers to one of the set', () => {
    const orgs = new Set(ids(set(target, 'orgs.csv'), 'sourcedId'));
    const users = new Set(ids(set(target, 'users.csv'), 'sourcedId'));
    expect(orgs.size).toBe(6);
    if (target === 'one-roster-1.1') {
      for (const row of set(target, 'users.csv')) {
        for (const org of row['orgSourcedIds']!.split(',')) expect(orgs).toContain(org);
      }
      return;
    }
    const roles = set(target, 'roles.csv');
    for (const row of roles) {
      expect(users).toContain(row['userSourcedId']);
      expect(orgs).toContain(row['orgSourcedId']);
    }
    if (target === 'one-roster-1.2') {
      const primary = roles.filter((row) => row['roleType'] === 'primary');
      expect(new Set(ids(primary, 'userSourcedId')).size).toBe(primary.length);
      expect(primary.length).toBe(new Set(ids(roles, 'userSourcedId')).size);
      expect(new Set(ids(roles, 'sourcedId')).size).toBe(roles.length);
    }
  });

  test('words, grades and days are those of the format', () => {
    const isSync = target === 'school-data-sync';
    const rows = readdirSync(join(out, 'exports', target))
      .filter((name) => name.endsWith('.csv') && name !== 'manifest.csv')
      .flatMap((name) => set(target, name));
    for (const row of rows) {
      for (const [heading, cell] of Object.entries(row)) {
        expect(cell).not.toMatch(/[\r\n]/);
        if (/^grades?$/.test(heading)) expect(cell).toMatch(/^(|PK|KG|0[1-9]|1[0-3])$/);
        if (/date$/i.test(heading)) expect(cell).toMatch(/^(|\d{4}-\d\d-\d\d)$/);
        if (heading === 'role') {
          expect(cell).toMatch(
            isSync
              ? /^(student|teacher|staff|administrator|principal|speechTherapist|nurse)$/
              : /^(student|teacher|aide|administrator|principal|counselor)$/,
          );
        }
      }
    }
  });
});

test('whoever is not in the set because of an error in User Accounts is told', () => {
  const told = readCsv(join(out, 'export-notes.csv'))
    .filter((row) => row['System'] === 'School Data Sync')
    .filter((row) => row['Note']!.includes('an error in your data'));
  // tran.lucas and TRAN.LUCAS are one username (10082, 10083), two have none (10090, 10091); of
  // 10087 and 10089 nobody can tell whether they are enabled.
  expect(ids(told, 'Person ID')).toEqual(
    expect.arrayContaining(['10082', '10083', '10087', '10089', '10090', '10091']),
  );
  expect(told[0]!['Note']).toBe(
    'sourcedId "10082" is that of somebody whose account has an error in your data: correct it there, the problems name it',
  );
});

test.each([
  ['one-roster-1.1', ['orgs', 'users']],
  ['one-roster-1.2', ['orgs', 'roles', 'users']],
])('the manifest of %s names the files that there are', (target, files) => {
  const bulk = set(target, 'manifest.csv').filter((row) => row['value'] === 'bulk');
  expect(ids(bulk, 'propertyName')).toEqual(files.map((name) => `file.${name}`));
  expect(readdirSync(join(out, 'exports', target)).sort()).toEqual(
    [...files, 'manifest'].map((name) => `${name}.csv`).sort(),
  );
});
