import { describe, expect, test } from 'vitest';
import type { Batch } from './small-exports.ts';
import { make } from './small-exports.ts';

/*
 * The length of every column that has one, at its edge: as long as it may be, and one longer. The
 * lengths are those of the systems, written down once more.
 */

/** What can be too long. */
type Field = 'first' | 'last' | 'title' | 'school' | 'id' | 'user' | 'email' | 'password';

const row = 'row left out';
const cell = 'cell left empty';

/** A new member of staff, the password chosen, with a text of so many letters in a field. */
function newStaff(field: Field, length: number): Batch {
  const text = (own: Field, plain: string) => (own === field ? 'a'.repeat(length) : plain);
  const id = text('id', '1001');
  const email =
    field === 'email'
      ? `${'a'.repeat(length - 11)}@lg.example`
      : `${text('user', 'ann')}@lg.example`;
  return {
    tables: {
      Schools: [
        ['School ID', 'School Name'],
        ['LHS', text('school', 'Lincoln High')],
      ],
      Staff: [
        ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title', 'Email'],
        [id, '1', text('last', 'Doe'), text('first', 'Ann'), text('title', 'Nurse'), email],
      ],
      'District Assignments': [
        ['Person ID', 'School ID', 'Start Date'],
        [id, 'LHS', '2020-08-01'],
      ],
      'User Accounts': [['Person ID', 'Username', 'Enabled']],
    },
    request: {
      accountType: 'staff',
      changeType: 'createAccount',
      scope: { schools: ['LHS'] },
      profile: 'schoolrunner',
      password: { kind: 'initial', value: text('password', 'sesame12') },
    },
  };
}

const at = { domain: 'lg.example' };
const inGoogle = { ...at, orgUnitRule: '/S' };
const inDirectory = { ...at, orgUnitRule: 'OU=S,DC=lg' };

/** The column, what fills it, how long that may be, and what becomes of a longer one. */
type Limit = readonly [
  column: string,
  field: Field,
  most: number,
  effect: typeof row | typeof cell,
];

const limits: readonly (readonly [target: string, options: object, limits: readonly Limit[]])[] = [
  [
    'google-workspace',
    inGoogle,
    [
      ['First Name [Required]', 'first', 60, row],
      ['Last Name [Required]', 'last', 60, row],
      ['Email Address [Required]', 'user', 64, row],
      ['Password [Required]', 'password', 100, row],
    ],
  ],
  [
    'gam',
    inGoogle,
    [
      ['firstname', 'first', 60, row],
      ['lastname', 'last', 60, row],
      ['email', 'user', 64, row],
      ['password', 'password', 100, row],
    ],
  ],
  [
    'entra',
    at,
    [
      // A blank and Doe stand behind the first name.
      ['First name [givenName]', 'first', 64, cell],
      ['Last name [surname]', 'last', 64, cell],
      ['User name [userPrincipalName] Required', 'user', 64, row],
      ['Initial password [passwordProfile] Required', 'password', 256, row],
      ['Job title [jobTitle]', 'title', 128, cell],
      ['Department [department]', 'school', 64, cell],
    ],
  ],
  [
    'microsoft-365',
    at,
    [
      ['First Name', 'first', 64, cell],
      ['Last Name', 'last', 64, cell],
      ['User Name', 'user', 30, row],
      ['Job Title', 'title', 64, cell],
      ['Department', 'school', 64, cell],
    ],
  ],
  [
    'active-directory',
    inDirectory,
    [
      ['SamAccountName', 'user', 20, row],
      ['GivenName', 'first', 64, cell],
      ['Surname', 'last', 64, cell],
      ['EmployeeID', 'id', 16, cell],
      ['Title', 'title', 128, cell],
      ['Department', 'school', 64, cell],
    ],
  ],
  [
    'csvde',
    inDirectory,
    [
      ['sAMAccountName', 'user', 20, row],
      ['sn', 'last', 64, cell],
      ['givenName', 'first', 64, cell],
      ['employeeID', 'id', 16, cell],
    ],
  ],
  [
    'moodle',
    at,
    [
      ['firstname', 'first', 100, row],
      ['lastname', 'last', 100, row],
      ['idnumber', 'id', 255, cell],
    ],
  ],
];

describe.each(limits)('%s', (target, options, ofTarget) => {
  test.each(ofTarget)(
    '%s: %s of %i characters passes, one more does not',
    (column, field, most, effect) => {
      const told = (length: number) =>
        make(newStaff(field, length), { target, ...options }).findings.map((finding) => [
          finding.column,
          finding.effect,
        ]);
      expect(told(most)).toEqual([]);
      expect(told(most + 1)).toEqual([[column, effect]]);
    },
  );
});

// The first and the last name with a blank between them; each alone is long before that.
test.each([
  ['entra', at, 'Name [displayName] Required', row],
  ['microsoft-365', at, 'Display Name', row],
  ['active-directory', inDirectory, 'DisplayName', row],
  ['csvde', inDirectory, 'displayName', cell],
] as const)(
  '%s: a display name of 256 characters passes, one more does not',
  (target, options, column, effect) => {
    const told = (first: number) =>
      make(newStaff('first', first), { target, ...options })
        .findings.filter((finding) => finding.column === column)
        .map((finding) => finding.effect);
    expect(told(252)).toEqual([]);
    expect(told(253)).toEqual([effect]);
  },
);

// The username is the email here, so that both columns have the same text.
test('moodle: a username and an email of 100 characters pass, longer ones do not', () => {
  const told = (length: number) =>
    make(newStaff('email', length), { target: 'moodle', ...at }).findings.map(
      ({ column }) => column,
    );
  expect(told(100)).toEqual([]);
  expect(told(101)).toEqual(['username', 'email']);
});

test.each([
  ['google-workspace', inGoogle, 'Password [Required]'],
  ['gam', inGoogle, 'password'],
  ['entra', at, 'Initial password [passwordProfile] Required'],
  ['active-directory', inDirectory, 'Password'],
])(
  '%s: a password of 8 characters passes, one of 7 does not and is not shown',
  (target, options, column) => {
    const told = (length: number) =>
      make(newStaff('password', length), { target, ...options }).findings;
    expect(told(8)).toEqual([]);
    expect(told(7)).toMatchObject([
      {
        column,
        effect: row,
        sentence: 'the password is shorter than 8 characters: choose longer ones in the request',
      },
    ]);
  },
);
