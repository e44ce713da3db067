import { createKeyIndex } from '../../tables/key-index.ts';
import type { Table } from '../../tables/table.ts';
import { trimmedText } from '../../tables/table.ts';
import { keyOfCell } from './shared/columns.ts';

/** Tells what the word in a cell means. */
export type WordReader<Value> = (table: Table, row: number, column: number) => Value;

/** Reads a column of few words: each word is made a text and understood only once. */
export function createWordReader<Value>(read: (word: string) => Value): WordReader<Value> {
  const words = createKeyIndex(16);
  const values: Value[] = [];
  return (table, row, column) => {
    const code = keyOfCell(words, table, row, column);
    if (code === values.length) values.push(read(trimmedText(table, row, column)));
    return values[code]!;
  };
}
