import type { Records } from './records/records.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/**
 * What tells states of the data apart without reading it: how often we saved, and the names and
 * sizes of the tabs. A cell that somebody changes does not show in it; saving plans anew and
 * compares every row, so nothing rests on it but what is shown at first.
 */
export interface DocumentVersion {
  readonly current: () => string;
  readonly counter: () => number;
  /** User Accounts change through us. */
  readonly raise: () => void;
}
/** The version of the document in one execution. */
export declare function createVersion(spreadsheet: Spreadsheet, records: Records): DocumentVersion;
export {};
