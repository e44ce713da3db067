import { describe, expect, test } from 'vitest';
import { batches, lines, make, tablesWith, type Batch } from './small-exports.ts';

/* Values that a system would take for something else than they are. */

const google = { target: 'google-workspace', domain: 'lg.example', orgUnitRule: '/S' };
const gam = { ...google, target: 'gam' };
const directory = { target: 'active-directory', domain: 'lg.example', orgUnitRule: 'OU=S,DC=lg' };

const sentencesOf = (batch: Batch, options: unknown) =>
  make(batch, options).findings.map(({ column, sentence }) => `${column} ${sentence}`);

/** The batch that disables two students, the first of whom has this username. */
function disabling(username: string): Batch {
  const tables = tablesWith({ enabled: 'Yes', groups: '' });
  const accounts = tables['User Accounts']!.map((row) =>
    row[0] === '1001' ? [row[0], username, ...row.slice(2)] : row,
  );
  return { ...batches.disable, tables: { ...tables, 'User Accounts': accounts } };
}

describe('addresses', () => {
  test.each([
    ['a..b', 'is no address there'],
    ['.ab', 'is no address there'],
    ['ab.', 'is no address there'],
    ['Abuse', 'is an address that Google keeps for itself: give another username'],
    ['postmaster', 'is an address that Google keeps for itself: give another username'],
  ])('%s is none in Google', (username, what) => {
    for (const options of [google, gam]) {
      expect(sentencesOf(disabling(username), options)).toEqual([
        expect.stringContaining(`"${username}@lg.example" ${what}`),
      ]);
    }
  });

  test.each(["o'neil_1-a", '_ab', 'abuse.x', 'postmasters'])('%s is one in Google', (username) => {
    expect(sentencesOf(disabling(username), google)).toEqual([]);
  });

  test('what Google keeps for itself is none of the business of Microsoft', () => {
    const entra = { target: 'entra', domain: 'lg.example' };
    expect(sentencesOf(disabling('abuse'), entra)).toEqual([]);
    expect(sentencesOf(disabling('a..b'), entra)).toHaveLength(1);
  });
});

test.each([
  ['/Students', true],
  ['/Students/LHS', true],
  ['/', true],
  ['/Students/', false],
  ['/Students//LHS', false],
  ['Students', false],
])('the organizational unit %s: %s', (orgUnitRule, passes) => {
  const { findings } = make(batches.disable, { ...google, orgUnitRule });
  expect(findings.map(({ sentence }) => sentence)).toEqual(
    passes
      ? []
      : Array(2).fill(
          `"${orgUnitRule}" is no organizational unit: write orgUnit with a leading / and one between levels, such as "/Students/LHS"`,
        ),
  );
});

describe('GAM: a password that is a word of its command', () => {
  const withPassword = (value: string): Batch => ({
    tables: tablesWith(null),
    request: {
      accountType: 'staff',
      changeType: 'createAccount',
      scope: { schools: ['LHS'] },
      profile: 'schoolrunner',
      password: { kind: 'initial', value },
    },
  });

  test.each(['uniquerandom', 'UniquePrompt', 'blocklogin'])('%s is left out', (word) => {
    expect(sentencesOf(withPassword(word), gam)).toEqual([
      'password the password is a word by which GAM makes a password of its own: choose another one in the request',
    ]);
    expect(sentencesOf(withPassword(word), google)).toEqual([]);
  });

  test('a longer one that only begins so is not', () => {
    expect(sentencesOf(withPassword('uniquerandom1'), gam)).toEqual([]);
  });
});

describe('Moodle: cohorts', () => {
  const named = (there: string) =>
    make(batches.addGroups, { target: 'moodle', groups: { 'Office Staff': there } });

  test('a number would be a row of its database, not an ID', () => {
    const { files, findings } = named('12');
    expect(files).toEqual({});
    expect(findings.map(({ sentence }) => sentence)).toEqual(
      Array(2).fill(
        '"12" is a number, by which Moodle knows a cohort by its place in the database and not by its ID: name it under groups by an ID with a letter',
      ),
    );
  });

  test('an ID with a letter, of at most 100 characters, is one', () => {
    expect(named('12a').files['moodle-cohorts.csv']).toBe(
      lines('username,cohort1', 'ann.smith,12a', 'amy.li,12a'),
    );
    expect(named('a'.repeat(100)).findings).toEqual([]);
    expect(named('a'.repeat(101)).findings).toHaveLength(2);
  });
});

test('Active Directory: a logon name may have blanks inside, as those that are there may', () => {
  const { files, findings } = make(disabling('emc mahon'), directory);
  expect(findings).toEqual([]);
  expect(files['active-directory-disable.csv']).toBe(
    lines('SamAccountName', 'emc mahon', 'zoneiloz'),
  );
});

test('csvde: a ; would end the value: the cell stays empty, and the row stays', () => {
  const students = tablesWith(null)['Students']!.map((row) =>
    row[0] === '1001' ? [row[0], row[1]!, 'Doe;Roe', ...row.slice(3)] : row,
  );
  const batch = { ...batches.createStudents, tables: { ...tablesWith(null), Students: students } };
  const { files, findings } = make(batch, { ...directory, target: 'csvde' });
  expect(files['csvde-users.csv']!.split('\r\n')[1]).toBe(
    '"CN=jdoeroe,OU=S,DC=lg",user,jdoeroe,,John,,jdoeroe@lg.example,1001,514',
  );
  expect(findings.map(({ column, effect }) => [column, effect])).toEqual([
    ['sn', 'cell left empty'],
    ['displayName', 'cell left empty'],
  ]);
});

test('Entra: files of members are named by letters that every system takes, or by their number alone', () => {
  const names = ['教师', 'Büro & Büro', 'Teachers'];
  const tables = tablesWith({ enabled: 'Yes', groups: names.join(';') });
  const groups = names.map((name) => [name, '9', '']);
  const batch = {
    tables: { ...tables, 'User Groups': [...tables['User Groups']!.slice(0, 1), ...groups] },
    request: { ...batches.removeGroups.request, userGroups: names },
  };
  expect(Object.keys(make(batch, { target: 'entra', domain: 'lg.example' }).files)).toEqual([
    'entra-remove-members-1.csv',
    'entra-remove-members-2-B-ro-B-ro.csv',
    'entra-remove-members-3-Teachers.csv',
  ]);
});

test('OneRoster 1.2: the first role that can stand there is the primary one', () => {
  const { tables, request } = batches.disable;
  const assignments = [
    ['Person ID', 'School ID', 'Title', 'Start Date'],
    ['2001', 'LHS', 'Baker', '2020-08-01'],
    ['2001', 'GRE', 'Teacher', '2021-08-01'],
    ['2002', 'GRE', 'Teacher', '2024-08-01'],
  ];
  const batch = { request, tables: { ...tables, 'District Assignments': assignments } };
  // A word that is none of OneRoster's leaves the row out.
  const { files } = make(batch, { target: 'one-roster-1.2', roles: { baker: 'boss' } });
  expect(files['roles.csv']!.split('\r\n').filter((line) => line.startsWith('2'))).toEqual([
    '2001-GRE-teacher,,,2001,primary,teacher,2021-08-01,,GRE,',
    '2002-GRE-teacher,,,2002,primary,teacher,2024-08-01,,GRE,',
  ]);
});
