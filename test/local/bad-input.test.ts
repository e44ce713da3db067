import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, testPath, type CliRun } from '../helpers/cli.ts';
import {
  assigned,
  callAccountBatch,
  callProgram,
  createStaff,
  createStudents,
  district,
  enrolled,
  filesIn,
  headings,
  preview,
  requestFile,
  runBatch,
  save,
  summary,
  table,
  textOf,
  today,
  usernames,
  type BatchRun,
  type Request,
  type TableName,
  type Tables,
} from './small-district.ts';

/*
 * What cannot be used ends with exit code 2, one line per fault that names the file, the row and
 * column or the request's key, and nothing in the output folder (contract, runs: Exit codes).
 */

const people: Tables = {
  students: [
    '1001,204817,Doe,John,john.doe@s.org,09,Q,2010-02-03,2028',
    '1002,204818,Li,Amy,amy.li@s.org,09,,2010-02-04,2028',
  ],
  enrollments: enrolled('1001', '1002'),
  staff: ['2001,700001,Smith,Ann,ann@s.org,Teacher,B'],
  assignments: assigned('2001'),
  accounts: ['2001,asmith,Yes,No,4,Campus Application,,Teachers Tools,,'],
};

let usable: string;

beforeAll(() => {
  usable = district(people);
});

/** The lines on standard error, each without the name of the command. */
function faults(run: CliRun): string[] {
  const all = run.stderr.trimEnd().split('\n');
  for (const line of all) expect(line).toMatch(/^account-batch: \S/);
  return all.map((line) => line.replace('account-batch: ', ''));
}

/** Refused as bad input: the fault lines name all of this, one line each, and nothing is written. */
function expectRefused(run: BatchRun, ...named: readonly (string | RegExp)[]): void {
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

/** A key as a whole word of a message. */
function inWords(key: string): string {
  return `\\b${key.replace('.', '\\.')}\\b`;
}

const students = createStudents;
const staff = createStaff;
const enable = { ...students, changeType: 'enableAccount', username: undefined };
const force = { ...students, changeType: 'forcePasswordChange', username: undefined };
const disable = {
  accountType: 'students',
  changeType: 'disableAccount',
  scope: { calendars: ['24LHS'] },
};
const addGroups = {
  accountType: 'staff',
  changeType: 'addUserGroups',
  scope: { schools: ['LHS'] },
  userGroups: ['Teachers Tools'],
};
const schoolrunner = {
  accountType: 'staff',
  changeType: 'createAccount',
  profile: 'schoolrunner',
  scope: { schools: ['LHS'] },
};

describe.concurrent(
  'a request that says something impossible is refused, by the name of its key',
  () => {
    test.each<[string, Request, ...string[]]>([
      [
        'keys nobody knows, also inside username and password',
        {
          ...students,
          colour: 'red',
          Scope: 1,
          username: { ...students.username, colour: 1 },
          password: { kind: 'random', length: 12 },
        },
        ...['colour', 'Scope', 'username.colour', 'password.length'],
      ],
      [
        'options of a pattern with the email',
        { ...students, username: { from: 'email', maxLength: 20, letterCase: 'lower' } },
        ...['username.maxLength', 'username.letterCase'],
      ],
      [
        'the email domain left out of a pattern, letters in no known case, a length of nothing',
        {
          ...students,
          username: {
            ...students.username,
            excludeDomain: true,
            letterCase: 'title',
            maxLength: 0,
          },
        },
        ...['username.excludeDomain', 'username.letterCase', 'username.maxLength'],
      ],
      [
        'options of other changes, and groups for students, in Create Account',
        {
          ...students,
          leaveOutActiveElsewhere: true,
          includeCampusInstruction: true,
          userGroups: ['Teachers Tools'],
        },
        ...['leaveOutActiveElsewhere', 'includeCampusInstruction', 'userGroups'],
      ],
      [
        'options of Create Account in Enable Account',
        {
          ...enable,
          username: students.username,
          password: { kind: 'random' },
          homepage: 'Campus Student',
          authenticationType: 'local',
          profile: 'schoolrunner',
          school: 'LHS',
        },
        ...['username', 'password', 'homepage', 'authenticationType', 'profile', 'school'],
      ],
      [
        'groups in Disable Account, and leaving people out where people are named',
        {
          ...disable,
          accountType: 'staff',
          scope: { people: ['2001'] },
          userGroups: ['Teachers Tools'],
          leaveOutActiveElsewhere: false,
        },
        ...['userGroups', 'leaveOutActiveElsewhere'],
      ],
      [
        'Campus Instruction counted in a change by schools',
        { ...force, accountType: 'staff', includeCampusInstruction: true },
        'includeCampusInstruction',
      ],
      [
        'Campus Instruction counted for students',
        { ...force, scope: { people: ['1001'] }, includeCampusInstruction: false },
        'includeCampusInstruction',
      ],
      [
        'a change of groups for students',
        { ...addGroups, accountType: 'students' },
        ...['changeType', 'userGroups'],
      ],
      ['a change of groups without groups', { ...addGroups, userGroups: undefined }, 'userGroups'],
      ['a change of groups with an empty list', { ...addGroups, userGroups: [] }, 'userGroups'],
      ['no account type and no change type', {}, 'accountType', 'changeType'],
      [
        'an account type written another way',
        { ...enable, accountType: undefined, acountType: 'students', ChangeType: 'x' },
        ...['accountType: is missing', 'acountType', 'ChangeType'],
      ],
      [
        'account and change types there are not',
        { ...students, accountType: 'parents', changeType: 'deleteAccount' },
        ...['accountType', 'changeType'],
      ],
      [
        'an unreadable date, and no way to a username',
        { ...students, asOf: '8/18/2025', username: undefined },
        ...['asOf', 'username'],
      ],
      [
        'a day that no calendar has, and a username from elsewhere',
        { ...students, asOf: '2025-02-30', username: { from: 'number' } },
        ...['asOf', 'username'],
      ],
      [
        'a pattern that is missing, and a length below nothing',
        {
          ...students,
          username: { from: 'pattern' },
          password: { kind: 'pattern', pattern: '{lastName}', minLength: -1 },
        },
        ...['username.pattern', 'password.minLength'],
      ],
      [
        'an authentication there is not, and what belongs to staff',
        {
          ...students,
          authenticationType: 'kerberos',
          homepage: 'Campus Tools',
        },
        ...['authenticationType', 'homepage'],
      ],
      [
        'SAML that is not configured',
        { ...students, authenticationType: 'saml' },
        'authenticationType',
      ],
      [
        'the password of staff for students',
        { ...students, password: { kind: 'activation' } },
        'password',
      ],
      [
        'an initial password for students',
        { ...students, password: { kind: 'initial', value: 'a' } },
        'password',
      ],
      [
        'a random password and the homepage of students for staff, a profile there is not',
        {
          ...staff,
          password: { kind: 'random' },
          homepage: 'Campus Student',
          profile: 'other',
          school: 'LHS',
        },
        ...['password', 'homepage', 'profile', 'school'],
      ],
      [
        'a password pattern for staff',
        { ...staff, password: { kind: 'pattern', pattern: '{lastName}' } },
        'password',
      ],
      [
        'Schoolrunner with a username and an authentication of its own',
        { ...schoolrunner, username: { from: 'email' }, authenticationType: 'local' },
        ...['username', 'authenticationType'],
      ],
      [
        'Schoolrunner with two schools, and the one logged into besides',
        { ...schoolrunner, scope: { schools: ['LHS', 'GMS'] }, school: 'LHS' },
        ...['scope.schools', 'school'],
      ],
      [
        'Schoolrunner for people without a school, without the password it speaks of',
        { ...schoolrunner, scope: { people: ['2001'] }, password: { kind: 'initial' } },
        ...['school', 'password.value'],
      ],
      ['a list', '[]', 'JSON object'],
    ])('%s', async (_what, request, ...keys) => {
      const run = await runBatch('preview', usable, request);
      expectRefused(run, ...keys.map((key) => new RegExp(`request\\.json: .*${inWords(key)}`)));
    });

    test('passwords are not ours where SAML is configured and chosen', async () => {
      const data = district({ ...people, settings: { configuredAuthentication: ['saml'] } });
      const request = { ...students, authenticationType: 'saml', password: { kind: 'random' } };
      expectRefused(await runBatch('preview', data, request), /: password\b/);
    });
  },
);

describe.concurrent('a batch needs one scope, and only the one that belongs to its change', () => {
  test.each<[string, Request, string]>([
    ['none at all', { ...students, scope: undefined }, 'scope'],
    ['an empty one', { ...students, scope: {} }, 'scope'],
    ['schools and people', { ...students, scope: { schools: ['LHS'], people: ['1001'] } }, 'scope'],
    ['something else', { ...students, scope: { grades: ['09'] } }, 'scope'],
    ['no school', { ...students, scope: { schools: [] } }, 'scope.schools'],
    ['no calendar', { ...disable, scope: { calendars: [] } }, 'scope.calendars'],
    ['nobody', { ...students, scope: { people: [] } }, 'scope.people'],
    ['a school without a list', { ...students, scope: { schools: 'LHS' } }, 'scope.schools'],
    ['a number for a person', { ...students, scope: { people: [1001] } }, 'scope.people'],
    ['Enable by calendars', { ...enable, scope: { calendars: ['24LHS'] } }, 'scope.calendars'],
    ['Disable by schools', { ...disable, scope: { schools: ['LHS'] } }, 'scope.schools'],
  ])('%s', async (_what, request, key) => {
    const run = await runBatch('preview', usable, request);
    expectRefused(run, new RegExp(`request\\.json: ${inWords(key)}`));
  });
});

describe.concurrent(
  'a name that the data does not have, or has twice, is refused by that name',
  () => {
    const tables: Tables = {
      ...people,
      schools: [
        ...['LHS,Lincoln High', 'GMS,Grant Middle', 'NO1,North', 'NO2,North', 'BAD,One', 'BAD,Two'],
      ],
      calendars: [
        '24LHS,LHS,Last Year,2024-08-12,2025-05-30',
        '25LHS,LHS,This Year,2025-08-11,2026-05-29',
        '25GMS,GMS,This Year,2025-08-11,2026-05-29',
        '25BAD,GMS,No End,2025-08-11,',
      ],
      students: [...(people.students as string[]), '1003,1,Twin,A', '1003,1,Twin,B'],
      groups: [
        'Teachers Tools,14,',
        'Twice,1,',
        'TWICE,2,',
        'Everything,1,all schools/all calendars',
      ],
    };
    let data: string;
    beforeAll(() => {
      data = district(tables);
    });

    test.each<[string, Request, string, ...string[]]>([
      [
        'schools: unknown, in other letters, of two of them, with rows that contradict each other',
        { ...students, scope: { schools: ['LHS', 'XHS', 'lincoln high', 'North', 'BAD'] } },
        'scope.schools',
        ...['XHS', 'lincoln high', 'North', 'BAD'],
      ],
      [
        'calendars: unknown, of two of them, with a row in error',
        { ...disable, scope: { calendars: ['26LHS', '24LHS', 'This Year', '25BAD'] } },
        'scope.calendars',
        ...['26LHS', 'This Year', '25BAD'],
      ],
      [
        'people: unknown, staff in a batch of students, with all rows in error',
        { ...students, scope: { people: ['1001', '7777', '2001', '1003'] } },
        'scope.people',
        ...['7777', '2001', '1003'],
      ],
      [
        'a student in a batch of staff',
        { ...staff, scope: { people: ['1001', '2001'] } },
        'scope.people',
        '1001',
      ],
      [
        'groups: unknown, with rows that contradict each other, with all schools and all calendars',
        { ...addGroups, userGroups: ['Teachers Tools', 'Nurses', 'Twice', 'everything'] },
        'userGroups',
        ...['Nurses', 'Twice', '[Ee]verything'],
      ],
      [
        'a group of new staff that holds all schools and all calendars',
        { ...staff, userGroups: ['Everything'] },
        'userGroups',
        'Everything',
      ],
      [
        'the school logged into',
        { ...schoolrunner, scope: { people: ['2001'] }, school: 'XHS' },
        'school',
        'XHS',
      ],
    ])('%s', async (_what, request, key, ...names) => {
      const run = await runBatch('preview', data, request);
      const named = names.map((name) => new RegExp(`request\\.json: ${inWords(key)}.*${name}`));
      expectRefused(run, ...named);
    });

    test('a school and a calendar may be named by their exact name, twice over', async () => {
      const named = { ...students, scope: { schools: ['LHS', 'Lincoln High', 'LHS'] } };
      expect(summary(await preview(data, named)).considered).toBe(2);
      const calendar = {
        ...disable,
        scope: { calendars: ['25LHS', 'Last Year', '24LHS', '25LHS'] },
      };
      expect(summary(await preview(data, calendar)).considered).toBe(2);
    });
  },
);

describe.concurrent(
  'a pattern that cannot be used is refused with the position of each fault',
  () => {
    test.each<[string, string, ...number[]]>([
      [
        'elements there are not',
        '{lastName}.{nickName}{LASTNAME}{}x{last Name}',
        ...[12, 22, 32, 35],
      ],
      ['elements of staff', '{lastName}{staffNumber}', 11],
      [
        'elements for passwords only',
        '{lastName}_{birthYear}a{birthMonth}{birthDay}',
        ...[12, 24, 36],
      ],
      ['a cut grade', '{lastName}{grade:2}', 11],
      [
        'no number of characters',
        '{lastName:0}ab{lastName:-1}{lastName:}{lastName:two}',
        ...[1, 15, 28, 39],
      ],
      ['a brace that is never closed', 'x{lastName}.{firstName', 13],
      [
        'signs, blanks, a brace never opened, letters that are not plain',
        '{lastName} {firstName}}é#',
        ...[11, 23, 24, 25],
      ],
      ['a second @', '{lastName}@a@b', 13],
    ])('%s in a username', async (_what, pattern, ...positions) => {
      const request = { ...students, username: { from: 'pattern', pattern } };
      const run = await runBatch('preview', usable, request);
      expectRefused(
        run,
        ...positions.map((n) => new RegExp(`username\\.pattern: position ${n}\\b`)),
      );
    });

    test.each([
      ['no element at all', 'student'],
      ['six elements', '{lastName}{firstName}{number}{lastName}{firstName}{number}'],
    ])('%s', async (_what, pattern) => {
      const use = { from: 'pattern', pattern };
      expectRefused(
        await runBatch('preview', usable, { ...students, username: use }),
        'username.pattern',
      );
    });

    test('five elements are possible', async () => {
      const pattern = '{lastName}{firstName:1}{number}{lastName:1}{firstName}';
      const run = await preview(usable, { ...students, username: { from: 'pattern', pattern } });
      expect(usernames(run)).toEqual(['1001 DoeJ204817DJohn', '1002 LiA204818LAmy']);
    });

    test('an @, a sign, a cut birth month and a cut birth day in a password', async () => {
      const pattern = '{lastName}@!{birthMonth:1}{birthDay:2}';
      const request = { ...students, password: { kind: 'pattern', pattern } };
      const told = [11, 12, 13, 27].map((n) => new RegExp(`password\\.pattern: position ${n}\\b`));
      expectRefused(await runBatch('preview', usable, request), ...told);
    });

    test('elements of students are not for staff', async () => {
      const pattern = '{studentNumber}{graduationYear}{lastName}{grade}';
      const run = await runBatch('preview', usable, {
        ...staff,
        username: { from: 'pattern', pattern },
      });
      const told = [1, 16, 42].map((n) => new RegExp(`username\\.pattern: position ${n}\\b`));
      expectRefused(run, ...told);
    });
  },
);

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

describe.concurrent('a request that is no JSON is refused with line and column', () => {
  test.each([
    ['a word without quotation marks', '{\n  "accountType": students\n}\n', 2, 18],
    ['a key without quotation marks', '{\n  "accountType": "students",\n  scope: {}\n}\n', 3, 3],
    ['a comma too many', '{\n  "accountType": "students",\n}\n', 3, 1],
    ['an end that is missing', '{\n  "accountType": "students"\n', 3, 1],
    ['a comma that is missing', '{"a": 1\n"b": 2}', 2, 1],
  ])('%s', async (_what, text, line, column) => {
    const run = await runBatch('preview', usable, text);
    expectRefused(run, new RegExp(`request\\.json: line ${line}, column ${column}\\b`));
  });

  test('settings that are no JSON', async () => {
    const data = district(people);
    writeFileSync(join(data, 'settings.json'), '{\n  "operator": jdoe\n}');
    expectRefused(await runBatch('preview', data, students), /settings\.json.*line 2, column 15\b/);
  });
});

describe.concurrent('a command line that cannot be understood is refused', () => {
  const call = async (...args: string[]) => {
    const run = await callAccountBatch(...args);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    return run.stderr;
  };

  test.each(['yesterday', '2025-02-29', '', '8/18/2025'])('as of "%s"', async (day) => {
    const run = await runBatch('preview', usable, students, '--as-of', day);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--as-of');
    expect(filesIn(run.out)).toEqual([]);
  });

  test('an option there is not', async () => {
    expect(await call('preview', '--data', usable, '--frobnicate')).toContain('--frobnicate');
  });

  test('a command there is not', async () => {
    expect(await call('delete', '--data', usable)).toContain('delete');
  });

  test('options that are missing are named, all of them', async () => {
    const stderr = await call('preview');
    for (const option of ['--data', '--request', '--out']) expect(stderr).toContain(option);
    expect(await call('undo', '--data', usable, '--out', 'nowhere')).toContain('--journal');
  });

  test('an option that belongs to another command', async () => {
    const request = requestFile(students);
    const batch = ['--data', usable, '--request', request, '--out', 'nowhere'];
    expect(await call('preview', ...batch, '--remove-unused')).toContain('--remove-unused');
    expect(await call('save', ...batch, '--journal', 'j')).toContain('--journal');
    expect(existsSync('nowhere')).toBe(false);
  });

  test('an option without its value', async () => {
    expect(await call('preview', '--data', usable, '--request', 'r.json', '--out')).toContain(
      '--out',
    );
  });

  test('an option without its value before another one, and one that is empty', async () => {
    expect(await call('preview', '--data', '--request', 'r.json', '--out', 'nowhere')).toBe(
      'account-batch: --data is missing its value\naccount-batch: account-batch --help shows how it is used\n',
    );
    const empty = await call(
      'save',
      '--data',
      usable,
      '--request',
      ' ',
      '--out',
      '',
      '--expect',
      '',
    );
    for (const option of ['--request', '--out', '--expect']) {
      expect(empty).toContain(`account-batch: ${option} is empty\n`);
    }
  });

  test('an option that stands twice, of which only one could count', async () => {
    const request = requestFile(students);
    const twice = await call(
      ...['preview', '--data', usable, '--data', usable, '--request', request],
      ...['--out', 'nowhere', '--request', request, '--json', '--json'],
    );
    expect(twice).toContain('account-batch: --request stands more than once\n');
    expect(twice).toContain('account-batch: --json stands more than once\n');
    expect(twice).not.toContain('--data');
    expect(existsSync('nowhere')).toBe(false);
  });

  test('a request, a journal and data that are not there', async () => {
    const out = join(newFolder(), 'out');
    const stderr = await call(
      'save',
      '--data',
      'no-data',
      '--request',
      'no-request.json',
      '--out',
      out,
    );
    expect(stderr).toContain('no-data');
    expect(stderr).toContain('no-request.json');
    expect(
      await call('undo', '--data', usable, '--journal', 'no-journal.json', '--out', out),
    ).toContain('no-journal.json');
    expect(existsSync(out)).toBe(false);
  });
});

describe.concurrent('a file that is no table is refused by its name', () => {
  const withStudents = (content: string | Uint8Array) => ({ ...people, students: content });

  test.each([
    ['an empty file', ''],
    ['a file of line ends', '\n\n\r\n'],
  ])('%s', async (_what, content) => {
    expectRefused(await runBatch('preview', withStudents(content), students), 'students.csv');
  });

  test('a line of headings alone is a table of nobody', async () => {
    const empty = Object.fromEntries(Object.keys(headings).map((name) => [name, []]));
    const nobody = { ...empty, schools: people.schools, calendars: people.calendars } as Tables;
    expect(summary(await preview(nobody, students))).toMatchObject({ considered: 0, changed: 0 });
    const withoutLineEnd = { ...people, accounts: headings.accounts };
    expect(summary(await preview(withoutLineEnd, students)).changed).toBe(2);
  });

  test('a file of 200 MB in one line', async () => {
    const data = district(withStudents(Buffer.alloc(200_000_000, 'a')));
    const run = await runBatch('preview', data, students);
    rmSync(data, { recursive: true });
    expectRefused(run, 'students.csv');
  });

  test('a quotation mark that is never closed, with its row', async () => {
    const text = table(headings.students, '1001,1,Doe,John', '1002,2,"Li,Amy', '1003,3,Ray,Bo');
    expectRefused(
      await runBatch('preview', withStudents(text), students),
      /students\.csv.*\brow 2\b/,
    );
  });

  test('a quotation mark that is never closed among the headings', async () => {
    const text = '"Person ID,Student Number\n1001,1\n';
    expectRefused(await runBatch('preview', withStudents(text), students), 'students.csv');
  });

  const fileIn = (name: string, bytes: Uint8Array) => {
    const folder = newFolder();
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const refusesFile = async (name: string, bytes: Uint8Array, ...named: (string | RegExp)[]) => {
    expectRefused(await runBatch('preview', [fileIn(name, bytes)], students), ...named);
  };
  const zipped = (text: string) => zipSync({ 'students.csv': strToU8(text) });

  test('a zip that unpacks to a thousand times its size', async () => {
    const bomb = zipSync({ 'students.csv': new Uint8Array(30_000_000).fill(0x61) });
    expect(bomb.length).toBeLessThan(40_000);
    await refusesFile('roster.zip', bomb, 'roster.zip');
  });

  test('a zip that hides how large its file is', async () => {
    const bomb = zipSync({ 'students.csv': new Uint8Array(30_000_000).fill(0x61) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 4 <= bomb.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    await refusesFile('roster.zip', bomb, 'roster.zip');
  });

  test('a workbook with a sheet that unpacks to a thousand times its size', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': new Uint8Array(30_000_000).fill(0x20),
    });
    await refusesFile('roster.xlsx', bomb, 'roster.xlsx');
  });

  test('a zip that is cut off, and one whose bytes were changed', async () => {
    const zip = zipped(table(headings.students, ...(people.students as string[])));
    await refusesFile('roster.zip', zip.subarray(0, zip.length - 30), 'roster.zip');
    const changed = zip.slice();
    changed[60] = changed[60]! ^ 0xff;
    await refusesFile('roster.zip', changed, 'roster.zip');
  });

  test('a zip that asks for a password', async () => {
    const zip = zipped(table(headings.students, '1001,1,Doe,John'));
    const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
    for (let at = 0; at + 4 <= zip.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    await refusesFile('roster.zip', zip, /roster\.zip.*password/);
  });

  test('a workbook that asks for a password (Excel writes it as an OLE file)', async () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await refusesFile('roster.xlsx', ole, /roster\.xlsx.*password/);
  });

  test('a workbook that is a web page, and one that is cut off', async () => {
    await refusesFile('roster.xlsx', strToU8('<html>Sign in</html>'), 'roster.xlsx');
    await refusesFile('roster.xlsx', strToU8('PK\u0003\u0004'), 'roster.xlsx');
  });

  test('a folder without tables', async () => {
    const folder = newFolder();
    expectRefused(await runBatch('preview', [folder], students), folder);
  });
});

/** Runs the command line as somebody without rights where this process is root. */
function asOrdinaryUser(...args: readonly string[]): Promise<CliRun> {
  const isRoot = process.getuid?.() === 0;
  const installed = join(newFolder(), 'local');
  cpSync(testPath('../dist/local'), installed, { recursive: true });
  chmodSync(dirname(installed), 0o755);
  return callProgram(process.execPath, [join(installed, 'cli.mjs'), ...args], {
    cwd: dirname(installed),
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
}

describe.concurrent('a place without permission is refused by its name', () => {
  /** A folder that anybody may enter, with a district, a request and a folder for output. */
  function open() {
    const root = newFolder();
    chmodSync(root, 0o755);
    const [data, out] = [join(root, 'data'), join(root, 'out')];
    cpSync(usable, data, { recursive: true });
    const request = join(root, 'request.json');
    writeFileSync(request, JSON.stringify({ asOf: today, ...students }));
    mkdirSync(out);
    chmodSync(out, 0o777);
    return { data, out, request };
  }
  const args = ({ data, out, request }: ReturnType<typeof open>) => [
    ...['preview', '--data', data],
    ...['--request', request, '--out', out],
  ];

  test('nothing stands in the way of somebody with permission', async () => {
    const places = open();
    expect((await asOrdinaryUser(...args(places))).stderr).toBe('');
    expect(filesIn(places.out)).toContain('preview.csv');
  });

  test('a folder that cannot be read', async () => {
    const places = open();
    chmodSync(places.data, 0o000);
    const run = await asOrdinaryUser(...args(places));
    chmodSync(places.data, 0o755);
    expectRefused({ ...run, out: places.out }, /data: .*permission/);
  });

  test('a file that cannot be read', async () => {
    const places = open();
    chmodSync(join(places.data, 'accounts.csv'), 0o000);
    const run = await asOrdinaryUser(...args(places));
    expectRefused({ ...run, out: places.out }, /accounts\.csv: .*permission/);
  });

  test('an output folder that cannot be written to', async () => {
    const places = open();
    chmodSync(places.out, 0o555);
    const run = await asOrdinaryUser(...args(places));
    expectRefused({ ...run, out: places.out }, /--out .*out: .*permission/);
  });

  test('an output folder that cannot be made', async () => {
    const places = open();
    chmodSync(places.out, 0o555);
    const out = join(places.out, 'new');
    const run = await asOrdinaryUser(...args({ ...places, out }));
    expectRefused({ ...run, out }, /--out .*new: .*permission/);
  });
});

describe.concurrent(
  'an output folder that cannot be used is refused, and nothing is left in it',
  () => {
    test('a file', async () => {
      const file = join(newFolder(), 'out');
      writeFileSync(file, 'mine');
      const run = await runBatch('save', usable, students, '--out', file);
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(`--out ${file}`)]);
      expect(textOf(file)).toBe('mine');
      const below = await runBatch('save', usable, students, '--out', join(file, 'out'));
      expect(below.exitCode).toBe(2);
      expect(faults(below)).toEqual([expect.stringContaining('--out')]);
    });

    test('the folder of the data: saving would write over accounts.csv', async () => {
      const data = district(people);
      const before = readFileSync(join(data, 'accounts.csv'));
      const files = filesIn(data);
      const run = await runBatch('save', data, students, '--out', data);
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(`--out ${data}`)]);
      expect(filesIn(data)).toEqual(files);
      expect(readFileSync(join(data, 'accounts.csv'))).toEqual(before);
    });

    test('the folder of the accounts that an undo reads', async () => {
      const saved = await save(usable, students);
      const before = readFileSync(join(saved.out, 'accounts.csv'));
      const run = await callAccountBatch(
        'undo',
        ...['--data', join(saved.out, 'accounts.csv')],
        ...['--journal', join(saved.out, 'journal.json')],
        ...['--out', saved.out],
      );
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain('accounts.csv');
      expect(readFileSync(join(saved.out, 'accounts.csv'))).toEqual(before);
      expect(filesIn(saved.out)).not.toContain('undo-report.csv');
    });

    /** 2,000 students: their accounts.csv is some 200 kB. */
    const crowd = () => {
      const ids = Array.from({ length: 2000 }, (_, n) => String(10_000 + n));
      return district({
        students: ids.map((id) => `${id},${id},Longname${id},First`),
        enrollments: enrolled(...ids),
      });
    };
    const inShell = (script: string, ...args: string[]) =>
      callProgram('sh', ['-c', script, 'sh', ...args]);
    const cli = testPath('../dist/local/cli.mjs');

    test('a full disk', async () => {
      const out = newFolder();
      const canMount =
        (await inShell('unshare -Urm mount -t tmpfs -o size=64k tmpfs "$1"', out)).exitCode === 0;
      // A disk of 64 kB of our own, or else no file longer than 32 kB.
      const limit = canMount
        ? 'mount -t tmpfs -o size=64k tmpfs "$out" || exit 9'
        : 'trap "" XFSZ; ulimit -f 64';
      const script = `out=$1; shift; ${limit}
      "$@" >/dev/null; code=$?; ls -A "$out"; exit $code`;
      const command = [process.execPath, cli, 'save', '--data', crowd(), '--out', out];
      const run = await inShell(
        canMount ? `exec unshare -Urm sh -c '${script}' sh "$@"` : script,
        ...[out, ...command, '--request', requestFile(students)],
      );
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(canMount ? 'disk is full' : out)]);
      expect(run.stdout).toBe('');
    });
  },
);

describe('Ctrl-C leaves nothing half done', () => {
  const files = [
    ...['accounts.csv', 'journal.json', 'not-changed.csv', 'problems.csv'],
    ...['result.csv', 'summary.json'],
  ];
  let data: string;
  let request: string;
  let whole: string;
  let duration: number;

  beforeAll(async () => {
    const ids = Array.from({ length: 100_000 }, (_, n) => String(100_000 + n));
    data = district({
      students: ids.map((id) => `${id},${id},Lastname${id},First,a${id}@s.org`),
      enrollments: enrolled(...ids),
    });
    request = requestFile(students);
    const started = Date.now();
    whole = (await save(data, students)).out;
    duration = Date.now() - started;
  });

  afterAll(() => {
    for (const folder of [data, whole]) rmSync(folder, { recursive: true });
  });

  /** Saves, stopped as `stop` says; gives the exit code that a shell would show. */
  async function stopped(stop: (interrupt: () => void, out: string) => void) {
    const out = join(newFolder(), 'out');
    mkdirSync(out);
    const cli = testPath('../dist/local/cli.mjs');
    const child = spawn(
      process.execPath,
      [cli, 'save', '--data', data, '--request', request, '--out', out],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    stop(() => child.kill('SIGINT'), out);
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return { out, stderr, code: signal === 'SIGINT' ? 130 : code };
  }

  /** All of it with exit code 0, or nothing with exit code 130. */
  function expectAllOrNothing(run: Awaited<ReturnType<typeof stopped>>): void {
    if (run.code === 130) {
      expect(filesIn(run.out)).toEqual([]);
    } else {
      expect(run.code).toBe(0);
      expect(run.stderr).toBe('');
      expect(filesIn(run.out)).toEqual(files);
      for (const file of ['accounts.csv', 'result.csv', 'not-changed.csv', 'summary.json']) {
        expect(textOf(run.out, file) === textOf(whole, file)).toBe(true);
      }
    }
    rmSync(run.out, { recursive: true });
  }

  test('at many moments', async () => {
    const moments = 6;
    const codes: (number | null)[] = [];
    for (let n = 0; n < moments; n++) {
      // Spread over the whole run, each at a random moment of its share; the first before anything.
      const delay = n === 0 ? 0 : ((n + Math.random()) / moments) * duration * 1.05;
      const run = await stopped((interrupt) => setTimeout(interrupt, delay));
      codes.push(run.code);
      expectAllOrNothing(run);
    }
    expect(codes).toContain(130);
  });

  test('in the moment in which the first file appears', async () => {
    for (let n = 0; n < 2; n++) {
      expectAllOrNothing(
        await stopped((interrupt, out) => {
          const watcher = watch(out, (_event, name) => {
            if (name === null || !files.includes(name)) return;
            watcher.close();
            interrupt();
          });
        }),
      );
    }
  });

  test('again and again once the files appear, until it has ended', async () => {
    const run = await stopped((interrupt, out) => {
      const watcher = watch(out, (_event, name) => {
        if (name === null || !files.includes(name)) return;
        watcher.close();
        const again = setInterval(interrupt, 1);
        // Long after its end there is nobody to interrupt.
        setTimeout(() => {
          clearInterval(again);
        }, duration);
      });
    });
    expect(run.code).toBe(0);
    expectAllOrNothing(run);
  });

  test('many times, by somebody impatient', async () => {
    for (const share of [0.5, 0.8]) {
      expectAllOrNothing(
        await stopped((interrupt) => {
          for (let n = 0; n < 10; n++) setTimeout(interrupt, duration * share + n);
        }),
      );
    }
  });
});
