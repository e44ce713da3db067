import { describe, expect, test } from 'vitest';
import type { Tables } from '../../helpers/district.ts';
import { batches, lines, make } from './small-exports.ts';

/* What School Data Sync and OneRoster take at most, at its edge, and references between files. */

/** A student: what is not given is made up. */
interface Student {
  readonly id: string;
  readonly first?: string;
  readonly last?: string;
  readonly grade?: string;
  readonly user?: string;
  readonly enabled?: 'Yes';
  /** Of the enrollments, LHS where nothing is said. */
  readonly schools?: readonly string[];
}

/** Students with accounts at the schools LHS and GRE, or at others, and a batch that changes nobody else. */
function district(
  students: readonly Student[],
  schools: readonly (readonly [id: string, name: string])[] = [
    ['LHS', 'Lincoln High'],
    ['GRE', 'Grant Elementary'],
  ],
): { tables: Tables; request: unknown } {
  return {
    tables: {
      Schools: [['School ID', 'School Name'], ...schools],
      Students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email'],
        ...students.map(({ id, last = 'Doe', first = 'Kim', grade = '09' }) => [
          ...[id, '1', last, first, grade, ''],
        ]),
      ],
      Enrollments: [
        ['Person ID', 'School ID', 'Start Date'],
        ...students.flatMap(({ id, schools: at = ['LHS'] }) =>
          at.map((school) => [id, school, '2025-08-11']),
        ),
      ],
      Staff: [['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title']],
      'District Assignments': [['Person ID', 'School ID', 'Start Date']],
      'User Accounts': [
        ['Person ID', 'Username', 'Enabled'],
        ...students.map(({ id, user, enabled = 'No' }) => [
          ...[id, user ?? `u${id.replace(/\W/g, '')}`, enabled],
        ]),
      ],
    },
    request: {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { schools: schools.map(([id]) => id) },
    },
  };
}

const a = (length: number) => 'a'.repeat(length);
const sync = { target: 'school-data-sync', domain: 'lg.example' };
const roster11 = { target: 'one-roster-1.1' };
const roster12 = { target: 'one-roster-1.2' };

/** The rows of a file without its headings. */
function rowsOf({ files }: ReturnType<typeof make>, name: string): string[] {
  return (files[name] ?? '').split('\r\n').slice(1, -1);
}

/** Of somebody who stands among the users and is at no school. */
const withoutRole =
  'users role (note) is missing in roles.csv, so that nobody sees them at a school there: there is no current or future enrollment or assignment, or its school is not in the file of schools';

function notesOf({ findings }: ReturnType<typeof make>): string[] {
  return findings.map(
    ({ file, column, effect, sentence }) =>
      `${file} ${column} (${effect.split(' ')[0]!}) ${sentence}`,
  );
}

describe('School Data Sync', () => {
  test.each([
    ['givenName', 'first'],
    ['familyName', 'last'],
  ] as const)(
    '%s: 64 characters pass, 65 do not, and who is left out has no role',
    (column, key) => {
      const made = make(
        district([
          { id: '1', [key]: a(64) },
          { id: '2', [key]: a(65) },
        ]),
        sync,
      );
      expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0])).toEqual(['1']);
      expect(rowsOf(made, 'roles.csv')).toEqual(['1,LHS,student,,09,,2025-08-11,']);
      expect(notesOf(made)).toEqual([
        `users ${column} (row) "${a(65)}" has 65 characters, and at most 64 are taken there`,
      ]);
    },
  );

  test('a username of 113 characters passes, one of 114 does not', () => {
    const domain = `${a(48)}.example`;
    const people = [
      { id: '1', user: a(56) },
      { id: '2', user: a(57) },
    ];
    const made = make(district(people), { ...sync, domain });
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[1]!.length)).toEqual([113]);
    expect(notesOf(made)[0]).toContain('has 114 characters, and at most 113 are taken there');
  });

  test('a password of 8 characters passes; one of 7 leaves the cell empty, and the row stays', () => {
    const { tables } = district([
      { id: '1', last: 'Longname' },
      { id: '2', last: 'Shorter' },
    ]);
    const request = {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { schools: ['LHS'] },
      username: { from: 'pattern', pattern: '{lastName}' },
      password: { kind: 'pattern', pattern: '{lastName}' },
    };
    const made = make(
      { tables: { ...tables, 'User Accounts': [['Person ID', 'Username', 'Enabled']] }, request },
      sync,
    );
    expect(rowsOf(made, 'users.csv')).toEqual([
      '1,Longname@lg.example,Kim,Longname,longname,,,,',
      '2,Shorter@lg.example,Kim,Shorter,,,,,',
    ]);
    expect(notesOf(made)).toEqual([
      'users password (cell) the password is shorter than 8 characters: choose longer ones in the request',
    ]);
  });

  test.each([
    ['9', '09'],
    ['09', '09'],
    ['K', 'KG'],
    ['kg', 'KG'],
    ['Pre-K', 'PK'],
    ['13', '13'],
    ['14', '14'],
    ['PS4', 'PS4'],
  ])('grade %s is %s', (grade, code) => {
    const made = make(district([{ id: '1', grade }]), sync);
    expect(rowsOf(made, 'roles.csv')).toEqual([`1,LHS,student,,${code},,2025-08-11,`]);
    expect(notesOf(made)).toEqual([]);
  });

  test.each(['OS', '0', '15', '9th'])('grade %s is none there: the cell stays empty', (grade) => {
    const made = make(district([{ id: '1', grade }]), sync);
    expect(rowsOf(made, 'roles.csv')).toEqual(['1,LHS,student,,,,2025-08-11,']);
    expect(notesOf(made)).toEqual([
      `roles grade (cell) "${grade}" is no grade there: correct it in your data; there are IT, PR, PK, TK, KG, PS, UG, Other, 14, PS1, PS2, PS3, PS4 and 01 to 13`,
    ]);
  });

  test('roles in any case, a therapist too; a word that is none is refused with those there are', () => {
    const roles = { 'Math Teacher': 'Speech Therapist', '*': 'alumni' };
    const made = make(batches.disable, { ...sync, roles });
    expect(rowsOf(made, 'roles.csv')).toEqual([
      '2001,LHS,speechTherapist,,,,2020-08-01,',
      '2002,GRE,nurse,,,,2024-08-01,',
    ]);
    const { Staff } = batches.disable.tables;
    const tables = {
      ...batches.disable.tables,
      Staff: Staff!.map((row) => (row[0] === '2002' ? [...row.slice(0, 4), 'Cook', '', ''] : row)),
    };
    const [note] = notesOf(make({ ...batches.disable, tables }, { ...sync, roles }));
    expect(note).toMatch(
      /^roles role \(row\) "alumni" is no role there: name it under roles; there are student, administrator, /,
    );
  });

  test('a school without a name is not in the set, and nobody is at it', () => {
    const people = [
      { id: '1', schools: ['LHS', 'NO'] },
      { id: '2', schools: ['NO'] },
    ];
    const made = make(
      district(people, [
        ['LHS', 'Lincoln High'],
        ['NO', ''],
      ]),
      sync,
    );
    expect(made.files['orgs.csv']).toBe(
      lines('sourcedId,name,type,parentSourcedId', 'LHS,Lincoln High,school,'),
    );
    expect(rowsOf(made, 'roles.csv')).toEqual(['1,LHS,student,,09,,2025-08-11,']);
    expect(notesOf(made)).toEqual([
      'orgs name (row) is missing: fill it in your data',
      withoutRole,
      'roles orgSourcedId (row) is missing: the school is left out of the file of schools',
      'roles orgSourcedId (row) is missing: the school is left out of the file of schools',
    ]);
  });

  test('without a row for one of the three files there is none of them, and the notes say why', () => {
    const made = make(district([{ id: '1', schools: ['NO'] }], [['NO', '']]), sync);
    expect(made).toMatchObject({
      files: {},
      leftOut: 2,
      cannot:
        'no row is left for orgs.csv and roles.csv, and School Data Sync takes its files together only, each with at least one row',
    });
    expect(notesOf(made)[0]).toBe('orgs name (row) is missing: fill it in your data');
  });
});

describe('somebody with an account and at no school', () => {
  const batch = district([
    { id: '1' },
    { id: '2', schools: [], enabled: 'Yes' },
    { id: '3', first: '', schools: [], enabled: 'Yes' },
  ]);

  test.each([
    ['School Data Sync', sync, '2,u2@lg.example,Kim,Doe,,,,,'],
    ['OneRoster 1.2', roster12, '2,,,true,u2,,Kim,Doe,,1,,,,,09,,,,,,,'],
  ])('%s: stands among the users and is told, once, and keeps the row', (_, target, row) => {
    const made = make(batch, target);
    expect(rowsOf(made, 'users.csv')).toEqual([expect.stringMatching(/^1,/), row]);
    expect(rowsOf(made, 'roles.csv')).toHaveLength(1);
    // Whoever is left out of the users anyway is told of that only.
    expect(notesOf(made)).toEqual([
      withoutRole,
      'users givenName (row) is missing: fill First Name in your data',
    ]);
    expect(made.leftOut).toBe(1);
  });
});

describe('somebody whose account has an error in the data', () => {
  const { tables, request } = district(['1', '2', '3', '4'].map((id) => ({ id })));
  const batch = {
    request,
    tables: {
      ...tables,
      'User Accounts': [
        ['Person ID', 'Username', 'Enabled'],
        ['1', 'one', 'No'],
        ['2', 'two', 'maybe'],
        ['3', 'twin', 'No'],
        ['4', 'Twin', 'Yes'],
      ],
    },
  };
  const sentence = (id: string) =>
    `users sourcedId (row) "${id}" is that of somebody whose account has an error in your data: correct it there, the problems name it`;

  test('School Data Sync: is not in the set and is told, unless surely disabled', () => {
    const made = make(batch, sync);
    expect(rowsOf(made, 'users.csv')).toEqual(['1,one@lg.example,Kim,Doe,,,,,']);
    expect(rowsOf(made, 'roles.csv')).toEqual(['1,LHS,student,,09,,2025-08-11,']);
    expect(notesOf(made)).toEqual([sentence('2'), sentence('4')]);
    expect(made.leftOut).toBe(2);
  });

  test('OneRoster: is not in the package and is told', () => {
    const made = make(batch, roster11);
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0])).toEqual(['1']);
    expect(notesOf(made)).toEqual(['2', '3', '4'].map(sentence));
  });

  test('who has another account that can be used is in it', () => {
    const [head, ...rows] = batch.tables['User Accounts'];
    const more = { ...batch.tables, 'User Accounts': [head!, ...rows, ['2', 'two2', 'Yes']] };
    const made = make({ request, tables: more }, sync);
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[1])).toEqual([
      ...['one@lg.example', 'two2@lg.example'],
    ]);
    expect(notesOf(made)).toEqual([sentence('4')]);
  });
});

describe('OneRoster', () => {
  test.each([roster11, roster12])(
    '$target: an ID of 255 characters passes, one of 256 does not',
    (target) => {
      const made = make(
        district([
          { id: 'b'.repeat(255), user: 'b' },
          { id: 'c'.repeat(256), user: 'c' },
          // Else there would be no role in 1.2: the ID of the first one's is too long.
          { id: '3' },
        ]),
        target,
      );
      expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0]!.length)).toEqual([1, 255]);
      expect(notesOf(made)[0]).toContain('has 256 characters, and at most 255 are taken there');
    },
  );

  test('1.2: the ID of a role has at most 255 characters, too', () => {
    // With -LHS-student there are 12 more.
    const people = [243, 244].map((length) => ({ id: a(length), user: `u${length}` }));
    const made = make(district(people), roster12);
    expect(rowsOf(made, 'users.csv')).toHaveLength(2);
    expect(rowsOf(made, 'roles.csv').map((row) => row.split(',')[0]!.length)).toEqual([255]);
  });

  test.each(['10 01', '10:01', 'ñ1', '10,01'])('an ID such as %s is refused by name', (id) => {
    const made = make(district([{ id }, { id: 'A.1-b_2/c@d' }]), roster11);
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0])).toEqual(['A.1-b_2/c@d']);
    expect(notesOf(made)).toEqual([
      `users sourcedId (row) "${id}" cannot be an ID there: it has letters without accents, digits and . - _ / @ only`,
    ]);
  });

  test('IDs that differ in their letter case only are one: the second is left out', () => {
    const made = make(
      district([
        { id: 'A1', user: 'x' },
        { id: 'a1', user: 'y' },
      ]),
      roster12,
    );
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0])).toEqual(['A1']);
    expect(rowsOf(made, 'roles.csv').map((row) => row.split(',')[3])).toEqual(['A1']);
    expect(notesOf(made)).toEqual([
      'users sourcedId (row) "a1" is already that of somebody else in this file: correct it in your data',
    ]);
  });

  test.each(['names', 'usernames'])('%s that are needed are told with their column', (what) => {
    const person = what === 'names' ? { id: '1', first: '' } : { id: '1', user: 'a\u0001b' };
    const made = make(district([person, { id: '2' }]), roster11);
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[0])).toEqual(['2']);
    expect(notesOf(made)).toEqual([
      what === 'names'
        ? 'users givenName (row) is missing: fill First Name in your data'
        : 'users username (row) "a\\u0001b" has a line break or another control character: correct it in your data',
    ]);
  });

  test.each([
    ['1', '01'],
    ['K', 'KG'],
    ['Other', 'Other'],
    ['UG', 'UG'],
  ])('grade %s is %s', (grade, code) => {
    const made = make(district([{ id: '1', grade }]), roster11);
    expect(rowsOf(made, 'users.csv')[0]!.split(',')[16]).toBe(code);
  });

  test('grade 14 is none of OneRoster: the cell stays empty, the row stays', () => {
    const made = make(district([{ id: '1', grade: '14' }]), roster12);
    expect(rowsOf(made, 'users.csv')[0]!.split(',')[14]).toBe('');
    expect(notesOf(made)).toEqual([
      'users grades (cell) "14" is no grade there: correct it in your data; there are IT, PR, PK, TK, KG, PS, UG, Other and 01 to 13',
    ]);
  });

  const badSchool = district(
    [
      { id: '1', schools: ['N O', 'LHS'] },
      { id: '2', schools: ['N O'] },
    ],
    [
      ['N O', 'North'],
      ['LHS', 'Lincoln High'],
    ],
  );

  test('1.1: nobody is at a school that is not in orgs.csv', () => {
    const made = make(badSchool, roster11);
    expect(rowsOf(made, 'orgs.csv')).toEqual(['LHS,,,Lincoln High,school,,']);
    expect(rowsOf(made, 'users.csv')).toEqual(['1,,,true,LHS,student,u1,,Kim,Doe,,1,,,,,09,']);
    expect(notesOf(made)).toEqual([
      'orgs sourcedId (row) "N O" cannot be an ID there: it has letters without accents, digits and . - _ / @ only',
      'users orgSourcedIds (row) is missing: there is no current or future enrollment or assignment, or its school is not in the file of schools',
    ]);
  });

  test('1.2: no role and no primary school that is not in orgs.csv; the first one that is, is primary', () => {
    const made = make(badSchool, roster12);
    expect(rowsOf(made, 'users.csv').map((row) => row.split(',')[20])).toEqual(['LHS', '']);
    expect(rowsOf(made, 'roles.csv')).toEqual([
      '1-LHS-student,,,1,primary,student,2025-08-11,,LHS,',
    ]);
  });

  test('1.2: without a role for anybody there is no package', () => {
    expect(
      make(district([{ id: '1', schools: ['N O'] }], [['N O', 'North']]), roster12),
    ).toMatchObject({
      files: {},
      cannot:
        'no row is left for orgs.csv and roles.csv, and OneRoster 1.2 takes its files together only, each with at least one row',
    });
  });
});
