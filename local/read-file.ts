import { readFileSync } from 'node:fs';

/** Reads a file, or tells why not. */
export function readFileAt(path: string, faults: string[]): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    faults.push(`${path}: ${readingFault(error)}`);
    return null;
  }
}

/** Why a file or folder cannot be read, in words. */
export function readingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it cannot be read: you have no permission';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GB: split it';
  return `it cannot be read: ${message}`;
}
