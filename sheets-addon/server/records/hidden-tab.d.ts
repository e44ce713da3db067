type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** Adds a hidden tab of so many rows and columns; whoever edits it is warned. */
export declare function addHiddenTab(
  spreadsheet: Spreadsheet,
  name: string,
  rows: number,
  columns: number,
): Sheet;
export {};
