import type { ChangeTypeId } from '../../request/batch-request.ts';
import type { OwnColumn, OwnValue } from '../../request/export-options.ts';
import { changedAccounts, memberships, type RowsOf } from '../export-rows.ts';
import type { ExportTarget, FilesOf } from '../export-target.ts';

/** The value that a change type changes in accounts there are. */
const changedValues: Readonly<Partial<Record<ChangeTypeId, OwnValue>>> = {
  enableAccount: 'enabled',
  disableAccount: 'enabled',
  forcePasswordChange: 'forcePasswordChange',
  addUserGroups: 'group',
  removeUserGroups: 'group',
};

/** Says that no column tells what the change is; a text may, as it is somebody's own. */
function aboutChange(columns: readonly OwnColumn[], changeType: ChangeTypeId): string[] {
  const changed = changedValues[changeType];
  const tells = ({ value }: OwnColumn) =>
    typeof value !== 'string' || value === changed || value === 'action';
  if (changed === undefined || columns.some(tells)) return [];
  return [`none of your columns says what changes: add one with the value ${changed} to columns`];
}

/** A file with the columns that the settings name. */
function ownColumns(name: string, rows: RowsOf, ofOthers: readonly string[] = []): FilesOf {
  return ({ plan, options }) => {
    // Only new accounts get a password: an empty cell might empty that of an account there is.
    const isNew = plan.context.request.create !== null;
    const kept = options.columns.filter(({ value }) => isNew || value !== 'password');
    const notes = [
      ...(isNew ? [] : ofOthers),
      ...aboutChange(kept, plan.context.request.changeType),
    ];
    if (kept.length === 0) return 'your columns have passwords only, and this changes none';
    return [
      {
        name,
        template: 'accounts',
        rows,
        notes,
        // Who wants the passwords in a file has to ask for them, and asks for nothing else by that.
        columns: kept.map(({ heading, value }) =>
          value === 'password' ? { heading, value, needed: true } : { heading, value },
        ),
      },
    ];
  };
}

const campusFile = ownColumns('infinite-campus-user-accounts', changedAccounts, [
  'what is public says only that User Account Batch Import creates accounts: try the file on one person, or use the wizard of Infinite Campus',
]);
const noGroups =
  'nothing public says that User Account Batch Import changes user groups: use the wizard of Infinite Campus';

/** Infinite Campus, by User Account Batch Import: its columns are chosen there, and so here. */
export const infiniteCampus: ExportTarget = {
  label: 'Infinite Campus',
  byteOrderMark: false,
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
