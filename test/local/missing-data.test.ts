import { describe, expect, test } from 'vitest';
import {
  addGroups,
  disable,
  enable,
  expectRefused,
  force,
  schoolrunner,
  usablePeople as people,
} from './refused.ts';
import {
  createStaff as staff,
  createStudents as students,
  enrolled,
  headings,
  preview,
  runBatch,
  summary,
  table,
  usernames,
  type Request,
  type TableName,
  type Tables,
} from './small-district.ts';

/*
 * Data that lacks a table or a column which the request needs is refused, and nothing is written.
 */

const byEmail = { ...students, username: { from: 'email' } };
const withPattern = (pattern: string) => ({ ...students, username: { from: 'pattern', pattern } });
const forceStaff = { ...force, accountType: 'staff' };

describe.concurrent('data that lacks what the request needs is refused by its name', () => {
  test.each<[string, Request, readonly TableName[], ...string[]]>([
    [
      'creating students, all but the calendars',
      students,
      ['schools', 'students', 'enrollments', 'accounts'],
      ...['Schools', 'Students', 'Enrollments', 'User Accounts'],
    ],
    ['creating students', students, ['calendars'], 'Calendars'],
    [
      'creating staff',
      staff,
      ['staff', 'assignments', 'schools'],
      ...['Staff', 'District Assignments', 'Schools'],
    ],
    ['adding user groups', addGroups, ['groups'], 'User Groups'],
    [
      'disabling staff by calendars',
      { ...disable, accountType: 'staff' },
      ['calendars', 'assignments'],
      ...['Calendars', 'District Assignments'],
    ],
  ])('tables for %s', async (_what, request, lacking, ...labels) => {
    const absent = Object.fromEntries(lacking.map((name) => [name, null]));
    const run = await runBatch('preview', { ...people, ...absent }, request);
    expectRefused(run, ...labels.map((label) => new RegExp(`\\b${label}\\b`)));
  });

  /** The district with these columns under another heading. */
  const without = (lacking: Partial<Record<TableName, readonly string[]>>): Tables => {
    const renamed = Object.entries(lacking).map(([name, columns]) => {
      let heading: string = headings[name as TableName];
      columns.forEach((column, n) => {
        expect(`,${heading},`).toContain(`,${column},`);
        heading = `,${heading},`.replace(`,${column},`, `,Else ${n},`).slice(1, -1);
      });
      const rows = people[name as TableName] ?? ['a,b,c,d,e'];
      return [name, table(heading, ...(rows as string[]))];
    });
    return { ...people, ...(Object.fromEntries(renamed) as Tables) };
  };

  test.each<[string, Request, Partial<Record<TableName, readonly string[]>>]>([
    [
      'to create students',
      students,
      {
        schools: ['School ID', 'School Name'],
        calendars: ['Calendar ID', 'School ID', 'Calendar Name', 'Start Date', 'End Date'],
        students: ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        enrollments: ['Person ID', 'Start Date'],
        accounts: ['Person ID', 'Username', 'Enabled'],
      },
    ],
    [
      'to create staff, with groups',
      { ...staff, userGroups: ['Teachers Tools'] },
      {
        staff: ['Person ID', 'Staff Number', 'Last Name', 'First Name'],
        assignments: ['Person ID', 'School ID', 'Start Date'],
        groups: ['Group Name', 'Tool Rights', 'Calendar Rights'],
      },
    ],
    ['for usernames from the email', byEmail, { students: ['Email'] }],
    ['for Schoolrunner', schoolrunner, { staff: ['Email'] }],
    [
      'for a username by pattern',
      withPattern('{lastName}{middleName}{graduationYear:2}'),
      { students: ['Middle Name', 'Graduation Year'] },
    ],
    [
      'for a password by pattern',
      { ...students, password: { kind: 'pattern', pattern: '{lastName}{birthDay}' } },
      { students: ['Birth Date'] },
    ],
    ['to force staff, by schools', forceStaff, { accounts: ['Product Security Roles'] }],
    [
      'to force staff, by people',
      { ...forceStaff, scope: { people: ['2001'] } },
      { accounts: ['Product Security Roles', 'Homepage'] },
    ],
  ])('columns needed %s', async (_what, request, lacking) => {
    const run = await runBatch('preview', without(lacking), request);
    const named = Object.entries(lacking).flatMap(([name, columns]) =>
      columns.map((column) => new RegExp(`\\b${name}\\.csv\\b.*\\b${column}\\b`)),
    );
    expectRefused(run, ...named);
  });

  test('a batch by calendars needs enrollments by calendar', async () => {
    const bySchool = table('Person ID,School ID,Start Date,End Date', '1001,LHS,2025-08-11,');
    const run = await runBatch('preview', { ...people, enrollments: bySchool }, disable);
    expectRefused(run, /\benrollments\.csv\b.*\bCalendar ID\b/);
    const nowhere = without({ enrollments: ['Calendar ID'] });
    expectRefused(
      await runBatch('preview', nowhere, students),
      /\benrollments\.csv\b.*\bCalendar ID\b/,
    );
  });

  test('what a request does not need may be missing', async () => {
    const plain: Tables = {
      ...people,
      staff: table('Person ID,Staff Number,Last Name,First Name', '2001,700001,Smith,Ann'),
      accounts: table('Person ID,Username,Enabled', '2001,asmith,No'),
      groups: null,
      students: null,
      enrollments: null,
      calendars: null,
    };
    const run = await preview(plain, { ...enable, accountType: 'staff' });
    expect(summary(run).changed).toBe(1);
  });

  test('a column that stands twice, its headings told apart by case, blanks, _ and - only', async () => {
    const heading = `${headings.students},LAST-na_me,Student Number`;
    const twice = table(heading, '1001,204817,Doe,John,,,,,,Roe,5');
    const run = await runBatch('preview', { ...people, students: twice }, students);
    expectRefused(run, /\bstudents\.csv\b.*\bLast Name\b/, /\bstudents\.csv\b.*\bStudent Number\b/);
  });

  test('a column of no meaning to us may stand twice', async () => {
    const twice = table(`${headings.students},Locker,Locker`, '1001,204817,Doe,John,,,,,,7,8');
    const run = await preview(
      { ...people, students: twice, enrollments: enrolled('1001') },
      students,
    );
    expect(usernames(run)).toEqual(['1001 Doe.John']);
  });
});
