/*
 * The one trigger that schedules run by. An add-on may have one by the clock for each person and
 * spreadsheet, once an hour, and it runs in the name of whoever installed it.
 */

/** The function that the trigger runs (build/names.mjs). */
export const triggerFunction = 'runDueSchedules';

/** In whose name schedules run. */
export interface Runner {
  /** Google's number of the trigger. */
  readonly trigger: string;
  /** Their address, '' where nobody knows. */
  readonly who: string;
}

/** Installs the trigger of whoever asks, or finds it; gives its number. */
export function installTrigger(): string {
  const known = ownTriggers()[0];
  const trigger = known ?? ScriptApp.newTrigger(triggerFunction).timeBased().everyHours(1).create();
  return trigger.getUniqueId();
}

/** Whether a trigger is of whoever asks. */
export function isOwnTrigger(id: string): boolean {
  return ownTriggers().some((trigger) => trigger.getUniqueId() === id);
}

/** Takes the trigger of whoever asks away; nobody can take that of somebody else. */
export function removeTrigger(): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === triggerFunction,
  );
}
