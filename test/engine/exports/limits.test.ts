import { describe, expect, test } from 'vitest';
import { checkTarget, planExports } from '../../../core/engine/exports/index.ts';
import { createPasswords } from '../../../core/engine/index.ts';
import type { Tables } from '../../helpers/district.ts';
import { batches, bytesOf, lines, make, optionsOf, planFor, tablesWith } from './small-exports.ts';

/* What each system takes at most, at its edge: the longest that passes, and one more. */

const studentHeadings = ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email'];

/** Students whose username is the local part of their email: what is not given is made up. */
function students(
  people: readonly { last?: string; first?: string; user?: string; email?: string }[],
): { tables: Tables; request: unknown } {
  const ids = people.map((_, i) => String(1001 + i));
  return {
    tables: {
      Schools: [
        ['School ID', 'School Name'],
        ['LHS', 'Lincoln High'],
      ],
      Students: [
        studentHeadings,
        ...people.map(({ last = 'Doe', first = 'John', user, email }, i) => [
          ids[i]!,
          ids[i]!,
          last,
          first,
          email ?? `${user ?? `u${ids[i]!}`}@lg.example`,
        ]),
      ],
      Enrollments: [
        ['Person ID', 'School ID', 'Start Date'],
        ...ids.map((id) => [id, 'LHS', '2025-08-11']),
      ],
      'User Accounts': [['Person ID', 'Username', 'Enabled']],
    },
    request: {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { schools: ['LHS'] },
      username: { from: 'email', excludeDomain: true },
      password: { kind: 'pattern', pattern: 'welcome{studentNumber}' },
    },
  };
}

const a = (length: number) => 'a'.repeat(length);
/** One letter, one code point, two UTF-16 units, four bytes. */
const wide = (length: number) => '𠮷'.repeat(length);

const directory = { target: 'active-directory', domain: 'lg.example', orgUnitRule: 'OU=S,DC=lg' };
const csvde = { ...directory, target: 'csvde' };
const google = { target: 'google-workspace', domain: 'lg.example', orgUnitRule: '/S' };
const gam = { ...google, target: 'gam' };
const entra = { target: 'entra', domain: 'lg.example' };
const wizard = { target: 'microsoft-365', domain: 'lg.example' };
const moodle = { target: 'moodle', domain: 'lg.example' };

/** The rows of the first file, and the sentences about what is not in it. */
function outcome(batch: ReturnType<typeof students>, options: unknown) {
  const { files, findings } = make(batch, options);
  const [first = ''] = Object.values(files);
  const head = first.startsWith('version') ? 2 : 1;
  return {
    rows: first === '' ? 0 : first.split('\r\n').length - 1 - head,
    notes: findings.map(({ column, sentence }) => `${column} ${sentence}`),
  };
}

describe('lengths', () => {
  test.each([
    ['Active Directory', directory, 'SamAccountName', 20],
    ['csvde', csvde, 'sAMAccountName', 20],
  ])('%s: a logon name of 20 characters passes, one of 21 does not', (_, options, column, most) => {
    const { rows, notes } = outcome(students([{ user: a(most) }, { user: a(most + 1) }]), options);
    expect(rows).toBe(1);
    expect(notes).toEqual([
      `${column} "${a(21)}" has 21 characters, and at most 20 are taken there: set maxLength of the username pattern`,
    ]);
  });

  test.each([
    ['Google Workspace', google, 'First Name [Required]', 60],
    ['GAM', gam, 'firstname', 60],
    ['Moodle', moodle, 'firstname', 100],
  ])('%s: first names, counted in letters whatever their bytes', (_, options, column, most) => {
    const { rows, notes } = outcome(
      students([{ first: wide(most) }, { first: wide(most + 1) }]),
      options,
    );
    expect(rows).toBe(1);
    expect(notes).toEqual([
      `${column} "${wide(most + 1)}" has ${most + 1} characters, and at most ${most} are taken there`,
    ]);
  });

  test('Google Workspace: 64 characters before the @ pass, 65 do not', () => {
    const { rows, notes } = outcome(students([{ user: a(64) }, { user: a(65) }]), google);
    expect(rows).toBe(1);
    expect(notes).toEqual([
      expect.stringContaining(`Email Address [Required] "${a(65)}@lg.example" is no address there`),
    ]);
  });

  test('Entra: a user principal name of 113 characters passes, one of 114 does not', () => {
    const domain = `${a(48)}.example`;
    const { rows, notes } = outcome(students([{ user: a(56) }, { user: a(57) }]), {
      ...entra,
      domain,
    });
    expect(a(56).length + 1 + domain.length).toBe(113);
    expect(rows).toBe(1);
    expect(notes[0]).toContain('has 114 characters, and at most 113 are taken there');
  });

  test('Microsoft 365: 30 characters before the @, 48 after it', () => {
    const local = outcome(students([{ user: a(30) }, { user: a(31) }]), wizard);
    expect(local.rows).toBe(1);
    expect(local.notes[0]).toContain('Microsoft 365 takes 30 characters before the @');
    const domain = `${a(40)}.example`;
    expect(domain.length).toBe(48);
    expect(outcome(students([{}]), { ...wizard, domain }).rows).toBe(1);
    expect(outcome(students([{}]), { ...wizard, domain: `b${domain}` }).rows).toBe(0);
  });

  test('a first name that is too long for an optional column leaves the cell empty, not the row', () => {
    const batch = students([{ first: a(64) }, { first: a(65) }]);
    const { files, findings } = make(batch, wizard);
    expect(files['microsoft-365-users.csv']!.split('\r\n').slice(1, 3)).toEqual([
      `u1001@lg.example,${a(64)},Doe,${a(64)} Doe,,Lincoln High,,,,,,,,,,`,
      `u1002@lg.example,,Doe,${a(65)} Doe,,Lincoln High,,,,,,,,,,`,
    ]);
    expect(findings.map(({ column, effect }) => [column, effect])).toEqual([
      ['First Name', 'cell left empty'],
    ]);
  });

  test('a password of 8 characters passes in Google Workspace, one of 7 does not and is not shown', () => {
    const batch = students([{}]);
    const withPassword = (value: string) => ({
      tables: staffOf(batch.tables),
      request: {
        accountType: 'staff',
        changeType: 'createAccount',
        scope: { schools: ['LHS'] },
        profile: 'schoolrunner',
        password: { kind: 'initial', value },
      },
    });
    const options = { ...google };
    expect(outcome(withPassword('sesame12'), options)).toEqual({ rows: 1, notes: [] });
    expect(outcome(withPassword('sesame1'), options)).toEqual({
      rows: 0,
      notes: [
        'Password [Required] the password is shorter than 8 characters: choose longer ones in the request',
      ],
    });
  });
});

/** The same people as staff. */
function staffOf({ Schools, Students, 'User Accounts': accounts }: Tables): Tables {
  const [, ...people] = Students!;
  return {
    Schools: Schools!,
    Staff: [['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Email'], ...people],
    'District Assignments': [
      ['Person ID', 'School ID', 'Start Date'],
      ...people.map(([id]) => [id!, 'LHS', '2020-08-01']),
    ],
    'User Accounts': accounts!,
  };
}

describe('hostile and unlucky values', () => {
  test.each(['=1+1', '+Anna', '-Lee', '@here'])(
    'a name that begins like a formula (%s) is refused, never changed',
    (first) => {
      for (const options of [google, gam, moodle]) {
        const { rows, notes } = outcome(students([{ first }, {}]), options);
        expect(rows).toBe(1);
        const isForGoogle = first.startsWith('=') && options !== moodle;
        expect(notes[0]).toContain(
          isForGoogle
            ? `"${first}" is no name for Google: it may have no < > =`
            : `"${first}" begins with a sign that a spreadsheet takes for a formula: enter this one by hand there`,
        );
      }
      for (const options of [directory, entra]) {
        const { files } = make(students([{ first }]), options);
        expect(JSON.stringify(files)).not.toContain(`'${first}`);
      }
    },
  );

  test("a CSV for people gets the protecting ' instead", () => {
    const options = { target: 'generic', columns: [{ heading: 'First', value: 'firstName' }] };
    expect(make(students([{ first: '=1+1' }]), options).files).toEqual({
      'accounts-changed.csv': lines('First', "'=1+1"),
    });
  });

  test('a line break in a name is refused in every system', () => {
    for (const options of [google, gam, moodle]) {
      const { rows, notes } = outcome(students([{ first: 'Jo\nhn' }, {}]), options);
      expect(rows).toBe(1);
      expect(notes[0]).toContain('"Jo\\nhn" has a line break or another control character');
    }
  });

  test.each([
    ['Google Workspace', google],
    ['GAM', gam],
  ])('%s: a name with < > = is left out, one with & is not', (_, options) => {
    const people = ['Jo<b>', 'Jo=Ann', 'Jo & Ann'].map((first) => ({ first }));
    const { rows, notes } = outcome(students(people), options);
    expect(rows).toBe(1);
    expect(notes.map((note) => note.replace(/^.*?"/, '"'))).toEqual([
      '"Jo<b>" is no name for Google: it may have no < > =',
      '"Jo=Ann" is no name for Google: it may have no < > =',
    ]);
  });

  test('an email that is none is told as that, even if it begins like a formula', () => {
    const byPattern = {
      ...students([{ email: '@johnson' }]),
      request: {
        ...(students([{}]).request as object),
        username: { from: 'pattern', pattern: 'n{studentNumber}' },
      },
    };
    expect(outcome(byPattern, moodle)).toEqual({
      rows: 0,
      notes: ['email "@johnson" is no email address: correct it in your data'],
    });
  });

  test('a missing name is told with its column', () => {
    expect(outcome(students([{ first: '' }]), google)).toEqual({
      rows: 0,
      notes: ['First Name [Required] is missing: fill First Name in your data'],
    });
  });

  test.each([
    ['a"b', false],
    ['a+b', false],
    ['a.', false],
    ['a.b', true],
    ["o'neil", true],
    ['zoë', true],
  ])('Active Directory: the logon name %s: %s', (user, passes) => {
    const byPattern = { ...directory, address: 'email', domain: '' };
    const batch = students([{ user: 'x' }]);
    const tables = {
      ...batch.tables,
      'User Accounts': [
        ['Person ID', 'Username', 'Enabled'],
        ['1001', user, 'No'],
      ],
    };
    const request = {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { schools: ['LHS'] },
    };
    expect(outcome({ tables, request }, byPattern).rows).toBe(passes ? 1 : 0);
  });

  test('Moodle: capitals become small, anything else that is not allowed is left out', () => {
    const batch = students([{ user: 'John.Doe_1' }, { user: 'zoë' }, { user: "o'neil" }]);
    const { files, findings } = make(batch, { ...moodle });
    expect(files['moodle-users.csv']!.split('\r\n')[1]!.split(',')[0]).toBe('john.doe_1');
    expect(findings.map(({ column }) => column)).toEqual(['username', 'username']);
  });

  test('an address outside the domain of the settings is left out, one in a subdomain is not', () => {
    const batch = students([
      { email: 'ann@lg.example' },
      { email: 'ben@students.lg.example' },
      { email: 'cy@elsewhere.example' },
      { email: 'dee@notlg.example' },
    ]);
    const { rows, notes } = outcome(batch, { ...entra, address: 'email' });
    expect(rows).toBe(2);
    expect(notes).toEqual([
      'User name [userPrincipalName] Required "cy@elsewhere.example" is not in lg.example, the domain of your settings',
      'User name [userPrincipalName] Required "dee@notlg.example" is not in lg.example, the domain of your settings',
    ]);
  });

  test('two usernames that differ only in their domain are one logon name: the second is left out', () => {
    const batch = students([{ email: 'ann@a.example' }, { email: 'ANN@b.example' }]);
    const request = {
      ...(batch.request as object),
      username: { from: 'email', excludeDomain: false },
    };
    const { files, findings } = make({ ...batch, request }, { ...directory, domain: '' });
    expect(files['active-directory-create.csv']!.split('\r\n').length - 2).toBe(1);
    expect(findings.map(({ column, sentence }) => `${column} ${sentence}`)).toEqual([
      'SamAccountName "ANN" is already that of somebody else in this file: give another username',
    ]);
  });

  test.each([
    ['Google Workspace', google],
    ['GAM', gam],
    ['Entra', entra],
    ['Microsoft 365', wizard],
  ])('%s: two new people with one address: the second is left out', (_, options) => {
    const batch = students([{ email: 'ann@lg.example' }, { email: 'ANN@lg.example' }]);
    // A pattern gives them usernames of their own; it is the address that is the same.
    const request = {
      ...(batch.request as object),
      username: { from: 'pattern', pattern: '{lastName}{studentNumber}' },
    };
    const { rows, notes } = outcome({ ...batch, request }, { ...options, address: 'email' });
    expect(rows).toBe(1);
    expect(notes).toEqual([
      expect.stringContaining('"ANN@lg.example" is already that of somebody else in this file'),
    ]);
  });

  test.each([
    ['/S/{grade}', 'google-workspace'],
    ['/S/{school}', 'google-workspace'],
  ])('a place that cannot be made is told: %s', (orgUnitRule, target) => {
    const batch = students([{}]);
    const tables = {
      ...batch.tables,
      Schools: [
        ['School ID', 'School Name'],
        ['LHS', 'Lincoln/High'],
      ],
    };
    expect(outcome({ ...batch, tables }, { target, domain: 'lg.example', orgUnitRule })).toEqual({
      rows: 0,
      notes: [
        'Org Unit Path [Required] is missing: no rule under orgUnitRule fits, or a value it takes is missing or has a /',
      ],
    });
  });

  test('a school named like a piece of a distinguished name opens no other place', () => {
    const batch = students([{}]);
    const tables = {
      ...batch.tables,
      Schools: [
        ['School ID', 'School Name'],
        ['LHS', ' #A,OU=Admins,DC=evil'],
      ],
    };
    const options = { ...directory, orgUnitRule: 'OU={school},DC=lg' };
    expect(make({ ...batch, tables }, options).files['active-directory-create.csv']).toContain(
      '"OU=\\#A\\,OU\\=Admins\\,DC\\=evil,DC=lg"',
    );
  });
});

describe("an address that is somebody else's already", () => {
  const taken = (text: string) =>
    `"${text}" is the address of somebody else's account, which this row would change: correct the email in your data, or give another username`;
  /** Two students, and the accounts there are: Person ID, username, email. */
  const withAccounts = (
    emails: readonly [string, string],
    accounts: readonly (readonly [string, string, string])[],
    request: object,
  ) => {
    const batch = students(emails.map((email) => ({ email })));
    const headings = ['Person ID', 'Username', 'Email', 'Enabled'];
    return {
      tables: {
        ...batch.tables,
        'User Accounts': [headings, ...accounts.map((cells) => [...cells, 'Yes'])],
      },
      request: { ...(batch.request as object), ...request },
    };
  };
  const byPattern = { username: { from: 'pattern', pattern: 'n{studentNumber}' } };
  const byEmail = { target: 'google-workspace', address: 'email', orgUnitRule: '/S' };

  test.each([
    ['Google Workspace', byEmail],
    ['GAM', { ...byEmail, target: 'gam' }],
    ['Entra', { target: 'entra', address: 'email' }],
    ['Microsoft 365', { target: 'microsoft-365', address: 'email' }],
    ['Active Directory', { ...byEmail, target: 'active-directory', orgUnitRule: 'OU=S,DC=lg' }],
  ])('%s: a new account is left out: it would be an update of the other', (_, options) => {
    const batch = withAccounts(
      ['ann@lg.example', 'Ann@lg.example'],
      [['1001', 'ann', '']],
      byPattern,
    );
    const { rows, notes } = outcome(batch, options);
    expect(rows).toBe(0);
    expect(notes).toEqual([expect.stringContaining(taken('Ann@lg.example'))]);
  });

  test('a username that becomes the address of another account is left out, too', () => {
    const batch = withAccounts(['', ''], [['1001', 'n1002@lg.example', '']], byPattern);
    const { rows, notes } = outcome(batch, google);
    expect(rows).toBe(0);
    expect(notes).toEqual([expect.stringContaining(taken('n1002@lg.example'))]);
  });

  const disable = {
    accountType: 'students',
    changeType: 'disableAccount',
    scope: { people: ['1002'] },
    username: undefined,
    password: undefined,
  };

  test('nobody is suspended in place of somebody with the same email', () => {
    const batch = withAccounts(
      ['ann@lg.example', 'ann@lg.example'],
      [
        ['1001', 'ann', ''],
        ['1002', 'ben', ''],
      ],
      disable,
    );
    const { rows, notes } = outcome(plain(batch), byEmail);
    expect(rows).toBe(0);
    expect(notes).toEqual([expect.stringContaining(taken('ann@lg.example'))]);
  });

  test("an account of nobody counts as somebody else's, another one of the same person does not", () => {
    const accounts = [
      ['1002', 'ben', ''],
      ['1002', 'ben2', ''],
    ] as const;
    const emails = ['', 'ben@lg.example'] as const;
    expect(outcome(plain(withAccounts(emails, accounts, disable)), byEmail)).toEqual({
      rows: 2,
      notes: [],
    });
    const nobody = ['9999', 'x', 'ben@lg.example'] as const;
    const { rows } = outcome(plain(withAccounts(emails, [...accounts, nobody], disable)), byEmail);
    expect(rows).toBe(0);
  });

  test('nobody is disabled in place of somebody with the same logon name', () => {
    const accounts = [
      ['1001', 'ann@staff.example', ''],
      ['1002', 'Ann@lg.example', ''],
    ] as const;
    const { rows, notes } = outcome(plain(withAccounts(['', ''], accounts, disable)), directory);
    expect(rows).toBe(0);
    expect(notes).toEqual([
      'SamAccountName "Ann" is the logon name of somebody else\'s account too, which this row would change: give another username, or do this one by hand there',
    ]);
  });

  /** Without the keys that are not there. */
  function plain(batch: { tables: Tables; request: object }): { tables: Tables; request: unknown } {
    return { ...batch, request: JSON.parse(JSON.stringify(batch.request)) as unknown };
  }
});

describe('rows and bytes of a file', () => {
  const many = (count: number) => students(Array.from({ length: count }, () => ({})));
  const rowsIn = (text: string) => text.split('\r\n').length - 2;

  test('Microsoft 365: 250 users are one file, 251 are two with numbers', () => {
    const whole = make(many(250), wizard).files;
    expect(Object.keys(whole)).toEqual(['microsoft-365-users.csv']);
    expect(rowsIn(whole['microsoft-365-users.csv']!)).toBe(250);
    const parts = make(many(251), wizard).files;
    expect(Object.keys(parts)).toEqual(['microsoft-365-users-1.csv', 'microsoft-365-users-2.csv']);
    expect(Object.values(parts).map(rowsIn)).toEqual([250, 1]);
    expect(parts['microsoft-365-users-2.csv']!.split('\r\n')[1]).toMatch(/^u1251@lg\.example,/);
  });

  test('rows that are left out do not count', () => {
    const people = Array.from({ length: 251 }, (_, i) => (i === 3 ? { user: a(31) } : {}));
    const { files, leftOut } = make(students(people), wizard);
    expect(Object.values(files).map(rowsIn)).toEqual([250]);
    expect(leftOut).toBe(1);
  });

  test('Google Workspace: parts of at most 35 MB, and none smaller than it has to be', () => {
    // 60 and 60 letters of four bytes: about 560 bytes a row, so that 150,000 rows are too many.
    const people = Array.from({ length: 70_000 }, () => ({ first: wide(60), last: wide(60) }));
    const batch = students(people);
    const plan = planFor(batch, google);
    const [one] = planExports(
      plan,
      createPasswords(plan, () => new Uint8Array(1)),
    );
    const parts = one!.files.map(({ name, rowCount, write }) => ({
      name,
      rowCount,
      bytes: bytesOf(write),
    }));
    expect(parts.map(({ name }) => name)).toEqual([
      'google-workspace/google-users-1.csv',
      'google-workspace/google-users-2.csv',
    ]);
    const [first, second] = parts;
    expect(first!.rowCount + second!.rowCount).toBe(70_000);
    expect(first!.bytes.length).toBeLessThanOrEqual(35_000_000);
    const nextRow = second!.bytes.indexOf('\r\n', second!.bytes.indexOf('\r\n') + 2);
    const rowBytes = nextRow - second!.bytes.indexOf('\r\n');
    expect(first!.bytes.length + rowBytes).toBeGreaterThan(35_000_000);
  });

  test('Entra: 10,000 rows are one file, 10,001 are two, each with its version and headings', () => {
    const plan = planFor(many(10_001), entra);
    const [one] = planExports(plan, 'assumed');
    expect(one!.files.map(({ rowCount }) => rowCount)).toEqual([10_000, 1]);
    const [, second] = one!.files;
    expect(bytesOf(second!.write).toString().split('\r\n')[0]).toBe('version:v1.0');
  });

  test('Google Workspace: 150,000 rows are one file, 150,001 are two', () => {
    const plan = planFor(many(150_001), google);
    const [one] = planExports(plan, 'assumed');
    expect(one!.files.map(({ rowCount }) => rowCount)).toEqual([150_000, 1]);
  });
});

test('a script comes only with a file that it goes through', () => {
  const batch = students([{ user: a(21) }]);
  expect(make(batch, directory)).toMatchObject({ files: {}, leftOut: 1 });
});

describe('a preview', () => {
  test('tells what a system would not take, though no password is made', () => {
    const { tables, request } = students([{ user: a(21) }, {}]);
    const random = { ...(request as object), password: { kind: 'random' } };
    const plan = planFor({ tables, request: random }, directory);
    const findings = checkTarget(plan, optionsOf(directory)[0]!);
    expect(findings.length).toBe(1);
    expect(findings.at(0)).toMatchObject({
      person: 0,
      column: 'SamAccountName',
      effect: 'row left out',
    });
  });
});

describe('whoever is left out of the file of users', () => {
  const noLastName = tablesWith(null);
  const staff = noLastName['Staff']!.map((row) =>
    row[0] === '2001' ? [...row.slice(0, 2), '', ...row.slice(3)] : row,
  );
  const batch = { ...batches.createStaff, tables: { ...noLastName, Staff: staff } };

  test.each([
    [
      'gam',
      { orgUnitRule: '/S', groups: { Teachers: 't@lg.example', 'Office Staff': 'o@lg.example' } },
      'gam-add-members.csv',
      2,
    ],
    ['moodle', {}, 'moodle-cohorts.csv', 2],
  ])('%s: gets no memberships either', (target, options, name, rows) => {
    const { files, findings } = make(batch, { target, domain: 'lg.example', ...options });
    expect(files[name]!.split('\r\n').slice(1, -1)).toHaveLength(rows);
    expect(files[name]).not.toMatch(/ann\.smith/);
    expect(findings.map(({ column }) => column)).toEqual([expect.stringMatching(/last/)]);
  });

  test('a group without an address takes no other membership away', () => {
    const options = { ...gam, groups: { Teachers: 't@lg.example' } };
    const { files } = make(batches.createStaff, options);
    expect(files['gam-add-members.csv']).toBe(
      lines('group,email', 't@lg.example,ann.smith@lg.example', 't@lg.example,amy.li@lg.example'),
    );
  });
});
