import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

/** How a file came in: opened or dropped, pasted, read off a page, out of a Google Sheet, ours. */
export type FileOrigin = 'file' | 'paste' | 'page' | 'sheet' | 'sample';

/** A source file as it came, with its bytes where the browser keeps them. */
export interface StoredFile {
  /** Names the file in messages; a second file of this name replaces it. */
  readonly name: string;
  readonly file: Blob;
  /** An ISO 8601 instant. */
  readonly addedAt: string;
  readonly origin: FileOrigin;
}

/** User Accounts as the last save or undo left them, as CSV. */
export interface SavedAccounts {
  /** The source of the table they stand for. */
  readonly source: string;
  readonly file: Blob;
}

/** Who was told about their account, as CSV; the version goes up with each change. */
export interface StoredTold {
  readonly file: Blob;
  readonly version: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: StoredFile };
  /** Files kept for batches, by `batch/name`. */
  kept: { key: string; value: Blob };
  /** Small records of the wizard as JSON: where it stands, history, recipes, settings. */
  records: { key: string; value: unknown };
  /** `counter`: number; `savedAccounts`: SavedAccounts; `told`: StoredTold; `lastUse`: YYYY-MM-DD. */
  meta: { key: 'counter' | 'savedAccounts' | 'told' | 'lastUse'; value: unknown };
}

/** The stores of the database. */
export type StoreName = 'files' | 'kept' | 'records' | 'meta';

/** The one database of the extension; everything that is kept of the data is in it. */
export type Database = IDBPDatabase<Schema>;

/** A transaction that writes. */
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const storeNames: readonly StoreName[] = ['files', 'kept', 'records', 'meta'];

/** Opens the database and makes its stores where they are missing. */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>('account-batch-wizard', 1, {
    upgrade(database) {
      for (const name of storeNames) database.createObjectStore(name);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/**
 * Writes to all stores, all or nothing: what `write` asks for is in the database when this resolves,
 * on the disk too. Only database calls may be waited for in `write`, or the transaction ends early.
 * @throws what the browser says (a full disk: `QuotaExceededError`); nothing has changed then
 */
export async function writeAll(
  database: Database,
  write: (transaction: Writing) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction([...storeNames], 'readwrite', { durability: 'strict' });
  // A transaction that is aborted rejects `done` as well; the reason stands in the first rejection.
  transaction.done.catch(() => undefined);
  try {
    await write(transaction);
  } catch (error) {
    abort(transaction);
    throw error;
  }
  await transaction.done;
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, for the reason that is being thrown.
  }
}

/** Raises the counter that the data's version is made of. */
export async function raiseCounter(transaction: Writing): Promise<number> {
  const meta = transaction.objectStore('meta');
  const counter = ((await meta.get('counter')) as number | undefined) ?? 0;
  await meta.put(counter + 1, 'counter');
  return counter + 1;
}

/** The counter as it is; 0 where nothing was ever stored. */
export async function readCounter(database: Database): Promise<number> {
  return ((await database.get('meta', 'counter')) as number | undefined) ?? 0;
}

/** User Accounts as a save or an undo left them, null where none did. */
export async function readSavedAccounts(database: Database): Promise<SavedAccounts | null> {
  return ((await database.get('meta', 'savedAccounts')) as SavedAccounts | undefined) ?? null;
}
