type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Adds a hidden tab of so many rows and columns; whoever edits it is warned. */
export function addHiddenTab(
  spreadsheet: Spreadsheet,
  name: string,
  rows: number,
  columns: number,
): Sheet {
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  sheet.hideSheet();
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  else if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
  else if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  sheet.protect().setDescription('Written and read by Account Batch Wizard').setWarningOnly(true);
  return sheet;
}
