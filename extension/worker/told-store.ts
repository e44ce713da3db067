import { reportStyle, scanCsv, type Table } from '../../core/engine/index.ts';
import { writeTold } from '../../core/engine/inform/index.ts';
import type { InformOutput, ToldChange } from '../../core/host/inform/inform-workbook.ts';
import type { Tell } from '../../core/host/workbook.ts';
import { writeAll, type Database, type StoredTold } from '../store/database.ts';
import type { Say } from '../text/say.ts';
import { deliverFiles, zipEntries, type Download } from './deliver.ts';
import { blobOf } from './output-blob.ts';
import { storing } from './storing.ts';

/** What is kept of who was told, with the files by which they were. */
export interface ToldStore {
  readonly readTold: () => Promise<Table | null>;
  readonly addTold: (
    change: ToldChange,
    files: readonly InformOutput[],
    tell: Tell,
  ) => Promise<void>;
  readonly handOver: (files: readonly InformOutput[]) => Promise<void>;
}

/** What the store works with. */
export interface ToldStoreParts {
  readonly database: Database;
  readonly say: Say;
  readonly download: (files: readonly Download[]) => void;
  readonly unstoppable: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The Told table in the browser's storage: one CSV file, written whole. */
export function createToldStore(parts: ToldStoreParts): ToldStore {
  const { database, say } = parts;
  let readVersion = 0;

  return {
    async readTold() {
      const stored = (await database.get('meta', 'told')) as StoredTold | undefined;
      readVersion = stored?.version ?? 0;
      if (stored === undefined) return null;
      const bytes = new Uint8Array(await stored.file.arrayBuffer());
      const scanned = scanCsv(bytes, 'told', 'told.csv');
      if ('fault' in scanned) throw new Error(scanned.fault);
      return scanned.table;
    },
    async addTold({ before, rows, added }, files, tell) {
      const downloads = await downloadsOf(files);
      const file = blobOf({
        name: 'told.csv',
        content: {
          rows: before.table.rowCount + rows,
          style: reportStyle,
          fill: (sink) => {
            writeTold(before, added(), sink);
          },
        },
      });
      tell({ stage: 'storing', what: '', done: null, rows: null });
      const work = () =>
        writeAll(database, async (transaction) => {
          const meta = transaction.objectStore('meta');
          const stored = (await meta.get('told')) as StoredTold | undefined;
          // The letters' window has a worker of its own.
          if ((stored?.version ?? 0) !== readVersion) throw new Error(say('toldElsewhere'));
          const next: StoredTold = { file, version: readVersion + 1 };
          await meta.put(next, 'told');
        });
      await storing(say, () => parts.unstoppable(work));
      parts.download(downloads);
    },
    async handOver(files) {
      parts.download(await downloadsOf(files));
    },
  };
}

async function downloadsOf(files: readonly InformOutput[]): Promise<Download[]> {
  const downloads: Download[] = [];
  for (const file of files) {
    if ('content' in file) downloads.push(...(await deliverFiles([file], 'each')));
    else downloads.push({ name: file.name, blob: await zipEntries(file) });
  }
  return downloads;
}
