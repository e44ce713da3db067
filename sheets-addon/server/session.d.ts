import { type BatchMethods } from '../../core/host/batch-service.ts';
import type { Commit, OutputFile } from '../../core/host/workbook.ts';
import { type DocumentVersion } from './document-version.ts';
import { type Records } from './records/records.ts';
import { type SheetsWorkbook } from './sheets-workbook.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** One execution: Apps Script remembers nothing from one call to the next. */
export interface Session {
  readonly spreadsheet: Spreadsheet;
  readonly records: Records;
  readonly version: DocumentVersion;
  readonly workbook: SheetsWorkbook;
  readonly methods: BatchMethods;
  /** When it began, in milliseconds. */
  readonly startedAt: number;
  /** What the batch service handed over in this execution, for the tabs to be written. */
  readonly handed: {
    commit: Commit | null;
    files: readonly OutputFile[];
  };
}
/** Begins an execution. */
export declare function startSession(): Session;
/**
 * Does work while nobody else's call may change the document. Somebody else may have saved while this
 * one waited for that: what the records say is read anew.
 */
export declare function locked<T>(session: Session, work: () => T, whoElse?: () => string): T;
export {};
