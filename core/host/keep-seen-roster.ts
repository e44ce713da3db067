import type { Workbook } from '../engine/index.ts';
import { readSeenRoster, rememberRoster, type SeenRoster } from '../engine/damage/index.ts';

/*
 * What is kept of the roster of the last save, so that the next one is told from it. It is read only
 * where somebody looks for damage: it grows with the people.
 */

/** The key of its record. */
const key = 'seenRoster';

/** A record of more characters is not kept: every call of a host reads all records. */
const mostCharacters = 2_000_000;

/** The record of a roster; none of one that would be too long, because an older one would mislead. */
export function seenRosterRecord(workbook: Workbook): Readonly<Record<string, unknown>> {
  const seen = rememberRoster(workbook);
  return { [key]: JSON.stringify(seen).length > mostCharacters ? null : seen };
}

/** The roster of the last save, null where none is kept. */
export function keptSeenRoster(records: Readonly<Record<string, unknown>>): SeenRoster | null {
  return readSeenRoster(records[key]);
}
