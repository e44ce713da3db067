import { readYesNo } from '../../../core/engine/index.ts';
import type { AccountsEdits, CellEdit, NewRow } from './accounts-edits.ts';

/*
 * What is still to do of a save, found by looking: each change by the username of its account, so
 * that neither rows that moved nor an end in the middle matter.
 */

/** User Accounts as far as a save has to see them: texts by row, without the headings. */
export interface AccountsNow {
  readonly headings: readonly string[];
  readonly usernames: readonly string[];
  readonly personIds: readonly string[];
  /** The cells of a column that is there. */
  readonly column: (heading: string) => readonly string[];
}

/** A cell to write: `row` counts from 0 under the headings. */
export interface PendingCell {
  readonly row: number;
  readonly edit: CellEdit;
}

/** What there is still to do. */
export interface Pending {
  readonly addedColumns: readonly string[];
  readonly cells: readonly PendingCell[];
  readonly created: readonly NewRow[];
  /** Rows that go, ascending. */
  readonly removed: readonly number[];
  readonly droppedColumns: readonly string[];
  /** What cannot be done, because somebody changed the account meanwhile: a sentence each. */
  readonly left: readonly string[];
}

/** How many changes are still to do. */
export function countPending(pending: Pending): number {
  const { addedColumns, cells, created, removed, droppedColumns } = pending;
  return (
    addedColumns.length + cells.length + created.length + removed.length + droppedColumns.length
  );
}

/** Finds what is still to do. */
export function findPending(edits: AccountsEdits, now: AccountsNow): Pending {
  const rowOf = indexUsernames(now.usernames);
  const left: string[] = [];
  const cells: PendingCell[] = [];
  for (const edit of edits.cells) {
    const row = rowOf(edit.username);
    if (row < 0) {
      left.push(`${edit.username}: ${row === -1 ? 'the account is gone' : twice}.`);
      continue;
    }
    const held = now.headings.includes(edit.heading) ? now.column(edit.heading)[row]! : '';
    if (isSame(held, edit.after)) continue;
    if (isSame(held, edit.before)) cells.push({ row, edit });
    else left.push(`${edit.username}: ${edit.heading} was changed meanwhile, to "${held}".`);
  }
  const created: NewRow[] = [];
  for (const account of edits.created) {
    const row = rowOf(account.username);
    if (row === -1) created.push(account);
    else if (row === -2) left.push(`${account.username}: ${twice}.`);
    else if (now.personIds[row] !== account.personId) {
      left.push(`${account.username}: the username was taken meanwhile.`);
    }
  }
  const removed: number[] = [];
  for (const { username, personId } of edits.removed) {
    const row = rowOf(username);
    if (row >= 0 && now.personIds[row] === personId) removed.push(row);
  }
  return {
    addedColumns: edits.addedColumns.filter((heading) => !now.headings.includes(heading)),
    cells,
    created,
    removed: removed.sort((a, b) => a - b),
    droppedColumns: edits.droppedColumns.filter((heading) => now.headings.includes(heading)),
    left,
  };
}

const twice = 'the username stands more than once';

/** Finds the row of a username, without case: -1 for none, -2 for several. */
function indexUsernames(usernames: readonly string[]): (username: string) => number {
  const rows = new Map<string, number>();
  usernames.forEach((username, row) => {
    const key = plain(username);
    if (key !== '') rows.set(key, rows.has(key) ? -2 : row);
  });
  return (username) => rows.get(plain(username)) ?? -1;
}

function plain(username: string): string {
  return username.trim().toLowerCase();
}

/** Yes may be a ticked box, and no an empty one. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === '' || b === '') return false;
  const meaning = readYesNo(a);
  return (meaning === 'yes' || meaning === 'no') && meaning === readYesNo(b);
}
