import { expect } from 'vitest';
import type { CliRun } from '../helpers/cli.ts';
import {
  assigned,
  createStudents,
  enrolled,
  filesIn,
  type BatchRun,
  type Tables,
} from './small-district.ts';

/*
 * What cannot be used ends with exit code 2, one line per fault that names the file, the row and
 * column or the request's key, and nothing in the output folder (contract, runs: Exit codes).
 */

/** Two students and a staff member of Lincoln, of whom one has an account. */
export const usablePeople: Tables = {
  students: [
    '1001,204817,Doe,John,john.doe@s.org,09,Q,2010-02-03,2028',
    '1002,204818,Li,Amy,amy.li@s.org,09,,2010-02-04,2028',
  ],
  enrollments: enrolled('1001', '1002'),
  staff: ['2001,700001,Smith,Ann,ann@s.org,Teacher,B'],
  assignments: assigned('2001'),
  accounts: ['2001,asmith,Yes,No,4,Campus Application,,Teachers Tools,,'],
};

/** Enables the accounts of the students at Lincoln. */
export const enable = { ...createStudents, changeType: 'enableAccount', username: undefined };

/** Has the students at Lincoln change their passwords. */
export const force = { ...createStudents, changeType: 'forcePasswordChange', username: undefined };

/** Disables the accounts of the students of a calendar. */
export const disable = {
  accountType: 'students',
  changeType: 'disableAccount',
  scope: { calendars: ['24LHS'] },
};

/** Adds the staff at Lincoln to a group. */
export const addGroups = {
  accountType: 'staff',
  changeType: 'addUserGroups',
  scope: { schools: ['LHS'] },
  userGroups: ['Teachers Tools'],
};

/** Creates accounts for the staff at Lincoln, as Schoolrunner does. */
export const schoolrunner = {
  accountType: 'staff',
  changeType: 'createAccount',
  profile: 'schoolrunner',
  scope: { schools: ['LHS'] },
};

/** The lines on standard error, each without the name of the command. */
export function faults(run: CliRun): string[] {
  const all = run.stderr.trimEnd().split('\n');
  for (const line of all) expect(line).toMatch(/^account-batch: \S/);
  return all.map((line) => line.replace('account-batch: ', ''));
}

/** Refused as bad input: the fault lines name all of this, one line each, and nothing is written. */
export function expectRefused(run: BatchRun, ...named: readonly (string | RegExp)[]): void {
  expect(run.exitCode).toBe(2);
  expect(run.stdout).toBe('');
  const told = faults(run);
  for (const name of named) {
    expect(told).toContainEqual(
      typeof name === 'string' ? expect.stringContaining(name) : expect.stringMatching(name),
    );
  }
  expect(told).toHaveLength(named.length);
  expect(filesIn(run.out)).toEqual([]);
}
