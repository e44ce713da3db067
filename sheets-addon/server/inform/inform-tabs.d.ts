import type { InformOutput } from '../../../core/host/inform/inform-workbook.ts';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** Writes files into tabs, hidden so far. */
export declare function keepAsTabs(
  spreadsheet: Spreadsheet,
  files: readonly InformOutput[],
): Sheet[];
/** Shows them, the last one in front. */
export declare function showTabs(tabs: readonly Sheet[]): void;
export {};
