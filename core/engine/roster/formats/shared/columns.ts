import { plainName } from '../../../tables/columns.ts';
import { readDayColumn, unreadableDay } from '../../../tables/dates.ts';
import { addKey, findKey, type KeyIndex } from '../../../tables/key-index.ts';
import {
  cellEnd,
  cellStart,
  rowNumber,
  trimEnd,
  trimStart,
  trimmedText,
  type Table,
} from '../../../tables/table.ts';

/** A file of a package with its columns found. */
export interface PackageFile {
  readonly table: Table;
  /** The index of a column by its name, -1 where the file lacks it. */
  readonly column: (name: string) => number;
}

/** Finds the columns of a file by their headings; `otherNames` says what else one may be called. */
export function openFile(
  table: Table,
  otherNames: Readonly<Record<string, string>> = {},
): PackageFile {
  const indices = new Map<string, number>();
  table.headings.forEach((heading, column) => {
    const name = plainName(heading);
    if (!indices.has(name)) indices.set(name, column);
  });
  const find = (name: string) => indices.get(plainName(name)) ?? -1;
  const column = (name: string) => {
    const found = find(name);
    const other = otherNames[name];
    return found < 0 && other !== undefined ? find(other) : found;
  };
  return { table, column };
}

/** The code of a cell without outer blanks, which is entered if it is new; empty cells too. */
export function keyOfCell(index: KeyIndex, table: Table, row: number, column: number): number {
  if (column < 0) return addKey(index, table.bytes, 0, 0);
  const end = cellEnd(table, row, column);
  const start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (start < 0) return addKey(index, table.bytes, 0, 0);
  return addKey(index, table.bytes, start, trimEnd(table.bytes, start, end));
}

/** The code of a cell without outer blanks; -1 if it is empty or unknown. */
export function findCell(index: KeyIndex, table: Table, row: number, column: number): number {
  if (column < 0) return -1;
  const end = cellEnd(table, row, column);
  const start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (start < 0) return -1;
  return findKey(index, table.bytes, start, trimEnd(table.bytes, start, end));
}

const comma = 0x2c;

/** Hands over each part of a cell that holds a list, without outer blanks and empty parts. */
export function eachInList(
  table: Table,
  row: number,
  column: number,
  use: (bytes: Uint8Array, start: number, end: number) => void,
): void {
  if (column < 0) return;
  const { bytes } = table;
  const end = cellEnd(table, row, column);
  let from = cellStart(table, row, column);
  while (from < end) {
    let to = from;
    while (to < end && bytes[to] !== comma) to++;
    const start = trimStart(bytes, from, to);
    if (start >= 0) use(bytes, start, trimEnd(bytes, start, to));
    from = to + 1;
  }
}

const deleted = 'tobedeleted';

/** Is the row there only to say that its record is gone? */
export function isDeleted(table: Table, row: number, statusColumn: number): boolean {
  if (statusColumn < 0) return false;
  const length = cellEnd(table, row, statusColumn) - cellStart(table, row, statusColumn);
  if (length < deleted.length) return false;
  return trimmedText(table, row, statusColumn).toLowerCase() === deleted;
}

/** The days of a date column, and a sentence if its dates are in an order that cannot be known. */
interface DateColumn {
  readonly days: Int32Array;
  readonly fault: string | null;
}

/** Reads a date column; one that holds dates such as 15/05/2023 cannot be read as a whole. */
export function readDates({ table, column }: PackageFile, name: string): DateColumn {
  const days = readDayColumn(table, column(name));
  for (let row = 0; row < days.length; row++) {
    if (days[row] !== unreadableDay) continue;
    const text = trimmedText(table, row, column(name));
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d+)$/.exec(text);
    if (match !== null && Number(match[1]) > 12) {
      const place = `row ${rowNumber(table, row)}: ${text}`;
      return {
        days,
        fault: `${table.source}: ${name} holds dates that are neither YYYY-MM-DD nor M/D/YYYY (${place}): export the dates as YYYY-MM-DD`,
      };
    }
  }
  return { days, fault: null };
}
