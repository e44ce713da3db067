import type { InformClient } from '../../core/host/inform-client.ts';
import type { Call, WizardClient } from '../../core/host/wizard-client.ts';
import type { FileOrigin } from '../store/database.ts';

/** A file to add: its name in messages, and its bytes as the browser holds them. */
export interface FileToAdd {
  readonly name: string;
  readonly file: Blob;
}

/** What became of files that were added. */
export interface FilesAdded {
  readonly added: readonly string[];
  /** Those of them that took the place of a file of the same name. */
  readonly replaced: readonly string[];
  /** A sentence for each file that cannot be used; it is not stored. */
  readonly refused: readonly string[];
  /** User Accounts as the last save left them gave way to those that came now. */
  readonly accountsReplaced: boolean;
  /** The sample district gave way to data of one's own. */
  readonly sampleRemoved: boolean;
}

/** A table as a page shows it. */
export interface ReadTable {
  /** The file it becomes: `students.csv`. */
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What became of the rows of a table that was read off a page. */
export interface RowsAdded {
  /** `new`: a table of its own; `more`: added to what was read before; `instead`: of another file. */
  readonly how: 'new' | 'more' | 'instead';
  readonly addedRows: number;
  /** Rows that were there already, cell by cell. */
  readonly equalRows: number;
  readonly allRows: number;
  readonly accountsReplaced: boolean;
  readonly sampleRemoved: boolean;
}

/** A stored file as the list of files shows it. */
export interface FileLine {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** An ISO 8601 instant. */
  readonly addedAt: string;
  readonly origin: FileOrigin;
}

/** What the extension's own screens may ask of the worker, besides what the wizard's may. */
export interface ExtensionMethods {
  /** Stores files; one of the same name as before takes its place. */
  addFiles(files: readonly FileToAdd[], origin: FileOrigin, call?: Call): Promise<FilesAdded>;
  /** Stores a table that was read off a page, or adds its rows to those read before. */
  addTable(table: ReadTable, call?: Call): Promise<RowsAdded>;
  /** Stores a pasted table as a CSV file of this name. */
  pasteTable(text: string, name: string, call?: Call): Promise<FilesAdded>;
  removeFile(name: string): Promise<FileLine[]>;
  listFiles(): Promise<FileLine[]>;
  /** Stores the sample district and saves its requests as recipes. */
  loadSample(call?: Call): Promise<FilesAdded>;
  eraseEverything(): Promise<void>;
}

/** Everything a page may ask of its worker. */
export interface ExtensionClient extends WizardClient, InformClient, ExtensionMethods {}

/** The methods of the worker, each with the number of its arguments before the call. */
export const methodArguments: Readonly<Record<keyof ExtensionClient, number>> = {
  open: 0,
  keepDraft: 1,
  readData: 0,
  matchTable: 2,
  matchColumn: 3,
  answerQuestion: 1,
  repair: 1,
  checkData: 0,
  findDamage: 0,
  choices: 1,
  searchPeople: 1,
  peopleNamed: 2,
  peopleNumbered: 2,
  tryNames: 1,
  preview: 1,
  rows: 1,
  why: 1,
  save: 2,
  previewUndo: 1,
  undo: 1,
  take: 2,
  saveRecipe: 2,
  deleteRecipe: 1,
  keepSettings: 1,
  openInform: 0,
  tryFilter: 1,
  saveFilter: 1,
  saveMessage: 1,
  saveLetter: 1,
  forget: 2,
  reach: 1,
  reachRows: 4,
  tryOut: 2,
  testMessage: 3,
  makeMessages: 2,
  buildLetters: 2,
  lettersPrinted: 2,
  toldAndIn: 0,
  takeInform: 2,
  addFiles: 2,
  addTable: 1,
  pasteTable: 2,
  removeFile: 1,
  listFiles: 0,
  loadSample: 0,
  eraseEverything: 0,
};

/**
 * Methods that need small records alone: they are answered at once, also while another call runs.
 * All others are answered one after the other.
 */
export const immediateMethods: ReadonlySet<string> = new Set(['open', 'keepDraft', 'listFiles']);
