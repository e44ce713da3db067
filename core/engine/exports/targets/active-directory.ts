import { addressRules, containerName, logonName } from '../cell-rules.ts';
import { changedAccounts, memberships } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportColumn, ExportFileSpec, ExportTarget, FilesOf } from '../export-target.ts';
import { afterUsers } from './after-users.ts';
import { powerShell } from './powershell.ts';

/** sAMAccountName. It is the name (CN) too: two people of one name would clash in one place. */
const samAccountName: ExportColumn = {
  heading: 'SamAccountName',
  also: ['SAM', 'Logon Name', 'Username'],
  value: 'logonName',
  needed: true,
  most: 20,
  rules: [logonName],
  owned: true,
};

const before = ['Import-Module ActiveDirectory'];

function create(batch: ExportBatch): readonly ExportFileSpec[] {
  const name = 'active-directory-create';
  const local = batch.plan.context.request.create?.authenticationType === 'local';
  const password: ExportColumn = { heading: 'Password', value: 'password', needed: true, least: 8 };
  return [
    {
      name,
      template: 'new accounts',
      rows: changedAccounts,
      columns: [
        { ...samAccountName, unique: true },
        { heading: 'GivenName', also: ['First Name'], value: 'firstName', most: 64 },
        { heading: 'Surname', also: ['Last Name', 'sn'], value: 'lastName', most: 64 },
        {
          heading: 'DisplayName',
          also: ['Name', 'Full Name'],
          value: 'displayName',
          needed: true,
          mayLack: true,
          most: 256,
        },
        {
          heading: 'UserPrincipalName',
          also: ['UPN'],
          value: 'address',
          needed: true,
          mayLack: true,
          rules: addressRules(batch.options),
          unique: true,
          owned: true,
        },
        {
          heading: 'Path',
          also: ['OU'],
          value: 'orgUnitName',
          needed: true,
          rules: [containerName],
        },
        { heading: 'EmployeeID', value: 'personId', most: 16 },
        { heading: 'EmailAddress', also: ['Email', 'Mail'], value: 'email', most: 256 },
        { heading: 'Title', value: 'title', most: 128 },
        { heading: 'Department', value: 'school', most: 64 },
        ...(batch.withPasswords ? [password] : []),
      ],
    },
    powerShell({
      name,
      does: batch.withPasswords
        ? 'Creates the accounts of the file with New-ADUser, enabled, with the passwords that stand in it.'
        : 'Creates the accounts of the file with New-ADUser, disabled, because there are no passwords in it.',
      before,
      fields: [
        ...['GivenName', 'Surname', 'DisplayName', 'UserPrincipalName', 'Path', 'EmployeeID'],
        ...['EmailAddress', 'Title', 'Department'],
      ],
      each: [
        '$user = @{ Name = $row.{SamAccountName}; SamAccountName = $row.{SamAccountName} }',
        'foreach ($key in $fields.Keys) {',
        '  $value = $row.($fields[$key])',
        '  if ($value) { $user[$key] = $value }',
        '}',
        ...(batch.withPasswords
          ? [
              '$user.AccountPassword = ConvertTo-SecureString $row.{Password} -AsPlainText -Force',
              '$user.Enabled = $true',
              `$user.ChangePasswordAtLogon = $${local ? 'true' : 'false'}`,
            ]
          : []),
        'New-ADUser @user -WhatIf:$WhatIfPreference',
      ],
      key: 'SamAccountName',
    }),
  ];
}

function update(name: string, does: string, command: string): FilesOf {
  return () => [
    { name, template: 'accounts', rows: changedAccounts, columns: [samAccountName] },
    powerShell({
      name,
      does,
      before,
      each: [`${command} -WhatIf:$WhatIfPreference`],
      key: 'SamAccountName',
    }),
  ];
}

function members(
  name: string,
  does: string,
  command: string,
): (batch: ExportBatch) => readonly ExportFileSpec[] {
  return () => [
    {
      name,
      template: 'group members',
      rows: memberships,
      columns: [{ heading: 'Group', value: 'group', needed: true }, samAccountName],
    },
    powerShell({
      name,
      does,
      before,
      each: [
        `${command} -Identity $row.{Group} -Members $row.{SamAccountName} -Confirm:$false -WhatIf:$WhatIfPreference`,
      ],
      key: 'SamAccountName',
    }),
  ];
}

const addMembers = members(
  'active-directory-add-members',
  'Adds the accounts of the file to their groups with Add-ADGroupMember.',
  'Add-ADGroupMember',
);

/** Active Directory, by PowerShell. */
export const activeDirectory: ExportTarget = {
  label: 'Active Directory',
  byteOrderMark: false,
  formulas: 'refuse',
  // It has none of its own: these are the files of the scripts that districts have.
  templates: {
    'new accounts': {
      signs: ['GivenName', 'First Name', 'Surname', 'Last Name', 'Path', 'OU', 'Password'],
    },
    'group members': { signs: ['Group'] },
    accounts: { signs: ['SamAccountName', 'SAM', 'Logon Name', 'Username'] },
  },
  changes: {
    createAccount: (batch) =>
      batch.plan.context.request.groups.length === 0
        ? create(batch)
        : [...create(batch), ...afterUsers(addMembers(batch))],
    enableAccount: update(
      'active-directory-enable',
      'Enables the accounts of the file with Enable-ADAccount.',
      'Enable-ADAccount -Identity $row.{SamAccountName}',
    ),
    disableAccount: update(
      'active-directory-disable',
      'Disables the accounts of the file with Disable-ADAccount.',
      'Disable-ADAccount -Identity $row.{SamAccountName}',
    ),
    forcePasswordChange: update(
      'active-directory-force-password-change',
      'Makes the people of the file change their password at their next logon, with Set-ADUser.',
      'Set-ADUser -Identity $row.{SamAccountName} -ChangePasswordAtLogon $true',
    ),
    addUserGroups: addMembers,
    removeUserGroups: members(
      'active-directory-remove-members',
      'Takes the accounts of the file out of their groups with Remove-ADGroupMember.',
      'Remove-ADGroupMember',
    ),
  },
};
