import { trimmedText, type Table } from './table.ts';

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

/** A column's answers; a table without the column says no everywhere. */
export function readYesNoCell(table: Table, row: number, column: number): YesNo {
  return column < 0 ? 'no' : readYesNo(trimmedText(table, row, column));
}
