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
  /** By account row: the cell to write, where there is one. */
  readonly edits: ReadonlyMap<number, { readonly column: string; readonly value: string }>;
  readonly removed: ReadonlySet<number>;
  /** Columns the batch had added that are empty again. */
  readonly droppedColumns: ReadonlySet<number>;
  /** The file's own style where all is as it was before, else the style of reports. */
  readonly style: FileStyle;
}

/**
 * Plans the undoing of a batch: puts back what it changed and leaves what changed since. Accounts
 * it created are disabled, not deleted; removed only if nobody ever used them and `removeUnused`.
 */
export function planUndo(journal: Journal, found: FoundTable, removeUnused: boolean): UndoPlan {
  const rowOf = indexUsernames(found);
  const edits = new Map<number, { column: string; value: string }>();
  const removed = new Set<number>();
  const entries = journal.changes.map((entry): UndoneEntry => {
    const row = rowOf(entry.username);
    const refusal = refuse(entry, row, found);
    if (refusal !== null) return { entry, result: 'left', reason: refusal };
    if (!('created' in entry)) {
      edits.set(row, { column: entry.column, value: entry.before });
      return { entry, result: 'put back', reason: '' };
    }
    const use = removeUnused ? whyKept(found, row) : '';
    if (removeUnused && use === '') {
      removed.add(row);
      return { entry, result: 'removed', reason: '' };
    }
    if (readYesNo(trimmedText(found.table, row, found.column('Enabled'))) === 'no') {
      return { entry, result: 'left', reason: 'the account is disabled already' };
    }
    edits.set(row, { column: 'Enabled', value: 'No' });
    return { entry, result: 'disabled', reason: use };
  });
  const droppedColumns = emptyAgain(journal, found, edits, removed);
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
  const now = cellText(table, row, column(entry.column));
  if (sameValue(entry.column, now, entry.after)) return null;
  return sameValue(entry.column, now, entry.before)
    ? `${entry.column} is "${now}" as before the batch`
    : `${entry.column} was changed since: it is "${now}", the batch had set "${entry.after}"`;
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
  { table }: FoundTable,
  edits: UndoPlan['edits'],
  removed: ReadonlySet<number>,
): ReadonlySet<number> {
  const added = new Set(addedColumns.map(plainName));
  const dropped = new Set<number>();
  table.headings.forEach((heading, c) => {
    if (!added.has(plainName(heading))) return;
    for (let row = 0; row < table.rowCount; row++) {
      if (removed.has(row)) continue;
      const edit = edits.get(row);
      const edited = edit !== undefined && plainName(edit.column) === plainName(heading);
      if ((edited ? edit.value : cellText(table, row, c)) !== '') return;
    }
    dropped.add(c);
  });
  return dropped;
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
    const edited = edit === undefined ? -1 : column(edit.column);
    for (const c of kept) {
      if (c === edited) sink.cell(edit!.value);
      else copyCell(sink, table, row, c);
    }
    writeSurplus(table, surplus.get(row), sink);
    sink.endRow();
  }
}
