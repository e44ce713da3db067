import type { Warning } from '../changes/warnings.ts';

/** How the part of a Note begins that tells a warning: see `sentences.ts`, where it is written. */
const beginnings: Readonly<Record<Warning, readonly string[]>> = {
  'active-elsewhere': ['also enrolled in ', 'also assigned at '],
  'security-role': ['holds the role '],
  'shared-email': ['email shared with '],
  'collision-resolved': ['collision resolved '],
  'parent-portal-homepage': ['homepage is the parent portal'],
  'all-calendars-group': ['the group holds all schools'],
};

/** Does a Note, as it stands in a report that was written before, tell this warning? */
export function noteTells(note: string, warning: Warning): boolean {
  return beginnings[warning].some(
    (beginning) => note.startsWith(beginning) || note.includes(`; ${beginning}`),
  );
}
