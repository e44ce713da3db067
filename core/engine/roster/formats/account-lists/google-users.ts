import type { Table } from '../../../tables/table.ts';
import type { FoundHeadings, HeadingWords } from '../headings.ts';
import { noHeadings, notStated, type AccountList, type AccountMeaning } from './account-list.ts';

const headings: HeadingWords<AccountMeaning> = {
  ...noHeadings,
  username: ['Email Address', 'Primary Email'],
  lastName: ['Last Name', 'name.familyName', 'Family Name'],
  firstName: ['First Name', 'name.givenName', 'Given Name'],
  employeeId: ['Employee ID', 'externalIds.0.value', 'Organization ID'],
  status: ['Status'],
  blocked: ['Suspended'],
  alsoBlocked: ['Archived'],
  mustChange: ['Change Password at Next Sign-In', 'changePasswordAtNextLogin'],
  lastLogin: ['Last Sign In', 'lastLoginTime'],
  created: ['Creation Time'],
  orgUnit: ['Org Unit Path'],
};

const statuses = { active: true, suspended: false, archived: false };

/** The users of Google Workspace as the Admin console or GAM lists them. */
export const googleUsers: AccountList = {
  id: 'google-users',
  label: 'Google user download',
  ...{ headings, statuses, blankState: notStated, purpose: 'download' },
  hasWholeAddresses: true,
  recognise: (_, found) => {
    if (!isGoogle(found)) return null;
    const states = (['status', 'blocked'] as const).filter((meaning) => found.column(meaning) >= 0);
    if (states.length === 0) return null;
    const names = (['username', 'orgUnit', states[0]!] as const).map(found.heading);
    return { confidence: 'certain', why: `its columns ${names.filter(Boolean).join(', ')}` };
  },
};

/** Google's bulk upload template: what shall become of users, not what they are. */
export const googleUpload: AccountList = {
  ...googleUsers,
  id: 'google-upload',
  label: 'Google bulk upload template',
  purpose: 'upload',
  recognise: (table, found) => {
    if (!isGoogle(found) || googleUsers.recognise(table, found) !== null) return null;
    const name = uploadOnly(table);
    if (name === undefined) return null;
    return { confidence: 'certain', why: `its column ${name}, and no column Status [READ ONLY]` };
  },
};

function isGoogle({ column, heading }: FoundHeadings<AccountMeaning>): boolean {
  if (column('username') < 0) return false;
  // GAM may leave the org unit out; a heading such as Primary Email alone is anybody's.
  return (
    column('orgUnit') >= 0 || (/^primary/i.test(heading('username')) && column('blocked') >= 0)
  );
}

function uploadOnly({ headings: all }: Table): string | undefined {
  return (
    all.find((heading) => /\[upload only\]/i.test(heading)) ??
    all.find((heading) => /^password/i.test(heading))
  );
}
