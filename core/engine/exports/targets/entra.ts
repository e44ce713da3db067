import { addressRules } from '../cell-rules.ts';
import { changedAccounts, membersOf } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type {
  ExportColumn,
  ExportFileSpec,
  ExportTarget,
  FilesOf,
  TableFile,
} from '../export-target.ts';
import { afterUsers } from './after-users.ts';
import { powerShell } from './powershell.ts';

const firstLine = 'version:v1.0';

function userPrincipalName({ options }: ExportBatch, heading: string): ExportColumn {
  return {
    ...{ heading, value: 'address', needed: true, most: 113, owned: true },
    rules: addressRules(options),
  };
}

/** The template of the portal, 17 columns. */
function create(batch: ExportBatch): TableFile {
  const empty = (heading: string): ExportColumn => ({ heading, value: { text: '' } });
  return {
    name: 'entra-create-users',
    firstLine,
    template: 'bulk create',
    rows: changedAccounts,
    // The portal gives up after an hour.
    mostRows: 10_000,
    columns: [
      { heading: 'Name [displayName] Required', value: 'displayName', needed: true, most: 256 },
      { ...userPrincipalName(batch, 'User name [userPrincipalName] Required'), unique: true },
      {
        heading: 'Initial password [passwordProfile] Required',
        value: 'password',
        needed: true,
        least: 8,
        most: 256,
      },
      {
        heading: 'Block sign in (Yes/No) [accountEnabled] Required',
        value: { text: 'No' },
        needed: true,
      },
      { heading: 'First name [givenName]', value: 'firstName', most: 64 },
      { heading: 'Last name [surname]', value: 'lastName', most: 64 },
      { heading: 'Job title [jobTitle]', value: 'title', most: 128 },
      { heading: 'Department [department]', value: 'school', most: 64 },
      { heading: 'Usage location [usageLocation]', value: { text: batch.options.usageLocation } },
      empty('Street address [streetAddress]'),
      empty('State or province [state]'),
      empty('Country or region [country]'),
      empty('Office [physicalDeliveryOfficeName]'),
      empty('City [city]'),
      empty('ZIP or postal code [postalCode]'),
      empty('Office phone [telephoneNumber]'),
      empty('Mobile phone [mobile]'),
    ],
  };
}

/** The portal has no bulk operation for these: a script does it, with Microsoft Graph. */
function update(name: string, does: string, words: string, scope: string): FilesOf {
  return (batch) => [
    {
      name,
      rows: changedAccounts,
      columns: [userPrincipalName(batch, 'UserPrincipalName')],
    },
    powerShell({
      name,
      does,
      before: [
        'Import-Module Microsoft.Graph.Users',
        `if (-not (Get-MgContext)) { Connect-MgGraph -Scopes '${scope}' -NoWelcome }`,
      ],
      each: [`Update-MgUser -UserId $row.{UserPrincipalName} ${words} -WhatIf:$WhatIfPreference`],
      key: 'UserPrincipalName',
    }),
  ];
}

/** The portal takes one file for each group, on the group's own page. */
function members(verb: 'add' | 'remove'): (batch: ExportBatch) => readonly ExportFileSpec[] {
  return (batch) =>
    batch.plan.context.request.groups.map(({ name }, group) => ({
      name: `entra-${verb}-members-${group + 1}${fileName(name)}`,
      firstLine,
      template: 'group members',
      rows: membersOf(group),
      mostRows: 10_000,
      columns: [
        userPrincipalName(
          batch,
          'Member object ID or user principal name [memberObjectIdOrUpn] Required',
        ),
      ],
    }));
}

/** What of a name every system takes in a file's, after a `-`; nothing if that is nothing. */
function fileName(name: string): string {
  return `-${name}`
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/-$/, '');
}

const addMembers = members('add');

/** Microsoft Entra ID, by the bulk operations of its portal and Microsoft Graph PowerShell. */
export const entra: ExportTarget = {
  label: 'Microsoft Entra',
  byteOrderMark: false,
  formulas: 'refuse',
  templates: {
    'bulk create': { signs: ['[displayName]', '[passwordProfile]', '[accountEnabled]'] },
    'group members': { signs: ['[memberObjectIdOrUpn]'] },
  },
  changes: {
    createAccount: (batch) => [create(batch), ...afterUsers(addMembers(batch))],
    enableAccount: update(
      'entra-unblock-sign-in',
      'Lets the people of the file sign in again (accountEnabled).',
      '-AccountEnabled:$true',
      'User.ReadWrite.All',
    ),
    disableAccount: update(
      'entra-block-sign-in',
      'Blocks the sign-in of the people of the file (accountEnabled).',
      '-AccountEnabled:$false',
      'User.ReadWrite.All',
    ),
    forcePasswordChange: update(
      'entra-force-password-change',
      'Makes the people of the file change their password at their next sign-in.',
      '-PasswordProfile @{ ForceChangePasswordNextSignIn = $true }',
      'User-PasswordProfile.ReadWrite.All',
    ),
    addUserGroups: addMembers,
    removeUserGroups: members('remove'),
  },
};
