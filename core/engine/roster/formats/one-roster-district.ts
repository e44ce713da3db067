import type { OneRosterFile } from './one-roster-columns.ts';
import type { SchoolCalendars } from './one-roster-calendars.ts';
import type { Classes } from './one-roster-classes.ts';
import type { Reading } from './one-roster-memberships.ts';
import type { Orgs } from './one-roster-orgs.ts';
import type { SchoolYear } from './one-roster-sessions.ts';
import type { Tally } from './one-roster-tally.ts';

/** All that a package says, ready to be made into records of people at schools. */
export interface District extends Reading {
  readonly orgs: Orgs;
  readonly years: readonly SchoolYear[];
  readonly classes: Classes;
  readonly calendars: SchoolCalendars;
  readonly enrollments: OneRosterFile | null;
  readonly tally: Tally;
}
