import { changedAccounts, memberships, type RowsOf } from '../export-rows.ts';
import type { ExportTarget, FilesOf } from '../export-target.ts';

/** A file with the columns that the settings name. */
function ownColumns(name: string, rows: RowsOf): FilesOf {
  return ({ plan, options }) => {
    // Only new accounts get a password: an empty cell might empty that of an account there is.
    const isNew = plan.context.request.create !== null;
    const kept = options.columns.filter(({ value }) => isNew || value !== 'password');
    if (kept.length === 0) return 'your columns have passwords only, and this changes none';
    return [
      {
        name,
        template: 'accounts',
        rows,
        // Who wants the passwords in a file has to ask for them, and asks for nothing else by that.
        columns: kept.map(({ heading, value }) =>
          value === 'password' ? { heading, value, needed: true } : { heading, value },
        ),
      },
    ];
  };
}

const campusFile = ownColumns('infinite-campus-user-accounts', changedAccounts);
const noGroups =
  'nothing public says that User Account Batch Import changes user groups: use the wizard of Infinite Campus';

/** Infinite Campus, by User Account Batch Import: its columns are chosen there, and so here. */
export const infiniteCampus: ExportTarget = {
  label: 'Infinite Campus',
  byteOrderMark: true,
  formulas: 'refuse',
  templates: { accounts: { signs: [] } },
  changes: {
    createAccount: campusFile,
    enableAccount: campusFile,
    disableAccount: campusFile,
    forcePasswordChange: campusFile,
    addUserGroups: noGroups,
    removeUserGroups: noGroups,
  },
};

const accounts = ownColumns('accounts-changed', changedAccounts);
const members = ownColumns('members-changed', memberships);

/** Any other system: a CSV file with columns of one's own. */
export const generic: ExportTarget = {
  label: 'CSV with your own columns',
  byteOrderMark: true,
  formulas: 'protect',
  changes: {
    createAccount: accounts,
    enableAccount: accounts,
    disableAccount: accounts,
    forcePasswordChange: accounts,
    addUserGroups: members,
    removeUserGroups: members,
  },
};
