/**
 * Throws unless the spreadsheet is open in front of whoever calls. Visitors of the web app can call
 * every function of the project, as whoever deployed it: only what is meant for them may answer.
 */
export function checkInEditor(): void {
  // Google gives nobody else the spreadsheet's menus and dialogs.
  SpreadsheetApp.getUi();
}
