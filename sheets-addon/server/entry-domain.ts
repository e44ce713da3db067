import { activationMethods } from './activation/activation-methods.ts';
import { checkInEditor } from './activation/only-in-editor.ts';
import { setPassword } from './activation/set-password.ts';
import { showPage } from './activation/show-page.ts';
import { answerCall } from './calls/answer-call.ts';
import type { MoreMethods } from './calls/more-methods.ts';
import { runSchedulesByClock } from './inform/run-schedules.ts';
import { sendingMethods } from './inform/sending-methods.ts';
import { templateFromMenu } from './menu.ts';
import { provisionMethods } from './provision/provision-methods.ts';

/*
 * What Apps Script can call in the edition for one's own domain: everything of the public one, and
 * what needs its wider rights. Here strangers can call every function too, by way of the web app, as
 * whoever deployed it: the last two are for them, the clock's answers only the clock, all others only
 * in the editor.
 */

export { help, loadSampleDistrict, onInstall, onOpen, openWizard, undoBatch } from './entry.ts';

/** The methods that only this edition has. */
const domainMethods: readonly MoreMethods[] = [sendingMethods, activationMethods, provisionMethods];

/** Menu: makes the tabs that are missing. */
export function makeTemplateTabs(): void {
  checkInEditor();
  templateFromMenu();
}

/** Everything that the sidebar asks: an `ApiCall` in, an `ApiAnswer` out, both as JSON. */
export function api_call(json: string): string {
  checkInEditor();
  return answerCall(json, domainMethods);
}

/** The clock, once an hour: sends what schedules are due. */
export function runDueSchedules(event: { readonly triggerUid?: unknown } | undefined): void {
  runSchedulesByClock(event ?? {});
}

/** The web app: the page that activation links lead to. */
export function doGet(event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput {
  return showPage(event.parameter);
}

/** That page: sets the password that the person of a link has chosen. A `PasswordAnswer` as JSON. */
export function setFirstPassword(token: unknown, password: unknown): string {
  return JSON.stringify(setPassword(token, password));
}
