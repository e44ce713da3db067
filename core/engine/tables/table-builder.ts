import { findHeadingRows, headingNotes, sampleRows } from './heading-rows.ts';
import { reportStyle, type Table } from './table.ts';
import { onlyRows } from './totals-row.ts';
import { writeUtf8 } from './utf8.ts';

/** A table in the making, cell by cell: for hosts and formats whose cells are no CSV. */
export interface TableBuilder {
  readonly name: string;
  readonly source: string;
  readonly headings: readonly string[];
  bytes: Uint8Array;
  end: number;
  starts: Uint32Array;
  filled: number;
  rowCount: number;
  rowNumbers: number[] | null;
}

/** Starts a table with these headings and no rows. */
export function createTableBuilder(
  name: string,
  source: string,
  headings: readonly string[],
): TableBuilder {
  return {
    name,
    source,
    headings,
    bytes: new Uint8Array(1024),
    end: 0,
    starts: new Uint32Array(256),
    filled: 0,
    rowCount: 0,
    rowNumbers: null,
  };
}

/**
 * Appends a row: its cells in the order of the headings; missing ones are empty. `number` is the
 * row's number in its source, where that is not simply the next one.
 */
export function appendRow(
  builder: TableBuilder,
  cells: readonly string[],
  number = builder.rowCount + 1,
): void {
  for (let column = 0; column < builder.headings.length; column++) {
    const text = cells[column] ?? '';
    startCell(builder, text.length * 3);
    // One byte between cells, so that they end as CSV cells do: one before the next start.
    builder.end = writeUtf8(text, builder.bytes, builder.end) + 1;
  }
  endRow(builder, number);
}

/** Appends a cell of a row that `endRow` ends, as the bytes of another table. */
export function copyCell(
  builder: TableBuilder,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  startCell(builder, end - start);
  const to = builder.bytes;
  let at = builder.end;
  for (let i = start; i < end; i++) to[at++] = bytes[i]!;
  builder.end = at + 1;
}

/** Ends a row whose cells were copied, as many as there are headings. */
export function endRow(builder: TableBuilder, number = builder.rowCount + 1): void {
  startCell(builder, 0);
  builder.rowCount++;
  if (builder.rowNumbers === null && number !== builder.rowCount) {
    builder.rowNumbers = Array.from({ length: builder.rowCount - 1 }, (_, row) => row + 1);
  }
  builder.rowNumbers?.push(number);
}

/** The table made of the rows appended so far. */
export function finishTable(builder: TableBuilder): Table {
  return {
    name: builder.name,
    source: builder.source,
    headings: builder.headings,
    rowCount: builder.rowCount,
    bytes: builder.bytes.subarray(0, builder.end),
    starts: builder.starts.subarray(0, builder.filled),
    quoted: false,
    rowNumbers: builder.rowNumbers === null ? null : Uint32Array.from(builder.rowNumbers),
    damage: [],
    style: reportStyle,
    notes: [],
  };
}

/**
 * A table from a tab's display values. The headings are found as in a file (`findHeadingRows`);
 * rows that are empty throughout are no rows.
 */
export function tableFromRows(
  name: string,
  source: string,
  rows: readonly (readonly string[])[],
): Table {
  const sample = rows.slice(0, sampleRows).map((row, index) => ({
    number: index + 1,
    cells: row.map((cell) => cell.trim()),
  }));
  const found = findHeadingRows(sample.map(({ cells }) => cells));
  const builder = createTableBuilder(name, source, found.headings);
  const last = found.first + found.count - 1;
  for (let i = last + 1; i < rows.length; i++) {
    const cells = rows[i]!;
    if (cells.some((cell) => cell !== '')) appendRow(builder, cells, i - last);
  }
  const notes = headingNotes(source, found, sample);
  return onlyRows({ ...finishTable(builder), notes });
}

/** Notes where the next cell starts, and makes room for so many bytes of it. */
function startCell(builder: TableBuilder, length: number): void {
  if (builder.filled === builder.starts.length) {
    const larger = new Uint32Array(builder.starts.length * 2);
    larger.set(builder.starts);
    builder.starts = larger;
  }
  builder.starts[builder.filled++] = builder.end;
  if (builder.end + length + 1 <= builder.bytes.length) return;
  const larger = new Uint8Array(Math.max(builder.bytes.length * 2, builder.end + length + 1));
  larger.set(builder.bytes);
  builder.bytes = larger;
}
