import {
  googleAddressRules,
  gamPassword,
  googleName,
  groupAddress,
  orgUnitPath,
} from '../cell-rules.ts';
import { changedAccounts, memberships } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportColumn, ExportFileSpec, ExportTarget, TextFile } from '../export-target.ts';
import { afterUsers } from './after-users.ts';

function email({ options }: ExportBatch): ExportColumn {
  return {
    ...{ heading: 'email', value: 'address', needed: true, owned: true },
    rules: googleAddressRules(options),
  };
}

/** The command that goes through a file, as a batch file of GAM: `gam batch gam-....txt`. */
function command(name: string, words: string): TextFile {
  return { name: `${name}-commands.txt`, text: `gam csv ${name}.csv gam ${words}\n` };
}

/** A file with the addresses of the changed accounts, and the command for each of them. */
function update(name: string, words: string): (batch: ExportBatch) => readonly ExportFileSpec[] {
  return (batch) => [
    { name, rows: changedAccounts, columns: [email(batch)] },
    command(name, `update user "~email" ${words}`),
  ];
}

function members(
  name: string,
  verb: 'add' | 'delete',
): (batch: ExportBatch) => readonly ExportFileSpec[] {
  return (batch) => [
    {
      name,
      rows: memberships,
      columns: [
        { heading: 'group', value: 'group', needed: true, rules: [groupAddress] },
        email(batch),
      ],
    },
    command(name, `update group "~group" ${verb} member user "~email"`),
  ];
}

const addMembers = members('gam-add-members', 'add');

/** Google Workspace, by GAM. */
export const gam: ExportTarget = {
  label: 'GAM',
  byteOrderMark: false,
  formulas: 'refuse',
  changes: {
    createAccount(batch) {
      const name = 'gam-create-users';
      const { groups, create } = batch.plan.context.request;
      const password: ExportColumn = {
        heading: 'password',
        value: 'password',
        needed: true,
        least: 8,
        most: 100,
        rules: [gamPassword],
      };
      const mustChange = create?.authenticationType === 'local' ? 'on' : 'off';
      const words = [
        'create user "~email" firstname "~firstname" lastname "~lastname" ou "~ou"',
        'externalid organization "~personid"',
        // Nobody learns such a password: people sign in another way, or get an activation link.
        batch.withPasswords ? 'password "~password"' : 'password random',
        `changepassword ${mustChange}`,
      ];
      return [
        {
          name,
          rows: changedAccounts,
          columns: [
            { ...email(batch), unique: true },
            {
              heading: 'firstname',
              value: 'firstName',
              needed: true,
              most: 60,
              rules: [googleName],
            },
            { heading: 'lastname', value: 'lastName', needed: true, most: 60, rules: [googleName] },
            { heading: 'ou', value: 'orgUnit', needed: true, rules: [orgUnitPath] },
            { heading: 'personid', value: 'personId', needed: true },
            ...(batch.withPasswords ? [password] : []),
          ],
        },
        command(name, words.join(' ')),
        ...(groups.length === 0 ? [] : afterUsers(addMembers(batch))),
      ];
    },
    enableAccount: update('gam-restore-users', 'suspended off'),
    disableAccount: update('gam-suspend-users', 'suspended on'),
    forcePasswordChange: update('gam-force-password-change', 'changepassword on'),
    addUserGroups: addMembers,
    removeUserGroups: members('gam-remove-members', 'delete'),
  },
};
