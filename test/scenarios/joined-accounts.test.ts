import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv, readJson } from '../helpers/cli.ts';

/*
 * A student sheet and the list of Google accounts: nothing but numbers and emails ties them. By hand:
 * john.doe has Employee ID 501, Doe's number; EPOE@s.org is Poe's email but for its case; the Roes
 * share an email, so theirs is a question; 999 is the number of nobody. Nobody is joined by name:
 * Lee, Kim has an account of that name and none of that number or email.
 */

const roster = [
  'Student ID,Last Name,First Name,School,Grade,Status,Entry Date,Exit Date,Student Email',
  '501,Doe,John,Lincoln High,09,Active,8/11/2025,,jdoe@s.org',
  '502,Roe,Ann,Lincoln High,10,Active,8/11/2025,,family@roe.net',
  '503,Roe,Ben,Lincoln High,11,Active,8/11/2025,,family@roe.net',
  '504,Poe,Edgar,Lincoln High,12,Active,8/11/2025,,epoe@s.org',
  '505,Lee,Kim,Lincoln High,12,Active,8/11/2025,,kim.lee@s.org',
];
const google = [
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Employee ID,Status [READ ONLY],Last Sign In [READ ONLY]',
  'John,Doe,john.doe@s.org,****,/Students,501,Active,2025/08/01 10:00:00',
  'Ann,Roe,family@roe.net,****,/Students,,Active,Never logged in',
  'Edgar,Poe,EPOE@s.org,****,/Students,,Suspended,Never logged in',
  'Kim,Lee,klee@s.org,****,/Students,,Active,Never logged in',
  'Retired,Person,retired@s.org,****,/Staff,999,Active,Never logged in',
];

const create = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['Lincoln High'] },
  asOf: '2025-08-18',
  username: { from: 'pattern', pattern: '{firstName}.{lastName}@s.org', letterCase: 'lower' },
};

test('a student sheet and a list of Google accounts: who has one is known by number and email', () => {
  const folder = newFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('roster.csv'), `${roster.join('\n')}\n`);
  writeFileSync(path('google.csv'), `${google.join('\n')}\n`);
  writeFileSync(path('create.json'), JSON.stringify(create));
  const data = ['--data', path('roster.csv'), path('google.csv')];

  const inspected = accountBatch('inspect', ...data, '--out', path('looked'));
  expect(inspected).toMatchObject({ exitCode: 0, stderr: '' });
  expect(inspected.stdout).toContain('accounts joined to people: 1 by person ID, 1 by email');
  expect(inspected.stdout).toContain('2 accounts belong to nobody on the roster');
  const joins = readCsv(path('looked/account-joins.csv'));
  expect(joins.map((row) => [row['Username'], row['Person ID'], row['Joined By']])).toEqual([
    // The sheet has no other ID than the number, so it is the Person ID too.
    ['john.doe@s.org', '501', 'person ID'],
    ['family@roe.net', '', 'question'],
    ['EPOE@s.org', '504', 'email'],
    ['klee@s.org', '', 'nobody'],
    ['retired@s.org', '', 'nobody'],
  ]);

  const batch = ['--request', path('create.json'), '--out'];
  accountBatch('preview', ...data, ...batch, path('before'));
  const names = (out: string) => readCsv(path(`${out}/preview.csv`)).map((row) => row['Username']);
  expect(names('before')).toEqual(['ann.roe@s.org', 'ben.roe@s.org', 'kim.lee@s.org']);

  // The question is answered: it is Ben's, the second of the two.
  const mapping = readJson(path('looked/mapping.json')) as { answers: Record<string, number | null> };
  const [key] = Object.keys(mapping.answers);
  mapping.answers[key!] = 2;
  writeFileSync(path('mapping.json'), JSON.stringify(mapping));
  const said = ['--mapping', path('mapping.json')];
  accountBatch('preview', ...data, ...said, ...batch, path('after'));
  expect(names('after')).toEqual(['ann.roe@s.org', 'kim.lee@s.org']);

  // What a save leaves is the next run's input: the Person IDs stand in it.
  const saved = accountBatch('save', ...data, ...said, ...batch, path('saved'));
  expect(saved).toMatchObject({ exitCode: 0, stderr: '' });
  const next = ['--data', path('roster.csv'), path('saved/accounts.csv')];
  accountBatch('preview', ...next, ...batch, path('next'));
  expect(readJson(path('next/summary.json'))).toMatchObject({ considered: 5, changed: 0 });
});
