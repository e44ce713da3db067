import { describe, expect, test } from 'vitest';
import { batches, lines, make } from './small-exports.ts';

describe('Microsoft Entra', () => {
  const entra = { target: 'entra', domain: 'lg.example', usageLocation: 'US' };
  const header =
    'Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName],Last name [surname],Job title [jobTitle],Department [department],Usage location [usageLocation],Street address [streetAddress],State or province [state],Country or region [country],Office [physicalDeliveryOfficeName],City [city],ZIP or postal code [postalCode],Office phone [telephoneNumber],Mobile phone [mobile]';
  const memberHeader = 'Member object ID or user principal name [memberObjectIdOrUpn] Required';

  test('creates: sign-in is not blocked', () => {
    expect(make(batches.createStudents, entra).files).toEqual({
      'entra-create-users.csv': lines(
        'version:v1.0',
        header,
        'John Doe,jdoe@lg.example,doe00123,No,John,Doe,,Lincoln High,US,,,,,,,,',
        '"Zoë O\'Neil ""Oz""",zoneiloz@lg.example,oneiloz00124,No,Zoë,"O\'Neil ""Oz""",,"Grant, Elementary",US,,,,,,,,',
      ),
    });
  });

  test('creates nobody without a password', () => {
    expect(make(batches.createStudents, entra, 'not asked')).toMatchObject({
      files: {},
      cannot:
        'Microsoft Entra takes a new account only with its password, and nobody asked for the passwords: ask for credentials.csv when saving',
    });
    expect(make(batches.createStaff, entra).cannot).toBe(
      'Microsoft Entra takes a new account only with its password, and this batch makes none that can be told',
    );
  });

  test.each([
    [
      'enable',
      'entra-unblock-sign-in',
      'Update-MgUser -UserId $row.UserPrincipalName -AccountEnabled:$true -WhatIf:$WhatIfPreference',
    ],
    [
      'disable',
      'entra-block-sign-in',
      'Update-MgUser -UserId $row.UserPrincipalName -AccountEnabled:$false -WhatIf:$WhatIfPreference',
    ],
    [
      'force',
      'entra-force-password-change',
      'Update-MgUser -UserId $row.UserPrincipalName -PasswordProfile @{ ForceChangePasswordNextSignIn = $true } -WhatIf:$WhatIfPreference',
    ],
  ] as const)('%s: the people, and a script that knows -WhatIf', (batch, name, command) => {
    const { files } = make(batches[batch], entra);
    expect(Object.keys(files)).toEqual([`${name}.csv`, `${name}.ps1`]);
    expect(files[`${name}.csv`]).toBe(
      lines('UserPrincipalName', 'jdoe@lg.example', 'zoneiloz@lg.example'),
    );
    const script = files[`${name}.ps1`]!.split('\r\n');
    expect(script).toContain('[CmdletBinding(SupportsShouldProcess)]');
    expect(script).toContain(`param([string] $File = (Join-Path $PSScriptRoot '${name}.csv'))`);
    expect(script).toContain(`    ${command}`);
  });

  test('adds members: a file for each group', () => {
    expect(make(batches.addGroups, entra).files).toEqual({
      // Both are in Teachers already.
      'entra-add-members-2-Office-Staff.csv': lines(
        'version:v1.0',
        memberHeader,
        'ann.smith@lg.example',
        'amy.li@lg.example',
      ),
    });
  });

  test('removes members: a file for each group', () => {
    expect(make(batches.removeGroups, entra).files).toEqual({
      'entra-remove-members-1-Teachers.csv': lines(
        'version:v1.0',
        memberHeader,
        'ann.smith@lg.example',
      ),
      'entra-remove-members-2-Office-Staff.csv': lines(
        'version:v1.0',
        memberHeader,
        'ann.smith@lg.example',
      ),
    });
  });
});

describe('Microsoft 365', () => {
  const wizard = { target: 'microsoft-365', domain: 'lg.example' };
  const header =
    'User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile Phone,Fax,Alternate email address,Address,City,State or Province,ZIP or Postal Code,Country or Region';

  test('creates without passwords, which its wizard makes', () => {
    expect(make(batches.createStaff, wizard).files).toEqual({
      'microsoft-365-users.csv': lines(
        header,
        'ann.smith@lg.example,Ann,Smith,Ann Smith,Math Teacher,Lincoln High,,,,,,,,,,',
        'amy.li@lg.example,Amy,Li,Amy Li,Nurse,"Grant, Elementary",,,,,,,,,,',
      ),
    });
    expect(make(batches.createStudents, wizard).files['microsoft-365-users.csv']).toBe(
      lines(
        header,
        'jdoe@lg.example,John,Doe,John Doe,,Lincoln High,,,,,,,,,,',
        'zoneiloz@lg.example,Zoë,"O\'Neil ""Oz""","Zoë O\'Neil ""Oz""",,"Grant, Elementary",,,,,,,,,,',
      ),
    );
  });

  test.each(['enable', 'disable', 'force', 'addGroups', 'removeGroups'] as const)(
    'cannot %s, and says what can',
    (batch) => {
      expect(make(batches[batch], wizard)).toMatchObject({
        files: {},
        cannot:
          'the wizard of Microsoft 365 only adds users, it changes none: write files for entra instead',
      });
    },
  );
});

describe('Active Directory', () => {
  const directory = {
    target: 'active-directory',
    domain: 'lg.example',
    orgUnitRule: 'OU={school},OU=People,DC=lg,DC=example',
    groups: { 'Office Staff': 'G-Office' },
  };

  test('creates: the school in the place is escaped, the account is named by its logon name', () => {
    const { files } = make(batches.createStudents, directory);
    expect(Object.keys(files)).toEqual([
      'active-directory-create.csv',
      'active-directory-create.ps1',
    ]);
    expect(files['active-directory-create.csv']).toBe(
      lines(
        'SamAccountName,GivenName,Surname,DisplayName,UserPrincipalName,Path,EmployeeID,EmailAddress,Title,Department,Password',
        'jdoe,John,Doe,John Doe,jdoe@lg.example,"OU=Lincoln High,OU=People,DC=lg,DC=example",1001,john.doe@students.lg.example,,Lincoln High,doe00123',
        'zoneiloz,Zoë,"O\'Neil ""Oz""","Zoë O\'Neil ""Oz""",zoneiloz@lg.example,"OU=Grant\\, Elementary,OU=People,DC=lg,DC=example",1002,zoe@students.lg.example,,"Grant, Elementary",oneiloz00124',
      ),
    );
    const script = files['active-directory-create.ps1']!.split('\r\n');
    expect(script).toContain('[CmdletBinding(SupportsShouldProcess)]');
    expect(script).toContain(
      '    $user.AccountPassword = ConvertTo-SecureString $row.Password -AsPlainText -Force',
    );
    expect(script).toContain('    $user.ChangePasswordAtLogon = $true');
    expect(script).toContain('    New-ADUser @user -WhatIf:$WhatIfPreference');
  });

  test('creates without passwords: disabled, and no password is named', () => {
    const { files } = make(batches.createStaff, directory);
    expect(Object.keys(files)).toEqual([
      'active-directory-create.csv',
      'active-directory-create.ps1',
      'active-directory-add-members.csv',
      'active-directory-add-members.ps1',
    ]);
    expect(files['active-directory-create.csv']).toBe(
      lines(
        'SamAccountName,GivenName,Surname,DisplayName,UserPrincipalName,Path,EmployeeID,EmailAddress,Title,Department',
        'ann.smith,Ann,Smith,Ann Smith,ann.smith@lg.example,"OU=Lincoln High,OU=People,DC=lg,DC=example",2001,ann.smith@lg.example,Math Teacher,Lincoln High',
        'amy.li,Amy,Li,Amy Li,amy.li@lg.example,"OU=Grant\\, Elementary,OU=People,DC=lg,DC=example",2002,amy.li@lg.example,Nurse,"Grant, Elementary"',
      ),
    );
    expect(files['active-directory-create.ps1']).not.toContain('$row.Password');
    expect(files['active-directory-create.ps1']).not.toContain('Enabled');
    expect(files['active-directory-add-members.csv']).toBe(
      lines(
        'Group,SamAccountName',
        'Teachers,ann.smith',
        'G-Office,ann.smith',
        'Teachers,amy.li',
        'G-Office,amy.li',
      ),
    );
  });

  test.each([
    [
      'enable',
      'enable',
      'Enable-ADAccount -Identity $row.SamAccountName -WhatIf:$WhatIfPreference',
    ],
    [
      'disable',
      'disable',
      'Disable-ADAccount -Identity $row.SamAccountName -WhatIf:$WhatIfPreference',
    ],
    [
      'force',
      'force-password-change',
      'Set-ADUser -Identity $row.SamAccountName -ChangePasswordAtLogon $true -WhatIf:$WhatIfPreference',
    ],
  ] as const)('%s: the logon names, and a script', (batch, name, command) => {
    const { files } = make(batches[batch], directory);
    expect(files[`active-directory-${name}.csv`]).toBe(lines('SamAccountName', 'jdoe', 'zoneiloz'));
    expect(files[`active-directory-${name}.ps1`]!.split('\r\n')).toContain(`    ${command}`);
  });

  test('adds and removes members, under the name the group has there', () => {
    const added = make(batches.addGroups, directory).files;
    expect(added['active-directory-add-members.csv']).toBe(
      lines('Group,SamAccountName', 'G-Office,ann.smith', 'G-Office,amy.li'),
    );
    expect(added['active-directory-add-members.ps1']!.split('\r\n')).toContain(
      '    Add-ADGroupMember -Identity $row.Group -Members $row.SamAccountName -Confirm:$false -WhatIf:$WhatIfPreference',
    );
    const removed = make(batches.removeGroups, directory).files;
    expect(removed['active-directory-remove-members.csv']).toBe(
      lines('Group,SamAccountName', 'Teachers,ann.smith', 'G-Office,ann.smith'),
    );
    expect(removed['active-directory-remove-members.ps1']!.split('\r\n')).toContain(
      '    Remove-ADGroupMember -Identity $row.Group -Members $row.SamAccountName -Confirm:$false -WhatIf:$WhatIfPreference',
    );
  });

  test('a script is whole: it goes through its file and goes on after an error', () => {
    expect(make(batches.disable, directory).files['active-directory-disable.ps1']).toBe(
      lines(
        '<#',
        '  Disables the accounts of the file with Disable-ADAccount.',
        '  First with -WhatIf, which changes nothing:  .\\active-directory-disable.ps1 -WhatIf',
        '  Then:                                       .\\active-directory-disable.ps1',
        '#>',
        '[CmdletBinding(SupportsShouldProcess)]',
        "param([string] $File = (Join-Path $PSScriptRoot 'active-directory-disable.csv'))",
        "$ErrorActionPreference = 'Stop'",
        'Import-Module ActiveDirectory',
        '$done = 0',
        '$failed = 0',
        'foreach ($row in Import-Csv -LiteralPath $File -Encoding UTF8) {',
        '  try {',
        '    Disable-ADAccount -Identity $row.SamAccountName -WhatIf:$WhatIfPreference',
        '    $done++',
        '  } catch {',
        '    $failed++',
        "    Write-Warning ($row.SamAccountName + ': ' + $_.Exception.Message)",
        '  }',
        '}',
        "$what = if ($WhatIfPreference) { 'would be done' } else { 'done' }",
        'Write-Output "$done $what, $failed failed"',
      ),
    );
  });
});

describe('csvde', () => {
  const csvde = {
    target: 'csvde',
    domain: 'lg.example',
    orgUnitRule: 'OU={school},DC=lg,DC=example',
  };

  test('adds disabled accounts, in UTF-16', () => {
    expect(make(batches.createStudents, csvde).files).toEqual({
      'csvde-users.csv': lines(
        'DN,objectClass,sAMAccountName,sn,givenName,displayName,userPrincipalName,employeeID,userAccountControl',
        '"CN=jdoe,OU=Lincoln High,DC=lg,DC=example",user,jdoe,Doe,John,John Doe,jdoe@lg.example,1001,514',
        '"CN=zoneiloz,OU=Grant\\, Elementary,DC=lg,DC=example",user,zoneiloz,"O\'Neil ""Oz""",Zoë,"Zoë O\'Neil ""Oz""",zoneiloz@lg.example,1002,514',
      ),
    });
  });

  test.each(['enable', 'disable', 'force', 'addGroups', 'removeGroups'] as const)(
    'cannot %s, and says what can',
    (batch) => {
      expect(make(batches[batch], csvde)).toMatchObject({
        files: {},
        cannot:
          'csvde only adds accounts, it changes none: write files for active-directory instead',
      });
    },
  );
});
