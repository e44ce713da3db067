import { looksMacRoman, macRomanHigh } from './mac-roman.ts';
import { sequenceLength, writeUtf8 } from './utf8.ts';

/** The encodings a roster file may come in. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252' | 'Mac Roman';

/** A file's text as UTF-8 bytes without its byte order mark, and what it was written in. */
export interface Utf8Text {
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  /** Where bytes stand that are no text in that encoding, ascending. */
  readonly invalidAt: readonly number[];
}

/** Stands for what could not be read: no valid UTF-8 holds this byte. */
const unreadable = 0xff;

/** Brings a file's bytes to UTF-8: by its byte order mark, else by what its bytes can be. */
export function toUtf8(bytes: Uint8Array): Utf8Text {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 'UTF-16BE');
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return fromUtf16(bytes, utf16);
  const text = utf8(bytes);
  const isUtf8 = text.invalidAt.length === 0 || hasManySequences(bytes, text.invalidAt.length);
  if (isUtf8) return text;
  return looksMacRoman(bytes)
    ? fromOneByte(bytes, 'Mac Roman', (byte) => macRomanHigh[byte - 0x80]!)
    : fromOneByte(bytes, 'Windows-1252', windows1252);
}

function utf8(bytes: Uint8Array): Utf8Text {
  return { bytes, encoding: 'UTF-8', invalidAt: findInvalidUtf8(bytes) };
}

/** Positions of bytes that belong to no valid UTF-8 sequence. */
function findInvalidUtf8(bytes: Uint8Array): number[] {
  const invalid: number[] = [];
  const skipAscii = asciiSkipper(bytes);
  const end = bytes.length;
  for (let i = skipAscii(0); i < end; i = skipAscii(i)) {
    const length = sequenceLength(bytes, i, end);
    if (length === 0) invalid.push(i);
    i += length === 0 ? 1 : length;
  }
  return invalid;
}

/** A UTF-8 file with a few broken bytes, rather than a Windows-1252 file? */
function hasManySequences(bytes: Uint8Array, invalid: number): boolean {
  const skipAscii = asciiSkipper(bytes);
  let sequences = 0;
  for (let i = skipAscii(0); i < bytes.length; i = skipAscii(i)) {
    const length = sequenceLength(bytes, i, bytes.length);
    if (length > 1 && ++sequences > invalid) return true;
    i += length === 0 ? 1 : length;
  }
  return false;
}

/** Finds the next byte above 127 from a position on: four at a time where memory is aligned. */
function asciiSkipper(bytes: Uint8Array): (from: number) => number {
  const end = bytes.length;
  const aligned = -bytes.byteOffset & 3;
  const words =
    end > aligned
      ? new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (end - aligned) >> 2)
      : new Uint32Array(0);
  return (from) => {
    let i = from;
    while (i < end && ((i - aligned) & 3) !== 0) {
      if (bytes[i]! >= 0x80) return i;
      i++;
    }
    let word = (i - aligned) >> 2;
    while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
    if (i < end) i = Math.max(i, aligned + word * 4);
    while (i < end && bytes[i]! < 0x80) i++;
    return i;
  };
}

/** Western text in UTF-16 has a zero in every second byte. */
function guessUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = Math.min(bytes.length, 512) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const most = sample * 0.3;
  if (sample >= 8 && oddZeros > most && evenZeros === 0) return 'UTF-16LE';
  if (sample >= 8 && evenZeros > most && oddZeros === 0) return 'UTF-16BE';
  return null;
}

function fromUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): Utf8Text {
  const low = encoding === 'UTF-16LE' ? 0 : 1;
  const units = bytes.length >> 1;
  const out = new Uint8Array(units * 3 + 1);
  const invalidAt: number[] = [];
  let end = 0;
  const unitAt = (u: number) => bytes[u * 2 + low]! | (bytes[u * 2 + 1 - low]! << 8);
  for (let u = 0; u < units; u++) {
    const unit = unitAt(u);
    const next = u + 1 < units ? unitAt(u + 1) : 0;
    if (unit < 0xd800 || unit >= 0xe000) {
      end = writeUtf8(String.fromCharCode(unit), out, end);
    } else if (unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      end = writeUtf8(String.fromCharCode(unit, next), out, end);
      u++;
    } else {
      invalidAt.push(end);
      out[end++] = unreadable;
    }
  }
  if (bytes.length % 2 === 1) {
    invalidAt.push(end);
    out[end++] = unreadable;
  }
  return { bytes: out.subarray(0, end), encoding, invalidAt };
}

/** What Windows-1252 puts on 0x80-0x9F; a dot where it puts nothing. */
const windows1252High =
  '\u20ac.\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152.\u017d..\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153.\u017e\u0178';

function windows1252(byte: number): string {
  return byte < 0xa0 ? windows1252High[byte - 0x80]! : String.fromCharCode(byte);
}

/** `letter` gives what stands for a byte above 127, a dot for nothing. */
function fromOneByte(
  bytes: Uint8Array,
  encoding: TextEncoding,
  letterOf: (byte: number) => string,
): Utf8Text {
  const out = new Uint8Array(bytes.length * 3);
  const invalidAt: number[] = [];
  let end = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      out[end++] = byte;
      continue;
    }
    const letter = letterOf(byte);
    if (letter === '.') {
      invalidAt.push(end);
      out[end++] = unreadable;
    } else {
      end = writeUtf8(letter, out, end);
    }
  }
  return { bytes: out.subarray(0, end), encoding, invalidAt };
}
