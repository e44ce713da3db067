import type { Table } from '../../../tables/table.ts';
import { readOneRoster11 } from './version-1-1.ts';
import { readOneRoster12 } from './version-1-2.ts';
import { makeAssignments } from './assignments.ts';
import { makeCalendars } from './calendars.ts';
import { readClassRows } from './class-rows.ts';
import { readClasses } from './classes.ts';
import { addDatedRoles, addUndated, enrollmentsTable } from './enrollments.ts';
import { describeConversion } from './notes.ts';
import { readOrgs } from './orgs.ts';
import {
  findParts,
  openOneRoster,
  openPackage,
  readColumns,
  type OneRosterPackage,
} from './package.ts';
import { staffTable, student, studentsTable, type People } from './people.ts';
import { readSessions } from './sessions.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import { packageParts } from '../shared/package-files.ts';
import { createStays, firstStay, type Stays } from '../shared/stays.ts';
import { startTally } from './tally.ts';
import { checkPackage, type CheckedPackage } from './version.ts';
import type { ConvertedTables, RosterFormat } from '../roster-format.ts';

/** OneRoster CSV, versions 1.0, 1.1 and 1.2, as a bulk package. */
export const oneRoster: RosterFormat = {
  id: 'one-roster',
  label: 'OneRoster',
  ...packageParts(readColumns, openOneRoster),
  find: findParts,
  convert: mendingDates((parts) => convertOneRoster(openPackage(parts))),
};

function convertOneRoster(found: OneRosterPackage): ConvertedTables {
  const checked = checkPackage(found);
  if (checked.faults.length > 0) return refuse(checked.faults);
  return convertPackage(checked);
}

function convertPackage(checked: CheckedPackage): ConvertedTables {
  const { file } = checked;
  const tally = startTally();
  const users = file('users')!;
  const orgs = readOrgs(file('orgs')!, tally);
  const sessions = readSessions(file('academicSessions'), tally);
  if (orgs.table.rowCount === 0) {
    return refuse([
      `${orgs.table.source} has no org of the type school: export the schools with the roster`,
    ]);
  }
  const classes = readClasses(file('classes'), orgs, sessions, tally);
  const calendars = makeCalendars(orgs, sessions, classes);
  const reading =
    checked.version === '1.2'
      ? readOneRoster12(users, file('roles')!, orgs, tally)
      : readOneRoster11(users, orgs, tally);
  const { people } = reading;
  const { years } = sessions;
  const enrollments = file('enrollments');
  const district = { ...reading, orgs, years, classes, calendars, enrollments, tally };
  const ofStudents = createStays(people.known);
  const ofStaff = createStays(16);
  addDatedRoles(district, ofStudents);
  const faults = [...sessions.faults, ...reading.faults];
  faults.push(...readClassRows(district, ofStudents, ofStaff));
  if (faults.length > 0) return refuse(faults);
  const undated = addUndated(district, ofStudents);
  const made = {
    students: studentsTable(people, file('demographics'), tally),
    staff: staffTable(people, reading.roles),
    enrollments: enrollmentsTable(district, ofStudents),
    assignments: makeAssignments(district, ofStaff),
    ...{ sessions, undated, studentsWithout: countWithout(people, ofStudents) },
  };
  const { students, staff } = made;
  const assigned = made.assignments.table;
  return {
    format: `OneRoster ${checked.version}`,
    tables: [
      orgs.table,
      // Empty ones would stand in the way of a table of that kind given beside the package.
      ...[calendars.table].filter(hasRows),
      ...(hasRows(students) ? [students, made.enrollments] : [made.enrollments].filter(hasRows)),
      ...(hasRows(staff) ? [staff, assigned] : [assigned].filter(hasRows)),
    ],
    notes: describeConversion(checked, district, made),
    faults: [],
  };
}

function refuse(faults: readonly string[]): ConvertedTables {
  return { format: 'OneRoster', tables: [], notes: [], faults };
}

function hasRows({ rowCount }: Table): boolean {
  return rowCount > 0;
}

function countWithout({ known, bits }: People, stays: Stays): number {
  let without = 0;
  for (let person = 0; person < known; person++) {
    if ((bits[person]! & student) !== 0 && firstStay(stays, person) < 0) without++;
  }
  return without;
}
