import { decodeUtf8, writeUtf8 } from '../tables/utf8.ts';

/** Puts a stretch of text into lower case in a buffer of its own and gives its length there. */
export interface CaseFolder {
  (bytes: Uint8Array, start: number, end: number): number;
  /** The buffer with the text folded last. */
  bytes(): Uint8Array;
}

/** Usernames, emails and group names are compared without case; this is the case they have then. */
export function createCaseFolder(): CaseFolder {
  let buffer = new Uint8Array(256);
  function fold(bytes: Uint8Array, start: number, end: number): number {
    // A letter in lower case can be up to three times as long in UTF-8.
    if ((end - start) * 3 > buffer.length) buffer = new Uint8Array((end - start) * 6);
    for (let i = start, to = 0; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x80) return writeUtf8(decodeUtf8(bytes, start, end).toLowerCase(), buffer, 0);
      buffer[to++] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    }
    return end - start;
  }
  return Object.assign(fold, { bytes: () => buffer });
}
