import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountBatch, newFolder, testPath } from '../helpers/cli.ts';
import {
  changed,
  reasons,
  requestFile,
  summary,
  usernames,
  type BatchRun,
  type Request,
} from '../local/small-district.ts';

/*
 * A batch on the files of every other system that test/data has, from the command line. People and
 * dates were counted in the files by hand (`cut`, `sort`, `uniq -c`); the counts stand beside.
 */

function preview(sample: string, request: Request): BatchRun {
  const accounts = join(newFolder(), 'accounts.csv');
  writeFileSync(accounts, 'Person ID,Username,Enabled\n');
  const out = join(newFolder(), 'out');
  const data = [testPath(`data/${sample}`), accounts];
  const run = {
    ...accountBatch('preview', '--data', ...data, '--request', requestFile(request), '--out', out),
    out,
  };
  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(0);
  return run;
}

function create(
  accountType: 'students' | 'staff',
  schools: readonly string[],
  asOf: string,
  pattern = '{firstName:1}{lastName}',
): Request {
  return {
    ...{ accountType, changeType: 'createAccount', asOf, scope: { schools } },
    username: { from: 'pattern', pattern, letterCase: 'lower' },
  };
}

describe('Clever: 72, 36 and 140 students at 3 schools, 15 August 2026 to 10 June 2027', () => {
  const sample = 'clever-derived';

  test.each([
    // Before the first day everybody is future, which is as good as current.
    ['2026-08-14', 248],
    ['2027-06-10', 248],
    ['2027-06-11', 0],
  ])('students on %s: %i', (asOf, expected) => {
    const run = preview(sample, create('students', ['1001', '1002', '1003'], asOf));
    // An assignment at 1000, which is no school of schools.csv.
    expect(summary(run)).toMatchObject({
      ...{ considered: 248, changed: expected, problems: { error: 1, warning: 0 } },
    });
    expect(run.stdout).toContain('Note: Clever: 3 schools, 248 students, 20 staff members');
  });

  test('one school: 36 students, and 3 teachers and an administrator', () => {
    const name = 'Crimson Ravenscroft Middle School';
    expect(changed(preview(sample, create('students', [name], '2026-09-01')))).toHaveLength(36);
    const staff = preview(sample, create('staff', ['1002'], '2026-09-01'));
    expect(changed(staff)).toHaveLength(4);
    expect(usernames(staff)).toContain('6c0ae36b-24ea-4b13-bfbf-f465229c7da0 iinkwell');
  });

  test('staff before the first day: their assignments start later', () => {
    const run = preview(sample, create('staff', ['1001', '1002', '1003'], '2026-08-14'));
    // 16 teachers and 3 administrators of the 3 schools.
    expect(summary(run)).toMatchObject({ considered: 19, changed: 0 });
    expect(summary(run).reasons).toEqual({ 'assignment-starts-later': 19 });
  });
});

describe('School Data Sync v2.1: 3 students and a teacher at the one school', () => {
  const sample = 'sds-officedev/SDS v2.1';

  test('by names', () => {
    const students = preview(sample, create('students', ['110003'], '2021-10-01'));
    expect(usernames(students)).toEqual(['114001 jcraig', '114003 fhutch', '114004 asmithee']);
    const staff = preview(sample, create('staff', ['110003'], '2021-10-01'));
    expect(usernames(staff)).toEqual(['114007 kfein']);
  });

  test('after the school year nobody is enrolled', () => {
    const run = preview(sample, create('students', ['110003'], '2022-06-12'));
    expect(summary(run)).toMatchObject({ considered: 3, changed: 0 });
    expect(summary(run).reasons).toEqual({ 'no-current-or-future-enrollment': 3 });
  });
});

test('School Data Sync v2: 7 students at each of two schools, whatever the day', () => {
  const run = preview('sds-officedev/SDS v2', create('students', ['10001', '10002'], '2030-01-01'));
  expect(summary(run)).toMatchObject({ considered: 14, changed: 14 });
  expect(usernames(run)[0]).toBe('13001 oklein');
  // The usernames of this layout are addresses: they serve as e-mail.
  const byEmail = {
    ...{ accountType: 'students', changeType: 'createAccount', asOf: '2030-01-01' },
    ...{ scope: { schools: ['10001'] }, username: { from: 'email', excludeDomain: true } },
  };
  const emails = usernames(preview('sds-officedev/SDS v2', byEmail));
  expect(emails).toHaveLength(7);
  expect(emails[0]).toBe('13001 Oklein');
});

describe('School Data Sync v1: 22 students and 2 teachers at Contoso, in 2017-18', () => {
  const sample = 'sds-officedev/SDS Format/25 Users';

  test('students, with their numbers', () => {
    const request = create('students', ['Contoso High School'], '2018-01-15', '{studentNumber}');
    const run = preview(sample, request);
    expect(summary(run)).toMatchObject({
      ...{ considered: 22, changed: 22, problems: { error: 0, warning: 0 } },
    });
    // Row 7 of Student.csv: the SIS ID is 13007, the number 13012.
    expect(usernames(run)).toContain('13007 13012');
  });

  test('nobody is at the other school', () => {
    const run = preview(sample, create('students', ['Fabrikam High School'], '2018-01-15'));
    expect(summary(run)).toMatchObject({ considered: 0, changed: 0 });
  });

  test('a file with the required columns alone has no names to make usernames of', () => {
    const minimal = 'sds-officedev/SDS Format/Min Required Attributes';
    const run = preview(minimal, create('students', ['10001'], '2026-09-01'));
    expect(summary(run)).toMatchObject({ considered: 22, changed: 0 });
    expect(reasons(run)['13001']).toBe('missing-element');
  });
});
