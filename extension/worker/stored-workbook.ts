import { scanCsv, type RandomBytes, type Table } from '../../core/engine/index.ts';
import type { InformWorkbook } from '../../core/host/inform/inform-workbook.ts';
import type { Commit, HostTables, Tell } from '../../core/host/workbook.ts';
import {
  raiseCounter,
  readSavedAccounts,
  writeAll,
  type Database,
  type SavedAccounts,
} from '../store/database.ts';
import { storedRecords } from '../store/stored-records.ts';
import { localMinute } from '../store/local-day.ts';
import type { Say } from '../text/say.ts';
import { deliverFiles, type Download } from './deliver.ts';
import type { OpenedStore } from './opened-store.ts';
import { blobOf } from './output-blob.ts';
import { storing } from './storing.ts';
import { createToldStore } from './told-store.ts';

/** What a workbook in the browser's storage works with. */
export interface StoredWorkbookParts {
  readonly database: Database;
  readonly opened: OpenedStore;
  readonly say: Say;
  /** Hands files to the page, which downloads them. */
  readonly download: (files: readonly Download[]) => void;
  /** Runs what must not be stopped half-way; false: it was stopped before it began. */
  readonly unstoppable: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The workbook of the extension: files, kept files and records in the browser's own storage. */
export function createStoredWorkbook(parts: StoredWorkbookParts): InformWorkbook {
  const { database, opened, say } = parts;

  async function readTables(tell: Tell): Promise<HostTables> {
    const found = await opened.readAll(tell);
    const saved = await readSavedAccounts(database);
    const accounts = saved === null ? null : await readAccounts(saved, say);
    return {
      ...found,
      savedAccounts: accounts !== null && 'table' in accounts ? accounts.table : null,
      faults:
        accounts !== null && 'fault' in accounts ? [...found.faults, accounts.fault] : found.faults,
    };
  }

  async function commit(change: Commit, tell: Tell): Promise<void> {
    const accounts = blobOf(change.accounts);
    const keep = change.keep.map(({ batch, file }) => ({
      key: keptKey(batch, file.name),
      blob: blobOf(file),
    }));
    tell({ stage: 'storing', what: '', done: null, rows: null });
    const work = () =>
      writeAll(database, async (transaction) => {
        const meta = transaction.objectStore('meta');
        // Another window may have changed the data since this one read it.
        if (String(await meta.get('counter')) !== change.version)
          throw new Error(say('changedElsewhere'));
        const saved: SavedAccounts = { source: change.accounts.source, file: accounts };
        await meta.put(saved, 'savedAccounts');
        const kept = transaction.objectStore('kept');
        for (const { batch, name } of change.drop) await kept.delete(keptKey(batch, name));
        for (const { key, blob } of keep) await kept.put(blob, key);
        await writeEach(transaction.objectStore('records'), change.records);
        await raiseCounter(transaction);
      });
    await storing(say, () => parts.unstoppable(work));
  }

  return {
    ...storedRecords(database),
    ...createToldStore(parts),
    wallClock: () => localMinute(new Date()),
    utcOffset: (instant) => -new Date(instant).getTimezoneOffset(),
    readTables,
    async writeRecords(records) {
      await storing(say, async () => {
        const transaction = database.transaction('records', 'readwrite');
        await writeEach(transaction.store, records);
        await transaction.done;
      });
    },
    changeRecord: (key, change) =>
      storing(say, async () => {
        // One transaction: another window waits, and then changes what this one has written.
        const { store, done } = database.transaction('records', 'readwrite');
        const value = change(await store.get(key));
        await store.put(value, key);
        await done;
        return value;
      }),
    commit,
    shownPreview: () => null,
    async keptFile(batch, name) {
      const blob = await database.get('kept', keptKey(batch, name));
      return blob === undefined ? null : new Uint8Array(await blob.arrayBuffer());
    },
    async deliver(files, how) {
      parts.download(await deliverFiles(files, how));
    },
    now: () => new Date().toISOString(),
    random: randomBytes,
    importFileMaker: () => import('../../core/engine/exports/index.ts'),
    async everyLetter() {
      return (await import('../../core/engine/credentials/every-letter.ts')).everyLetter;
    },
  };
}

/** What a store of records does in a transaction that writes. */
interface RecordStore {
  readonly put: (value: unknown, key: string) => Promise<unknown>;
  readonly delete: (key: string) => Promise<unknown>;
}

async function writeEach(
  store: RecordStore,
  records: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [key, value] of Object.entries(records)) {
    if (value === null) await store.delete(key);
    else await store.put(value, key);
  }
}

function keptKey(batch: string, name: string): string {
  return `${batch}/${name}`;
}

async function readAccounts(
  { source, file }: SavedAccounts,
  say: Say,
): Promise<{ readonly table: Table } | { readonly fault: string }> {
  try {
    return scanCsv(new Uint8Array(await file.arrayBuffer()), 'accounts', source);
  } catch {
    return { fault: say('fileUnreadable', source) };
  }
}

/** Random bytes of the browser's secure source, which gives 65,536 at a time. */
const randomBytes: RandomBytes = (count) => {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(count, at + 65_536)));
  return bytes;
};
