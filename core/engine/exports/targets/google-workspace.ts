import {
  googleAddressRules,
  emailAddress,
  googleName,
  groupAddress,
  orgUnitPath,
} from '../cell-rules.ts';
import { changedAccounts, memberships } from '../export-rows.ts';
import type { ExportBatch } from '../export-batch.ts';
import type { ExportColumn, ExportTarget, TableFile } from '../export-target.ts';
import { afterUsers } from './after-users.ts';

/** What differs between the uploads of the change types: three of the 29 columns. */
interface UserCells {
  /** `****` keeps the password of a user there is. */
  readonly password: ExportColumn['value'];
  readonly mustChange: 'TRUE' | 'FALSE' | '';
  readonly status: 'Active' | 'Suspended' | '';
  /** Which of them is the change itself: a template without that column would change nothing. */
  readonly carrier: 'password' | 'mustChange' | 'status';
}

/** The template of the Admin console, 29 columns, which creates users and updates them. */
function users({ options }: ExportBatch, cells: UserCells): TableFile {
  const empty = (heading: string): ExportColumn => ({ heading, value: { text: '' } });
  const carried = (heading: string, cell: 'mustChange' | 'status'): ExportColumn => {
    const column: ExportColumn = { heading, value: { text: cells[cell] } };
    return cells.carrier === cell ? { ...column, needed: true } : column;
  };
  return {
    name: 'google-users',
    template: 'users',
    rows: changedAccounts,
    mostRows: 150_000,
    mostBytes: 35_000_000,
    columns: [
      {
        heading: 'First Name [Required]',
        value: 'firstName',
        needed: true,
        most: 60,
        rules: [googleName],
      },
      {
        heading: 'Last Name [Required]',
        value: 'lastName',
        needed: true,
        most: 60,
        rules: [googleName],
      },
      {
        heading: 'Email Address [Required]',
        value: 'address',
        needed: true,
        rules: googleAddressRules(options),
        // A second row for a new address would change the user of the first.
        ...(cells.carrier === 'password' ? { unique: true as const } : {}),
        owned: true,
      },
      {
        heading: 'Password [Required]',
        value: cells.password,
        needed: true,
        least: 8,
        most: 100,
      },
      empty('Password Hash Function [UPLOAD ONLY]'),
      {
        heading: 'Org Unit Path [Required]',
        value: 'orgUnit',
        needed: true,
        rules: [orgUnitPath],
      },
      empty('New Primary Email [UPLOAD ONLY]'),
      empty('Recovery Email'),
      empty('Home Secondary Email'),
      empty('Work Secondary Email'),
      empty('Recovery Phone [MUST BE IN THE E.164 FORMAT]'),
      empty('Work Phone'),
      empty('Home Phone'),
      empty('Mobile Phone'),
      empty('Work Address'),
      empty('Home Address'),
      { heading: 'Employee ID', value: 'personId' },
      empty('Employee Type'),
      { heading: 'Employee Title', value: 'title' },
      empty('Manager Email'),
      { heading: 'Department', value: 'school' },
      empty('Cost Center'),
      empty('Building ID'),
      empty('Floor Name'),
      empty('Floor Section'),
      carried('Change Password at Next Sign-In', 'mustChange'),
      carried('New Status [UPLOAD ONLY]', 'status'),
      empty('New Licenses [UPLOAD ONLY]'),
      empty('Advanced Protection Program enrollment'),
    ],
  };
}

function groupMembers({ options }: ExportBatch): TableFile {
  return {
    name: 'google-group-members',
    template: 'group members',
    rows: memberships,
    mostBytes: 35_000_000,
    columns: [
      { heading: 'Group Email [Required]', value: 'group', needed: true, rules: [groupAddress] },
      {
        heading: 'Member Email',
        value: 'address',
        needed: true,
        rules: [emailAddress, ...googleAddressRules(options)],
        owned: true,
      },
      { heading: 'Member Type', value: { text: 'USER' } },
      { heading: 'Member Role', value: { text: 'MEMBER' } },
    ],
  };
}

const keptPassword = { text: '****' };

/** Google Workspace, by the bulk uploads of the Admin console. */
export const googleWorkspace: ExportTarget = {
  label: 'Google Workspace',
  byteOrderMark: true,
  formulas: 'refuse',
  templates: {
    users: { signs: ['First Name', 'Last Name', 'Email Address', 'Org Unit Path'], columns: 29 },
    'group members': { signs: ['Group Email', 'Member Email'], columns: 4 },
  },
  changes: {
    createAccount(batch) {
      const created = users(batch, {
        password: 'password',
        mustChange: 'TRUE',
        status: 'Active',
        carrier: 'password',
      });
      const { groups } = batch.plan.context.request;
      return groups.length === 0 ? [created] : [created, ...afterUsers([groupMembers(batch)])];
    },
    enableAccount: (batch) => [
      users(batch, { password: keptPassword, mustChange: '', status: 'Active', carrier: 'status' }),
    ],
    disableAccount: (batch) => [
      users(batch, {
        password: keptPassword,
        mustChange: '',
        status: 'Suspended',
        carrier: 'status',
      }),
    ],
    forcePasswordChange: (batch) => [
      users(batch, {
        password: keptPassword,
        mustChange: 'TRUE',
        status: '',
        carrier: 'mustChange',
      }),
    ],
    addUserGroups: (batch) => [groupMembers(batch)],
    removeUserGroups:
      'Google Workspace cannot take members out of groups by file: write files for gam, or do it in the Admin console',
  },
};
