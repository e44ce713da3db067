import { addressRules, microsoft365Address } from '../cell-rules.ts';
import { changedAccounts } from '../export-rows.ts';
import type { ExportColumn, ExportTarget } from '../export-target.ts';

const onlyCreates =
  'the wizard of Microsoft 365 only adds users, it changes none: write files for entra instead';

function empty(heading: string): ExportColumn {
  return { heading, value: { text: '' } };
}

/** Microsoft 365, by "Add multiple users" of its admin center, which makes the passwords itself. */
export const microsoft365: ExportTarget = {
  label: 'Microsoft 365',
  byteOrderMark: true,
  formulas: 'refuse',
  templates: { users: { signs: ['User Name'], columns: 16 } },
  changes: {
    createAccount: ({ options }) => [
      {
        name: 'microsoft-365-users',
        template: 'users',
        rows: changedAccounts,
        mostRows: 250,
        columns: [
          {
            heading: 'User Name',
            value: 'address',
            needed: true,
            most: 79,
            rules: [microsoft365Address, ...addressRules(options)],
            unique: true,
            owned: true,
          },
          { heading: 'First Name', value: 'firstName', most: 64 },
          { heading: 'Last Name', value: 'lastName', most: 64 },
          { heading: 'Display Name', value: 'displayName', needed: true, most: 256 },
          { heading: 'Job Title', value: 'title', most: 64 },
          { heading: 'Department', value: 'school', most: 64 },
          empty('Office Number'),
          empty('Office Phone'),
          empty('Mobile Phone'),
          empty('Fax'),
          empty('Alternate email address'),
          empty('Address'),
          empty('City'),
          empty('State or Province'),
          empty('ZIP or Postal Code'),
          empty('Country or Region'),
        ],
      },
    ],
    enableAccount: onlyCreates,
    disableAccount: onlyCreates,
    forcePasswordChange: onlyCreates,
    addUserGroups: onlyCreates,
    removeUserGroups: onlyCreates,
  },
};
