import { type ChosenFile } from './chosen-files.ts';
/** The parts of a `FileSystemEntry` that are used. */
export interface DroppedEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}
/** Files of what was dropped, at most `mostFiles`; `more`: there were more, or deeper ones. */
export interface DroppedFiles {
  readonly chosen: readonly ChosenFile[];
  readonly more: boolean;
}
/** The entries of a drop. To be called before anything is waited for: the drop ends then. */
export declare function entriesOf(transfer: DataTransfer): DroppedEntry[];
/** Goes through dropped files and folders. What cannot be read is passed over. */
export declare function readDropped(entries: readonly DroppedEntry[]): Promise<DroppedFiles>;
