import { createCaseFolder } from '../roster/fold-case.ts';
import type { FoundTable } from '../roster/workbook.ts';
import { plainName } from '../tables/columns.ts';
import { copyCell, type CellSink } from '../tables/csv-write.ts';
import { addKey, createKeyIndex, findKey } from '../tables/key-index.ts';
import { cellText, reportStyle, trimmedText, type FileStyle } from '../tables/table.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { readYesNo } from '../tables/yes-no.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { surplusByRow, writeSurplus } from './write-accounts.ts';

/** What undoing does to one account of a journal. */
export interface UndoneEntry {
  readonly entry: JournalEntry;
  readonly result: 'put back' | 'disabled' | 'removed' | 'left';
  readonly reason: string;
}

/** What undoing a batch does to User Accounts as they are now. */
export interface UndoPlan {
  readonly entries: readonly UndoneEntry[];
  /** By account row: the cells to write, by their columns. */
  readonly edits: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly removed: ReadonlySet<number>;
  /** Columns the batch had added that are empty again. */
  readonly droppedColumns: ReadonlySet<number>;
  /** The file's own style where all is as it was before, else the style of reports. */
  readonly style: FileStyle;
}

/**
 * Plans the undoing of a batch: puts back what it changed and leaves what changed since. Accounts
 * it created are disabled, not deleted; removed only if nobody ever used them and `removeUnused`.
 * Rows it took over from another system are removed, where they are still as they were taken.
 */
export function planUndo(journal: Journal, found: FoundTable, removeUnused: boolean): UndoPlan {
  const rowOf = indexUsernames(found);
  const edits = new Map<number, Map<string, string>>();
  const removed = new Set<number>();
  const entries = journal.changes.map((entry): UndoneEntry => {
    const row = rowOf(entry.username);
    const refusal = refuse(entry, row, found);
    if (refusal !== null) return { entry, result: 'left', reason: refusal };
    if ('column' in entry) {
      edits.set(row, (edits.get(row) ?? new Map<string, string>()).set(entry.column, entry.before));
      return { entry, result: 'put back', reason: '' };
    }
    if ('taken' in entry) {
      removed.add(row);
      return { entry, result: 'removed', reason: '' };
    }
    const use = removeUnused ? whyKept(found, row) : '';
    if (removeUnused && use === '') {
      removed.add(row);
      return { entry, result: 'removed', reason: '' };
    }
    if (readYesNo(trimmedText(found.table, row, found.column('Enabled'))) === 'no') {
      return { entry, result: 'left', reason: 'the account is disabled already' };
    }
    edits.set(row, new Map([['Enabled', 'No']]));
    return { entry, result: 'disabled', reason: use };
  });
  const droppedColumns = emptyAgain(journal, found, { edits, removed });
  const complete = entries.every(({ result }) => result === 'put back' || result === 'removed');
  return { entries, edits, removed, droppedColumns, style: complete ? journal.style : reportStyle };
}

/** Why an account is left as it is, or null. */
function refuse(entry: JournalEntry, row: number, found: FoundTable): string | null {
  if (row === -1) return 'there is no account with this username any more';
  if (row === -2) return 'the username stands more than once';
  const { table, column } = found;
  const personId = trimmedText(table, row, column('Person ID'));
  if (personId !== entry.personId) {
    return `the account belongs to person ${personId === '' ? '(nobody)' : personId} now`;
  }
  if ('created' in entry) return null;
  if ('taken' in entry) return changedSince(entry.taken, row, found);
  const now = cellText(table, row, column(entry.column));
  if (sameValue(entry.column, now, entry.after)) return null;
  return sameValue(entry.column, now, entry.before)
    ? `${entry.column} is "${now}" as before the batch`
    : `${entry.column} was changed since: it is "${now}", the batch had set "${entry.after}"`;
}

/** What of a row is not as it was taken over, or null. */
function changedSince(
  taken: Readonly<Record<string, string>>,
  row: number,
  { table, column }: FoundTable,
): string | null {
  const names = new Map(Object.keys(taken).map((name) => [column(name), name]));
  for (let c = 0; c < table.headings.length; c++) {
    const name = names.get(c) ?? '';
    const [now, was] = [cellText(table, row, c), taken[name] ?? ''];
    if (sameValue(name, now, was)) continue;
    return `${table.headings[c]!} was changed since: it is "${now}", and was taken over as "${was}"`;
  }
  return null;
}

/** A spreadsheet may have turned Yes into TRUE: that is no change. */
function sameValue(column: string, a: string, b: string): boolean {
  const isYesNo = column === 'Enabled' || column === 'Force Password Change';
  return isYesNo ? readYesNo(a) === readYesNo(b) : a === b;
}

/** Finds an account by its username, without case: its row, -1 for none, -2 for several. */
function indexUsernames({ table, column }: FoundTable): (username: string) => number {
  const index = createKeyIndex(table.rowCount);
  const fold = createCaseFolder();
  const rows: number[] = [];
  const keyOf = (username: string) => {
    const bytes = encodeUtf8(username.trim());
    return fold(bytes, 0, bytes.length);
  };
  for (let row = 0; row < table.rowCount; row++) {
    const length = keyOf(cellText(table, row, column('Username')));
    const code = addKey(index, fold.bytes(), 0, length);
    rows[code] = code === rows.length ? row : -2;
  }
  return (username) => {
    const length = keyOf(username);
    const code = findKey(index, fold.bytes(), 0, length);
    return code < 0 ? -1 : rows[code]!;
  };
}

/** Why a created account is not removed; '' where nobody ever used it. A blank count is 0 (T23). */
function whyKept({ table, column }: FoundTable, row: number): string {
  const logins = column('Total Login Count');
  if (logins < 0) return 'nobody knows whether the account has been used: no Total Login Count';
  const used = Number(trimmedText(table, row, logins) || '0') !== 0;
  return used ? 'the account has been used' : '';
}

function emptyAgain(
  { addedColumns }: Journal,
  { table, column }: FoundTable,
  { edits, removed }: Pick<UndoPlan, 'edits' | 'removed'>,
): ReadonlySet<number> {
  const added = new Set(addedColumns.map(plainName));
  const dropped = new Set<number>();
  table.headings.forEach((heading, c) => {
    if (!added.has(plainName(heading))) return;
    for (let row = 0; row < table.rowCount; row++) {
      if (removed.has(row)) continue;
      const edited = editedCell(edits.get(row), c, column);
      if ((edited ?? cellText(table, row, c)) !== '') return;
    }
    dropped.add(c);
  });
  return dropped;
}

/** What is written into a column of a row; undefined: nothing. */
function editedCell(
  edit: ReadonlyMap<string, string> | undefined,
  c: number,
  column: FoundTable['column'],
): string | undefined {
  if (edit === undefined) return undefined;
  for (const [name, value] of edit) if (column(name) === c) return value;
  return undefined;
}

/** Writes User Accounts as they are after the undo. */
export function writeUndoneAccounts(
  undo: UndoPlan,
  { table, column }: FoundTable,
  sink: CellSink,
): void {
  const kept = table.headings.map((_, c) => c).filter((c) => !undo.droppedColumns.has(c));
  for (const c of kept) sink.cell(table.headings[c]!);
  sink.endRow();
  const surplus = surplusByRow(table);
  for (let row = 0; row < table.rowCount; row++) {
    if (undo.removed.has(row)) continue;
    const edit = undo.edits.get(row);
    for (const c of kept) {
      const edited = editedCell(edit, c, column);
      if (edited === undefined) copyCell(sink, table, row, c);
      else sink.cell(edited);
    }
    writeSurplus(table, surplus.get(row), sink);
    sink.endRow();
  }
}
