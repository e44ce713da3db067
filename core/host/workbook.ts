import type {
  BatchPlan,
  CellSink,
  FileStyle,
  RandomBytes,
  Table,
  LetterTable,
} from '../engine/index.ts';
import type { Answer } from './steps.ts';
import type { ImportFileMaker } from './import-files.ts';
import type { Progress } from './call.ts';
import type { FileName } from './file-offers.ts';

/**
 * The port that a host implements: where tables come from, where small records are kept, and where
 * what a batch leaves behind goes. BatchService does the rest, the same in every host. A host answers
 * at once or later, as it can.
 */
export interface HostWorkbook {
  /** The data's version: changes whenever tables do; '' where there are none. */
  version(): Answer<string>;
  /** Reads all tables; whatever cannot be read is a fault in words. */
  readTables(tell: Tell): Answer<HostTables>;
  /** All small records by key, at once. */
  readRecords(): Answer<Readonly<Record<string, unknown>>>;
  /** Writes some of the records, all or none; null removes one. */
  writeRecords(records: Readonly<Record<string, unknown>>): Answer<void>;
  /** Writes everything of a save or an undo, all or nothing; the data has a new version then. */
  commit(change: Commit, tell: Tell): Answer<void>;
  /**
   * The rows of a preview as they were shown, where they can be seen here after the plan is
   * forgotten; null where they cannot.
   */
  shownPreview(fingerprint: string): Answer<Table | null>;
  /** A file kept for a batch, null if it is not kept (any more). */
  keptFile(batch: string, name: FileName): Answer<Uint8Array | null>;
  /** Hands files over to the person: downloads, a zip, a tab. */
  deliver(files: readonly OutputFile[], how: 'each' | 'zip', tell: Tell): Answer<void>;
  /** Today where the data lives, YYYY-MM-DD. */
  today(): string;
  /** Now, an ISO 8601 instant. */
  now(): string;
  readonly random: RandomBytes;
  /** The letters of all scripts, loaded when settings ask for them. */
  everyLetter(): Answer<LetterTable>;
  /** What makes import files for other systems, loaded when settings name some. */
  importFileMaker(): Answer<ImportFileMaker>;
}

/** Follows a long piece of work. */
export type Tell = (progress: Progress) => void;

/** Tables as the host has them. */
export interface HostTables {
  readonly tables: readonly Table[];
  /** User Accounts as the last commit left them, instead of those that came; null if none did. */
  readonly savedAccounts: Table | null;
  /** The text of each settings.json. */
  readonly settings: readonly { readonly source: string; readonly text: string }[];
  /** What was given and is no table. */
  readonly ignored: readonly string[];
  readonly faults: readonly string[];
  /** What to know about how they were read, in words. */
  readonly notes?: readonly string[];
}

/** A file to write, in pieces or cell by cell; written as often as it is needed. */
export interface OutputFile {
  readonly name: FileName;
  readonly content:
    | { readonly rows: number; readonly style: FileStyle; readonly fill: (sink: CellSink) => void }
    | { readonly fillText: (write: (text: string) => void) => void }
    /** An import file: written as its system wants it; no rows where it is a script. */
    | {
        readonly rows: number | null;
        readonly encoding: 'utf-8' | 'utf-16';
        readonly writeBytes: (write: (piece: Uint8Array) => void) => void;
      }
    /** Bytes of a file that is there already; rows, where they are rows of a table. */
    | { readonly bytes: Uint8Array; readonly rows?: number };
}

/** What a save or an undo changes. */
export interface Commit {
  /** The version of the data it was worked out on; a host whose data is another by now rejects. */
  readonly version: string;
  /** The new User Accounts, and the source of the table they replace. */
  readonly accounts: OutputFile & {
    readonly source: string;
    /** The headings in it under which usernames and Person IDs stand. */
    readonly keys: { readonly username: string; readonly personId: string };
  };
  /** Files to keep for a batch. */
  readonly keep: readonly { readonly batch: string; readonly file: OutputFile }[];
  /**
   * Files with passwords that somebody asked for, credentials.csv first: handed over with the save
   * or right after it, never kept.
   */
  readonly secrets: readonly OutputFile[];
  /** Files kept so far that go. */
  readonly drop: readonly { readonly batch: string; readonly name: FileName }[];
  /** What is saved, for a host that brings it into another system; null for an undo. */
  readonly plan: BatchPlan | null;
  /** Small records that change with it. */
  readonly records: Readonly<Record<string, unknown>>;
}
