import { readFileSync, statSync, type Stats } from 'node:fs';
import { parseJson } from '../core/host/parse-json.ts';

/** Reads a file, or tells why not. */
export function readFileAt(path: string, faults: string[]): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    faults.push(`${path}: ${readingFault(error)}`);
    return null;
  }
}

/** The JSON of a file; null, and a fault, where there is none. */
export function readJsonAt(path: string, faults: string[]): { readonly value: unknown } | null {
  const text = readTextAt(path, faults);
  if (text === null) return null;
  const json = parseJson(text, path);
  if ('value' in json) return json;
  faults.push(json.fault);
  return null;
}

/** The text of a file; null, and a fault, where it cannot be read. */
export function readTextAt(path: string, faults: string[]): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    faults.push(`${path}: ${readingFault(error)}`);
    return null;
  }
}

/** Whether a path leads to a folder, be it by links. */
export function isFolder(path: string): boolean {
  return at(path)?.isDirectory() === true;
}

/** Whether a path leads to a file, be it by links. */
export function isFile(path: string): boolean {
  return at(path)?.isFile() === true;
}

function at(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Why a file or folder cannot be read, in words. */
export function readingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it cannot be read: you have no permission';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  if (code === 'ELOOP') return 'it is a link that leads to itself';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GB: split it';
  return `it cannot be read: ${message}`;
}
