import type { FileToAdd } from '../worker/extension-client.ts';

/** A file as chosen or dropped, with its path in the folder it came in. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Files to add, and those that are no tables by their names. */
export interface SortedFiles {
  readonly files: readonly FileToAdd[];
  readonly leftOut: readonly string[];
  /** Files too large to be read, in bytes more than `largestFile`. */
  readonly tooLarge: readonly string[];
}

/** What can be read: tables, and settings.json. */
export const acceptedNames = '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.zip,.json';

/** More bytes than this do not fit into one piece of memory in every browser. */
export const largestFile = 2_000_000_000;

/** More files than any roster has: somebody dropped the wrong folder. */
export const mostFiles = 500;

/** Sorts chosen files. A file goes by its name alone unless another one here has the same. */
export function sortFiles(chosen: readonly ChosenFile[]): SortedFiles {
  const visible = chosen.filter(({ path }) => !isHidden(path));
  const readable = visible.filter(({ path }) => isReadable(path));
  const counts = new Map<string, number>();
  for (const { path } of readable)
    counts.set(baseName(path), (counts.get(baseName(path)) ?? 0) + 1);
  const small = readable.filter(({ file }) => file.size <= largestFile);
  return {
    files: small.map(({ path, file }) => ({
      name: counts.get(baseName(path)) === 1 ? baseName(path) : path,
      file,
    })),
    leftOut: visible.filter(({ path }) => !isReadable(path)).map(({ path }) => path),
    tooLarge: readable.filter(({ file }) => file.size > largestFile).map(({ path }) => path),
  };
}

/** .xls files are let through, so that they are refused in words that help. */
function isReadable(path: string): boolean {
  const name = baseName(path).toLowerCase();
  return /\.(csv|tsv|txt|xls|xlsx|xlsm|ods|zip)$/.test(name) || name === 'settings.json';
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
