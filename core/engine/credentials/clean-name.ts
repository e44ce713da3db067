import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import { foldText, type LetterTable } from './fold-text.ts';

/** ASCII text in the making. */
export interface NameBuffer {
  bytes: Uint8Array;
  length: number;
}

/** An empty buffer. */
export function createNameBuffer(): NameBuffer {
  return { bytes: new Uint8Array(256), length: 0 };
}

/** Appends ASCII text. */
export function appendAscii(buffer: NameBuffer, text: string): void {
  makeRoom(buffer, text.length);
  for (let i = 0; i < text.length; i++) buffer.bytes[buffer.length++] = text.charCodeAt(i);
}

/** What a buffer holds. */
export function bufferText(buffer: NameBuffer): string {
  return decodeUtf8(buffer.bytes, 0, buffer.length);
}

function makeRoom(buffer: NameBuffer, more: number): void {
  if (buffer.length + more <= buffer.bytes.length) return;
  const larger = new Uint8Array((buffer.length + more) * 2);
  larger.set(buffer.bytes);
  buffer.bytes = larger;
}

/** Appends a cell cleaned as D44 says: letters folded, all that is no letter or digit dropped. */
export function appendClean(
  buffer: NameBuffer,
  table: Table,
  row: number,
  column: number,
  letters: LetterTable,
): void {
  const { bytes } = table;
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  const before = buffer.length;
  makeRoom(buffer, end - start);
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) {
      buffer.length = before;
      appendAscii(buffer, foldText(decodeUtf8(bytes, start, end), letters));
      return;
    }
    if (isLetterOrDigit(byte)) buffer.bytes[buffer.length++] = byte;
  }
}

function isLetterOrDigit(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

const suffix = /^(jr|sr|ii|iii|iv|v)\.?$/i;

/**
 * Appends a last name: as `appendClean`, but a suffix (Jr, Sr, II ... V) that is the last of
 * several words is dropped, unless nothing usable would remain (contract, request).
 */
export function appendLastName(
  buffer: NameBuffer,
  table: Table,
  row: number,
  column: number,
  letters: LetterTable,
): void {
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  if (!mayHaveSuffix(table.bytes, start, end)) {
    appendClean(buffer, table, row, column, letters);
    return;
  }
  const text = decodeUtf8(table.bytes, start, end);
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const last = words[words.length - 1] ?? '';
  const rest = suffix.test(last) ? foldText(words.slice(0, -1).join(' '), letters) : '';
  appendAscii(buffer, rest === '' ? foldText(text, letters) : rest);
}

/** Only a name of several words can end in a suffix: most names need no closer look. */
function mayHaveSuffix(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte <= 0x20 || byte === 0x2c || byte >= 0x80) return true;
  }
  return false;
}
