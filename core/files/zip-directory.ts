import { decodeUtf8 } from '../engine/tables/utf8.ts';

/** A file in a zip, as the zip's central directory describes it. */
export interface ZipEntry {
  /** Its name with folders, `/` between them and none in front. */
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** Its size when unpacked, as the directory claims. */
  readonly size: number;
  /** Signed, as `crc32` gives it. */
  readonly crc: number;
  /** Where its own header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const isIn64 = 0xffffffff;
const aesMethod = 99;

/**
 * The files of a zip by its central directory; at most `most` and one, so that the caller can tell
 * that there are more. Null if the directory is missing or broken: the zip is cut off.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end < 0) return null;
  let count = u16(bytes, end + 10);
  let at = u32(bytes, end + 16);
  if (end >= 20 && u32(bytes, end - 20) === end64Locator) {
    const end64 = u64(bytes, end - 12);
    if (u32(bytes, end64) !== end64Signature) return null;
    count = u64(bytes, end64 + 32);
    at = u64(bytes, end64 + 48);
  }
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count && i <= most; i++) {
    if (u32(bytes, at) !== entrySignature) return null;
    entries.push(readEntry(bytes, at));
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return at > bytes.length ? null : entries;
}

/** Two bytes as a number, little end first; 0 beyond the end. */
export function u16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

/** Four bytes as a number, little end first; 0 beyond the end. */
export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

/** The end record stands last, with a comment of up to 65,535 bytes after it. */
function findEnd(bytes: Uint8Array): number {
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  for (let i = bytes.length - 22; i >= lowest; i--) {
    if (bytes[i] === 0x50 && u32(bytes, i) === endSignature) return i;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, at: number): ZipEntry {
  const flags = u16(bytes, at + 8);
  const method = u16(bytes, at + 10);
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const [size, packedSize, offset] = readSizes(bytes, at, nameEnd);
  return {
    path: readPath(bytes, at + 46, Math.min(nameEnd, bytes.length)),
    method,
    encrypted: (flags & 1) === 1 || method === aesMethod,
    packedSize,
    size,
    crc: u32(bytes, at + 16) | 0,
    offset,
  };
}

/** Sizes and offset; a field that is full stands in the zip64 extra field, in this order. */
function readSizes(bytes: Uint8Array, at: number, extraStart: number): [number, number, number] {
  const sizes: [number, number, number] = [
    u32(bytes, at + 24),
    u32(bytes, at + 20),
    u32(bytes, at + 42),
  ];
  const extraEnd = extraStart + u16(bytes, at + 30);
  for (let i = extraStart; i + 4 <= extraEnd; i += 4 + u16(bytes, i + 2)) {
    if (u16(bytes, i) !== 1) continue;
    let from = i + 4;
    for (let k = 0; k < 3; k++) {
      if (sizes[k] !== isIn64) continue;
      sizes[k] = u64(bytes, from);
      from += 8;
    }
  }
  return sizes;
}

/** Names are UTF-8 in practice, flagged or not; old Western ones are shown as near as can be. */
function readPath(bytes: Uint8Array, start: number, end: number): string {
  let path = decodeUtf8(bytes, start, end);
  if (path.includes('\ufffd')) path = String.fromCharCode(...bytes.subarray(start, end));
  return path.replace(/\\/g, '/').replace(/^\/+/, '');
}
