import { findHeadingRows, headingNotes, sampleRows } from '../engine/tables/heading-rows.ts';
import {
  appendRow,
  createTableBuilder,
  finishTable,
  type TableBuilder,
} from '../engine/tables/table-builder.ts';
import type { RowDamage, Table } from '../engine/tables/table.ts';
import { dropTotals } from '../engine/tables/totals-row.ts';
import { encodeUtf8 } from '../engine/tables/utf8.ts';
import { sheetNotes } from './sheet-notes.ts';

/** What the sheets of one workbook may still fill: a small file can claim endless cells. */
export interface Budget {
  /** Rows times columns. */
  cells: number;
  /** UTF-16 units of text. */
  text: number;
}

/** A sheet in the making, row by row. */
export interface Sheet {
  readonly name: string;
  readonly source: string;
  readonly budget: Budget;
  readonly damage: RowDamage[];
  readonly notes: string[];
  /** Cells with formulas and no results: how many, and where the first is. */
  uncalculated: { cells: number; readonly row: number; readonly column: number } | null;
  /** Ranges below the headings that are merged over several rows: how many, and the first. */
  merged: { ranges: number; readonly first: string } | null;
  /** The first rows, as long as the headings are not found among them. */
  first: SheetRow[];
  /** How many columns the widest of them has. */
  widest: number;
  builder: TableBuilder | null;
  headerRow: number;
}

interface SheetRow {
  readonly cells: readonly string[];
  readonly number: number;
}

/** As many columns as Excel and LibreOffice have. */
export const maxColumns = 16_384;

/** What a workbook may fill: a million rows of 60 columns; 512 MB of plain text. */
export function createBudget(): Budget {
  return { cells: 60_000_000, text: 2 ** 29 };
}

/** Starts a sheet without any row. */
export function startSheet(name: string, source: string, budget: Budget): Sheet {
  return {
    name,
    source,
    budget,
    damage: [],
    notes: [],
    uncalculated: null,
    merged: null,
    first: [],
    widest: 0,
    builder: null,
    headerRow: 0,
  };
}

/**
 * Adds a row with its number in the sheet; one that says nothing is no row. False when the budget
 * is used up.
 */
export function addRow(sheet: Sheet, cells: readonly string[], number: number): boolean {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width--;
  if (width === 0) return true;
  const { budget, builder } = sheet;
  for (let i = 0; i < width; i++) budget.text -= cells[i]!.length;
  sheet.widest = Math.max(width, builder?.headings.length ?? sheet.widest);
  budget.cells -= sheet.widest + 1;
  if (budget.text < 0 || budget.cells < 0) return false;
  if (builder !== null) {
    appendCells(sheet, builder, cells, width, number);
  } else {
    sheet.first.push({ cells: cells.slice(0, width), number });
    if (sheet.first.length === sampleRows) startTable(sheet);
  }
  return true;
}

/** The table of the sheet, or null if it has no cell. */
export function finishSheet(sheet: Sheet): Table | null {
  const { damage } = sheet;
  const builder = sheet.builder ?? startTable(sheet);
  const notes = [...sheet.notes, ...sheetNotes(sheet)];
  return builder && dropTotals({ ...finishTable(builder), damage, notes });
}

/** Finds the headings among the first rows and appends those below them; null if there are none. */
export function startTable(sheet: Sheet): TableBuilder | null {
  const rows = sheet.first.map(({ cells, number }) => ({
    number,
    cells: cells.map((cell) => cell.trim()),
  }));
  const found = findHeadingRows(rows.map(({ cells }) => cells));
  const headings = [...found.headings];
  while (headings.length > 0 && headings[headings.length - 1] === '') headings.pop();
  if (headings.length === 0) {
    sheet.first = [];
    return null;
  }
  const last = found.first + found.count - 1;
  const builder = createTableBuilder(sheet.name, sheet.source, headings);
  sheet.builder = builder;
  sheet.headerRow = rows[last]!.number;
  sheet.notes.push(...headingNotes(sheet.source, found, rows));
  for (const { cells, number } of sheet.first.slice(last + 1)) {
    appendCells(sheet, builder, cells, cells.length, number);
  }
  sheet.first = [];
  return builder;
}

function appendCells(
  sheet: Sheet,
  builder: TableBuilder,
  cells: readonly string[],
  width: number,
  number: number,
): void {
  appendRow(builder, cells, number - sheet.headerRow);
  if (width > builder.headings.length) addSurplus(sheet, builder, cells.slice(0, width));
}

/** Keeps the cells right of the headings for a message, in bytes that belong to no cell. */
function addSurplus(sheet: Sheet, builder: TableBuilder, cells: readonly string[]): void {
  const text = encodeUtf8(cells.slice(builder.headings.length).join(','));
  const start = builder.end;
  const end = start + text.length;
  if (end > builder.bytes.length) {
    const larger = new Uint8Array(end * 2);
    larger.set(builder.bytes);
    builder.bytes = larger;
  }
  builder.bytes.set(text, start);
  builder.end = end;
  sheet.damage.push({
    row: builder.rowCount - 1,
    kind: 'too-many-cells',
    surplus: { start, end },
  });
}
