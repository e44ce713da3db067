import type { PackageFile } from '../shared/columns.ts';
import type { SchoolCalendars } from './calendars.ts';
import type { Classes } from './classes.ts';
import type { Reading } from './memberships.ts';
import type { Orgs } from './orgs.ts';
import type { SchoolYear } from './sessions.ts';
import type { Tally } from './tally.ts';

/** All that a package says, ready to be made into records of people at schools. */
export interface District extends Reading {
  readonly orgs: Orgs;
  readonly years: readonly SchoolYear[];
  readonly classes: Classes;
  readonly calendars: SchoolCalendars;
  readonly enrollments: PackageFile | null;
  readonly tally: Tally;
}
