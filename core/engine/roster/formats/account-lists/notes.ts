import { count } from '../shared/list-notes.ts';
import { isBlank, trimmedText } from '../../../tables/table.ts';
import {
  deletedReader,
  idColumnOf,
  isNoList,
  loginReader,
  stateReader,
  type ListedAccounts,
} from './account-rows.ts';

/** Says why an upload file is not used. */
export function uploadNote({ table, list }: ListedAccounts): string {
  return `${table.source} is not used: it is a ${list.label}, which says what shall become of users and not who has an account; download the users instead (in the Admin console: Directory, Users, Download users)`;
}

/** Says what was made of an account list and what was inferred. */
export function describeList(accounts: ListedAccounts, deleted: number): string[] {
  const { table, list, found } = accounts;
  const { enabled, disabled, unclear } = countStates(accounts);
  const stated = ['status', 'enabled', 'blocked', 'controlBits'] as const;
  const hasState = stated.some((meaning) => found.column(meaning) >= 0);
  const notes = [
    `${table.source} (${list.label}): ${count(table.rowCount - deleted, 'user account', 'user accounts')}, ${enabled} enabled, ${disabled} disabled`,
  ];
  if (!hasState) {
    notes.push(
      `${table.source} does not say which accounts are enabled: all of them count as enabled`,
    );
  }
  if (unclear > 0) {
    notes.push(
      `${table.source} does not say of ${count(unclear, 'account', 'accounts')} whether enabled, or in words that are not known: ${unclear === 1 ? 'it is' : 'they are'} not changed (see the problems)`,
    );
  }
  if (deleted > 0) {
    notes.push(
      `${table.source}: ${count(deleted, 'account', 'accounts')} marked as deleted left out`,
    );
  }
  if (list.purpose === 'upload that counts') {
    notes.push(
      `${table.source} was made to create users: it stands for the accounts there are; if it has not been uploaded, leave it out`,
    );
  }
  notes.push(...personNotes(accounts), ...columnNotes(accounts));
  return notes;
}

function personNotes({ table, list, found }: ListedAccounts): string[] {
  const columnOf = idColumnOf(table, found);
  const own = found.heading('personId');
  const heading = own || found.heading('employeeId');
  const notes: string[] = [];
  if (heading !== '') {
    let filled = 0;
    for (let row = 0; row < table.rowCount; row++) {
      if (!isBlank(table, row, columnOf(row))) filled++;
    }
    const what = own === '' ? 'the Person ID and the Number' : 'the Person ID';
    notes.push(
      `${table.source}: ${heading} stands for ${what} of ${filled} of ${table.rowCount} accounts`,
    );
  } else {
    notes.push(`${table.source} has no column with a person's ID: its accounts have no Person ID`);
  }
  if (list.hasWholeAddresses) {
    notes.push(
      `${table.source}: usernames are whole addresses; a username pattern has to end in @ and the domain, else it does not see which names are taken`,
    );
  }
  return notes;
}

function columnNotes(accounts: ListedAccounts): string[] {
  const { table, found } = accounts;
  const notes: string[] = [];
  if (found.column('loginCount') < 0 && found.column('lastLogin') >= 0) {
    const hasLoggedIn = loginReader(accounts);
    let never = 0;
    for (let row = 0; row < table.rowCount; row++) if (!hasLoggedIn(row)) never++;
    notes.push(
      `${table.source}: ${found.heading('lastLogin')} gives a Total Login Count of 0 for ${never} never used, of 1 for all others, because the true count is not there`,
    );
  }
  const groups = found.column('groups');
  if (groups >= 0 && table.rowCount > 0 && isNoList(trimmedText(table, 0, groups))) {
    notes.push(
      `${table.source}: ${found.heading('groups')} was not exported as text, so no user groups were read: join it with -join ";" in the export`,
    );
  }
  const password = table.headings.find((heading) => /password/i.test(heading) && !isUsed(heading));
  if (password !== undefined) notes.push(`${table.source}: ${password} is not read`);
  return notes;

  function isUsed(heading: string): boolean {
    return heading === found.heading('mustChange') || heading === found.heading('passwordSet');
  }
}

function countStates(accounts: ListedAccounts) {
  const stateOf = stateReader(accounts);
  const isDeleted = deletedReader(accounts);
  const counts = { enabled: 0, disabled: 0, unclear: 0 };
  for (let row = 0; row < accounts.table.rowCount; row++) {
    if (isDeleted(row)) continue;
    const state = stateOf(row);
    counts[state === 'Yes' ? 'enabled' : state === 'No' ? 'disabled' : 'unclear']++;
  }
  return counts;
}
