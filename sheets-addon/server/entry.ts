import { answerCall } from './calls/answer-call.ts';
import { openSidebar, sampleFromMenu, showHelp, showMenu, templateFromMenu } from './menu.ts';

/*
 * What Apps Script can call: every export is one more function that everybody who opens the sidebar
 * can call, so there are few, and build/names.mjs lists them.
 */

/** The spreadsheet is opened: makes the menu, the only thing allowed then. */
export function onOpen(): void {
  showMenu();
}

/** The add-on is installed into this spreadsheet. */
export function onInstall(): void {
  showMenu();
}

/** Menu: shows the wizard. */
export function openWizard(): void {
  openSidebar('steps');
}

/** Menu: makes the tabs that are missing. */
export function makeTemplateTabs(): void {
  templateFromMenu();
}

/** Menu: fills the spreadsheet with a made-up district. */
export function loadSampleDistrict(): void {
  sampleFromMenu();
}

/** Menu: shows the batches that can be undone. */
export function undoBatch(): void {
  openSidebar('history');
}

/** Menu: says how it is used. */
export function help(): void {
  showHelp();
}

/** Everything that the sidebar asks: an `ApiCall` in, an `ApiAnswer` out, both as JSON. */
export function api_call(json: string): string {
  return answerCall(json);
}
