import { describe, expect, test } from 'vitest';
import { batches, lines, make, tablesWith } from './small-exports.ts';

describe('Moodle', () => {
  const moodle = { target: 'moodle', domain: 'lg.example' };

  test('creates, with passwords and without', () => {
    expect(make(batches.createStudents, moodle).files).toEqual({
      'moodle-users.csv': lines(
        'username,firstname,lastname,email,idnumber,password',
        'jdoe,John,Doe,john.doe@students.lg.example,1001,doe00123',
        'zoneiloz,Zoë,"O\'Neil ""Oz""",zoe@students.lg.example,1002,oneiloz00124',
      ),
    });
    expect(make(batches.createStudents, moodle, 'not asked').files).toEqual({
      'moodle-users.csv': lines(
        'username,firstname,lastname,email,idnumber',
        'jdoe,John,Doe,john.doe@students.lg.example,1001',
        'zoneiloz,Zoë,"O\'Neil ""Oz""",zoe@students.lg.example,1002',
      ),
    });
  });

  test('creates with groups: they are cohorts, in a second file', () => {
    expect(make(batches.createStaff, { ...moodle, groups: { Teachers: 'T1' } }).files).toEqual({
      'moodle-users.csv': lines(
        'username,firstname,lastname,email,idnumber',
        'ann.smith,Ann,Smith,ann.smith@lg.example,2001',
        'amy.li,Amy,Li,amy.li@lg.example,2002',
      ),
      'moodle-cohorts.csv': lines(
        'username,cohort1',
        'ann.smith,T1',
        'ann.smith,Office Staff',
        'amy.li,T1',
        'amy.li,Office Staff',
      ),
    });
  });

  test('restores with 0, suspends with 1', () => {
    expect(make(batches.enable, moodle).files).toEqual({
      'moodle-restore-users.csv': lines('username,suspended', 'jdoe,0', 'zoneiloz,0'),
    });
    expect(make(batches.disable, moodle).files).toEqual({
      'moodle-suspend-users.csv': lines('username,suspended', 'jdoe,1', 'zoneiloz,1'),
    });
  });

  test('forces: the people, for the bulk user actions', () => {
    expect(make(batches.force, moodle).files).toEqual({
      'moodle-force-password-change.csv': lines('username,idnumber', 'jdoe,1001', 'zoneiloz,1002'),
    });
  });

  test('adds to cohorts, and cannot take out of them', () => {
    expect(make(batches.addGroups, moodle).files).toEqual({
      'moodle-cohorts.csv': lines(
        'username,cohort1',
        'ann.smith,Office Staff',
        'amy.li,Office Staff',
      ),
    });
    expect(make(batches.removeGroups, moodle)).toMatchObject({
      files: {},
      cannot: 'Moodle cannot take people out of cohorts by file: do it under Cohorts, Assign',
    });
  });
});

describe('Infinite Campus', () => {
  const campus = {
    target: 'infinite-campus',
    columns: [
      { heading: 'personID', value: 'personId' },
      { heading: 'username', value: 'username' },
      { heading: 'homepage', value: 'homepage' },
      { heading: 'active', value: 'enabled' },
      { heading: 'forceChange', value: 'forcePasswordChange' },
      { heading: 'type', text: 'Student' },
    ],
  };

  test('creates with the columns of the settings', () => {
    expect(make(batches.createStudents, campus).files).toEqual({
      'infinite-campus-user-accounts.csv': lines(
        'personID,username,homepage,active,forceChange,type',
        '1001,jdoe,Campus Student Portal,Yes,Yes,Student',
        '1002,zoneiloz,Campus Student Portal,Yes,Yes,Student',
      ),
    });
  });

  test.each([
    ['enable', 'Yes', 'No'],
    ['disable', 'No', 'No'],
    ['force', 'Yes', 'Yes'],
  ] as const)('%s: enabled %s, must change %s', (batch, enabled, forced) => {
    expect(make(batches[batch], campus).files).toEqual({
      'infinite-campus-user-accounts.csv': lines(
        'personID,username,homepage,active,forceChange,type',
        `1001,jdoe,Campus Application,${enabled},${forced},Student`,
        `1002,zoneiloz,Campus Application,${enabled},${forced},Student`,
      ),
    });
  });

  test.each(['addGroups', 'removeGroups'] as const)('cannot %s', (batch) => {
    expect(make(batches[batch], campus)).toMatchObject({
      files: {},
      cannot:
        'nothing public says that User Account Batch Import changes user groups: use the wizard of Infinite Campus',
    });
  });
});

describe("a CSV with columns of one's own", () => {
  const columns = [
    ...['personId', 'number', 'lastName', 'firstName', 'middleName', 'displayName', 'grade'],
    ...['title', 'graduationYear', 'schoolId', 'school', 'username', 'address', 'email'],
    ...['orgUnit', 'groups', 'action', 'authenticationType'],
  ].map((value) => ({ heading: value, value }));
  const generic = {
    target: 'generic',
    domain: 'lg.example',
    orgUnitRule: '/{graduationYear}',
    columns,
  };
  const header = columns.map(({ heading }) => heading).join(',');

  test('every value of a student', () => {
    expect(make(batches.createStudents, generic).files).toEqual({
      'accounts-changed.csv': lines(
        header,
        '1001,00123,Doe,John,,John Doe,12,,2026,LHS,Lincoln High,jdoe,jdoe@lg.example,john.doe@students.lg.example,/2026,,Create Account,Local Campus Authentication Only',
        '1002,00124,"O\'Neil ""Oz""",Zoë,Mae,"Zoë O\'Neil ""Oz""",03,,2035,GRE,"Grant, Elementary",zoneiloz,zoneiloz@lg.example,zoe@students.lg.example,/2035,,Create Account,Local Campus Authentication Only',
      ),
    });
  });

  test('every value of a staff member, the email as the address', () => {
    const byEmail = {
      ...generic,
      address: 'email',
      orgUnitRule: [
        { title: 'NURSE', orgUnit: '/Health' },
        { school: 'Lincoln High', orgUnit: '/High/{title}' },
      ],
    };
    expect(make(batches.createStaff, byEmail).files['accounts-changed.csv']).toBe(
      lines(
        header,
        '2001,S1,Smith,Ann,,Ann Smith,,Math Teacher,,LHS,Lincoln High,ann.smith,ann.smith@lg.example,ann.smith@lg.example,/High/Math Teacher,Teachers;Office Staff,Create Account,Local Campus Authentication Only',
        '2002,S2,Li,Amy,,Amy Li,,Nurse,,GRE,"Grant, Elementary",amy.li,amy.li@lg.example,amy.li@lg.example,/Health,Teachers;Office Staff,Create Account,Local Campus Authentication Only',
      ),
    );
  });

  test('members: a row for each account and group', () => {
    const members = {
      target: 'generic',
      columns: ['username', 'group', 'action'].map((value) => ({ heading: value, value })),
    };
    expect(make(batches.removeGroups, members).files).toEqual({
      'members-changed.csv': lines(
        'username,group,action',
        'ann.smith,Teachers,Remove User Groups',
        'ann.smith,Office Staff,Remove User Groups',
      ),
    });
    expect(make(batches.addGroups, members).files).toEqual({
      'members-changed.csv': lines(
        'username,group,action',
        'ann.smith,Office Staff,Add User Groups',
        'amy.li,Office Staff,Add User Groups',
      ),
    });
  });

  test.each([
    ['enable', 'Yes', 'No', 'Enable Account'],
    ['disable', 'No', 'No', 'Disable Account'],
    ['force', 'Yes', 'Yes', 'Force Password Change'],
  ] as const)('%s: what each account is afterwards', (batch, enabled, forced, action) => {
    const values = ['personId', 'username', 'enabled', 'forcePasswordChange', 'action', 'homepage'];
    const changed = {
      target: 'generic',
      columns: [
        ...values.map((value) => ({ heading: value, value })),
        { heading: 'kind', text: 'A' },
      ],
    };
    expect(make(batches[batch], changed).files).toEqual({
      'accounts-changed.csv': lines(
        `${values.join(',')},kind`,
        `1001,jdoe,${enabled},${forced},${action},Campus Application,A`,
        `1002,zoneiloz,${enabled},${forced},${action},Campus Application,A`,
      ),
    });
  });

  test('a column of passwords makes no file where nobody asked for them', () => {
    const secret = { target: 'generic', columns: [{ heading: 'secret', value: 'password' }] };
    expect(make(batches.createStudents, secret).files).toEqual({
      'accounts-changed.csv': lines('secret', 'doe00123', 'oneiloz00124'),
    });
    expect(make(batches.createStudents, secret, 'not asked')).toMatchObject({ files: {} });
  });

  test('a disabled account that is added to a group stays disabled', () => {
    const columns = ['username', 'enabled'].map((value) => ({ heading: value, value }));
    const disabled = {
      ...batches.addGroups,
      tables: tablesWith({ enabled: 'No', groups: 'Teachers' }),
    };
    expect(make(disabled, { target: 'generic', columns }).files['members-changed.csv']).toBe(
      lines('username,enabled', 'ann.smith,No', 'amy.li,No'),
    );
  });

  test('groups that an account has are called what they are called there, like those it gets', () => {
    const columns = ['username', 'groups', 'group'].map((value) => ({ heading: value, value }));
    const members = {
      target: 'generic',
      columns,
      groups: { Teachers: 'T1', 'Office Staff': 'O1' },
    };
    expect(make(batches.removeGroups, members).files['members-changed.csv']).toBe(
      lines('username,groups,group', 'ann.smith,T1;O1,T1', 'ann.smith,T1;O1,O1'),
    );
  });

  test('a column of passwords is for new accounts: other changes have their files without it', () => {
    const columns = ['username', 'password'].map((value) => ({ heading: value, value }));
    for (const target of ['generic', 'infinite-campus']) {
      const { files } = make(batches.disable, { target, columns });
      expect(Object.values(files)).toEqual([lines('username', 'jdoe', 'zoneiloz')]);
    }
    expect(make(batches.disable, { target: 'generic', columns: [columns[1]] })).toMatchObject({
      files: {},
      cannot: 'your columns have passwords only, and this changes none',
    });
  });

  const columnsOf = (...values: readonly string[]) =>
    values.map((value) => ({ heading: value, value }));
  const nothingTold = (value: string) => [
    `none of your columns says what changes: add one with the value ${value} to columns`,
  ];

  test.each([
    ['disable', 'enabled'],
    ['enable', 'enabled'],
    ['force', 'forcePasswordChange'],
    ['addGroups', 'group'],
    ['removeGroups', 'group'],
  ] as const)(
    '%s: columns that do not say what changes are told, with the value',
    (batch, value) => {
      const notesWith = (columns: unknown) =>
        make(batches[batch], { target: 'generic', columns }).notes;
      expect(notesWith(columnsOf('personId', 'username'))).toEqual(nothingTold(value));
      expect(notesWith(columnsOf('personId', value))).toEqual([]);
      expect(notesWith(columnsOf('personId', 'action'))).toEqual([]);
      expect(notesWith([...columnsOf('personId'), { heading: 'state', text: 'off' }])).toEqual([]);
    },
  );

  test('new accounts are the change themselves', () => {
    const columns = columnsOf('personId', 'username');
    expect(make(batches.createStudents, { target: 'generic', columns }).notes).toEqual([]);
  });

  test('of accounts there are, Infinite Campus says nothing in public: that is told', () => {
    const columns = columnsOf('personId', 'username');
    const campus = { target: 'infinite-campus', columns };
    expect(make(batches.createStudents, campus).notes).toEqual([]);
    expect(make(batches.disable, campus).notes).toEqual([
      'what is public says only that User Account Batch Import creates accounts: try the file on one person, or use the wizard of Infinite Campus',
      ...nothingTold('enabled'),
    ]);
  });
});
