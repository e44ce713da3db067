/**
 * UTF-8 in plain JavaScript: Apps Script has no TextEncoder or TextDecoder, and tables keep their
 * text as UTF-8 bytes in every host.
 */

/** The UTF-8 bytes of a text; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, writeUtf8(text, bytes, 0));
}

/**
 * Writes a text's UTF-8 bytes into `bytes` from `at` on and gives the position after them.
 * The caller leaves room for three bytes a UTF-16 unit.
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[end++] = unit;
    } else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else {
      end = writeWideUnit(text, i, unit, bytes, end);
      if (isPair(text, i, unit)) i++;
    }
  }
  return end;
}

function writeWideUnit(text: string, i: number, unit: number, bytes: Uint8Array, at: number) {
  let end = at;
  if (isPair(text, i, unit)) {
    const point = 0x10000 + ((unit - 0xd800) << 10) + (text.charCodeAt(i + 1) - 0xdc00);
    bytes[end++] = 0xf0 | (point >> 18);
    bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
    bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
    bytes[end++] = 0x80 | (point & 0x3f);
    return end;
  }
  const point = unit >= 0xd800 && unit < 0xe000 ? 0xfffd : unit;
  bytes[end++] = 0xe0 | (point >> 12);
  bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  bytes[end++] = 0x80 | (point & 0x3f);
  return end;
}

function isPair(text: string, i: number, unit: number): boolean {
  if (unit < 0xd800 || unit >= 0xdc00) return false;
  const next = text.charCodeAt(i + 1);
  return next >= 0xdc00 && next < 0xe000;
}

/** The text of a stretch of UTF-8 bytes; what is not valid UTF-8 reads as U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let i = start;
  while (i < end) {
    const ascii = endOfAscii(bytes, i, end);
    // In slices, because a call takes only so many arguments.
    for (; i < ascii; i += 4096) {
      const slice = bytes.subarray(i, Math.min(i + 4096, ascii));
      text += String.fromCharCode.apply(null, slice as unknown as number[]);
    }
    i = ascii;
    if (i >= end) break;
    const length = sequenceLength(bytes, i, end);
    text += length === 0 ? '\ufffd' : String.fromCodePoint(codePointAt(bytes, i, length));
    i += length === 0 ? 1 : length;
  }
  return text;
}

function endOfAscii(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && bytes[i]! < 0x80) i++;
  return i;
}

/** The bytes of the valid UTF-8 sequence that starts at `i`, or 0 where none does. */
export function sequenceLength(bytes: Uint8Array, i: number, end: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0 || i + length > end) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1]!;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const outside = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90);
  return overlong || outside ? 0 : length;
}

function codePointAt(bytes: Uint8Array, i: number, length: number): number {
  if (length === 1) return bytes[i]!;
  let point = bytes[i]! & (0x7f >> length);
  for (let k = 1; k < length; k++) point = (point << 6) | (bytes[i + k]! & 0x3f);
  return point;
}
