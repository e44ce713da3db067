import { addKey, createKeyIndex, type KeyIndex } from '../tables/key-index.ts';
import { cellEnd, cellStart, type Table } from '../tables/table.ts';

/** A column as its different cells, each once, as they are written. */
export interface DistinctCells {
  readonly texts: KeyIndex;
  /** By row: the code of its cell. */
  readonly codes: Int32Array;
}

/**
 * Reads a column in the order of the file. A million people share some thousand names and a few
 * grades: what is made of a text is made once for each of them.
 */
export function distinctCells(table: Table, column: number): DistinctCells {
  const texts = createKeyIndex(1024);
  const codes = new Int32Array(table.rowCount);
  for (let row = 0; row < codes.length; row++) {
    const start = cellStart(table, row, column);
    codes[row] = addKey(texts, table.bytes, start, cellEnd(table, row, column));
  }
  return { texts, codes };
}
