import { type Table } from '../../core/engine/index.ts';
import type { InformWorkbook } from '../../core/host/inform/inform-workbook.ts';
import type { HostTables } from '../../core/host/workbook.ts';
import type { DocumentVersion } from './document-version.ts';
import type { Records } from './records/records.ts';
import type { Session } from './session.ts';
import { type OwnKind } from './tabs/own-tabs.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** What the workbook of a spreadsheet works with. */
export interface SheetsWorkbookParts {
  readonly spreadsheet: Spreadsheet;
  readonly records: Records;
  readonly version: DocumentVersion;
  /** Where it leaves what is to be written. */
  readonly handed: Session['handed'];
}
/** The workbook of a spreadsheet, with what else its tabs say. */
export interface SheetsWorkbook extends InformWorkbook {
  /** The tabs, read once in an execution. */
  readonly read: () => HostTables;
  /** What a report's tab holds, null if there is none. */
  readonly reportTab: (kind: OwnKind, of: string) => Table | null;
}
/** The spreadsheet's tabs as a workbook: answers at once. */
export declare function createSheetsWorkbook(parts: SheetsWorkbookParts): SheetsWorkbook;
export {};
