import { addKey, createKeyIndex, keyText } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';
import { foldForSearch } from './fold-for-search.ts';

/** A column of few different values, as one number for each person. */
export interface ValueColumn {
  /** By rank: the code of the value as it is written; 0 = blank. */
  readonly codes: Int32Array;
  /** By code: the value as it is written, and as it is compared. */
  readonly spellings: readonly string[];
  readonly folded: readonly string[];
}

/**
 * Reads a column; `order` gives by rank the person's position in `rows`. Null where the table has no
 * such column.
 */
export function readValueColumn(
  table: Table,
  column: number,
  rows: Int32Array,
  order: Int32Array,
): ValueColumn | null {
  if (column < 0) return null;
  const index = createKeyIndex(64);
  addKey(index, table.bytes, 0, 0);
  const inFile = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const end = cellEnd(table, row, column);
    const start = trimStart(table.bytes, cellStart(table, row, column), end);
    if (start >= 0) {
      inFile[i] = addKey(index, table.bytes, start, trimEnd(table.bytes, start, end));
    }
  }
  const codes = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) codes[rank] = inFile[order[rank]!]!;
  const spellings = Array.from({ length: index.count }, (_, code) => keyText(index, code));
  return { codes, spellings, folded: spellings.map(foldForSearch) };
}

/** By code: 1 where the value fits. */
export function codesThat(column: ValueColumn, fits: (folded: string) => boolean): Uint8Array {
  return Uint8Array.from(column.folded, (folded) => (fits(folded) ? 1 : 0));
}
