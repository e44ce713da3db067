import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../helpers/cli.ts';
import {
  assigned,
  changed,
  changedColumn,
  changes,
  createStaff,
  createStudents,
  enrolled,
  preview,
  reasons,
  reasonText,
  save,
  summary,
  table,
  usernames,
  type BatchRun,
  type Content,
  type Tables,
} from './small-district.ts';

/*
 * How new accounts get their usernames and passwords: the email rules D04 to D07, patterns,
 * Schoolrunner (contract, request and runs).
 */

/** Students at Lincoln, each row `ID,Number,Last,First,Email,Grade,Middle,Birth Date,Graduation Year`. */
function students(rows: readonly string[], more: Tables = {}): Tables {
  return {
    students: rows,
    enrollments: enrolled(...rows.map((row) => row.split(',')[0]!)),
    ...more,
  };
}

const byEmail = (excludeDomain: boolean) => ({
  ...createStudents,
  username: { from: 'email', excludeDomain },
});

const byPattern = (pattern: string, more: object = {}) => ({
  ...createStudents,
  username: { from: 'pattern', pattern, ...more },
});

/** The username that the pattern gives each of these students, or the reason for none. */
async function given(
  rows: readonly string[],
  pattern: string,
  more: object = {},
): Promise<string[]> {
  const run = await preview(students(rows), byPattern(pattern, more));
  return [
    ...usernames(run).map((line) => line.replace(/^\d+ /, '')),
    ...Object.values(reasons(run)),
  ];
}

/** The passwords of credentials.csv. */
function passwords({ out }: BatchRun): string[] {
  return readCsv(join(out, 'credentials.csv')).map((row) => row['Password']!);
}

describe.concurrent('usernames from the email', () => {
  test('an email needs one @ with something on both sides, and no blank, comma or semicolon', async () => {
    const emails = [
      ...[
        '',
        '  ',
        'eli.zane',
        '@s.org',
        'a@',
        'a@b@s.org',
        'a b@s.org',
        'a@s .org',
        '"a,b@s.org"',
      ],
      ...['a@s.org;b@s.org', '@', ' Max.Young@S.org ', 'x@localhost', "o'neil+1@s.org"],
    ];
    const rows = emails.map((email, n) => `${1001 + n},${n},Doe,John,${email}`);
    const run = await preview(students(rows), byEmail(false));
    expect(changedColumn(run, 'Username')).toEqual([
      ...['Max.Young@S.org', 'x@localhost', "o'neil+1@s.org"],
    ]);
    expect(Object.values(reasons(run))).toEqual([
      ...['email-missing', 'email-missing'],
      ...Array.from({ length: 9 }, () => 'email-invalid'),
    ]);
    expect(summary(run).warnings).toEqual({});
  });

  test('who comes first gets it; all who share it and reach these rules are warned', async () => {
    const tables = students(
      [
        '1001,1,Doe,John,One@s.org',
        '1002,2,Doe,Jane,one@S.ORG', // taken by 1001 in this run
        '1003,3,Li,Amy,li@s.org', // 1004 has an account, and so does not share it here
        '1004,4,Li,Al,li@s.org',
        '1005,5,Ray,Bo,ray@s.org', // 1006 is a no-show
        '1006,6,Ray,Di,ray@s.org',
        '1007,7,Wu,Cy,kiosk@s.org', // taken by an account tied to nobody
        '1008,8,Wu,Ed,KIOSK@s.org',
      ],
      { accounts: ['1004,ali,No', ',Kiosk@s.org,No'] },
    );
    const enrollments = (tables.enrollments as string[]).map((row) =>
      row.startsWith('1006') ? `${row}Yes` : row,
    );
    const run = await preview({ ...tables, enrollments }, byEmail(false));
    expect(usernames(run)).toEqual(['1001 One@s.org', '1003 li@s.org', '1005 ray@s.org']);
    expect(reasons(run)).toEqual({
      '1002': 'username-taken',
      '1004': 'already-has-account',
      '1006': 'no-show',
      '1007': 'username-taken',
      '1008': 'username-taken',
    });
    expect(reasonText(run, '1002')).toContain('1001');
    // 1001, 1002 and 1007, 1008.
    expect(summary(run).warnings).toEqual({ 'shared-email': 4 });
    expect(changedColumn(run, 'Note').map((note) => note.includes('1002'))).toEqual([
      ...[true, false, false],
    ]);
    expect(changedColumn(run, 'Username Source')).toEqual(['email', 'email', 'email']);
  });

  test('without the domain, what remains is compared; no counter is added', async () => {
    const tables = students(
      [
        '1001,1,Doe,Sam,sam@a.org',
        '1002,2,Doe,Sam,SAM@b.org',
        '1003,3,Li,Amy,Amy@a.org',
        '1004,4,Ray,Bo,bo@a.org',
      ],
      { accounts: ['9001,BO,Yes', '9002,amy@a.org,Yes'] },
    );
    const run = await preview(tables, byEmail(true));
    expect(usernames(run)).toEqual(['1001 sam', '1003 Amy']);
    expect(reasons(run)).toEqual({ '1002': 'username-taken', '1004': 'username-taken' });
    expect(reasonText(run, '1002')).toContain('1001');
    expect(reasonText(run, '1004')).toContain('9001');
    expect(summary(run).warnings).toEqual({});
  });
});

describe.concurrent('usernames by pattern', () => {
  const doe = '1001,11,Doe,John';
  const twin = '1002,11,Doe,John';

  test('letter case holds for the whole name, literals too', async () => {
    const rows = ['1001,11,McDoe,Zoë'];
    expect(await given(rows, '{lastName}_X.{firstName}@School.Org')).toEqual([
      'McDoe_X.Zoe@School.Org',
    ]);
    expect(await given(rows, '{lastName}_X@School.Org', { letterCase: 'lower' })).toEqual([
      'mcdoe_x@school.org',
    ]);
    expect(await given(rows, '{lastName}_x@School.Org', { letterCase: 'upper' })).toEqual([
      'MCDOE_X@SCHOOL.ORG',
    ]);
  });

  test.each<[string, string, string]>([
    ['after a letter, none', '{lastName}.{firstName}', 'Doe.John2'],
    ['after a digit, the first of the pattern: _', '{lastName}_{number}', 'Doe_11_2'],
    [
      'after a digit, the first of the pattern: -',
      '{firstName}-{lastName}.{number}',
      'John-Doe.11-2',
    ],
    ['after a digit, a dot where the pattern has none', '{lastName}{number}', 'Doe11.2'],
    ['after a literal digit, the same', '{lastName}7', 'Doe7.2'],
    ['after a literal sign, none', '{lastName}_', 'Doe_2'],
    ['before the @', '{lastName}_{number}@s.org', 'Doe_11_2@s.org'],
  ])('what stands before a counter: %s', async (_what, pattern, second) => {
    expect((await given([doe, twin], pattern))[1]).toBe(second);
  });

  test('a counter and a separator count in the length', async () => {
    // 6 signs: of "Doe_11" no digit can stay before a counter with its separator.
    expect(await given([doe, twin], '{lastName}_{number}', { maxLength: 6 })).toEqual([
      'Doe_11',
      'Doe_2',
    ]);
    expect(await given([doe, twin], '{lastName}_{number}', { maxLength: 7 })).toEqual([
      'Doe_11',
      'Doe_1_2',
    ]);
    expect(await given([doe, twin], '{lastName}_{number}', { maxLength: 8 })).toEqual([
      'Doe_11',
      'Doe_11_2',
    ]);
    const eleven = Array.from({ length: 11 }, (_, n) => `${1001 + n},11,Montgomery,A`);
    const names = await given(eleven, '{lastName}', { maxLength: 5 });
    expect(names.slice(0, 3)).toEqual(['Montg', 'Mont2', 'Mont3']);
    expect(names.slice(8)).toEqual(['Mont9', 'Mon10', 'Mon11']);
  });

  test('with an @, only what stands before it is shortened', async () => {
    const rows = ['1001,1,Montgomery,Jo', '1002,2,Montgomery,Jo'];
    // @s.org takes 6 of 12.
    expect(await given(rows, '{firstName:1}{lastName}@s.org', { maxLength: 12 })).toEqual([
      ...['JMontg@s.org', 'JMont2@s.org'],
    ]);
    expect(await given(rows, '{lastName}@s.org', { maxLength: 7 })).toEqual([
      ...['M@s.org', 'username-too-long'],
    ]);
    expect(await given(rows, '{lastName}@s.org', { maxLength: 6 })).toEqual([
      ...['username-too-long', 'username-too-long'],
    ]);
  });

  test('the smallest free counter is taken, whoever holds the others, in any case', async () => {
    const rows = [doe, twin, '1003,11,Doe,John'];
    const accounts = ['9001,DOE.JOHN,No', ',doe.john3,Yes'];
    const run = await preview(students(rows, { accounts }), createStudents);
    expect(changedColumn(run, 'Username')).toEqual(['Doe.John2', 'Doe.John4', 'Doe.John5']);
    expect(summary(run).warnings).toEqual({ 'collision-resolved': 3 });
  });

  test.each<[string, string, string]>([
    ['only the separator before it is written', '{firstName}.{middleName}_{lastName}', 'John.Doe'],
    ['none is written at the front', '{middleName}.{lastName}', 'Doe'],
    ['none is written at the end', '{lastName}_{middleName}', 'Doe'],
    ['none is written before the @', '{lastName}.{middleName}@s.org', 'Doe@s.org'],
    ['none is written at the end, after it', '{lastName}{middleName}_', 'Doe'],
    ['none is written at the front, before it', '-{middleName}{lastName}', 'Doe'],
    ['none is written after the @', '{lastName}@{middleName}.org', 'Doe@org'],
    ['other literals stay', '{firstName}_{middleName}.x{lastName}', 'John_xDoe'],
    ['nothing is left', '{middleName}', 'missing-element'],
    ['nothing is left before the @', '{middleName}@s.org', 'missing-element'],
  ])('where the middle name is empty: %s', async (_what, pattern, expected) => {
    expect(await given([doe], pattern)).toEqual([expected]);
  });

  test('a middle name that gives no usable sign is empty; another is written', async () => {
    const rows = ['1001,1,Doe,John,,,-', '1002,2,Li,Amy,,,Mae-Lou'];
    expect(await given(rows, '{firstName}.{middleName:3}.{lastName}')).toEqual([
      ...['John.Doe', 'Amy.Mae.Li'],
    ]);
  });

  test('a suffix is dropped only as the last of several words of a last name', async () => {
    const names = [
      ...['Smith Jr.', '"Smith, III"', 'Jr', 'Mac V', 'Smith IVX', 'de la Cruz sr', 'Jr. Sr.'],
      ...['- Jr', 'Smith-Jr', 'Iv', 'Smith II Jones', '"Núñez,Jr"', 'Smith Jr'],
    ];
    const rows = names.map((name, n) => `${1001 + n},${n},${name},A Jr.`);
    expect(await given(rows, '{lastName}.{firstName}.{number}')).toEqual([
      ...['Smith.AJr.0', 'Smith.AJr.1', 'Jr.AJr.2', 'Mac.AJr.3', 'SmithIVX.AJr.4'],
      ...['delaCruz.AJr.5', 'Jr.AJr.6', 'Jr.AJr.7', 'SmithJr.AJr.8', 'Iv.AJr.9'],
      ...['SmithIIJones.AJr.10', 'Nunez.AJr.11', 'Smith.AJr.12'],
    ]);
  });

  test('numbers and years give their last signs, names their first, zeros stay', async () => {
    const rows = ["1001,00-0123,O'Brien-Smith,Mary Kate,,,,,2031"];
    const pattern = '{graduationYear:2}{firstName:5}{lastName:20}{studentNumber:4}{number}';
    expect(await given(rows, pattern)).toEqual(['31MaryKOBrienSmith0123000123']);
  });

  test('an element without a usable value: no account, and the reason names it', async () => {
    const rows = ['1001,,Doe,John', '1002,2,,Amy', '1003,3,Li,--', '1004,4,Ray,Bo'];
    const run = await preview(students(rows), byPattern('{lastName}{firstName}{studentNumber}'));
    expect(usernames(run)).toEqual(['1004 RayBo4']);
    expect(Object.values(reasons(run))).toEqual(Array.from({ length: 3 }, () => 'missing-element'));
    expect(reasonText(run, '1001')).toContain('Student Number');
    expect(reasonText(run, '1002')).toContain('Last Name');
    expect(reasonText(run, '1003')).toContain('First Name');
  });

  test('letters of other scripts count where the settings say so', async () => {
    const rows = ['1001,1,李,明', '1002,2,Иванов,Иван', '1003,3,Łęcki,Øyvind'];
    expect(await given(rows, '{lastName}.{firstName}')).toEqual([
      ...['Lecki.Oyvind', 'missing-element', 'missing-element'],
    ]);
    const all = await preview(
      students(rows, { settings: { transliterate: 'all' } }),
      createStudents,
    );
    expect(changedColumn(all, 'Username')).toEqual(['Li.Ming', 'Ivanov.Ivan', 'Lecki.Oyvind']);
  });

  test('what is no letter and no digit is dropped', async () => {
    const rows = ['1001,1,🙂Do\u0301e™,J½o²hn³', '1002,2,Weiß,Ærø'];
    expect(await given(rows, '{lastName}.{firstName}')).toEqual(['Doe.John', 'Weiss.Aero']);
  });
});

describe.concurrent('passwords by pattern', () => {
  const request = (pattern: string, minLength?: number) => ({
    ...createStudents,
    password: { kind: 'pattern', pattern, ...(minLength === undefined ? {} : { minLength }) },
  });
  const rows = [
    "1001,204817,O'Brien,Zoë,,09,Mae,2010-02-03,2028",
    '1002,7,Li,Al,,10,,2009-11-30,2027',
  ];

  test('are the values and literals in lower case, never cut', async () => {
    const pattern = '{birthYear:2}{birthMonth}{birthDay}-{lastName}_X{firstName}';
    const run = await save(students(rows), request(pattern, 3), '--credentials');
    expect(passwords(run)).toEqual(['100203-obrien_xzoe', '091130-li_xal']);
    expect(changedColumn(run, 'Password')).toEqual(['pattern', 'pattern']);
  });

  test('leave out the separators of an empty middle name', async () => {
    const run = await save(
      students(rows),
      request('{grade}.{middleName}-{lastName}'),
      '--credentials',
    );
    expect(passwords(run)).toEqual(['09.mae-obrien', '10.li']);
  });

  test('are filled up with the number from its left, just enough; too short, there is no account', async () => {
    const run = await save(students(rows), request('{lastName:3}{firstName}', 8), '--credentials');
    // obr + zoe are 6: two digits more. li + al + 7 are 5 of 8.
    expect(passwords(run)).toEqual(['obrzoe20']);
    expect(reasons(run)).toEqual({ '1002': 'password-too-short' });
  });

  test('need every element they name', async () => {
    const without = [...rows, '1003,3,Ray,Bo'];
    const run = await preview(students(without), request('{lastName}{birthYear}'));
    expect(changed(run)).toEqual(['1001', '1002']);
    expect(reasons(run)).toEqual({ '1003': 'missing-element' });
    expect(reasonText(run, '1003')).toMatch(/birth/i);
  });

  test('a person without password takes no username from the next', async () => {
    const twins = ['1001,1,Li,Al,,,,,', '1002,2,Li,Al,,,,2010-01-01,'];
    const run = await preview(students(twins), request('{lastName}{birthDay}'));
    expect(usernames(run)).toEqual(['1002 Li.Al']);
  });
});

describe.concurrent('new accounts of students', () => {
  test('with the parent portal as homepage are warned of', async () => {
    const rows = ['1001,1,Doe,John', '1002,2,Li,Amy'];
    const run = await preview(students(rows), { ...createStudents, homepage: 'Campus Portal' });
    expect(changedColumn(run, 'Homepage')).toEqual([
      'Campus Parent Portal',
      'Campus Parent Portal',
    ]);
    expect(summary(run).warnings).toEqual({ 'parent-portal-homepage': 2 });
  });

  test('managed elsewhere have no password of ours and no forced change', async () => {
    const tables = students(['1001,1,Doe,John'], {
      settings: { configuredAuthentication: ['ldap'] },
    });
    const run = await save(
      tables,
      { ...createStudents, authenticationType: 'ldap' },
      '--credentials',
    );
    expect(changes(run)[0]).toMatchObject({
      'Authentication Type': 'LDAP Authentication',
      Password: 'managed by IdP',
      'Force Password Change': '',
      Homepage: 'Campus Student Portal',
      'User Groups': '',
      'School Access': '',
    });
    expect(passwords(run)).toEqual([]);
    const [account] = readCsv(join(run.out, 'accounts.csv'));
    expect(account).toMatchObject({ Enabled: 'Yes', 'Force Password Change': '' });
  });
});

describe.concurrent('a person who is a student and works here', () => {
  const tables: Tables = {
    students: ['1001,11,Doe,John,john@s.org,12'],
    enrollments: enrolled('1001'),
    staff: ['1001,77,Doe,Johnny,jd@s.org,Tutor'],
    assignments: assigned('1001'),
  };

  test('is taken as what the batch is about', async () => {
    const asStudent = await preview(tables, byPattern('{firstName}{number}'));
    expect(usernames(asStudent)).toEqual(['1001 John11']);
    const asStaff = await preview(tables, { ...createStaff, username: { from: 'email' } });
    expect(usernames(asStaff)).toEqual(['1001 jd@s.org']);
    expect(changedColumn(asStaff, 'Grade or Title')).toEqual(['Tutor']);
    expect(changedColumn(asStaff, 'Password')).toEqual(['activation']);
  });

  test('has one account, whichever it was made for', async () => {
    const run = await preview({ ...tables, accounts: ['1001,johnny,No'] }, createStudents);
    expect(reasons(run)).toEqual({ '1001': 'already-has-account' });
    expect(reasonText(run, '1001')).toContain('johnny');
    expect(reasonText(run, '1001')).toContain('use Enable Account');
  });
});

describe.concurrent('the Schoolrunner way of creating staff', () => {
  const staff: Content = table(
    'Person ID,Staff Number,Last Name,First Name,Email,Active',
    '2001,1,Doe,A,,No', // has an account
    '2002,2,Doe,B,b@x.org,No',
    '2003,3,Doe,C,c@x.org,',
    '2004,4,Doe,D,,Yes',
    '2005,5,Doe,E,nowhere,Yes',
    '2006,6,Doe,F,used@x.org,Yes', // the email of an account
    '2007,7,Doe,G,Kiosk@x.org,Yes', // the username of an account
    '2008,8,Doe,H,h@x.org,Yes',
    '2009,9,Doe,I,H@X.org,Yes', // taken by 2008 in this run
    '2010,10,Doe,J,j@x.org,y', // assigned once, long ago
    '2011,11,Doe,K,k@x.org,yes', // at Grant only
  );
  const tables: Tables = {
    staff,
    assignments: [
      ...assigned('2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008', '2009'),
      '2010,LHS,2015-08-01,2016-06-30',
      '2011,GMS,2020-08-01,',
    ],
    accounts: ['2001,a,No', '9001,parent,Yes,,,,,,Used@X.org', ',kiosk@x.org,No'],
  };
  const request = {
    accountType: 'staff',
    changeType: 'createAccount',
    profile: 'schoolrunner',
    scope: { schools: ['LHS'] },
  };

  test('goes by Active and email; assignments only say who is considered', async () => {
    const run = await preview(tables, request);
    expect(usernames(run)).toEqual(['2008 h@x.org', '2010 j@x.org']);
    expect(reasons(run)).toEqual({
      '2001': 'already-has-account',
      '2002': 'staff-inactive',
      '2003': 'staff-inactive',
      '2004': 'email-missing',
      '2005': 'email-invalid',
      '2006': 'email-in-use',
      '2007': 'email-in-use',
      '2009': 'username-taken',
    });
    expect(summary(run)).toMatchObject({ considered: 10, warnings: { 'shared-email': 2 } });
    expect(changes(run)[1]).toMatchObject({
      'Username Source': 'email',
      Password: 'none',
      Homepage: 'Campus Application',
      'Force Password Change': 'Yes',
      'School Access': 'LHS',
      Schools: 'Lincoln High',
    });
    expect(changedColumn(run, 'Note')[1]).toContain('j@x.org');
  });

  test('for people, with the school logged into', async () => {
    const run = await save(
      { ...tables, assignments: null },
      {
        ...request,
        scope: { people: ['2011', '2003', '2008'] },
        school: 'Grant Middle',
        homepage: 'Campus Instruction',
        userGroups: ['teachers tools'],
        password: { kind: 'initial', value: 'Welcome.1' },
      },
      '--credentials',
    );
    expect(reasons(run)).toEqual({ '2003': 'staff-inactive' });
    expect(
      changes(run).map((row) => [row['Username'], row['School Access'], row['Schools']]),
    ).toEqual([
      ['h@x.org', 'GMS', 'Grant Middle'],
      ['k@x.org', 'GMS', 'Grant Middle'],
    ]);
    expect(changes(run)[0]).toMatchObject({
      Homepage: 'Campus Instruction',
      'User Groups': 'Teachers Tools',
      Password: 'initial',
    });
    expect(passwords(run)).toEqual(['Welcome.1', 'Welcome.1']);
  });

  test('where there is no column Active, everybody is active', async () => {
    const run = await preview(
      { ...tables, staff: ['2002,2,Doe,B,b@x.org'], accounts: [] },
      request,
    );
    expect(usernames(run)).toEqual(['2002 b@x.org']);
  });
});
