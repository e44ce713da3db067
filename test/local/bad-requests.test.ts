import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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
  district,
  preview,
  runBatch,
  summary,
  usernames,
  type Request,
  type Tables,
} from './small-district.ts';

/*
 * A request that cannot be used is refused by the name of its key, and nothing is written.
 */

let usable: string;

beforeAll(() => {
  usable = district(people);
});

/** A key as a whole word of a message. */
function inWords(key: string): string {
  return `\\b${key.replace('.', '\\.')}\\b`;
}

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

  test.each([
    ['never closed', '['.repeat(300_000), /line 1, column 1002\b/],
    ['closed', '['.repeat(300_000) + ']'.repeat(300_000), /more than 1000 deep/],
    ['in a key', `{"accountType":${'['.repeat(9000)}${']'.repeat(9000)}}`, /more than 1000 deep/],
  ])('lists in lists in lists, %s', async (_what, text, fault) => {
    const run = await runBatch('preview', usable, text);
    expectRefused(run, fault);
  });

  test('settings that are no JSON', async () => {
    const data = district(people);
    writeFileSync(join(data, 'settings.json'), '{\n  "operator": jdoe\n}');
    expectRefused(await runBatch('preview', data, students), /settings\.json.*line 2, column 15\b/);
  });
});
