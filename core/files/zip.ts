import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import * as faults from './faults.ts';
import { readZipDirectory, u16, u32, type ZipEntry } from './zip-directory.ts';

/** A zip whose directory has been read and found harmless; nothing is unpacked yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/** More files than this are no roster; folders count too. */
export const maxEntries = 1_000;
/** Bytes that all files of a zip may unpack to. */
export const maxTotalSize = 4 * 2 ** 30;
/** Bytes that one file of a zip may unpack to. */
export const maxEntrySize = 2 ** 30;
/** How often its packed size a file may unpack to; tables reach 20 to 60. */
export const maxRatio = 200;
/** Up to this many bytes the ratio does not matter: blanks and zeros pack well. */
export const ratioFreeSize = 10 * 2 ** 20;

const stored = 0;
const deflated = 8;
/** Deflate grows data 1,032 times at most: one step holds no more than 66 MB beside the file. */
const step = 65_536;

/** Reads the directory of a zip and refuses the zip that would fill the memory. */
export function openZip(
  bytes: Uint8Array,
  source: string,
): { readonly zip: Zip } | { readonly fault: string } {
  const entries = readZipDirectory(bytes, maxEntries);
  if (entries === null) return { fault: faults.damaged(source) };
  if (entries.length > maxEntries) return { fault: faults.tooManyFiles(source, maxEntries) };
  let total = 0;
  for (const entry of entries) {
    const name = `${source}, ${baseName(entry.path)}`;
    if (entry.size > maxEntrySize) return { fault: faults.tooLarge(name, '1 GB') };
    if (entry.size > ratioFreeSize && entry.size > entry.packedSize * maxRatio) {
      return { fault: faults.tooDense(name, maxRatio) };
    }
    total += entry.size;
  }
  if (total > maxTotalSize) return { fault: faults.tooLarge(source, '4 GB') };
  return { zip: { bytes, entries } };
}

/** Unpacks one file of a zip: never to more than its directory claims, and only if it is whole. */
export function unpack(
  zip: Zip,
  entry: ZipEntry,
  source: string,
): { readonly bytes: Uint8Array } | { readonly fault: string } {
  if (entry.encrypted) return { fault: faults.passwordProtected(source) };
  if (entry.method !== stored && entry.method !== deflated) {
    return { fault: faults.unknownPacking(source) };
  }
  const packed = packedBytes(zip.bytes, entry);
  const bytes =
    packed === null ? null : entry.method === stored ? copy(packed, entry) : inflate(packed, entry);
  return bytes === null ? { fault: faults.damaged(source) } : { bytes };
}

/** A name without its folders. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const { offset, packedSize } = entry;
  if (u32(bytes, offset) !== 0x04034b50) return null;
  const start = offset + 30 + u16(bytes, offset + 26) + u16(bytes, offset + 28);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

/** A copy, because tables change their bytes and are handed to other threads one by one. */
function copy(packed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (packed.length !== entry.size || crc32(packed, 0) !== entry.crc) return null;
  return packed.slice();
}

/**
 * In steps, because `inflateSync` goes on to the end of data that is longer than claimed; costs
 * about a fifth more.
 */
function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  let crc = 0;
  const inflater = new Inflate((piece) => {
    if (filled + piece.length <= bytes.length) {
      bytes.set(piece, filled);
      crc = crc32(piece, crc);
    }
    filled += piece.length;
  });
  try {
    for (let i = 0; i < packed.length && filled <= bytes.length; i += step) {
      inflater.push(packed.subarray(i, i + step), i + step >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === bytes.length && crc === entry.crc ? bytes : null;
}
