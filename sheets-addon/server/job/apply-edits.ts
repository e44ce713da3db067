import { cellName, columnName, quoted, writeTexts } from '../tabs/text-into-cells.ts';
import type { AccountsEdits } from './accounts-edits.ts';
import type { AccountsTab } from './accounts-tab.ts';
import type { Pending, PendingCell } from './pending.ts';

/*
 * Writes what is still to do into the tab of User Accounts: added columns, cells, new rows, rows
 * that go. Cells that nothing changes are not touched. What was written is read back.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** New rows are written so many at once. */
const blockRows = 5000;

/** A list of ranges names at most so many. */
const mostRanges = 1000;

/** Rows that go leave the tab in so many pieces; more are emptied instead. */
const mostRuns = 50;

/**
 * Does what is pending, block by block, as long as `goOn` says so; `goOn` hears how many changes
 * each block made. Gives whether all of it is done.
 */
export function applyPending(
  tab: AccountsTab,
  edits: AccountsEdits,
  pending: Pending,
  goOn: (done: number) => boolean,
): boolean {
  const { sheet } = tab;
  const headings = addColumns(sheet, tab.headings, pending.addedColumns);
  let more = pending.addedColumns.length === 0 || goOn(pending.addedColumns.length);
  for (const block of cellBlocks(sheet, headings, pending.cells)) {
    if (!more) return false;
    writeCells(tab, block);
    more = goOn(block.cells.length);
  }
  for (let from = 0; from < pending.created.length; from += blockRows) {
    if (!more) return false;
    const rows = pending.created.slice(from, from + blockRows);
    appendRows(sheet, edits, headings, rows);
    more = goOn(rows.length);
  }
  if (pending.removed.length > 0) {
    if (!more) return false;
    removeRows(tab, pending.removed, headings.length);
    more = goOn(pending.removed.length);
  }
  if (pending.droppedColumns.length > 0) {
    if (!more) return false;
    dropColumns(sheet, headings, pending.droppedColumns);
    goOn(pending.droppedColumns.length);
  }
  return true;
}

function addColumns(
  sheet: Sheet,
  headings: readonly string[],
  added: readonly string[],
): readonly string[] {
  if (added.length === 0) return headings;
  const missing = headings.length + added.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  writeTexts(sheet, { row: 1, column: headings.length + 1, texts: [added] });
  SpreadsheetApp.flush();
  return [...headings, ...added];
}

/** Cells of one column that get the same content. */
interface CellBlock {
  readonly column: number;
  readonly text: string;
  readonly cells: readonly PendingCell[];
  /** The box is ticked rather than a word written. */
  readonly isBox: boolean;
  /** In a column of plain text, where an apostrophe would show. */
  readonly isPlain: boolean;
}

function* cellBlocks(
  sheet: Sheet,
  headings: readonly string[],
  cells: readonly PendingCell[],
): Generator<CellBlock> {
  const byColumn = new Map<string, PendingCell[]>();
  for (const cell of cells) {
    const { heading } = cell.edit;
    const list = byColumn.get(heading);
    if (list === undefined) byColumn.set(heading, [cell]);
    else list.push(cell);
  }
  for (const [heading, list] of byColumn) {
    const column = headings.indexOf(heading) + 1;
    const range = sheet.getRange(2, column, sheet.getLastRow() - 1, 1);
    const [values, formats] = [range.getValues() as unknown[][], range.getNumberFormats()];
    const blocks = new Map<string, CellBlock & { readonly cells: PendingCell[] }>();
    for (const cell of list) {
      const text = cell.edit.after;
      const isBox = typeof values[cell.row]![0] === 'boolean';
      const isPlain = formats[cell.row]![0] === '@';
      const key = JSON.stringify([text, isBox, isPlain]);
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, { column, text, isBox, isPlain, cells: [cell] });
      else block.cells.push(cell);
    }
    yield* blocks.values();
  }
}

/** Throws where rows moved since they were read: what is written would stand beside other names. */
function checkUnmoved({ sheet, stillHolds }: AccountsTab, first: number, last: number): void {
  if (stillHolds('username', first, last)) return;
  throw new Error(
    `Rows of ${sheet.getName()} were moved while they were being changed. Nothing is lost: leave the ` +
      'tab alone until it has finished, and resume.',
  );
}

function writeCells(tab: AccountsTab, block: CellBlock): void {
  const { sheet } = tab;
  const { column, text, isBox, isPlain } = block;
  const isSafe = isPlain && !/^[=+\-']/.test(text);
  const rows = block.cells.map(({ row }) => row + 2).sort((a, b) => a - b);
  const [first, last] = [rows[0]!, rows[rows.length - 1]!];
  // Person IDs may be what changes.
  checkUnmoved(tab, first - 2, last - 2);
  const value = isBox ? /^(yes|true|y|1|x)$/i.test(text) : isSafe ? text : quoted(text);
  const names = runs(rows).map(([first, last]) =>
    first === last
      ? cellName(first, column)
      : `${cellName(first, column)}:${columnName(column)}${last}`,
  );
  for (let from = 0; from < names.length; from += mostRanges) {
    const list = sheet.getRangeList(names.slice(from, from + mostRanges));
    if (isPlain && !isSafe) list.setNumberFormat('General');
    list.setValue(value);
  }
  SpreadsheetApp.flush();
  const shown = sheet.getRange(first, column, last - first + 1, 1).getDisplayValues();
  const wanted = isBox ? null : text;
  const wrong = rows.find((row) => wanted !== null && shown[row - first]![0] !== wanted);
  if (wrong !== undefined) throw new Error(notKept(sheet, wrong));
}

function appendRows(
  sheet: Sheet,
  edits: AccountsEdits,
  headings: readonly string[],
  rows: AccountsEdits['created'],
): void {
  const places = headings.map((heading) => edits.headings.indexOf(heading));
  const texts = rows.map(({ cells }) => places.map((place) => cells[place] ?? ''));
  const first = sheet.getLastRow() + 1;
  const missing = first + rows.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  writeTexts(sheet, { row: first, column: 1, texts });
  SpreadsheetApp.flush();
  const shown = sheet.getRange(first, 1, rows.length, headings.length).getDisplayValues();
  const wrong = texts.findIndex((cells, row) =>
    cells.some((text, column) => shown[row]![column] !== text),
  );
  if (wrong >= 0) throw new Error(notKept(sheet, first + wrong));
}

function notKept(sheet: Sheet, row: number): string {
  return (
    `${sheet.getName()}, row ${row}, does not hold what was written into it: a rule, a script or ` +
    'somebody else changes it. Look at the row, then resume, or undo the batch.'
  );
}

/** Rows go from the end on, so that those above keep their places. */
function removeRows(tab: AccountsTab, rows: readonly number[], width: number): void {
  const { sheet } = tab;
  checkUnmoved(tab, rows[0]!, rows[rows.length - 1]!);
  const gone = runs(rows.map((row) => row + 2)).reverse();
  if (gone.length > mostRuns) {
    // Rows that are empty throughout are no rows (contract, tables).
    const names = gone.map(([first, last]) => `A${first}:${columnName(width)}${last}`);
    for (let from = 0; from < names.length; from += mostRanges) {
      sheet.getRangeList(names.slice(from, from + mostRanges)).clearContent();
    }
  } else {
    for (const [first, last] of gone) sheet.deleteRows(first, last - first + 1);
  }
  SpreadsheetApp.flush();
}

function dropColumns(sheet: Sheet, headings: readonly string[], dropped: readonly string[]): void {
  const columns = dropped.map((heading) => headings.indexOf(heading) + 1).sort((a, b) => b - a);
  for (const column of columns) sheet.deleteColumn(column);
  SpreadsheetApp.flush();
}

/** Ascending numbers as runs of neighbours. */
function runs(rows: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
