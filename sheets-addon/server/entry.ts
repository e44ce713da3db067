/*
 * What Apps Script can call: every export is one more function that everybody who opens the sidebar
 * can call, so there are few, and build/names.mjs lists them.
 */

/** The spreadsheet is opened: makes the menu, the only thing allowed then. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open wizard', 'openWizard').addToUi();
}

/** The add-on is installed into this spreadsheet. */
export function onInstall(): void {
  onOpen();
}

/** Shows the sidebar. */
export function openWizard(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Account Batch Wizard');
  SpreadsheetApp.getUi().showSidebar(page);
}

/**
 * Everything that the sidebar asks: `{"method", "args"}` in, `{"ok": true, "value"}` or
 * `{"ok": false, "message"}` out.
 */
export function api_call(json: string): string {
  const { method } = JSON.parse(json) as { readonly method: string };
  if (method !== 'open') {
    return JSON.stringify({ ok: false, message: `The add-on has no method ${method}.` });
  }
  const names = SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());
  return JSON.stringify({ ok: true, value: names });
}
