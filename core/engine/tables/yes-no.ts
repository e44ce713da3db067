import { cellEnd, cellStart, trimEnd, trimStart, type Table } from './table.ts';
import { encodeUtf8 } from './utf8.ts';

/** What a Yes/No cell says. */
export type YesNo = 'yes' | 'no' | 'unreadable';

/** No word is longer: false. */
const longestWord = 5;

/** The words by their letters as one number: an answer takes no text to be made of the cell. */
const words: ReadonlyMap<number, YesNo> = new Map([
  ...['yes', 'true', '1', 'y', 'x'].map((word): [number, YesNo] => [keyOfText(word), 'yes']),
  ...['no', 'false', '0', 'n'].map((word): [number, YesNo] => [keyOfText(word), 'no']),
]);

/** Reads yes/no, true/false, 1/0, y/n, x/blank without case (contract, tables). */
export function readYesNo(text: string): YesNo {
  const bytes = encodeUtf8(text);
  return readBytes(bytes, 0, bytes.length);
}

/** What a cell says; in a table without the column, and in an empty cell: no. */
export function readYesNoCell(table: Table, row: number, column: number): YesNo {
  if (column < 0) return 'no';
  return readBytes(table.bytes, cellStart(table, row, column), cellEnd(table, row, column));
}

function readBytes(bytes: Uint8Array, from: number, to: number): YesNo {
  const start = trimStart(bytes, from, to);
  if (start < 0) return 'no';
  const end = trimEnd(bytes, start, to);
  if (end - start > longestWord) return 'unreadable';
  return words.get(keyOf(bytes, start, end)) ?? 'unreadable';
}

function keyOfText(word: string): number {
  return keyOf(encodeUtf8(word), 0, word.length);
}

/** Up to five letters, in lower case, as one number. */
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    key = key * 256 + (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
  }
  return key;
}
