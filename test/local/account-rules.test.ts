import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../helpers/cli.ts';
import { disable, does, enableStudents, forceStaff } from './rule-requests.ts';
import {
  assigned,
  changedColumn,
  createStudents,
  enrolled,
  preview,
  problems,
  reasons,
  reasonText,
  summary,
  usernames,
  type Tables,
} from './small-district.ts';

/*
 * Which accounts a batch changes, spares or warns of (contract, runs).
 * Each rule on a district of a few rows, evaluated on 2025-08-18 unless said otherwise.
 */

describe.concurrent('people with several accounts', () => {
  const tables: Tables = {
    students: does('1001', '1002', '1003', '1004', '1005'),
    enrollments: enrolled('1001', '1002', '1003', '1004', '1005'),
    accounts: [
      '1001,a-one,Yes',
      '1001,b-two,No',
      '1001,C-three,perhaps',
      '1002,zeta,Yes',
      '1002,Alpha,Yes',
      '1003,b-err,perhaps',
      '1003,c-yes,Yes',
      '1004,y,No',
      '1004,X,No',
      '1005,Bb,Yes',
      '1005,ba,perhaps',
    ],
  };

  test('each account that can change does, a row for each, in the order of usernames', async () => {
    const run = await preview(tables, enableStudents);
    expect(usernames(run)).toEqual(['1001 b-two', '1004 X', '1004 y']);
    expect(summary(run)).toMatchObject({ considered: 5, changed: 2, notChanged: 3 });
  });

  test('where none can, the reason is that of the first by username, without case', async () => {
    const run = await preview(tables, enableStudents);
    expect(reasons(run)).toEqual({
      '1002': 'already-enabled',
      '1003': 'account-in-error',
      '1005': 'account-in-error',
    });
    const rows = readCsv(join(run.out, 'not-changed.csv'));
    expect(rows.map((row) => row['Username'])).toEqual(['Alpha', 'b-err', 'ba']);
  });

  test('disabling takes the others', async () => {
    const run = await preview(tables, disable('students', { people: ['1001', '1003', '1004'] }));
    expect(usernames(run)).toEqual(['1001 a-one', '1003 c-yes']);
    expect(reasons(run)).toEqual({ '1004': 'already-disabled' });
  });
});

describe.concurrent('accounts that a batch spares or warns of', () => {
  const tables: Tables = {
    staff: does('2001', '2002', '2003'),
    assignments: assigned('2001', '2002', '2003'),
    accounts: [
      '2001,asmith,Yes,,,,Finance',
      '2001,asmith2,Yes,,,,',
      '2002,me,Yes,,,,',
      '2003,ray,Yes,,,,Student Assistant; Payroll',
    ],
  };

  test('nobody disables the account they work with; their other accounts are disabled', async () => {
    const people = { people: ['2001', '2002', '2003'] };
    const one = await preview(
      { ...tables, settings: { operator: 'asmith' } },
      disable('staff', people),
    );
    expect(usernames(one)).toEqual(['2001 asmith2', '2002 me', '2003 ray']);
    const me = await preview({ ...tables, settings: { operator: 'me' } }, disable('staff', people));
    expect(usernames(me)).toEqual(['2001 asmith', '2001 asmith2', '2003 ray']);
    expect(reasons(me)).toEqual({ '2002': 'own-account' });
    // Any Product Security Role is warned of, one warning a row.
    expect(summary(me).warnings).toEqual({ 'security-role': 2 });
    const notes = changedColumn(me, 'Note');
    expect(notes[0]).toContain('Finance');
    expect(notes[1]).toBe('');
    expect(notes[2]).toContain('Payroll');
  });

  test('own account comes before already disabled, an error of the row before both', async () => {
    const accounts = ['2002,me,No', '2003,ray,eh'];
    const settings = { operator: 'me' };
    const run = await preview(
      { ...tables, accounts, settings },
      disable('staff', { people: ['2002'] }),
    );
    expect(reasons(run)).toEqual({ '2002': 'own-account' });
    const inError = { ...tables, accounts, settings: { operator: 'ray' } };
    const other = await preview(inError, disable('staff', { people: ['2003'] }));
    expect(reasons(other)).toEqual({ '2003': 'account-in-error' });
  });

  test('a role of any account spares a person from a forced change, only the seven roles do', async () => {
    const accounts = [
      '2001,a-plain,Yes,No,,Campus Application,',
      '2001,b-role,No,No,,Campus Application,Something;payroll',
      '2002,c,Yes,No,,Campus Application,Student Assistant',
      '2003,d,Yes,No,,Campus Application,Campus Learning',
    ];
    const run = await preview({ ...tables, accounts }, forceStaff);
    expect(usernames(run)).toEqual(['2002 c']);
    expect(reasons(run)).toEqual({ '2001': 'excluded-role', '2003': 'excluded-role' });
    const [first] = readCsv(join(run.out, 'not-changed.csv'));
    expect(first!['Username']).toBe('b-role');
  });

  test('selected staff are forced where their homepage is Campus Application, or as asked', async () => {
    const accounts = [
      '2001,a,Yes,No,,Campus Tools,', // another name of it (D14)
      '2002,b,Yes,No,,Campus Instruction,',
      '2003,c,Yes,No,,,',
    ];
    const people = { ...forceStaff, scope: { people: ['2001', '2002', '2003'] } };
    const run = await preview({ ...tables, accounts, assignments: [] }, people);
    expect(usernames(run)).toEqual(['2001 a']);
    expect(reasons(run)).toEqual({
      '2002': 'homepage-not-campus-application',
      '2003': 'homepage-not-campus-application',
    });
    const more = { ...people, includeCampusInstruction: true };
    const other = await preview({ ...tables, accounts, assignments: [] }, more);
    expect(usernames(other)).toEqual(['2001 a', '2002 b']);
  });
});

describe.concurrent('accounts whose row has an error', () => {
  test('are not changed, keep their username, and their people still have an account', async () => {
    const tables: Tables = {
      students: [
        '1001,1,Doe,John',
        '1002,2,Doe,John',
        '1003,3,Li,Amy',
        '1004,4,Li,Amy',
        '1005,5,Ray,Bo',
        '1006,6,Ray,Bo',
      ],
      enrollments: enrolled('1001', '1002', '1003', '1004', '1005', '1006'),
      accounts: ['1001,doe.john,eh', '1003,Li.Amy,Yes', '9001,LI.AMY,No', '1005,,Yes'],
    };
    const run = await preview(tables, createStudents);
    expect(usernames(run)).toEqual(['1002 Doe.John2', '1004 Li.Amy2', '1006 Ray.Bo']);
    expect(reasons(run)).toEqual({
      '1001': 'already-has-account',
      '1003': 'already-has-account',
      '1005': 'already-has-account',
    });
    expect(summary(run).warnings).toEqual({ 'collision-resolved': 2 });
    expect(reasonText(run, '1001')).toBe('has the account doe.john');
    expect(problems(run).sort()).toEqual([
      'error User Accounts 1 Enabled eh',
      'error User Accounts 2 Username Li.Amy',
      'error User Accounts 3 Username LI.AMY',
      'error User Accounts 4 Username',
      'warning User Accounts 3 Person ID 9001',
    ]);
    const enabling = await preview(tables, enableStudents);
    expect(reasons(enabling)).toMatchObject({
      '1001': 'account-in-error',
      '1002': 'no-user-account',
      '1003': 'account-in-error',
      '1005': 'account-in-error',
    });
  });
});
