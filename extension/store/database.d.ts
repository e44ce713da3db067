import { type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
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
interface Schema extends DBSchema {
    files: {
        key: string;
        value: StoredFile;
    };
    /** Files kept for batches, by `batch/name`. */
    kept: {
        key: string;
        value: Blob;
    };
    /** Small records of the wizard as JSON: where it stands, history, recipes, settings. */
    records: {
        key: string;
        value: unknown;
    };
    /** `counter`: number; `savedAccounts`: SavedAccounts; `lastUse`: YYYY-MM-DD. */
    meta: {
        key: 'counter' | 'savedAccounts' | 'lastUse';
        value: unknown;
    };
}
/** The stores of the database. */
export type StoreName = 'files' | 'kept' | 'records' | 'meta';
/** The one database of the extension; everything that is kept of the data is in it. */
export type Database = IDBPDatabase<Schema>;
/** A transaction that writes. */
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
/** Opens the database and makes its stores where they are missing. */
export declare function openDatabase(): Promise<Database>;
/**
 * Writes to all stores, all or nothing: what `write` asks for is in the database when this resolves,
 * on the disk too. Only database calls may be waited for in `write`, or the transaction ends early.
 * @throws what the browser says (a full disk: `QuotaExceededError`); nothing has changed then
 */
export declare function writeAll(database: Database, write: (transaction: Writing) => Promise<void>): Promise<void>;
/** Raises the counter that the data's version is made of. */
export declare function raiseCounter(transaction: Writing): Promise<number>;
/** The counter as it is; 0 where nothing was ever stored. */
export declare function readCounter(database: Database): Promise<number>;
/** User Accounts as a save or an undo left them, null where none did. */
export declare function readSavedAccounts(database: Database): Promise<SavedAccounts | null>;
export {};
