import { cellText, type Table } from '../../../core/engine/index.ts';

/** What a save or an undo changes in User Accounts, account by account. */
export interface AccountsEdits {
  /** The headings under which usernames and Person IDs stand. */
  readonly keys: { readonly username: string; readonly personId: string };
  /** All headings afterwards, in order: the cells of new rows stand in theirs. */
  readonly headings: readonly string[];
  readonly addedColumns: readonly string[];
  readonly droppedColumns: readonly string[];
  readonly cells: readonly CellEdit[];
  readonly created: readonly NewRow[];
  readonly removed: readonly RemovedRow[];
}

/** One cell of an account that is there. */
export interface CellEdit {
  readonly username: string;
  readonly personId: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/** An account that is added. */
export interface NewRow {
  readonly username: string;
  readonly personId: string;
  readonly cells: readonly string[];
}

/** An account that an undo takes away again. */
export interface RemovedRow {
  readonly username: string;
  readonly personId: string;
}

/** How many changes there are. */
export function countEdits(edits: AccountsEdits): number {
  const { addedColumns, droppedColumns, cells, created, removed } = edits;
  return (
    addedColumns.length + droppedColumns.length + cells.length + created.length + removed.length
  );
}

/**
 * What makes the second table of the first. Rows keep their order: those of the second are those of
 * the first without some, and new ones at the end.
 */
export function accountsEdits(
  before: Table,
  after: Table,
  keys: AccountsEdits['keys'],
): AccountsEdits {
  const username = { before: before.headings.indexOf(keys.username), after: 0 };
  username.after = after.headings.indexOf(keys.username);
  const personId = before.headings.indexOf(keys.personId);
  const cells: CellEdit[] = [];
  const removed: RemovedRow[] = [];
  const columns = sameColumns(before.headings, after.headings);
  let next = 0;
  for (let row = 0; row < before.rowCount; row++) {
    const name = cellText(before, row, username.before);
    const person = cellText(before, row, personId);
    if (next >= after.rowCount || cellText(after, next, username.after) !== name) {
      removed.push({ username: name, personId: person });
      continue;
    }
    columns.forEach((old, column) => {
      const was = old < 0 ? '' : cellText(before, row, old);
      const becomes = cellText(after, next, column);
      if (was === becomes) return;
      const heading = after.headings[column]!;
      cells.push({ username: name, personId: person, heading, before: was, after: becomes });
    });
    next++;
  }
  const created: NewRow[] = [];
  for (; next < after.rowCount; next++) {
    const row = after.headings.map((_, column) => cellText(after, next, column));
    created.push({
      username: row[username.after]!,
      personId: row[after.headings.indexOf(keys.personId)]!,
      cells: row,
    });
  }
  return {
    keys,
    headings: after.headings,
    addedColumns: after.headings.filter((heading) => !before.headings.includes(heading)),
    droppedColumns: before.headings.filter((heading) => !after.headings.includes(heading)),
    cells,
    created,
    removed,
  };
}

/** Where each column stood before, -1 for a new one; headings may stand twice, empty ones above all. */
function sameColumns(before: readonly string[], after: readonly string[]): number[] {
  const used = new Set<number>();
  return after.map((heading) => {
    const column = before.findIndex((other, c) => other === heading && !used.has(c));
    used.add(column);
    return column;
  });
}
