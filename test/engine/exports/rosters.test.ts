import { describe, expect, test } from 'vitest';
import { cellText, readFormats, scanCsv, type Table } from '../../../core/engine/index.ts';
import { batches, lines, make, tablesWith } from './small-exports.ts';

describe('School Data Sync', () => {
  const sync = { target: 'school-data-sync', domain: 'lg.example' };
  const orgs = lines(
    'sourcedId,name,type,parentSourcedId',
    'LHS,Lincoln High,school,',
    'GRE,"Grant, Elementary",school,',
  );
  const userHeader =
    'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms';
  const roleHeader =
    'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate';

  test('creates: the whole set of people with accounts, the new ones with their passwords', () => {
    expect(make(batches.createStudents, sync).files).toEqual({
      'orgs.csv': orgs,
      'users.csv': lines(
        userHeader,
        '1001,jdoe@lg.example,John,Doe,doe00123,,john.doe@students.lg.example,,',
        '1002,zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",oneiloz00124,,zoe@students.lg.example,,',
      ),
      'roles.csv': lines(
        roleHeader,
        '1001,LHS,student,,12,,2025-08-11,2026-05-29',
        '1002,GRE,student,,03,,2025-08-11,',
      ),
    });
  });

  test('creates without passwords where nobody asked for them: the cells are empty', () => {
    expect(make(batches.createStudents, sync, 'not asked').files['users.csv']).toBe(
      lines(
        userHeader,
        '1001,jdoe@lg.example,John,Doe,,,john.doe@students.lg.example,,',
        '1002,zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",,,zoe@students.lg.example,,',
      ),
    );
  });

  test('disables: whoever is disabled is no longer in the set; staff keep their roles', () => {
    expect(make(batches.disable, sync).files).toEqual({
      'orgs.csv': orgs,
      'users.csv': lines(
        userHeader,
        '2001,ann.smith@lg.example,Ann,Smith,,,ann.smith@lg.example,,',
        '2002,amy.li@lg.example,Amy,Li,,,amy.li@lg.example,,',
      ),
      // Teacher is a role there, Nurse too; neither stands in the title as a whole for Ann.
      'roles.csv': lines(
        roleHeader,
        '2001,LHS,teacher,,,,2020-08-01,',
        '2002,GRE,nurse,,,,2024-08-01,',
      ),
    });
  });

  test('enables: whoever is enabled is in the set again, and the disabled staff are not', () => {
    const { files } = make(batches.enable, sync);
    expect(files['users.csv']).toBe(
      lines(
        userHeader,
        '1001,jdoe@lg.example,John,Doe,,,john.doe@students.lg.example,,',
        '1002,zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",,,zoe@students.lg.example,,',
      ),
    );
  });

  test('whoever is not among the users has no role either', () => {
    const { tables } = batches.disable;
    const staff = tables['Staff']!.map((row) =>
      row[0] === '2002' ? ['2002', 'S2', '', ...row.slice(3)] : row,
    );
    const { files } = make({ ...batches.disable, tables: { ...tables, Staff: staff } }, sync);
    expect(files['users.csv']).not.toMatch(/^2002/m);
    expect(files['roles.csv']).toBe(lines(roleHeader, '2001,LHS,teacher,,,,2020-08-01,'));
  });

  test('a role can be given by the settings; one that is none is refused by name', () => {
    const roles = { 'math teacher': 'chair', '*': 'boss' };
    const { files, findings } = make(
      { ...batches.disable, tables: withTitle('2002', 'Baker') },
      { ...sync, roles },
    );
    expect(files['roles.csv']).toBe(lines(roleHeader, '2001,LHS,chair,,,,2020-08-01,'));
    expect(findings.map(({ column, sentence }) => [column, sentence.slice(0, 51)])).toEqual([
      ['role', '"boss" is no role there: name it under roles; there'],
    ]);
  });

  test('needs everybody: without staff there is no file', () => {
    const { Schools, Students, Enrollments, 'User Accounts': accounts } = batches.disable.tables;
    const tables = {
      Schools: Schools!,
      Students: Students!,
      Enrollments: Enrollments!,
      'User Accounts': accounts!,
    };
    expect(make({ ...batches.disable, tables }, sync)).toMatchObject({
      files: {},
      cannot:
        'School Data Sync takes everybody in one set, students and staff, and whoever is not in it counts as gone: add Staff, District Assignments to the data',
    });
  });

  test.each([
    ['force', 'School Data Sync cannot force a password change: write files for entra instead'],
    [
      'addGroups',
      'School Data Sync knows schools and classes, and no user groups: write files for entra instead',
    ],
    [
      'removeGroups',
      'School Data Sync knows schools and classes, and no user groups: write files for entra instead',
    ],
  ] as const)('cannot %s', (batch, cannot) => {
    expect(make(batches[batch], sync)).toMatchObject({ files: {}, cannot });
  });
});

/** The small district with another title of a staff member. */
function withTitle(person: string, title: string) {
  const tables = tablesWith({ enabled: 'Yes', groups: '' });
  const staff = tables['Staff']!.map((row) =>
    row[0] === person ? [...row.slice(0, 4), title, ...row.slice(5)] : row,
  );
  return { ...tables, Staff: staff };
}

describe('OneRoster 1.1', () => {
  const roster = { target: 'one-roster-1.1', roles: { nurse: 'aide' } };
  const header =
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password';
  const orgs = lines(
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'LHS,,,Lincoln High,school,,',
    'GRE,,,"Grant, Elementary",school,,',
  );
  const manifest = lines(
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.1',
    'file.academicSessions,absent',
    'file.categories,absent',
    'file.classResources,absent',
    'file.classes,absent',
    'file.courseResources,absent',
    'file.courses,absent',
    'file.demographics,absent',
    'file.enrollments,absent',
    'file.lineItems,absent',
    'file.orgs,bulk',
    'file.resources,absent',
    'file.results,absent',
    'file.users,bulk',
  );

  test('creates: a bulk package of schools and everybody with an account', () => {
    expect(make(batches.createStudents, roster).files).toEqual({
      'orgs.csv': orgs,
      'users.csv': lines(
        header,
        '1001,,,true,LHS,student,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,doe00123',
        '1002,,,true,GRE,student,zoneiloz,,Zoë,"O\'Neil ""Oz""",Mae,00124,zoe@students.lg.example,,,,03,oneiloz00124',
      ),
      'manifest.csv': manifest,
    });
  });

  test('disables: enabledUser is false, and nobody leaves the package', () => {
    expect(make(batches.disable, roster).files).toEqual({
      'orgs.csv': orgs,
      'users.csv': lines(
        header,
        '1001,,,false,LHS,student,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,',
        '1002,,,false,GRE,student,zoneiloz,,Zoë,"O\'Neil ""Oz""",Mae,00124,zoe@students.lg.example,,,,03,',
        '2001,,,true,LHS,teacher,ann.smith,,Ann,Smith,,S1,ann.smith@lg.example,,,,,',
        '2002,,,true,GRE,aide,amy.li,,Amy,Li,,S2,amy.li@lg.example,,,,,',
      ),
      'manifest.csv': manifest,
    });
  });

  test('enables: enabledUser is true again', () => {
    expect(make(batches.enable, roster).files['users.csv']).toBe(
      lines(
        header,
        '1001,,,true,LHS,student,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,',
        '1002,,,true,GRE,student,zoneiloz,,Zoë,"O\'Neil ""Oz""",Mae,00124,zoe@students.lg.example,,,,03,',
        '2001,,,false,LHS,teacher,ann.smith,,Ann,Smith,,S1,ann.smith@lg.example,,,,,',
        '2002,,,false,GRE,aide,amy.li,,Amy,Li,,S2,amy.li@lg.example,,,,,',
      ),
    );
  });

  test('staff of no known role are left out, and the note says where to name it', () => {
    const { findings } = make(batches.disable, { target: 'one-roster-1.1' });
    expect(findings.map(({ column, effect, sentence }) => ({ column, effect, sentence }))).toEqual([
      {
        column: 'role',
        effect: 'row left out',
        sentence: 'is missing: name the title under roles, or say "*" for all others',
      },
    ]);
  });
});

describe('OneRoster 1.2', () => {
  const roster = { target: 'one-roster-1.2', roles: { '*': 'aide' } };

  test('disables: users without a role, and their roles at schools', () => {
    const { files } = make(batches.disable, roster);
    expect(Object.keys(files)).toEqual(['orgs.csv', 'users.csv', 'roles.csv', 'manifest.csv']);
    expect(files['users.csv']).toBe(
      lines(
        'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
        '1001,,,false,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,,,,,,LHS,',
        '1002,,,false,zoneiloz,,Zoë,"O\'Neil ""Oz""",Mae,00124,zoe@students.lg.example,,,,03,,,,,,GRE,',
        '2001,,,true,ann.smith,,Ann,Smith,,S1,ann.smith@lg.example,,,,,,,,,,LHS,',
        '2002,,,true,amy.li,,Amy,Li,,S2,amy.li@lg.example,,,,,,,,,,GRE,',
      ),
    );
    expect(files['roles.csv']).toBe(
      lines(
        'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
        '1001-LHS-student,,,1001,primary,student,2025-08-11,2026-05-29,LHS,',
        '1002-GRE-student,,,1002,primary,student,2025-08-11,,GRE,',
        '2001-LHS-teacher,,,2001,primary,teacher,2020-08-01,,LHS,',
        '2002-GRE-aide,,,2002,primary,aide,2024-08-01,,GRE,',
      ),
    );
    expect(files['manifest.csv']!.split('\r\n').filter((line) => line.endsWith(',bulk'))).toEqual([
      'file.orgs,bulk',
      'file.roles,bulk',
      'file.users,bulk',
    ]);
  });

  test('enables: enabledUser is true again, and nobody has a password', () => {
    const { files } = make(batches.enable, roster);
    const [, john, zoe, ann] = files['users.csv']!.split('\r\n');
    expect([john, zoe, ann]).toEqual([
      '1001,,,true,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,,,,,,LHS,',
      '1002,,,true,zoneiloz,,Zoë,"O\'Neil ""Oz""",Mae,00124,zoe@students.lg.example,,,,03,,,,,,GRE,',
      '2001,,,false,ann.smith,,Ann,Smith,,S1,ann.smith@lg.example,,,,,,,,,,LHS,',
    ]);
  });

  test('creates: the password of a new account stands in users', () => {
    const { files } = make(batches.createStudents, roster);
    expect(files['users.csv']!.split('\r\n')[1]).toBe(
      '1001,,,true,jdoe,,John,Doe,,00123,john.doe@students.lg.example,,,,12,doe00123,,,,,LHS,',
    );
  });

  test('a second school of a person is secondary, the same school twice stands once', () => {
    const { tables, request } = batches.disable;
    const enrollments = [
      ...tables['Enrollments']!,
      ['1001', 'GRE', '2025-08-12', ''],
      ['1001', 'LHS', '2025-09-01', ''],
      ['1002', 'LHS', '2020-08-01', '2021-06-01'],
    ];
    const { files } = make({ tables: { ...tables, Enrollments: enrollments }, request }, roster);
    expect(files['roles.csv']!.split('\r\n').filter((line) => line.includes('student'))).toEqual([
      '1001-LHS-student,,,1001,primary,student,2025-08-11,2026-05-29,LHS,',
      '1002-GRE-student,,,1002,primary,student,2025-08-11,,GRE,',
      '1001-GRE-student,,,1001,secondary,student,2025-08-12,,GRE,',
    ]);
  });

  test.each([
    ['force', 'OneRoster 1.2 cannot force a password change'],
    ['addGroups', 'OneRoster 1.2 has no user groups'],
    ['removeGroups', 'OneRoster 1.2 has no user groups'],
  ] as const)('cannot %s', (batch, cannot) => {
    expect(make(batches[batch], roster)).toMatchObject({ files: {}, cannot });
    expect(make(batches[batch], { ...roster, target: 'one-roster-1.1' })).toMatchObject({
      files: {},
      cannot: cannot.replace('1.2', '1.1'),
    });
  });
});

describe('round trip', () => {
  /** A table's column by another one that tells rows apart. */
  function byPerson(table: Table, value: string): Record<string, string> {
    const [person, column] = [table.headings.indexOf('Person ID'), table.headings.indexOf(value)];
    return Object.fromEntries(
      Array.from({ length: table.rowCount }, (_, row) => [
        cellText(table, row, person),
        cellText(table, row, column),
      ]),
    );
  }

  test.each(['one-roster-1.1', 'one-roster-1.2'])(
    'our reader of OneRoster reads %s back to the same people at the same schools',
    (target) => {
      const { files } = make(batches.disable, { target, roles: { '*': 'aide' } });
      const tables = Object.entries(files).map(([name, text]) => {
        const scanned = scanCsv(new Uint8Array(Buffer.from(text)), name.replace('.csv', ''), name);
        if ('fault' in scanned) throw new Error(scanned.fault);
        return scanned.table;
      });
      const read = readFormats(tables);
      expect(read.faults).toEqual([]);
      const byName = new Map(read.tables.map((table) => [table.name.toLowerCase(), table]));
      expect([...byName.keys()].sort()).toEqual(
        expect.arrayContaining(['enrollments', 'schools', 'staff', 'students']),
      );
      const students = byName.get('students')!;
      expect(byPerson(students, 'Last Name')).toEqual({ '1001': 'Doe', '1002': 'O\'Neil "Oz"' });
      expect(byPerson(students, 'Student Number')).toEqual({ '1001': '00123', '1002': '00124' });
      expect(byPerson(byName.get('staff')!, 'First Name')).toEqual({
        '2001': 'Ann',
        '2002': 'Amy',
      });
    },
  );
});
