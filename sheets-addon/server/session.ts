import { createBatchMethods, type BatchMethods } from '../../core/host/batch-service.ts';
import { createInformMethods, type InformMethods } from '../../core/host/inform/inform-methods.ts';
import { createState } from '../../core/host/service-state.ts';
import type { Commit, OutputFile } from '../../core/host/workbook.ts';
import type { SaveHooks } from './calls/more-methods.ts';
import { createVersion, type DocumentVersion } from './document-version.ts';
import { withLock } from './lock.ts';
import { createRecords, type Records } from './records/records.ts';
import { createSheetsWorkbook, type SheetsWorkbook } from './sheets-workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One execution: Apps Script remembers nothing from one call to the next. */
export interface Session {
  readonly spreadsheet: Spreadsheet;
  readonly records: Records;
  readonly version: DocumentVersion;
  readonly workbook: SheetsWorkbook;
  readonly methods: BatchMethods;
  /** The same for telling people. */
  readonly inform: InformMethods;
  /** When it began, in milliseconds. */
  readonly startedAt: number;
  /** What the batch service handed over in this execution, for the tabs to be written. */
  readonly handed: { commit: Commit | null; files: readonly OutputFile[] };
  /** What this edition does when a batch is saved. */
  readonly hooks: readonly SaveHooks[];
}

/** Begins an execution. */
export function startSession(hooks: readonly SaveHooks[] = []): Session {
  const startedAt = Date.now();
  const spreadsheet = SpreadsheetApp.getActive();
  const records = createRecords(spreadsheet, () => new Date());
  const version = createVersion(spreadsheet, records);
  const handed: Session['handed'] = { commit: null, files: [] };
  const workbook = createSheetsWorkbook({ spreadsheet, records, version, handed });
  const state = createState(workbook);
  return {
    spreadsheet,
    records,
    version,
    workbook,
    methods: createBatchMethods(workbook, state),
    inform: createInformMethods(state, workbook),
    startedAt,
    handed,
    hooks,
  };
}

/**
 * Does work while nobody else's call may change the document. Somebody else may have saved while this
 * one waited for that: what the records say is read anew.
 */
export function locked<T>(session: Session, work: () => T, whoElse?: () => string): T {
  return withLock(() => {
    session.records.forget();
    return work();
  }, whoElse);
}
