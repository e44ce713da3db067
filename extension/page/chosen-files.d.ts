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
export declare const acceptedNames = '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.zip,.json';
/** More bytes than this do not fit into one piece of memory in every browser. */
export declare const largestFile = 2000000000;
/** More files than any roster has: somebody dropped the wrong folder. */
export declare const mostFiles = 500;
/** Sorts chosen files. A file goes by its name alone unless another one here has the same. */
export declare function sortFiles(chosen: readonly ChosenFile[]): SortedFiles;
