import { answerCall } from './calls/answer-call.ts';
import type { MoreMethods } from './calls/more-methods.ts';
import { runSchedulesByClock } from './inform/run-schedules.ts';
import { sendingMethods } from './inform/sending-methods.ts';

/*
 * What Apps Script can call in the edition for one's own domain: everything of the public one, and
 * what needs its wider rights.
 */

export {
  help,
  loadSampleDistrict,
  makeTemplateTabs,
  onInstall,
  onOpen,
  openWizard,
  undoBatch,
} from './entry.ts';

/** The methods that only this edition has. */
const domainMethods: readonly MoreMethods[] = [sendingMethods];

/** Everything that the sidebar asks: an `ApiCall` in, an `ApiAnswer` out, both as JSON. */
export function api_call(json: string): string {
  return answerCall(json, domainMethods);
}

/** The clock, once an hour: sends what schedules are due. */
export function runDueSchedules(event: { readonly triggerUid?: unknown } | undefined): void {
  runSchedulesByClock(event ?? {});
}
