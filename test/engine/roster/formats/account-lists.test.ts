import { describe, expect, test } from 'vitest';
import { layoutChoices, readFormats } from '../../../../core/engine/index.ts';
import { convert, openTexts, tableNamed, textOf } from './packages.ts';

type Lines = readonly string[];

function accountsOf(...lists: readonly Lines[]): string[] {
  const files = Object.fromEntries(lists.map((lines, index) => [`list ${index + 1}`, lines]));
  return textOf(tableNamed(convert(files), 'User Accounts'));
}

function notesOf(lines: Lines): readonly string[] {
  return convert({ list: lines }).notes;
}

/** The same list with its columns the other way round, and headings in capitals. */
function reversed(lines: Lines): string[] {
  return lines.map((line, row) => {
    const cells = line.split(',').reverse();
    return (row === 0 ? cells.map((cell) => cell.toUpperCase()) : cells).join(',');
  });
}

/** The 34 columns of a download, of which a few are filled. */
const googleHeadings =
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,2sv Enrolled [READ ONLY],2sv Enforced [READ ONLY],Building ID,Floor Name,Floor Section,Email Usage [READ ONLY],Drive Usage [READ ONLY],Total Storage [READ ONLY],Change Password at Next Sign-In,New Status [UPLOAD ONLY]';

function googleUser(
  names: string,
  email: string,
  unit: string,
  status: string,
  signIn: string,
  id: string,
  change: string,
): string {
  const before = `${names},${email},****,,${unit},,${status},${signIn},,,,,,,,,`;
  return `${before},${id},,,,,,False,False,,,,0.04GB,0.1GB,0.14GB,${change},`;
}

const google = [
  googleHeadings,
  googleUser('Kim,Lee', 'kim@x.org', '/Students', 'Active', 'Never logged in', '1001', 'True'),
  googleUser('Sal,Orr', 'sal@x.org', '/Students', 'Suspended', '2019/07/11 15:36:14', '', 'False'),
  googleUser('Mia,Fox', 'mia@x.org', '/Staff', 'Archived', '2026/07/11 15:36:14', '501', 'False'),
  googleUser('Ray,Fox', 'ray@x.org', '/Staff', 'Zombie', '2026/07/12 09:00:00', '', 'False'),
];

test.each([
  ['as it is', google],
  ['the other way round', reversed(google)],
])('a Google user download, %s', (_, lines) => {
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Force Password Change|Total Login Count|Email|Number|Last Name|First Name|Org Unit',
    '1001|kim@x.org|Yes|True|0|kim@x.org|1001|Lee|Kim|/Students',
    '|sal@x.org|No|False|1|sal@x.org||Orr|Sal|/Students',
    '501|mia@x.org|No|False|1|mia@x.org|501|Fox|Mia|/Staff',
    '|ray@x.org|Zombie|False|1|ray@x.org||Fox|Ray|/Staff',
  ]);
});

/** A cell of JSON as GAM writes it: each quote twice, and each backslash too unless told not to. */
function gamRow(email: string, user: object, doublesBackslashes = true): string {
  const json = JSON.stringify(user);
  const cell = doublesBackslashes ? json.replace(/\\/g, '\\\\') : json;
  return `${email},"${cell.replace(/"/g, '""')}"`;
}

const gamUsers = [
  {
    ...{ primaryEmail: 'kim@x.org', suspended: false, archived: false, orgUnitPath: '/Students' },
    ...{ changePasswordAtNextLogin: true, isAdmin: false, aliases: ['k@x.org'] },
    ...{ creationTime: '2025-08-18T19:49:35.000Z', lastLoginTime: '1970-01-01T00:00:00.000Z' },
    name: { givenName: 'Kim "Kit"', familyName: 'Lee', fullName: 'Kim "Kit" Lee' },
    externalIds: [
      { type: 'custom', customType: 'badge', value: '77' },
      { type: 'organization', value: '001001' },
    ],
  },
  {
    ...{ primaryEmail: 'zoë@x.org', suspended: true, archived: false, orgUnitPath: '/Staff' },
    ...{ creationTime: '2024-01-02T03:04:05.000Z', lastLoginTime: '2026-07-11T15:36:14.000Z' },
    ...{ changePasswordAtNextLogin: false, name: { givenName: 'Zoë', familyName: 'C:\\Orr' } },
  },
] as const;

const readOfGam = [
  'Person ID|Username|Enabled|Force Password Change|Total Login Count|Created|Email|Number|Last Name|First Name|Org Unit',
  '001001|kim@x.org|Yes|true|0|2025-08-18|kim@x.org|001001|Lee|Kim "Kit"|/Students',
  '|zoë@x.org|No|false|1|2024-01-02|zoë@x.org||C:\\Orr|Zoë|/Staff',
];

test.each([
  ['as GAM writes it', true],
  ['with csv_output_no_escape_char', false],
])('gam print users formatjson, %s', (_, doubles) => {
  const rows = gamUsers.map((user) => gamRow(user.primaryEmail, user, doubles));
  // In a name without a quote a backslash that stands twice is as good as any.
  expect(
    accountsOf(['primaryEmail,JSON', ...rows]).map((row) => row.replace('\\\\', '\\')),
  ).toEqual(readOfGam);
});

test('gam print users formatjson: what was not asked for is no column, what is no JSON is told', () => {
  const lines = [
    'primaryEmail,JSON',
    gamRow('kim@x.org', { primaryEmail: 'kim@x.org', suspended: false }),
    'sal@x.org,{broken',
    'mia@x.org,[1]',
    gamRow('ray@x.org', {
      primaryEmail: 'ray@x.org',
      suspended: 'maybe',
      name: 'Ray',
      externalIds: 7,
    }),
  ];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Email',
    '|kim@x.org|Yes|kim@x.org',
    '|sal@x.org|not stated|sal@x.org',
    '|mia@x.org|not stated|mia@x.org',
    '|ray@x.org|maybe|ray@x.org',
  ]);
  expect(notesOf(lines)).toEqual(
    expect.arrayContaining([
      'list.csv (GAM user list in JSON): 4 user accounts, 1 enabled, 0 disabled',
      'list.csv does not say of 3 accounts whether enabled, or in words that are not known: they are not changed (see the problems)',
    ]),
  );
  expect(convert({ list: lines }).recognised).toEqual([
    {
      ...{ source: 'list.csv', format: 'GAM user list in JSON', role: '', confidence: 'certain' },
      ...{ why: 'its columns primaryEmail, JSON', columns: [] },
    },
  ]);
});

test.each([
  ['no JSON in its first row', ['primaryEmail,JSON', 'kim@x.org,yes']],
  ['JSON of something else', ['primaryEmail,JSON', gamRow('kim@x.org', { id: 1 })]],
  ['no row', ['primaryEmail,JSON']],
])('a list with %s is none of GAM', (_, lines) => {
  expect(convert({ list: lines }).recognised).toEqual([]);
});

test.each([
  ['18.08.2025 21:49', '2025-08-18'],
  ['8/18/2025 9:49 PM', '8/18/2025'],
  ['8.18.2025', '8.18.2025'],
  ['last summer', ''],
])('an account created on %s', (created, day) => {
  const lines = ['User principal name,Block credential,When created', `kim@x.org,False,${created}`];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Created|Email',
    `|kim@x.org|Yes|${day}|kim@x.org`,
  ]);
});

test('a Google user download says what was made of it', () => {
  const { notes, recognised } = convert({ list: google });
  expect(notes).toEqual([
    'list.csv (Google user download): 4 user accounts, 1 enabled, 2 disabled',
    'list.csv does not say of 1 account whether enabled, or in words that are not known: it is not changed (see the problems)',
    'list.csv: Employee ID stands for the Person ID and the Number of 2 of 4 accounts',
    'list.csv: usernames are whole addresses; a username pattern has to end in @ and the domain, else it does not see which names are taken',
    'list.csv: Last Sign In [READ ONLY] gives a Total Login Count of 0 for 1 never used, of 1 for all others, because the true count is not there',
    'list.csv: Password [Required] is not read',
  ]);
  expect(recognised).toMatchObject([
    {
      ...{ source: 'list.csv', format: 'Google user download', role: '' },
      confidence: 'certain',
      why: 'its columns Email Address [Required], Org Unit Path [Required], Status [READ ONLY]',
    },
  ]);
});

test('the headings of a list of Google may have lost what stands in brackets', () => {
  const [, ...rows] = google;
  const lines = [googleHeadings.replace(/ ?\[[^\]]*\]/g, ''), ...rows];
  expect(accountsOf(lines)).toEqual(accountsOf(google));
});

test('a list that GAM prints: suspended and archived both block', () => {
  const lines = [
    'primaryEmail,name.familyName,name.givenName,suspended,archived,orgUnitPath,lastLoginTime,creationTime,changePasswordAtNextLogin',
    'kim@x.org,Lee,Kim,False,False,/Students,1970-01-01T00:00:00.000Z,2024-08-12T13:04:05.000Z,True',
    'sal@x.org,Orr,Sal,False,True,/Students,2026-08-12T13:04:05.000Z,2024-08-12T13:04:05.000Z,False',
    'mia@x.org,Fox,Mia,True,False,/Staff,Never,2024-08-12T13:04:05.000Z,False',
  ];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Force Password Change|Total Login Count|Created|Email|Last Name|First Name|Org Unit',
    '|kim@x.org|Yes|True|0|2024-08-12|kim@x.org|Lee|Kim|/Students',
    '|sal@x.org|No|False|1|2024-08-12|sal@x.org|Orr|Sal|/Students',
    '|mia@x.org|No|False|0|2024-08-12|mia@x.org|Fox|Mia|/Staff',
  ]);
});

test('of several IDs that GAM prints, the one of the organization is the person, wherever it stands', () => {
  const lines = [
    'primaryEmail,externalIds,externalIds.0.type,externalIds.0.value,externalIds.1.type,externalIds.1.value,suspended,orgUnitPath',
    'kim@x.org,1,organization,1001,,,False,/Students',
    'sal@x.org,2,custom,77,organization,1002,False,/Students',
    'mia@x.org,1,account,1003,,,True,/Staff',
    'ray@x.org,,,,,,False,/Staff',
  ];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Email|Number|Org Unit',
    '1001|kim@x.org|Yes|kim@x.org|1001|/Students',
    '1002|sal@x.org|Yes|sal@x.org|1002|/Students',
    '1003|mia@x.org|No|mia@x.org|1003|/Staff',
    '|ray@x.org|Yes|ray@x.org||/Staff',
  ]);
  expect(notesOf(lines)).toContain(
    'list.csv: externalIds.0.value stands for the Person ID and the Number of 3 of 4 accounts',
  );
});

test('a list of GAM without the types of its IDs, and with another sign between the words', () => {
  const lines = [
    'primaryEmail,name|familyName,name|givenName,externalIds|0|value,suspended',
    'kim@x.org,Lee,Kim,1001,False',
  ];
  expect(accountsOf(lines)[1]).toBe('1001|kim@x.org|Yes|kim@x.org|1001|Lee|Kim');
});

test.each([
  ['', '0'],
  ['Never logged in', '0'],
  ['-', '0'],
  ['0', '0'],
  ['1970-01-01 00:00:00', '0'],
  ['1', '1'],
  ['19', '1'],
  ['12/31/2025 08:15', '1'],
  ['2026/07/11 15:36:14', '1'],
  [' 9 July', '1'],
])('a last sign-in of "%s" is a Total Login Count of %s', (signIn, count) => {
  const user = googleUser('Kim,Lee', 'kim@x.org', '/Students', 'Active', signIn, '1001', 'True');
  expect(accountsOf([googleHeadings, user])[1]!.split('|')[4]).toBe(count);
});

test('Google lists of several org units are one list', () => {
  const [headings, ...rows] = google as [string, ...string[]];
  const parts = [
    [headings, ...rows.slice(0, 2)],
    [headings, ...rows.slice(2)],
  ];
  expect(accountsOf(...parts)).toEqual(accountsOf(google));
});

/** The upload template: no Status, no Last Sign In. */
const googleUpload = [
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Employee ID,Change Password at Next Sign-In,New Status [UPLOAD ONLY]',
  'Kim,Lee,kim@x.org,Secret123!,,/Students,,1001,True,Active',
];

test("Google's upload template is no list of accounts, and what to do is said", () => {
  const converted = convert({ list: googleUpload });
  expect(converted.tables).toEqual([]);
  expect(converted.faults).toEqual([]);
  expect(converted.notes).toEqual([
    'list.csv is not used: it is a Google bulk upload template, which says what shall become of users and not who has an account; download the users instead (in the Admin console: Directory, Users, Download users)',
  ]);
});

const entra = [
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,createdDateTime,employeeId',
  'kim@x.org,Kim Lee,Lee,kim.lee@x.org,Kim,0000-1,Member,,,True,US,2025-08-01T14:22:10Z,1001',
  'sal@x.org,Sal Orr,Orr,,Sal,0000-2,Member,,,False,US,8/1/2025 2:22:10 PM,',
  'mia@x.org,Mia Fox,Fox,,Mia,0000-3,Guest,,,,US,,',
];

test.each([
  ['as it is', entra],
  ['the other way round', reversed(entra)],
])('an Entra user download, %s', (_, lines) => {
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Created|Email|Number|Last Name|First Name',
    '1001|kim@x.org|Yes|2025-08-01|kim.lee@x.org|1001|Lee|Kim',
    '|sal@x.org|No|8/1/2025|||Orr|Sal',
    '|mia@x.org|not stated||||Fox|Mia',
  ]);
});

test('users of the Microsoft 365 admin center: a blocked credential is a disabled account', () => {
  const lines = [
    'Block credential,City,Department,Display name,First name,Last name,Object Id,User principal name,When created',
    'False,,,Kim Lee,Kim,Lee,1,kim@x.org,2025-08-01 14:22:10Z',
    'True,,,Sal Orr,Sal,Orr,2,sal@x.org,2025-08-01 14:22:10Z',
  ];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Created|Email|Last Name|First Name',
    '|kim@x.org|Yes|2025-08-01|kim@x.org|Lee|Kim',
    '|sal@x.org|No|2025-08-01|sal@x.org|Orr|Sal',
  ]);
});

/** As its admin center exports them, with the columns that say more. */
const office = [
  'Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created,Soft deletion time stamp,Title,Block credential,Licenses,Proxy addresses',
  'Kim Lee,False,kim@x.org,0000-1,Kim,Lee,2025-08-01 14:22:10Z,,,False,Unlicensed,smtp:kl@x.org+SMTP:kim.lee@x.org',
  'Sal Orr,False,sal@x.org,0000-2,Sal,Orr,2025-08-01 14:22:10Z,,,True,Unlicensed,',
  'Mia Fox,False,mia@x.org,0000-3,Mia,Fox,2025-08-01 14:22:10Z,2026-01-09 08:00:00Z,,False,,',
];

test.each([
  ['as it is', office],
  ['the other way round', reversed(office)],
])(
  'users of Microsoft 365, %s: the main address is the email, deleted ones are gone',
  (_, lines) => {
    expect(accountsOf(lines)).toEqual([
      'Person ID|Username|Enabled|Created|Email|Last Name|First Name',
      '|kim@x.org|Yes|2025-08-01|kim.lee@x.org|Lee|Kim',
      '|sal@x.org|No|2025-08-01|sal@x.org|Orr|Sal',
    ]);
    expect(notesOf(lines)).toContain('list.csv: 1 account marked as deleted left out');
  },
);

const entraCreate = [
  'Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName],Last name [surname]',
  'Kim Lee,kim@x.org,Secret123!,No,Kim,Lee',
  'Sal Orr, sal@x.org ,Secret123!,Yes,Sal,Orr',
];

test.each([
  ['as it is', entraCreate],
  ['the other way round', reversed(entraCreate)],
])("Entra's bulk create file, %s: Block sign in is the opposite of enabled", (_, lines) => {
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Email|Last Name|First Name',
    '|kim@x.org|Yes|kim@x.org|Lee|Kim',
    '|sal@x.org|No|sal@x.org|Orr|Sal',
  ]);
  expect(notesOf(lines)).toContain(
    'list.csv was made to create users: it stands for the accounts there are; if it has not been uploaded, leave it out',
  );
});

const moodle = [
  'username,password,firstname,lastname,email,idnumber,suspended,deleted,cohort1',
  'klee,changeme,Kim,Lee,kim@x.org,1001,0,0,Year 3',
  'sorr,changeme,Sal,Orr,sal@x.org,,1,0,Year 3',
  'mfox,changeme,Mia,Fox,mia@x.org,1003,,,Year 4',
  'rfox,changeme,Ray,Fox,ray@x.org,1004,0,1,Year 4',
];

test.each([
  ['as it is', moodle],
  ['the other way round', reversed(moodle)],
])('a Moodle user list, %s: suspended blocks, deleted is gone', (_, lines) => {
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Email|Number|Last Name|First Name',
    '1001|klee|Yes|kim@x.org|1001|Lee|Kim',
    '|sorr|No|sal@x.org||Orr|Sal',
    '1003|mfox|Yes|mia@x.org|1003|Fox|Mia',
  ]);
  const notes = notesOf(lines).map((note) => note.toLowerCase());
  expect(notes[0]).toBe('list.csv (moodle user list): 3 user accounts, 2 enabled, 1 disabled');
  expect(notes).toContain('list.csv: 1 account marked as deleted left out');
  expect(notes).toContain('list.csv: password is not read');
});

test('a Moodle list without a state: all count as enabled, and that is said', () => {
  const lines = ['username,firstname,lastname,email', 'klee,Kim,Lee,kim@x.org'];
  expect(convert({ list: lines }).recognised[0]).toMatchObject({ confidence: 'likely' });
  expect(notesOf(lines)).toContain(
    'list.csv does not say which accounts are enabled: all of them count as enabled',
  );
});

const campus = [
  'student.personID,accountManagement.username,accountManagement.homepage,usage.totalLoginCount,usage.forceChangePassword,userAccount.disabled',
  '1001,klee,Campus Application,12,0,0',
  '1002,sorr,Campus Application,0,1,1',
];

test.each([
  ['as it is', campus],
  ['the other way round', reversed(campus)],
])('user accounts of Infinite Campus, %s', (_, lines) => {
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Force Password Change|Total Login Count|Email|Homepage',
    '1001|klee|Yes|0|12||Campus Application',
    '1002|sorr|No|1|0||Campus Application',
  ]);
  expect(notesOf(lines)).toContain(
    `list.csv: ${lines[0]!.split(',').find((heading) => /personid/i.test(heading))!} stands for the Person ID of 2 of 2 accounts`,
  );
});

test('an import file with the names of its fields is such a list, with a note about the state', () => {
  const lines = ['personID,username,homepage', '1001,klee,Campus Application'];
  const { recognised, notes } = convert({ list: lines });
  expect(recognised[0]).toMatchObject({
    ...{ format: 'Infinite Campus user accounts', confidence: 'certain' },
    why: 'its fields personID, username, homepage',
  });
  expect(accountsOf(lines)[1]).toBe('1001|klee|Yes||Campus Application');
  expect(notes).toContain(
    'list.csv does not say which accounts are enabled: all of them count as enabled',
  );
});

test.each([
  ['our own table', 'Person ID,Username,Enabled,Homepage,Force Password Change'],
  [
    'students with their accounts',
    'student.personID,student.lastName,student.firstName,student.grade,userAccount.username,userAccount.disabled',
  ],
])('%s is no list of accounts of Infinite Campus', (_, headings) => {
  const { recognised } = convert({ list: [headings] });
  expect(recognised.map(({ format }) => format)).not.toContain('Infinite Campus user accounts');
});

const directory = [
  'SamAccountName,UserPrincipalName,Enabled,GivenName,Surname,EmailAddress,EmployeeID,whenCreated,MemberOf,pwdLastSet,logonCount',
  'klee,klee@x.local,True,Kim,Lee,kim@x.org,1001,8/12/2025 7:01:22 AM,"CN=Students,OU=Groups,DC=x,DC=local;CN=Year 9,OU=Groups,DC=x,DC=local",0,0',
  'sorr,sorr@x.local,False,Sal,Orr,,,8/12/2025 7:01:22 AM,"CN=Doe\\, Jane,OU=Groups,DC=x,DC=local",133000000000000000,12',
  'mfox,mfox@x.local,,Mia,Fox,,,,,133000000000000000,3',
];

test('an Active Directory export of PowerShell', () => {
  expect(accountsOf(directory)).toEqual([
    'Person ID|Username|Enabled|Force Password Change|Total Login Count|Created|Email|User Groups|Number|Last Name|First Name',
    '1001|klee|Yes|Yes|0|8/12/2025|kim@x.org|Students;Year 9|1001|Lee|Kim',
    '|sorr|No|No|12|8/12/2025||Doe, Jane||Orr|Sal',
    '|mfox|not stated|No|3|||||Fox|Mia',
  ]);
});

test('an Active Directory export of csvde: the second bit disables', () => {
  const lines = [
    'DN,objectClass,sn,givenName,sAMAccountName,userAccountControl,whenCreated,mail',
    '"CN=Kim Lee,OU=Students,DC=x,DC=local",user,Lee,Kim,klee,512,20250812140122.0Z,kim@x.org',
    '"CN=Sal Orr,OU=Students,DC=x,DC=local",user,Orr,Sal,sorr,514,20250812140122.0Z,',
    '"CN=Mia Fox,OU=Staff,DC=x,DC=local",user,Fox,Mia,mfox,66048,20250812140122.0Z,',
    '"CN=Ray Fox,OU=Staff,DC=x,DC=local",user,Fox,Ray,rfox,66050,20250812140122.0Z,',
  ];
  expect(accountsOf(lines)).toEqual([
    'Person ID|Username|Enabled|Created|Email|Last Name|First Name|Org Unit',
    '|klee|Yes|2025-08-12|kim@x.org|Lee|Kim|CN=Kim Lee,OU=Students,DC=x,DC=local',
    '|sorr|No|2025-08-12||Orr|Sal|CN=Sal Orr,OU=Students,DC=x,DC=local',
    '|mfox|Yes|2025-08-12||Fox|Mia|CN=Mia Fox,OU=Staff,DC=x,DC=local',
    '|rfox|No|2025-08-12||Fox|Ray|CN=Ray Fox,OU=Staff,DC=x,DC=local',
  ]);
});

test('groups that PowerShell did not write as text are said to be missing', () => {
  const lines = [
    'SamAccountName,Enabled,MemberOf',
    'klee,True,Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
  ];
  expect(accountsOf(lines)[1]).toBe('|klee|Yes||');
  expect(notesOf(lines)).toContain(
    'list.csv: MemberOf was not exported as text, so no user groups were read: join it with -join ";" in the export',
  );
});

test('no password comes through, of any list', () => {
  for (const lines of [google, googleUpload, entraCreate, moodle]) {
    const text = convert({ list: lines }).tables.flatMap(textOf).join('\n');
    expect(text).not.toMatch(/Secret123|changeme|\*\*\*\*/);
  }
});

test('accounts of two systems are not mixed', () => {
  const converted = convert({ a: google, b: moodle });
  expect(converted.tables).toEqual([]);
  expect(converted.faults).toEqual([
    'User Accounts are given by two systems, a.csv (Google user download) and b.csv (Moodle user list): keep the one whose accounts the batch is about',
  ]);
});

test.each([
  ['user accounts of ours', 'Person ID,Username,Enabled,Email'],
  ['a roster', 'Student ID,Last Name,First Name,Primary Email,Status,Grade'],
  [
    'users of OneRoster 1.1',
    'sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email',
  ],
  [
    'users of School Data Sync',
    'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email',
  ],
  ['a roster with usernames', 'username,firstname,lastname,email,grade,school,student id'],
])('what only looks like an account list is none: %s', (_, headings) => {
  const { recognised } = convert({ list: [headings] });
  expect(recognised.map(({ role }) => role)).not.toContainEqual(
    expect.stringMatching(/google|entra|moodle|active-directory/),
  );
});

test('lists of headings alone are lists without accounts', () => {
  for (const lines of [google, entra, moodle, directory]) {
    const converted = convert({ list: lines.slice(0, 1) });
    expect(converted.faults).toEqual([]);
    expect(tableNamed(converted, 'User Accounts')!.rowCount).toBe(0);
  }
});

describe('a Microsoft 365 export in another language', () => {
  // What its headings are is nowhere public: these stand for any that are not known.
  const said = {
    'User principal name': 'Nombre principal de usuario',
    surname: 'Apellidos',
    givenName: 'Nombre',
    'Block sign in': 'Bloquear credencial',
    createdDateTime: 'Fecha de creación',
  };
  const list = [
    `Nombre para mostrar,${Object.values(said).join(',')},Licencias`,
    'Kim Lee,kim@x.org,Lee,Kim,False,18.08.2025 21:49,',
    'Sal Orr,sal@x.org,Orr,Sal,True,9.8.2025 7:00,',
    'Mia Fox,mia@x.org,Fox,Mia,Falso,,',
  ];

  test('is taken for nothing by itself', () => {
    expect(convert({ list }).recognised).toEqual([]);
  });

  test('is read where somebody says what it is, and which heading is which', () => {
    const tables = openTexts({ list });
    const table = tables[0]!;
    const entra = layoutChoices.find(({ label }) => label === 'Entra user download')!;
    const read = readFormats(
      tables,
      new Map(),
      new Map([[table, said]]),
      new Map([[table, entra.id]]),
    );
    expect(read.faults).toEqual([]);
    expect(textOf(tableNamed(read, 'User Accounts'))).toEqual([
      'Person ID|Username|Enabled|Created|Email|Last Name|First Name',
      '|kim@x.org|Yes|2025-08-18|kim@x.org|Lee|Kim',
      '|sal@x.org|No|2025-08-09|sal@x.org|Orr|Sal',
      // A word of that language is told as a problem of its row, never guessed.
      '|mia@x.org|Falso||mia@x.org|Fox|Mia',
    ]);
  });
});
