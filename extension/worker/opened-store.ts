import type { Table } from '../../core/engine/index.ts';
import { openFiles, type OpenedFiles } from '../../core/files/open-files.ts';
import type { HostTables, Tell } from '../../core/host/workbook.ts';
import type { Database, StoredFile } from '../store/database.ts';
import type { Say } from '../text/say.ts';

/** The stored files with what was found in them, each read once as long as it stays. */
export interface OpenedStore {
  /** Reads the files that are not read yet; a file that cannot be read is a fault. */
  readonly readAll: (tell: Tell) => Promise<Omit<HostTables, 'savedAccounts'>>;
  /** Reads one file, which need not be stored yet. */
  readonly read: (file: StoredFile, tell: Tell) => Promise<OpenedFiles>;
}

interface Opened {
  readonly addedAt: string;
  readonly size: number;
  readonly found: OpenedFiles;
}

/** Reads the stored files and keeps what was found in memory. */
export function createOpenedStore(database: Database, say: Say): OpenedStore {
  const known = new Map<string, Opened>();

  async function read(file: StoredFile, tell: Tell): Promise<OpenedFiles> {
    const { name, addedAt } = file;
    const { size } = file.file;
    const before = known.get(name);
    if (before?.addedAt === addedAt && before.size === size) return before.found;
    known.delete(name);
    tell({ stage: 'reading', what: name, done: null, rows: null });
    const found = await open(file, say);
    known.set(name, { addedAt, size, found });
    return found;
  }

  return {
    read,
    async readAll(tell) {
      const files = await database.getAll('files');
      for (const name of known.keys())
        if (!files.some((file) => file.name === name)) known.delete(name);
      const all: OpenedFiles[] = [];
      for (const file of files) all.push(await read(file, tell));
      return {
        tables: all.flatMap(({ tables }): readonly Table[] => tables),
        settings: all.flatMap(({ settings }) => settings),
        ignored: all.flatMap(({ ignored }) => ignored),
        faults: all.flatMap(({ faults }) => faults),
      };
    },
  };
}

async function open({ name, file }: StoredFile, say: Say): Promise<OpenedFiles> {
  const nothing = { tables: [], settings: [], ignored: [] };
  try {
    return openFiles([{ path: name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
  } catch {
    // Above all: no memory left for the file's bytes.
    return { ...nothing, faults: [say('fileUnreadable', name)] };
  }
}
