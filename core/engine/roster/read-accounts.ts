import { readDayColumn, unreadableDay } from '../tables/dates.ts';
import { addKey, createKeyIndex, findKey, findText, type KeyIndex } from '../tables/key-index.ts';
import {
  cellEnd,
  cellStart,
  cellText,
  rowText,
  trimEnd,
  trimmedText,
  trimStart,
} from '../tables/table.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { readYesNoCell } from '../tables/yes-no.ts';
import { createCaseFolder } from './fold-case.ts';
import { splitList, tellDamage, type TellProblem } from './read-catalogue.ts';
import { enabledState, type Schools, type UserAccounts, type UserGroups } from './roster.ts';
import { groupByPerson } from './rows-of-people.ts';
import type { FoundTable } from './workbook.ts';

/** Reads User Accounts. A row in error stays in the table, its username stays taken. */
export function readAccounts(
  found: FoundTable,
  people: KeyIndex,
  groups: UserGroups | null,
  schools: Schools | null,
  tell: TellProblem,
): UserAccounts {
  const { table, column } = found;
  const rows = table.rowCount;
  const accounts = {
    found,
    person: new Int32Array(rows).fill(-1),
    enabled: new Uint8Array(rows),
    forced: new Uint8Array(rows),
    inError: new Uint8Array(rows),
    usernames: createKeyIndex(rows),
    usernameOf: new Int32Array(rows).fill(-1),
  };
  const fold = createCaseFolder();
  const holder = new Int32Array(rows);
  const damaged = tellDamage(found, tell);
  const personColumn = column('Person ID');
  const usernameColumn = column('Username');
  const { bytes } = table;
  for (let row = 0; row < rows; row++) {
    if (damaged.has(row)) accounts.inError[row] = 1;
    const idEnd = cellEnd(table, row, personColumn);
    const id = trimStart(bytes, cellStart(table, row, personColumn), idEnd);
    if (id >= 0) {
      accounts.person[row] = findKey(people, bytes, id, trimEnd(bytes, id, idEnd));
      if (accounts.person[row]! < 0) tell('account-of-unknown-person', found, row, personColumn);
    }
    const nameEnd = cellEnd(table, row, usernameColumn);
    const name = trimStart(bytes, cellStart(table, row, usernameColumn), nameEnd);
    if (name < 0) {
      tell('missing-username', found, row, usernameColumn);
      accounts.inError[row] = 1;
    } else {
      const length = fold(bytes, name, trimEnd(bytes, name, nameEnd));
      const known = accounts.usernames.count;
      const code = addKey(accounts.usernames, fold.bytes(), 0, length);
      if (code === known) holder[code] = row;
      accounts.usernameOf[row] = code;
    }
    readStates(found, row, accounts, tell);
  }
  tellRepeatedUsernames(accounts, holder, tell);
  tellLooseEnds(found, groups, schools, tell);
  const ofPerson = groupByPerson(accounts.person, people.count);
  const byUsername = {
    ...accounts,
    holder: holder.subarray(0, accounts.usernames.count),
    ofPerson,
  };
  sortAccountsOfPeople(byUsername);
  return byUsername;
}

function readStates(
  found: FoundTable,
  row: number,
  accounts: Pick<UserAccounts, 'enabled' | 'forced' | 'inError'>,
  tell: TellProblem,
): void {
  const { table, column } = found;
  const enabled = readYesNoCell(table, row, column('Enabled'));
  accounts.enabled[row] = enabledState[enabled];
  if (enabled === 'unreadable') {
    tell('unreadable-enabled', found, row, column('Enabled'));
    accounts.inError[row] = 1;
  }
  const forced = readYesNoCell(table, row, column('Force Password Change'));
  accounts.forced[row] = forced === 'yes' ? 1 : 0;
  if (forced === 'unreadable') {
    tell('unreadable-optional', found, row, column('Force Password Change'));
  }
  const logins = trimmedText(table, row, column('Total Login Count'));
  if (!/^\d*$/.test(logins)) tell('unreadable-optional', found, row, column('Total Login Count'));
}

/**
 * The same username twice is an error on every row that has it. Who is said to hold it does not
 * depend on the order of rows: the one whose Person ID comes first by code point.
 */
function tellRepeatedUsernames(
  { found, usernames, usernameOf, inError }: Omit<UserAccounts, 'holder' | 'ofPerson'>,
  holder: Int32Array,
  tell: TellProblem,
): void {
  const column = found.column('Username');
  const idOf = (row: number) => trimmedText(found.table, row, found.column('Person ID'));
  const uses = new Int32Array(usernames.count);
  for (const code of usernameOf) if (code >= 0) uses[code]!++;
  usernameOf.forEach((code, row) => {
    if (code < 0 || uses[code]! < 2) return;
    tell('username-twice', found, row, column);
    inError[row] = 1;
    const held = idOf(holder[code]!);
    if (held === '' || (idOf(row) !== '' && compareCodePoints(idOf(row), held) < 0)) {
      holder[code] = row;
    }
  });
}

/** Dates that cannot be read, and groups and schools that the district does not have. */
function tellLooseEnds(
  found: FoundTable,
  groups: UserGroups | null,
  schools: Schools | null,
  tell: TellProblem,
): void {
  const { table, column } = found;
  const created = column('Created');
  readDayColumn(table, created).forEach((day, row) => {
    if (day === unreadableDay) tell('unreadable-optional', found, row, created);
  });
  const groupColumn = column('User Groups');
  const accessColumn = column('School Access');
  for (let row = 0; row < table.rowCount; row++) {
    for (const name of splitList(cellText(table, row, groupColumn))) {
      if (groups?.byName.has(name.toLowerCase()) === false) {
        tell('unknown-group', found, row, groupColumn, name);
      }
    }
    for (const id of splitList(cellText(table, row, accessColumn))) {
      if (schools !== null && findText(schools.ids, id) < 0) {
        tell('unknown-school-access', found, row, accessColumn, id);
      }
    }
  }
}

/** Usernames are ordered without case, then by code point (contract, request). */
function sortAccountsOfPeople(accounts: UserAccounts): void {
  const { starts, rows } = accounts.ofPerson;
  for (let person = 0; person + 1 < starts.length; person++) {
    if (starts[person + 1]! - starts[person]! < 2) continue;
    rows
      .subarray(starts[person], starts[person + 1])
      .sort((a, b) => compareAccounts(accounts, a, b));
  }
}

/** The username of an account's row, as it is written. */
export function usernameText(accounts: UserAccounts, row: number): string {
  const { table, column } = accounts.found;
  return trimmedText(table, row, column('Username'));
}

/**
 * Accounts by username; of those with the same one, the enabled first. Where that is the same too,
 * whatever else stands in their rows decides, and never their order in the file.
 */
export function compareAccounts(accounts: UserAccounts, a: number, b: number): number {
  const { table } = accounts.found;
  const nameA = usernameText(accounts, a);
  const nameB = usernameText(accounts, b);
  return (
    compareCodePoints(nameA.toLowerCase(), nameB.toLowerCase()) ||
    compareCodePoints(nameA, nameB) ||
    accounts.enabled[b]! - accounts.enabled[a]! ||
    compareCodePoints(rowText(table, a), rowText(table, b))
  );
}

/** Order by Unicode code point: UTF-8 bytes order as code points do, UTF-16 units do not. */
export function compareCodePoints(a: string, b: string): number {
  const bytesA = encodeUtf8(a);
  const bytesB = encodeUtf8(b);
  const shorter = Math.min(bytesA.length, bytesB.length);
  for (let i = 0; i < shorter; i++) {
    const difference = bytesA[i]! - bytesB[i]!;
    if (difference !== 0) return difference;
  }
  return bytesA.length - bytesB.length;
}
