type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** The records of one execution: read once, and again under the lock; written through. */
export interface Records {
  /** All of them as the batch service knows them: of one's own records, those of this person. */
  readonly all: () => Readonly<Record<string, unknown>>;
  readonly get: (key: string) => unknown;
  /** What was read is old: it is read anew when somebody asks. */
  readonly forget: () => void;
  /** Writes some, all or none; null removes one. */
  readonly change: (changes: Readonly<Record<string, unknown>>) => void;
}
/** The records of the document as this person sees them. */
export declare function createRecords(spreadsheet: Spreadsheet, now: () => Date): Records;
export {};
