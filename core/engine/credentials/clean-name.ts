import type { NamePolicy } from '../request/name-policy.ts';
import { cellEnd, cellStart, trimEnd, type Table } from '../tables/table.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import { foldText, type LetterTable } from './fold-text.ts';
import { choosesSurname, chosenSurname } from './surname.ts';

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

/** Appends a stretch of bytes as it is. */
export function appendBytes(
  buffer: NameBuffer,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  makeRoom(buffer, end - start);
  for (let i = start; i < end; i++) buffer.bytes[buffer.length++] = bytes[i]!;
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
  appendFolded(
    buffer,
    table.bytes,
    cellStart(table, row, column),
    cellEnd(table, row, column),
    letters,
  );
}

/** Letters from here on can be followed by signs that change them, or be such signs. */
const firstCombining = 0x300;

/** Appends a stretch of UTF-8 text cleaned. */
function appendFolded(
  buffer: NameBuffer,
  bytes: Uint8Array,
  start: number,
  end: number,
  letters: LetterTable,
): void {
  const before = buffer.length;
  makeRoom(buffer, end - start);
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      if (isLetterOrDigit(byte)) buffer.bytes[buffer.length++] = byte;
      continue;
    }
    const point = ((byte & 0x1f) << 6) | (bytes[i + 1]! & 0x3f);
    if (byte >= 0xe0 || point >= firstCombining || byte < 0xc2) {
      // Only a text read as a whole can be put into its composed form first.
      buffer.length = before;
      appendAscii(buffer, foldText(decodeUtf8(bytes, start, end), letters));
      return;
    }
    appendAscii(buffer, letters(point));
    makeRoom(buffer, end - i);
    i++;
  }
}

function isLetterOrDigit(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

const suffix = /^(jr|sr|ii|iii|iv|v)\.?$/i;

/**
 * Appends a last name: as `appendClean`, but a suffix (Jr, Sr, II ... V) that is the last of
 * several words is dropped, unless nothing usable would remain (contract, request). So is what the
 * name policy leaves out.
 */
export function appendLastName(
  buffer: NameBuffer,
  table: Table,
  row: number,
  column: number,
  letters: LetterTable,
  policy: NamePolicy,
): void {
  const { bytes } = table;
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  const rest = withoutSuffix(bytes, start, end);
  const before = buffer.length;
  if (choosesSurname(policy)) {
    appendAscii(buffer, foldText(chosenSurname(decodeUtf8(bytes, start, rest), policy), letters));
    if (buffer.length > before) return;
  }
  if (rest < end) appendFolded(buffer, bytes, start, rest, letters);
  if (buffer.length === before) appendFolded(buffer, bytes, start, end, letters);
}

/** III with a dot. */
const longestSuffix = 4;

/** Where the name ends if its last word is a suffix and not its only word; else its end. */
function withoutSuffix(bytes: Uint8Array, start: number, end: number): number {
  const wordEnd = blanksBefore(bytes, start, end);
  for (let at = wordEnd - 1; at > start && at >= wordEnd - longestSuffix; at--) {
    if (blanksBefore(bytes, start, at) === at) continue;
    return suffix.test(decodeUtf8(bytes, at, wordEnd)) ? at : end;
  }
  return end;
}

/** Where the blanks and commas start that stand directly before a position. */
function blanksBefore(bytes: Uint8Array, start: number, position: number): number {
  let at = trimEnd(bytes, start, position);
  while (at > start && bytes[at - 1] === 0x2c) at = trimEnd(bytes, start, at - 1);
  return at;
}
