import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../helpers/cli.ts';
import { does, lhs } from './rule-requests.ts';
import {
  assigned,
  changedColumn,
  changes,
  preview,
  reasons,
  save,
  summary,
  usernames,
  type Tables,
} from './small-district.ts';

/*
 * User groups: whom they are given to and taken from (contract, runs).
 * Each rule on a district of a few rows, evaluated on 2025-08-18 unless said otherwise.
 */

describe.concurrent('user groups', () => {
  const tables: Tables = {
    staff: does('2001', '2002', '2003', '2004'),
    assignments: assigned('2001', '2002', '2003', '2004'),
    groups: [
      'Teachers Tools,14,',
      'LHS 25-26,0,25LHS',
      'Both,1,25LHS',
      'Everything,30,all schools/all calendars',
    ],
    accounts: [
      '2001,a,No,,,,,Old Group;everything;Teachers Tools',
      '2002,b,Yes,,,,, teachers tools ;LHS 25-26',
      '2003,c,eh,,,,,',
    ],
  };
  const change = (changeType: string, ...userGroups: string[]) => ({
    accountType: 'staff',
    changeType,
    ...lhs,
    userGroups,
  });

  test('are given where they are missing, on disabled accounts too, each named group once', async () => {
    const run = await save(
      tables,
      change('addUserGroups', 'teachers tools', 'Both', 'TEACHERS TOOLS', 'LHS 25-26'),
    );
    expect(
      changes(run).map((row) => [
        row['Username'],
        row['Group Name'],
        row['Group Type'],
        row['Action'],
      ]),
    ).toEqual([
      ['a', 'Both', 'Mixed or Empty Group', 'add'],
      ['a', 'LHS 25-26', 'Calendar Group', 'add'],
      ['b', 'Both', 'Mixed or Empty Group', 'add'],
    ]);
    expect(changedColumn(run, 'Result')).toEqual(['added', 'added', 'added']);
    expect(changedColumn(run, 'Note').map((note) => note.includes('disabled'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(reasons(run)).toEqual({ '2003': 'account-in-error', '2004': 'no-user-account' });
    expect(summary(run)).toMatchObject({ considered: 4, changed: 2, notChanged: 2 });
    expect(
      readCsv(join(run.out, 'accounts.csv')).map((row) =>
        row['User Groups']!.replaceAll(' ;', ';').trim(),
      ),
    ).toEqual([
      'Old Group;everything;Teachers Tools;Both;LHS 25-26',
      'teachers tools;LHS 25-26;Both',
      '',
    ]);
  });

  test('may be taken away even if they hold all schools and all calendars, with a warning', async () => {
    const run = await save(tables, change('removeUserGroups', 'Everything', 'Teachers Tools'));
    expect(changes(run).map((row) => [row['Username'], row['Group Name'], row['Action']])).toEqual([
      ['a', 'Everything', 'remove'],
      ['a', 'Teachers Tools', 'remove'],
      ['b', 'Teachers Tools', 'remove'],
    ]);
    expect(summary(run).warnings).toEqual({ 'all-calendars-group': 1 });
    expect(readCsv(join(run.out, 'accounts.csv')).map((row) => row['User Groups'])).toEqual([
      'Old Group',
      'LHS 25-26',
      '',
    ]);
    const none = await preview(tables, change('removeUserGroups', 'Both'));
    expect(reasons(none)).toEqual({
      '2001': 'not-a-member',
      '2002': 'not-a-member',
      '2003': 'account-in-error',
      '2004': 'no-user-account',
    });
  });

  test('of people who are named change without any assignment', async () => {
    const people = { ...change('addUserGroups', 'Both'), scope: { people: ['2002', '2004'] } };
    const run = await preview({ ...tables, assignments: null, calendars: null }, people);
    expect(usernames(run)).toEqual(['2002 b']);
    expect(reasons(run)).toEqual({ '2004': 'no-user-account' });
  });
});
