import type { WrittenFile } from '../../../core/host/inform/inform-workbook.ts';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/**
 * Writes a report into a new tab of its own, as text that stays as it is, reads it back and
 * compares. Throws if anything differs; the tab is gone then.
 */
export declare function writeReport(
  spreadsheet: Spreadsheet,
  name: string,
  file: WrittenFile,
): Sheet;
export {};
