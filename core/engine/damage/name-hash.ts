import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import { decodeUtf8, encodeUtf8 } from '../tables/utf8.ts';

/** The start of every hash. */
export const noHash = 0x811c9dc5;

/** Takes the letters of a cell into a hash: case, accents, blanks and signs do not count. */
export function hashLetters(hash: number, table: Table, row: number, column: number): number {
  const { bytes } = table;
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  let mixed = mix(hash, 0x20);
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      const letter = byte | 0x20;
      if (letter >= 0x61 && letter <= 0x7a) mixed = mix(mixed, letter);
      continue;
    }
    const point = ((byte & 0x1f) << 6) | (bytes[i + 1]! & 0x3f);
    if (byte < 0xc3 || byte > 0xc8 || i + 1 === end) {
      return hashOtherLetters(mix(hash, 0x20), bytes, start, end);
    }
    for (const letter of plainLatin[point - firstLatin]!) mixed = mix(mixed, letter);
    i++;
  }
  return mixed;
}

const firstLatin = 0xc0;

/** The bytes of each Latin letter with an accent when it has none and is small. */
const plainLatin = Array.from({ length: 0x240 - firstLatin }, (_, i) =>
  encodeUtf8(plainLetters(String.fromCharCode(firstLatin + i))),
);

/** Letters without case and accents, nothing else. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/\P{L}/gu, '');
}

/** Takes the bytes of a cell into a hash, outer blanks not counting. */
export function hashCell(hash: number, table: Table, row: number, column: number): number {
  const { bytes } = table;
  let start = cellStart(table, row, column);
  let end = cellEnd(table, row, column);
  while (start < end && bytes[start]! <= 0x20) start++;
  while (end > start && bytes[end - 1]! <= 0x20) end--;
  let mixed = mix(hash, 0x20);
  for (let i = start; i < end; i++) mixed = mix(mixed, bytes[i]!);
  return mixed;
}

/** Spreads a hash over all its bits; never negative. */
export function finishHash(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x85ebca6b);
  spread ^= spread >>> 13;
  spread = Math.imul(spread, 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}

function hashOtherLetters(hash: number, bytes: Uint8Array, start: number, end: number): number {
  let mixed = hash;
  for (const byte of encodeUtf8(plainLetters(decodeUtf8(bytes, start, end))))
    mixed = mix(mixed, byte);
  return mixed;
}

function mix(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}
