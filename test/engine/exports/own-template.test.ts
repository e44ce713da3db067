import { describe, expect, test } from 'vitest';
import { batches, lines, make } from './small-exports.ts';

/* The line of headings of one's own downloaded template, in `header` of the settings. */

const google = { target: 'google-workspace', domain: 'lg.example', orgUnitRule: '/S' };
const entra = { target: 'entra', domain: 'lg.example', usageLocation: 'US' };

describe("one's own template", () => {
  test('an older edition has fewer columns, in its own order; what has no place is told', () => {
    const header =
      'Email Address [Required],First Name [Required],Last Name [Required],Password [Required],Org Unit Path [Required],New Column';
    const { files, notes } = make(batches.createStudents, { ...google, header });
    expect(files).toEqual({
      'google-users.csv': lines(
        header,
        'jdoe@lg.example,John,Doe,doe00123,/S,',
        'zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""",oneiloz00124,/S,',
      ),
    });
    expect(notes).toEqual([
      'the header "Email Address [Required],First Name [Req..." in your settings has no column for Employee ID, Employee Title, Department, Change Password at Next Sign-In, New Status [UPLOAD ONLY]: left out',
    ]);
  });

  test('with semicolons, as spreadsheets in some countries save it, the file has semicolons', () => {
    const header = 'First Name;Last Name;Email Address;Password;Org Unit Path';
    expect(make(batches.createStudents, { ...google, header }).files['google-users.csv']).toBe(
      lines(
        header,
        'John;Doe;jdoe@lg.example;doe00123;/S',
        'Zoë;"O\'Neil ""Oz""";zoneiloz@lg.example;oneiloz00124;/S',
      ),
    );
  });

  test('in another language, Entra is known by what stands in the brackets', () => {
    const header =
      'Nombre [displayName] Obligatorio,Nombre de usuario [userPrincipalName] Obligatorio,Contraseña inicial [passwordProfile] Obligatorio,Bloquear inicio de sesión (Sí/No) [accountEnabled] Obligatorio,Ubicación [usageLocation]';
    expect(make(batches.createStudents, { ...entra, header }).files['entra-create-users.csv']).toBe(
      lines(
        'version:v1.0',
        header,
        'John Doe,jdoe@lg.example,doe00123,No,US',
        '"Zoë O\'Neil ""Oz""",zoneiloz@lg.example,oneiloz00124,No,US',
      ),
    );
  });

  test('without a column that is needed there is no file, and the column is named', () => {
    const header = 'First Name [Required],Last Name [Required],Password [Required]';
    expect(make(batches.createStudents, { ...google, header })).toMatchObject({
      files: {},
      cannot:
        'the header "First Name [Required],Last Name [Require..." in your settings lacks Email Address [Required], Org Unit Path [Required]: download the template of Google Workspace again, in English, or leave header out: then it is the one known here',
    });
  });

  test.each([
    ['disable', 'New Status [UPLOAD ONLY]'],
    ['enable', 'New Status [UPLOAD ONLY]'],
    ['force', 'Change Password at Next Sign-In'],
  ] as const)(
    '%s: a template without the column that changes anything is refused',
    (batch, column) => {
      const header = 'First Name,Last Name,Email Address,Password,Org Unit Path';
      expect(make(batches[batch], { ...google, header })).toMatchObject({
        files: {},
        cannot: `the header "First Name,Last Name,Email Address,Passw..." in your settings lacks ${column}: download the template of Google Workspace again, in English, or leave header out: then it is the one known here`,
      });
      const { files } = make(batches[batch], { ...google, header: `${header},${column}` });
      expect(Object.keys(files)).toEqual(['google-users.csv']);
    },
  );

  test('it is for the file of users, and leaves that of members alone', () => {
    const header = 'First Name,Last Name,Email Address,Password,Org Unit Path';
    const { files } = make(batches.addGroups, {
      ...google,
      header,
      groups: { 'Office Staff': 'office@lg.example' },
    });
    expect(files['google-group-members.csv']!.split('\r\n')[0]).toBe(
      'Group Email [Required],Member Email,Member Type,Member Role',
    );
  });

  test('a template of users and one of members stand side by side, each for its own file', () => {
    const header = [
      'Member Email;Group Email [Required];Member Type;Member Role',
      'First Name,Last Name,Email Address,Password,Org Unit Path',
    ];
    const groups = { Teachers: 't@lg.example', 'Office Staff': 'o@lg.example' };
    const { files } = make(batches.addGroups, { ...google, header, groups });
    expect(files['google-group-members.csv']).toBe(
      lines(
        header[0]!,
        'ann.smith@lg.example;o@lg.example;USER;MEMBER',
        'amy.li@lg.example;o@lg.example;USER;MEMBER',
      ),
    );
    const created = make(batches.createStudents, { ...google, header }).files['google-users.csv']!;
    expect(created.split('\r\n')[0]).toBe(header[1]);
  });

  test('Entra: group members in another language, the create template left for new users', () => {
    const header = [
      'ID de objeto de miembro o nombre principal de usuario [memberObjectIdOrUpn] Obligatorio',
      'Nombre [displayName] Obligatorio,Nombre de usuario [userPrincipalName] Obligatorio,Contraseña [passwordProfile] Obligatorio,Bloquear (Sí/No) [accountEnabled] Obligatorio',
    ];
    const added = make(batches.addGroups, { ...entra, usageLocation: '', header });
    expect(added.files['entra-add-members-2-Office-Staff.csv']).toBe(
      lines('version:v1.0', header[0]!, 'ann.smith@lg.example', 'amy.li@lg.example'),
    );
    expect(added.notes).toEqual([]);
    const removed = make(batches.removeGroups, { ...entra, usageLocation: '', header });
    expect(removed.files['entra-remove-members-1-Teachers.csv']).toBe(
      lines('version:v1.0', header[0]!, 'ann.smith@lg.example'),
    );
    const { files } = make(batches.createStudents, { ...entra, usageLocation: '', header });
    expect(files['entra-create-users.csv']!.split('\r\n').slice(1, 3)).toEqual([
      header[1],
      'John Doe,jdoe@lg.example,doe00123,No',
    ]);
  });

  test('a template that is not known is told by its beginning, and the files are as ever', () => {
    const header = 'User name [userPrincipalName] Required';
    const made = make(batches.createStudents, { ...entra, header });
    expect(made.notes).toEqual([
      'the header "User name [userPrincipalName] Required" in your settings is that of no template known here, which are bulk create, group members: your files have the headings known here; download the template again, in English, or take the header out',
    ]);
    expect(made.files['entra-create-users.csv']!.split('\r\n')[1]).toMatch(
      /^Name \[displayName\] Required,/,
    );
  });

  const spanish = [
    ...['Nombre de usuario', 'Nombre', 'Apellidos', 'Nombre para mostrar', 'Puesto'],
    ...['Departamento', 'Oficina', 'Teléfono', 'Móvil', 'Número de fax', 'Correo alternativo'],
    ...['Dirección', 'Ciudad', 'Provincia', 'Código postal', 'País'],
  ];
  const wizard = { target: 'microsoft-365', domain: 'lg.example' };

  test('Microsoft 365 in another language: by position, and that is told', () => {
    const header = spanish.join(';');
    const { files, notes } = make(batches.createStudents, { ...wizard, header });
    expect(files['microsoft-365-users.csv']!.split('\r\n').slice(0, 2)).toEqual([
      header,
      'jdoe@lg.example;John;Doe;John Doe;;Lincoln High;;;;;;;;;;',
    ]);
    expect(notes).toEqual([
      'the header "Nombre de usuario;Nombre;Apellidos;Nombr..." in your settings is in another language: its 16 columns were taken in the order of the English template; compare a row of microsoft-365-users.csv before you import it',
    ]);
  });

  test.each([
    ['one column fewer', spanish.slice(1)],
    ['one heading in English', [...spanish.slice(0, 15), 'User Name']],
  ])('in another language, but %s: nothing is guessed', (_, headings) => {
    const { files, cannot } = make(batches.createStudents, {
      ...wizard,
      header: headings.join(','),
    });
    expect(files).toEqual({});
    expect(cannot).toContain(
      'download the template of Microsoft 365 again, in English, or leave header out',
    );
  });

  test('Google users in another language: by position, and the members stay as they are', () => {
    const header = Array.from({ length: 29 }, (_, i) => `Columna ${i + 1}`).join(',');
    const made = make(batches.disable, { ...google, header });
    const [head, row] = made.files['google-users.csv']!.split('\r\n');
    expect(head).toBe(header);
    const cells = row!.split(',');
    expect([cells[0], cells[2], cells[3], cells[5], cells[26]]).toEqual([
      ...['John', 'jdoe@lg.example', '****', '/S', 'Suspended'],
    ]);
    expect(made.notes).toHaveLength(1);
    const members = make(batches.addGroups, {
      ...{ ...google, header, groups: { 'Office Staff': 'o@lg.example' } },
    });
    expect(members.files['google-group-members.csv']!.split('\r\n')[0]).toBe(
      'Group Email [Required],Member Email,Member Type,Member Role',
    );
    expect(members.notes).toEqual([]);
  });

  test("Moodle: users with the site's own columns, cohorts in another column, suspended ones", () => {
    const moodle = { target: 'moodle', domain: 'lg.example' };
    const header = [
      'username,lastname,firstname,email,profile_field_class',
      'cohort1,username',
      'idnumber,username,suspended',
    ];
    expect(make(batches.createStudents, { ...moodle, header }, 'not asked')).toMatchObject({
      notes: [
        'the header "username,lastname,firstname,email,profil..." in your settings has no column for idnumber: left out',
      ],
      files: {
        'moodle-users.csv': lines(
          header[0]!,
          'jdoe,Doe,John,john.doe@students.lg.example,',
          'zoneiloz,"O\'Neil ""Oz""",Zoë,zoe@students.lg.example,',
        ),
      },
    });
    expect(make(batches.addGroups, { ...moodle, header }).files['moodle-cohorts.csv']).toContain(
      'cohort1,username\r\nOffice Staff,ann.smith\r\n',
    );
    expect(make(batches.disable, { ...moodle, header }).files).toEqual({
      'moodle-suspend-users.csv': lines(header[2]!, ',jdoe,1', ',zoneiloz,1'),
    });
  });

  test('Moodle: a new user needs its password column only where passwords are asked for', () => {
    const header = 'username,firstname,lastname,email';
    const options = { target: 'moodle', header };
    expect(make(batches.createStudents, options)).toMatchObject({
      files: {},
      cannot: expect.stringContaining('lacks password: download the template of Moodle') as unknown,
    });
    expect(Object.keys(make(batches.createStudents, options, 'not asked').files)).toEqual([
      'moodle-users.csv',
    ]);
  });

  test('School Data Sync: each of the three files by its own template', () => {
    const header = [
      'sourcedId,name,type',
      'sourcedId,username,givenName,familyName',
      'userSourcedId,orgSourcedId,role,grade',
    ];
    const { files, notes } = make(batches.createStudents, {
      ...{ target: 'school-data-sync', domain: 'lg.example', header },
    });
    expect(files).toEqual({
      'orgs.csv': lines(header[0]!, 'LHS,Lincoln High,school', 'GRE,"Grant, Elementary",school'),
      'users.csv': lines(
        header[1]!,
        '1001,jdoe@lg.example,John,Doe',
        '1002,zoneiloz@lg.example,Zoë,"O\'Neil ""Oz"""',
      ),
      'roles.csv': lines(header[2]!, '1001,LHS,student,12', '1002,GRE,student,03'),
    });
    expect(notes).toEqual([
      'the header "sourcedId,username,givenName,familyName" in your settings has no column for password, email: left out',
      'the header "userSourcedId,orgSourcedId,role,grade" in your settings has no column for roleStartDate, roleEndDate: left out',
    ]);
  });

  const directory = {
    ...{ target: 'active-directory', domain: 'lg.example', orgUnitRule: 'OU=S,DC=lg' },
  };

  test('Active Directory: the columns of a script that a district has, and ours reads them', () => {
    const header = 'Firstname;Lastname;SAM;OU;Password;Description;Maildomain';
    const { files, notes } = make(batches.createStudents, { ...directory, header });
    expect(files['active-directory-create.csv']).toBe(
      lines(
        header,
        'John;Doe;jdoe;OU=S,DC=lg;doe00123;;',
        'Zoë;"O\'Neil ""Oz""";zoneiloz;OU=S,DC=lg;oneiloz00124;;',
      ),
    );
    expect(notes).toEqual([
      'the header "Firstname;Lastname;SAM;OU;Password;Descr..." in your settings has no column for DisplayName, UserPrincipalName, EmployeeID, EmailAddress, Title, Department: left out',
    ]);
    const script = files['active-directory-create.ps1']!.split('\r\n');
    expect(script).toContain(
      "$fields = @{ GivenName = 'Firstname'; Surname = 'Lastname'; Path = 'OU' }",
    );
    expect(script).toContain(
      "foreach ($row in Import-Csv -LiteralPath $File -Delimiter ';' -Encoding UTF8) {",
    );
    expect(script).toContain('    $user = @{ Name = $row.SAM; SamAccountName = $row.SAM }');
    expect(script.join('\n')).not.toMatch(/\$row\.(SamAccountName|\{)/);
  });

  test('a heading that could end a text in the script does not', () => {
    const header = 'Logon Name,Group';
    const added = make(batches.addGroups, { ...directory, header });
    expect(added.files['active-directory-add-members.ps1']).toContain(
      "Add-ADGroupMember -Identity $row.Group -Members $row.'Logon Name' -Confirm",
    );
    const evil = "OU,Sam-Account-Name,Group'; Remove-Item x;’,Path,Last Name,First Name,Password";
    const made = make(batches.createStudents, { ...directory, header: evil });
    expect(made.files['active-directory-create.ps1']).toContain("$row.'Sam-Account-Name'");
    expect(made.files['active-directory-create.ps1']).not.toContain('Remove-Item');
  });

  test('Active Directory: the accounts of an update by their column', () => {
    const header = ['SAM', 'SAM,Group'];
    const { files } = make(batches.disable, { ...directory, header });
    expect(files['active-directory-disable.csv']).toBe(lines('SAM', 'jdoe', 'zoneiloz'));
    expect(files['active-directory-disable.ps1']).toContain(
      'Disable-ADAccount -Identity $row.SAM -WhatIf',
    );
  });

  const campus = {
    target: 'infinite-campus',
    columns: [
      { heading: 'username', value: 'username' },
      { heading: 'personID', value: 'personId' },
      { heading: 'homepage', value: 'homepage' },
    ],
  };

  test('Infinite Campus: its import file format gives all columns, in its order', () => {
    const header = 'personID,username,password,homepage,groups';
    expect(make(batches.enable, { ...campus, header }).files).toEqual({
      'infinite-campus-user-accounts.csv': lines(
        header,
        '1001,jdoe,,Campus Application,',
        '1002,zoneiloz,,Campus Application,',
      ),
    });
  });

  test('Infinite Campus: a format without any of the columns chosen gives no file', () => {
    expect(make(batches.enable, { ...campus, header: 'a,b' })).toMatchObject({
      files: {},
      cannot:
        'the header "a,b" in your settings has none of the columns that are filled: download the template of Infinite Campus again, in English, or leave header out: then it is the one known here',
    });
  });
});
