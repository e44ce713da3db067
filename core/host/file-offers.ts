/** A file to hand over: of the preview, of the batch saved last, or of a batch in the history. */
export interface FileId {
  readonly of: 'preview' | 'saved' | 'undo' | { readonly batch: string };
  readonly name: FileName;
}

/** An import file for another system: `exports/moodle/moodle-users.csv`. */
export type ImportFileName = `exports/${string}`;

/** The files there can be. */
export type FileName = OwnFileName | ImportFileName;

/** The files of every batch. */
export type OwnFileName =
  | 'preview.csv'
  | 'result.csv'
  | 'not-changed.csv'
  | 'problems.csv'
  | 'summary.json'
  | 'request.json'
  | 'accounts.csv'
  | 'journal.json'
  | 'undo-report.csv'
  | 'export-notes.csv'
  | 'credentials.csv';

/** A file that can be handed over now. */
export interface FileOffer {
  readonly name: FileName;
  /** Rows of a table, null for other files. */
  readonly rows: number | null;
  /** It holds passwords: it is handed over once, right after the save. */
  readonly secret?: true;
}
