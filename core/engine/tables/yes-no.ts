import { cellEnd, cellStart, trimmedText, type Table } from './table.ts';

/** What a Yes/No cell says. */
export type YesNo = 'yes' | 'no' | 'unreadable';

const words: ReadonlyMap<string, YesNo> = new Map([
  ['', 'no'],
  ...['yes', 'true', '1', 'y', 'x'].map((word): [string, YesNo] => [word, 'yes']),
  ...['no', 'false', '0', 'n'].map((word): [string, YesNo] => [word, 'no']),
]);

/** Reads yes/no, true/false, 1/0, y/n, x/blank without case (contract, tables). */
export function readYesNo(text: string): YesNo {
  return words.get(text.trim().toLowerCase()) ?? 'unreadable';
}

/** What a cell says; in a table without the column, and in an empty cell: no. */
export function readYesNoCell(table: Table, row: number, column: number): YesNo {
  if (column < 0 || cellEnd(table, row, column) === cellStart(table, row, column)) return 'no';
  return readYesNo(trimmedText(table, row, column));
}
