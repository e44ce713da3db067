import type { ToldRow } from '../../../core/engine/inform/index.ts';
import { type Table } from '../../../core/engine/index.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** A row of the tab, and where it stands (1 based). */
export interface PlacedRow {
  readonly at: number;
  readonly row: ToldRow;
}
/** A row as it was, and what is said of it now: its status and detail. */
export interface RowChange {
  readonly from: PlacedRow;
  readonly to: ToldRow;
}
/** The tab in one execution. */
export interface ToldTab {
  /** All rows, as they are now as far as this execution knows. */
  readonly rows: readonly PlacedRow[];
  /**
   * Adds a row, and makes a change in the same breath, where there is one: next to each other, both
   * are written or neither. Nothing is certain before `SpreadsheetApp.flush`.
   */
  readonly add: (row: ToldRow, change: RowChange | null) => PlacedRow;
  readonly change: (change: RowChange) => void;
}
/** Opens the tab; makes it where it is missing. Throws where its columns are not ours any more. */
export declare function openToldTab(spreadsheet: Spreadsheet): ToldTab;
/** The tab as a table, null where nobody was told yet. Throws where it cannot be read. */
export declare function readToldTable(spreadsheet: Spreadsheet): Table | null;
/** Adds rows for people who were told by something else than mail. */
export declare function addToTold(spreadsheet: Spreadsheet, rows: readonly ToldRow[]): void;
/** A text as a cell of the tab holds it: on one line, and not longer than a cell can be. */
export declare function cellOf(text: string): string;
export {};
