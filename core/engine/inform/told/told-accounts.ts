import { createCaseFolder } from '../../roster/fold-case.ts';
import type { Roster } from '../../roster/roster.ts';
import { findKey, keyText } from '../../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimmedText, trimStart } from '../../tables/table.ts';
import { momentColumn } from '../people/moment-column.ts';
import { dayOf } from '../people/moments.ts';
import { tellingTime } from './instants.ts';
import type { UtcOffset } from '../people/wall-clock.ts';
import { toldStatus, type Told } from './told.ts';

/** What the Told table says of each account, by row of User Accounts. */
export interface ToldAccounts {
  readonly told: Told;
  /** How often the account's person was told of it; failed tellings do not count. */
  readonly times: Int32Array;
  /** The row of the Told table with the last telling, -1 for none. */
  readonly last: Int32Array;
  /**
   * By row of the Told table: the account it is about, -1 for none of today's, or a failed telling.
   */
  readonly accountOf: Int32Array;
}

/**
 * Ties tellings to accounts. A telling is about an account where the username is the same (without
 * case) and neither the person nor the day of creation speaks against it: a name given anew to
 * somebody else is another account. A blank, and what is no date, speaks against nothing: better
 * somebody is told too late than everybody twice because dates are written in another way.
 */
export function readToldAccounts(told: Told, roster: Roster, utcOffset: UtcOffset): ToldAccounts {
  const { accounts, people } = roster;
  const { table } = told;
  const rows = accounts.person.length;
  const times = new Int32Array(rows);
  const last = new Int32Array(rows).fill(-1);
  const accountOf = new Int32Array(table.rowCount).fill(-1);
  if (table.rowCount === 0) return { told, times, last, accountOf };
  const fold = createCaseFolder();
  const usernameColumn = told.column('Username');
  const createdColumn = told.column('Account Created');
  const personColumn = told.column('Person ID');
  const ownCreatedColumn = accounts.found.column('Created');
  const created = momentColumn(table, createdColumn);
  const ownCreated = momentColumn(accounts.found.table, ownCreatedColumn);

  function accountAt(row: number): number {
    const end = cellEnd(table, row, usernameColumn);
    const start = trimStart(table.bytes, cellStart(table, row, usernameColumn), end);
    if (start < 0) return -1;
    const length = fold(table.bytes, start, trimEnd(table.bytes, start, end));
    const code = findKey(accounts.usernames, fold.bytes(), 0, length);
    return code < 0 ? -1 : accounts.holder[code]!;
  }

  function isSameAccount(row: number, account: number): boolean {
    const id = trimmedText(table, row, personColumn);
    const owner = accounts.person[account]!;
    if (owner < 0) return false;
    if (id !== '' && withoutZeros(id) !== withoutZeros(keyText(people.ids, owner))) return false;
    const [then, now] = [dayOf(created[row]!), dayOf(ownCreated[account]!)];
    return then <= 0 || now <= 0 || then === now;
  }

  const at = told.column('Told At');
  const order = (row: number) => tellingTime(trimmedText(table, row, at), utcOffset);
  const lastOrder = new Float64Array(rows);
  for (let row = 0; row < table.rowCount; row++) {
    if (toldStatus(told, row) === 'failed') continue;
    const account = accountAt(row);
    if (account < 0 || !isSameAccount(row, account)) continue;
    accountOf[row] = account;
    times[account]!++;
    const when = order(row);
    // Rows are added at the end: where one has no instant, the later row is the later telling.
    if (last[account]! >= 0 && when < lastOrder[account]!) continue;
    last[account] = row;
    lastOrder[account] = when;
  }
  return { told, times, last, accountOf };
}

/** A spreadsheet may have taken the zeros before a number. */
function withoutZeros(id: string): string {
  return /^\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id;
}

/**
 * By row of User Accounts: 1 = told before by the message or letter of this name (without case).
 */
export function toldBy({ told, accountOf, times }: ToldAccounts, message: string): Uint8Array {
  const before = new Uint8Array(times.length);
  const wanted = message.trim().toLowerCase();
  const column = told.column('Message');
  accountOf.forEach((account, row) => {
    if (account >= 0 && trimmedText(told.table, row, column).toLowerCase() === wanted) {
      before[account] = 1;
    }
  });
  return before;
}
