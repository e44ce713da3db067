import { mostFiles, type ChosenFile } from './chosen-files.ts';

/** The parts of a `FileSystemEntry` that are used. */
export interface DroppedEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}

interface DroppedFile extends DroppedEntry {
  readonly file: (found: (file: File) => void, failed: (error: Error) => void) => void;
}

interface DroppedFolder extends DroppedEntry {
  readonly createReader: () => {
    /** Gives some of the entries (a hundred in Chromium), none at the end. */
    readonly readEntries: (
      found: (entries: readonly DroppedEntry[]) => void,
      failed: (error: Error) => void,
    ) => void;
  };
}

/** Folders within folders are followed this deep. */
const deepest = 8;

/** Files of what was dropped, at most `mostFiles`; `more`: there were more, or deeper ones. */
export interface DroppedFiles {
  readonly chosen: readonly ChosenFile[];
  readonly more: boolean;
}

/** The entries of a drop. To be called before anything is waited for: the drop ends then. */
export function entriesOf(transfer: DataTransfer): DroppedEntry[] {
  return [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
}

/** Goes through dropped files and folders. What cannot be read is passed over. */
export async function readDropped(entries: readonly DroppedEntry[]): Promise<DroppedFiles> {
  const chosen: ChosenFile[] = [];
  let more = false;

  async function walk(entry: DroppedEntry, path: string, depth: number): Promise<void> {
    if (chosen.length >= mostFiles || depth > deepest) {
      more = true;
    } else if (entry.isFile) {
      const file = await fileOf(entry as DroppedFile);
      if (file !== null) chosen.push({ path, file });
    } else if (entry.isDirectory) {
      for (const inside of await insideOf(entry as DroppedFolder))
        await walk(inside, `${path}/${inside.name}`, depth + 1);
    }
  }

  for (const entry of entries) await walk(entry, entry.name, 0);
  return { chosen, more };
}

function fileOf(entry: DroppedFile): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

async function insideOf(folder: DroppedFolder): Promise<DroppedEntry[]> {
  const reader = folder.createReader();
  const all: DroppedEntry[] = [];
  while (all.length <= mostFiles) {
    const some = await new Promise<readonly DroppedEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) break;
    all.push(...some);
  }
  return all;
}
