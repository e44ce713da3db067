import { copyTrimmed, type CellSink } from '../../../tables/csv-write.ts';
import { readDayFirst } from '../../../tables/date-order.ts';
import { cellStart, isBlank, trimmedText, type Table } from '../../../tables/table.ts';
import { readYesNo, readYesNoCell } from '../../../tables/yes-no.ts';
import { plainHeading, type FoundHeadings } from '../headings.ts';
import { createWordReader } from '../word-reader.ts';
import type { AccountList, AccountMeaning } from './account-list.ts';

/** A table that is an account list. */
export interface ListedAccounts {
  readonly table: Table;
  readonly list: AccountList;
  readonly found: FoundHeadings<AccountMeaning>;
}

/** Writes a cell of User Accounts for a row of the list. */
export type WriteCell = (sink: CellSink, row: number) => void;

/** What a list tells about accounts: a column of User Accounts and how its cells are written. */
export interface AccountColumn {
  readonly heading: string;
  /** The meanings it is made of; without any of them a list has no such column. */
  readonly from: readonly AccountMeaning[];
  readonly writer: (accounts: ListedAccounts) => WriteCell;
}

/** The columns of User Accounts that lists can fill; the last ones are no columns of ours. */
export const accountColumns: readonly AccountColumn[] = [
  { heading: 'Person ID', from: [], writer: idWriter },
  { heading: 'Username', from: [], writer: (accounts) => copied(accounts, 'username') },
  { heading: 'Enabled', from: [], writer: enabledWriter },
  { heading: 'Force Password Change', from: ['mustChange', 'passwordSet'], writer: forcedWriter },
  { heading: 'Total Login Count', from: ['loginCount', 'lastLogin'], writer: loginsWriter },
  { heading: 'Created', from: ['created'], writer: createdWriter },
  { heading: 'Email', from: [], writer: emailWriter },
  { heading: 'User Groups', from: ['groups'], writer: groupsWriter },
  { heading: 'Homepage', from: ['homepage'], writer: (accounts) => copied(accounts, 'homepage') },
  {
    heading: 'Authentication Type',
    from: ['authenticationType'],
    writer: (accounts) => copied(accounts, 'authenticationType'),
  },
  { heading: 'Number', from: ['employeeId'], writer: idWriter },
  { heading: 'Last Name', from: ['lastName'], writer: (accounts) => copied(accounts, 'lastName') },
  {
    heading: 'First Name',
    from: ['firstName'],
    writer: (accounts) => copied(accounts, 'firstName'),
  },
  { heading: 'Org Unit', from: ['orgUnit'], writer: (accounts) => copied(accounts, 'orgUnit') },
];

function copied({ table, found }: ListedAccounts, meaning: AccountMeaning): WriteCell {
  const column = found.column(meaning);
  return (sink, row) => {
    copyTrimmed(sink, table, row, column);
  };
}

function idWriter({ table, found }: ListedAccounts): WriteCell {
  const idColumn = idColumnOf(table, found);
  return (sink, row) => {
    copyTrimmed(sink, table, row, idColumn(row));
  };
}

/** The column with the person's ID, -1 for none: GAM lists several, in the order each person has. */
export function idColumnOf(
  table: Table,
  { column, heading }: FoundHeadings<AccountMeaning>,
): (row: number) => number {
  const first = column('personId') >= 0 ? column('personId') : column('employeeId');
  if (!heading('employeeId').startsWith('externalIds')) return () => first;
  const all = table.headings.map(plainHeading);
  const typed = all.flatMap((plain, value) => {
    const type = all.indexOf(plain.replace(/value$/, 'type'));
    return /^externalids\d+value$/.test(plain) && type >= 0 ? [{ type, value }] : [];
  });
  const isEmployee = createWordReader((word) => word === 'organization');
  return (row) => typed.find(({ type }) => isEmployee(table, row, type))?.value ?? first;
}

function emailWriter(accounts: ListedAccounts): WriteCell {
  const { table, list, found } = accounts;
  const addresses = found.column('addresses');
  if (addresses >= 0 && found.column('email') < 0) {
    const username = found.column('username');
    return (sink, row) => {
      const main = /(?:^|[+;,])SMTP:([^+;,]+)/.exec(trimmedText(table, row, addresses));
      if (main === null) copyTrimmed(sink, table, row, username);
      else sink.cell(main[1]!);
    };
  }
  const own = found.column('email') >= 0 || !list.hasWholeAddresses;
  return copied(accounts, own ? 'email' : 'username');
}

/** Yes, No, or what the list says instead, which is then told as a problem of the row. */
function enabledWriter(accounts: ListedAccounts): WriteCell {
  const stateOf = stateReader(accounts);
  return (sink, row) => {
    sink.cell(stateOf(row));
  };
}

/** Reads the state of each row; of two columns that speak of it, one that blocks is enough. */
export function stateReader({ table, list, found }: ListedAccounts): (row: number) => string {
  const { column } = found;
  const ask = (meaning: AccountMeaning, read: (word: string) => string) => {
    const words = createWordReader((word) => (word === '' ? list.blankState : read(word)));
    return (row: number) => words(table, row, column(meaning));
  };
  const asked = [
    ['status', (word: string) => statusState(list, word)],
    ['enabled', (word: string) => yesNoState(word, 'Yes', 'No')],
    ['blocked', (word: string) => yesNoState(word, 'No', 'Yes')],
    ['alsoBlocked', (word: string) => yesNoState(word, 'No', 'Yes')],
    ['controlBits', controlState],
  ] as const;
  const readers = asked
    .filter(([meaning]) => column(meaning) >= 0)
    .map(([meaning, read]) => ask(meaning, read));
  return (row) => {
    let state = 'Yes';
    for (const read of readers) {
      const next = read(row);
      if (next === 'No') return next;
      if (next !== 'Yes') state = next;
    }
    return state;
  };
}

function statusState({ statuses }: AccountList, word: string): string {
  const known = Object.entries(statuses).find(([status]) => status === word.toLowerCase());
  return known === undefined ? word : known[1] ? 'Yes' : 'No';
}

function yesNoState(word: string, yes: string, no: string): string {
  const read = readYesNo(word);
  return read === 'unreadable' ? word : read === 'yes' ? yes : no;
}

/** The second bit of userAccountControl says that the account is disabled. */
function controlState(word: string): string {
  if (!/^\d{1,10}$/.test(word)) return word;
  return Math.floor(Number(word) / 2) % 2 === 1 ? 'No' : 'Yes';
}

function forcedWriter({ table, found }: ListedAccounts): WriteCell {
  const [flag, set] = [found.column('mustChange'), found.column('passwordSet')];
  const isZero = createWordReader((word) => word === '0');
  if (flag >= 0)
    return (sink, row) => {
      copyTrimmed(sink, table, row, flag);
    };
  return (sink, row) => {
    sink.cell(isZero(table, row, set) ? 'Yes' : 'No');
  };
}

/** Without a count, a login of any date stands as 1: undo spares accounts that were ever used. */
function loginsWriter(accounts: ListedAccounts): WriteCell {
  const { found } = accounts;
  if (found.column('loginCount') >= 0) return copied(accounts, 'loginCount');
  const hasLoggedIn = loginReader(accounts);
  return (sink, row) => {
    sink.cell(hasLoggedIn(row) ? '1' : '0');
  };
}

/** Has somebody ever logged in with the account? */
export function loginReader({ table, found }: ListedAccounts): (row: number) => boolean {
  const column = found.column('lastLogin');
  const read = createWordReader((word) => !/^(|0|-|never.*|1970-01-01.*)$/i.test(word));
  return (row) => isOtherDay(table, row, column) || read(table, row, column);
}

/** Begins with 2 to 9, as no word for never does: hardly two logins have the same text. */
function isOtherDay(table: Table, row: number, column: number): boolean {
  if (column < 0 || isBlank(table, row, column)) return false;
  const first = table.bytes[cellStart(table, row, column)]!;
  return first > 0x31 && first <= 0x39;
}

function createdWriter({ table, found }: ListedAccounts): WriteCell {
  const column = found.column('created');
  return (sink, row) => {
    sink.cell(dayOf(trimmedText(table, row, column)));
  };
}

/** The day of a date and time: D.M.YYYY as YYYY-MM-DD, with slashes as it is; nothing if it is none. */
function dayOf(text: string): string {
  const iso =
    /^(\d{4})[-/](\d\d)[-/](\d\d)(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)\d{6}/.exec(text);
  if (iso !== null) return `${iso[1]!}-${iso[2]!}-${iso[3]!}`;
  const other = /^\d{1,2}([./])\d{1,2}\1\d{4}(?!\d)/.exec(text);
  if (other === null) return '';
  return other[1] === '.' ? readDayFirst(other[0]) : other[0];
}

/** The names of groups, out of a list of names or of distinguished names. */
function groupsWriter({ table, found }: ListedAccounts): WriteCell {
  const column = found.column('groups');
  return (sink, row) => {
    sink.cell(groupNames(trimmedText(table, row, column)));
  };
}

function groupNames(text: string): string {
  if (!/cn=/i.test(text)) return isNoList(text) ? '' : text;
  const names = [...text.matchAll(/(?:^|[;|\r\n])\s*CN=((?:\\.|[^,\\;|])+)/gi)];
  return names.map((match) => match[1]!.replace(/\\(.)/g, '$1').replace(/;/g, ' ')).join(';');
}

/** PowerShell writes the name of a type where a list was not joined to a text. */
export function isNoList(text: string): boolean {
  return text.startsWith('Microsoft.ActiveDirectory.');
}

/** Is the row there only to say that the account is gone? */
export function deletedReader({ table, found }: ListedAccounts): (row: number) => boolean {
  const column = found.column('deleted');
  // A day on which it was deleted says so, too.
  return (row) =>
    column >= 0 && (readYesNoCell(table, row, column) === 'yes' || isOtherDay(table, row, column));
}
