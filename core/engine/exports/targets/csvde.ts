import { accountPlace, addressRules, logonName, oneValue } from '../cell-rules.ts';
import { changedAccounts } from '../export-rows.ts';
import type { ExportTarget } from '../export-target.ts';

const onlyCreates =
  'csvde only adds accounts, it changes none: write files for active-directory instead';

/** Active Directory, by csvde: it sets no passwords, so that the accounts begin disabled (514). */
export const csvde: ExportTarget = {
  label: 'csvde',
  byteOrderMark: false,
  formulas: 'refuse',
  changes: {
    createAccount: ({ options }) => [
      {
        name: 'csvde-users',
        encoding: 'utf-16',
        rows: changedAccounts,
        columns: [
          { heading: 'DN', value: 'distinguishedName', needed: true, rules: [accountPlace] },
          { heading: 'objectClass', value: { text: 'user' } },
          {
            heading: 'sAMAccountName',
            value: 'logonName',
            needed: true,
            most: 20,
            rules: [logonName],
            unique: true,
            owned: true,
          },
          { heading: 'sn', value: 'lastName', most: 64, rules: [oneValue] },
          { heading: 'givenName', value: 'firstName', most: 64, rules: [oneValue] },
          { heading: 'displayName', value: 'displayName', most: 256, rules: [oneValue] },
          {
            heading: 'userPrincipalName',
            value: 'address',
            needed: true,
            rules: addressRules(options),
            unique: true,
            owned: true,
          },
          { heading: 'employeeID', value: 'personId', most: 16, rules: [oneValue] },
          { heading: 'userAccountControl', value: { text: '514' } },
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
