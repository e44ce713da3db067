import { toldCells, toldColumns } from '../../../core/engine/inform/index.ts';
import type { ToldRow, ToldStatus } from '../../../core/engine/inform/index.ts';
import { tableFromRows, type Table } from '../../../core/engine/index.ts';
import { mostCharacters, quoted } from '../tabs/text-into-cells.ts';
import { toldName } from '../tabs/own-tabs.ts';

/*
 * The tab Told: who was told, a row a telling. Rows are only ever added, or their status changes.
 * People look at it, and may sort it, so a row is looked at again before it is changed.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const width = toldColumns.length;
const statusColumn = toldColumns.indexOf('Status');
const widths = [90, 180, 110, 110, 200, 190, 100, 80, 360];

/** So many rows are added to the tab at once, and written at once. */
const rowsAtOnce = 1000;
const blockRows = 5000;

/** A row of the tab, and where it stands (1 based). */
export interface PlacedRow {
  readonly at: number;
  readonly row: ToldRow;
}

/** A row as it was, and what is said of it now: its status and detail. */
export interface RowChange {
  readonly from: PlacedRow;
  readonly to: ToldRow;
}

/** The tab in one execution. */
export interface ToldTab {
  /** All rows, as they are now as far as this execution knows. */
  readonly rows: readonly PlacedRow[];
  /**
   * Adds a row, and makes a change in the same breath, where there is one: next to each other, both
   * are written or neither. Nothing is certain before `SpreadsheetApp.flush`.
   */
  readonly add: (row: ToldRow, change: RowChange | null) => PlacedRow;
  readonly change: (change: RowChange) => void;
}

/** Opens the tab; it is made when there is something to add. Throws where its columns are not ours any more. */
export function openToldTab(spreadsheet: Spreadsheet): ToldTab {
  const known = spreadsheet.getSheetByName(toldName);
  // One whose making was stopped half-way is finished before anything is added.
  const sheet = lazily(() => toldSheet(spreadsheet));
  const used = known?.getLastRow() ?? 0;
  if (known !== null && used > 0) checkHeadings(known);
  const shown =
    used < 2
      ? []
      : sheet()
          .getRange(2, 1, used - 1, width)
          .getDisplayValues();
  const rows = shown.map((cells, index): PlacedRow => ({ at: index + 2, row: rowOf(cells) }));

  /** Where a row stands now: people sort tabs. */
  function placeOf({ at, row }: PlacedRow): number {
    if (isRow(sheet().getRange(at, 1, 1, width).getDisplayValues()[0]!, row)) return at;
    const all = sheet()
      .getRange(2, 1, sheet().getLastRow() - 1, width)
      .getDisplayValues();
    const found = all.findIndex((cells) => isRow(cells, row));
    if (found < 0) {
      throw new Error(
        `The row of ${row.username} is gone from the tab ${toldName}, which says who was told. ` +
          'Bring it back with File > Version history, then go on.',
      );
    }
    return found + 2;
  }

  function note(from: PlacedRow, placed: PlacedRow): void {
    // Most changes are of the last row.
    let index = rows.length - 1;
    while (index >= 0 && rows[index]!.row !== from.row) index--;
    if (index >= 0) rows[index] = placed;
  }

  function change({ from, to }: RowChange): void {
    const placed = { at: placeOf(from), row: asCells(to) };
    write(sheet(), placed.at, [placed.row]);
    note(from, placed);
  }

  return {
    rows,
    change,
    add(given, changed) {
      const placed = { at: sheet().getLastRow() + 1, row: asCells(given) };
      makeRoom(sheet(), placed.at);
      if (changed !== null) {
        const before = { at: placeOf(changed.from), row: asCells(changed.to) };
        if (before.at === placed.at - 1) write(sheet(), before.at, [before.row, placed.row]);
        else {
          write(sheet(), before.at, [before.row]);
          write(sheet(), placed.at, [placed.row]);
        }
        note(changed.from, before);
      } else write(sheet(), placed.at, [placed.row]);
      rows.push(placed);
      return placed;
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** The tab as a table, null where nobody was told yet. Throws where it cannot be read. */
export function readToldTable(spreadsheet: Spreadsheet): Table | null {
  const sheet = spreadsheet.getSheetByName(toldName);
  const used = sheet?.getLastRow() ?? 0;
  if (sheet === null || used === 0) return null;
  checkHeadings(sheet);
  return tableFromRows('told', toldName, sheet.getRange(1, 1, used, width).getDisplayValues());
}

/** Adds rows for people who were told by something else than mail. */
export function addToTold(spreadsheet: Spreadsheet, rows: readonly ToldRow[]): void {
  const sheet = toldSheet(spreadsheet);
  checkHeadings(sheet);
  for (let from = 0; from < rows.length; from += blockRows) {
    const block = rows.slice(from, from + blockRows);
    const at = sheet.getLastRow() + 1;
    makeRoom(sheet, at + block.length - 1);
    write(sheet, at, block.map(asCells));
    SpreadsheetApp.flush();
  }
}

function toldSheet(spreadsheet: Spreadsheet): Sheet {
  const sheet =
    spreadsheet.getSheetByName(toldName) ??
    spreadsheet.insertSheet(toldName, spreadsheet.getNumSheets());
  // Frozen last: where it is, all else was done.
  if (sheet.getFrozenRows() > 0) return sheet;
  const extra = sheet.getMaxColumns() - width;
  if (extra > 0) sheet.deleteColumns(width + 1, extra);
  sheet
    .getRange(1, 1, 1, width)
    .setValues([toldColumns.map(quoted)])
    .setFontWeight('bold')
    .setBackground('#f1f3f4');
  widths.forEach((pixels, column) => sheet.setColumnWidth(column + 1, pixels));
  sheet
    .protect()
    .setDescription('Account Batch Wizard looks here before it tells anybody')
    .setWarningOnly(true);
  sheet.setFrozenRows(1);
  return sheet;
}

function checkHeadings(sheet: Sheet): void {
  const columns = Math.min(width, sheet.getMaxColumns());
  const [headings] = sheet.getRange(1, 1, 1, columns).getDisplayValues();
  const wrong = toldColumns.find((name, column) => headings![column]?.trim() !== name);
  if (wrong === undefined) return;
  throw new Error(
    `The tab ${toldName} has other columns than it had: ${wrong} is not in its place, so nobody ` +
      `could tell who was told. Put its first columns back in this order: ${toldColumns.join(', ')}.`,
  );
}

function makeRoom(sheet: Sheet, row: number): void {
  const max = sheet.getMaxRows();
  if (row > max) sheet.insertRowsAfter(max, Math.max(rowsAtOnce, row - max));
}

function write(sheet: Sheet, at: number, rows: readonly ToldRow[]): void {
  const cells = rows.map((row) => toldCells(row).map(quoted));
  sheet.getRange(at, 1, rows.length, width).setValues(cells);
}

function asCells(row: ToldRow): ToldRow {
  return rowOf(toldCells(row).map(cellOf));
}

/** A text as a cell of the tab holds it: on one line, and not longer than a cell can be. */
export function cellOf(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').slice(0, mostCharacters - 1);
}

function isRow(cells: readonly string[], row: ToldRow): boolean {
  const wanted = toldCells(row);
  // What is said of it may have been typed over; whom it is about is what counts.
  return cells.every((text, column) => column >= statusColumn || text === wanted[column]);
}

function rowOf(cells: readonly string[]): ToldRow {
  const [personId, username, created, how, message, at, expires, status, detail] = cells;
  return {
    personId: personId!,
    username: username!,
    created: created!,
    how: how as ToldRow['how'],
    message: message!,
    at: at!,
    expires: expires!,
    status: status!.trim().toLowerCase() as ToldStatus,
    detail: detail!,
  };
}
