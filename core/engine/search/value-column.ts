import { keyText } from '../tables/key-index.ts';
import type { Table } from '../tables/table.ts';
import { distinctCells } from './distinct-cells.ts';
import { foldForSearch } from './fold-for-search.ts';

/** A column of few different values, as one number for each row. */
export interface ValueColumn {
  /** By row: the code of the value. */
  readonly codes: Int32Array;
  /** By code: the value as it is written, without outer blanks, and as it is compared. */
  readonly spellings: readonly string[];
  readonly folded: readonly string[];
}

/** Reads a column. Null where the table has no such column. */
export function readValueColumn(table: Table, column: number): ValueColumn | null {
  if (column < 0) return null;
  const { texts, codes } = distinctCells(table, column);
  const codeOf = new Map<string, number>();
  const codeOfText = Int32Array.from({ length: texts.count }, (_, text) => {
    const spelling = keyText(texts, text).trim();
    const code = codeOf.get(spelling) ?? codeOf.size;
    codeOf.set(spelling, code);
    return code;
  });
  const spellings = [...codeOf.keys()];
  return {
    codes: codes.map((text) => codeOfText[text]!),
    spellings,
    folded: spellings.map(foldForSearch),
  };
}

/** By code: 1 where the value fits. */
export function codesThat(column: ValueColumn, fits: (folded: string) => boolean): Uint8Array {
  return Uint8Array.from(column.folded, (folded) => (fits(folded) ? 1 : 0));
}
