import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../../tables/table.ts';

/** Where a cell's text stands in its table's bytes, without outer blanks; used again and again. */
export interface CellStretch {
  start: number;
  end: number;
}

/** Finds a cell's text; false where there is none. */
export function readStretch(
  stretch: CellStretch,
  table: Table,
  row: number,
  column: number,
): boolean {
  if (column < 0) return false;
  const end = cellEnd(table, row, column);
  stretch.start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (stretch.start < 0) return false;
  stretch.end = trimEnd(table.bytes, stretch.start, end);
  return true;
}

/** Does a stretch hold an `@`? What has none is no email. */
export function holdsAt({ bytes }: Table, { start, end }: CellStretch): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === 0x40) return true;
  return false;
}
