import type { Session } from '../session.ts';
import { isOfHere, type OfDocument } from './of-document.ts';

/*
 * The one trigger that schedules run by. An add-on may have one by the clock for each person and
 * spreadsheet, once an hour, and it runs in the name of whoever installed it.
 */

type Trigger = GoogleAppsScript.Script.Trigger;

/** The function that the trigger runs (build/names.mjs). */
export const triggerFunction = 'runDueSchedules';

/** In whose name schedules run. */
export interface Runner extends OfDocument {
  /** Google's number of the trigger. */
  readonly trigger: string;
  /** Their address, '' where nobody knows. */
  readonly who: string;
}

/** In whose name schedules run here, null for nobody's. */
export function runnerOf({ records, spreadsheet }: Session): Runner | null {
  const runner = (records.get('runner') as Runner | undefined) ?? null;
  return runner !== null && isOfHere(spreadsheet, runner) ? runner : null;
}

/** Installs the trigger of whoever asks, or finds it; gives its number. */
export function installTrigger(): string {
  return (ownTriggers()[0] ?? createTrigger()).getUniqueId();
}

function createTrigger(): Trigger {
  try {
    return ScriptApp.newTrigger(triggerFunction).timeBased().everyHours(1).create();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // eslint-disable-next-line preserve-caught-error -- what a page is told is the message alone
    throw new Error(
      `Google does not let schedules run in your name. It says: ${words} Look at your triggers under ` +
        'script.google.com/home/triggers, delete those that nobody needs any more (20 of a script at ' +
        'most), and try again; or let somebody else run them.',
    );
  }
}

/** Whether a trigger is of whoever asks. */
export function isOwnTrigger(id: string): boolean {
  return ownTriggers().some((trigger) => trigger.getUniqueId() === id);
}

/** Takes the trigger of whoever asks away; nobody can take that of somebody else. */
export function removeTrigger(): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}

function ownTriggers(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === triggerFunction,
  );
}
