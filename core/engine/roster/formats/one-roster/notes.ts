import { accountsNote } from '../shared/list-notes.ts';
import type { Table } from '../../../tables/table.ts';
import type { Assignments } from './assignments.ts';
import type { District } from './district.ts';
import type { Sessions } from './sessions.ts';
import type { Tally } from './tally.ts';
import type { CheckedPackage } from './version.ts';

/** What a conversion made. */
interface Made {
  readonly students: Table;
  readonly staff: Table;
  readonly enrollments: Table;
  readonly assignments: Assignments;
  readonly sessions: Sessions;
  /** Enrollments that start with the current school year because no file gives a date. */
  readonly undated: number;
  readonly studentsWithout: number;
}

/** Says what was made of a package and what was inferred. */
export function describeConversion(
  checked: CheckedPackage,
  district: District,
  made: Made,
): readonly string[] {
  const { students, staff, sessions } = made;
  const schools = count(district.orgs.table.rowCount, 'school', 'schools');
  const pupils = count(students.rowCount, 'student', 'students');
  const members = count(staff.rowCount, 'staff member', 'staff members');
  return [
    `OneRoster ${checked.version} (${checked.because}): ${schools}, ${pupils}, ${members}`,
    calendarNote(district, sessions),
    ...recordNotes(checked, district, made),
    ...leftOutNotes(district.tally, checked.hasManifest),
    accountsNote('OneRoster'),
  ];
}

function calendarNote({ calendars, orgs, years }: District, sessions: Sessions): string {
  if (years.length === 0) {
    return `${sessions.source} gives no school year: no calendars were made, and who has no dates of their own counts nowhere`;
  }
  const made = count(calendars.table.rowCount, 'calendar was', 'calendars were');
  const schools = count(orgs.table.rowCount, 'school', 'schools');
  const all = count(years.length, 'school year', 'school years');
  const grouped = sessions.grouped ? ' (put together from terms with the same schoolYear)' : '';
  const spared =
    calendars.spared > 0
      ? `; ${calendars.spared} left out, because the school has classes in a school year of its own at that time`
      : '';
  return `OneRoster ties no school year to a school: ${made} made, one for each of ${schools} and ${all}${grouped}${spared}`;
}

function recordNotes(checked: CheckedPackage, district: District, made: Made): string[] {
  const { undated, assignments, studentsWithout } = made;
  const later = checked.version === '1.2' ? 'roles or class enrollments' : 'class enrollments';
  const notes: string[] = [];
  const dated = (total: number, without: number) =>
    `${total - without} dated by ${later}, ${without} without dates, which start with the latest school year`;
  const enrolled = made.enrollments.rowCount;
  if (made.students.rowCount > 0) {
    notes.push(`${count(enrolled, 'enrollment', 'enrollments')}: ${dated(enrolled, undated)}`);
  }
  if (district.enrollments !== null && undated > 0 && undated < enrolled) {
    const from = district.enrollments.table.source;
    const other = district.memberships.table.source;
    notes.push(
      `Problems of Enrollments name the row of ${from}, for those without dates of class enrollments the row of ${other}`,
    );
  }
  const assigned = assignments.table.rowCount;
  if (made.staff.rowCount > 0) {
    const total = count(assigned, 'district assignment', 'district assignments');
    notes.push(`${total}: ${dated(assigned, assignments.undated)}`);
  }
  if (assignments.staffWithout > 0) {
    notes.push(
      `${count(assignments.staffWithout, 'staff member belongs', 'staff members belong')} to the district only (or to no org) and to no school: no district assignment`,
    );
  }
  if (studentsWithout > 0) {
    notes.push(
      `${count(studentsWithout, 'student belongs', 'students belong')} to the district only (or to no org) and to no school: no enrollment`,
    );
  }
  return notes;
}

function leftOutNotes(tally: Tally, hasManifest: boolean): string[] {
  const { unknownRoles } = tally;
  const strangers = [...unknownRoles].map(([word, times]) => `${word || 'none'} (${times})`);
  const told: readonly (readonly [string, number])[] = [
    ['Parents, guardians and relatives, who are neither students nor staff', tally.relatives],
    ['Users without a role, who are neither students nor staff', tally.withoutRole],
    [
      'Class enrollments that do not count, because their person does not have that role in the roster',
      tally.strayRows,
    ],
    [
      'Class enrollments that do not count, because they are at an org that is no school',
      tally.rowsElsewhere,
    ],
    [
      'Rows whose dates cannot be read or end before they start (the problems name one for each person and school)',
      tally.unusableDates,
    ],
    ['Rows with dates in no school year, which count in the nearest one', tally.outsideYears],
    [
      `Rows with the status tobedeleted, which do not count${deltaHint(hasManifest)}`,
      tally.deletedRows,
    ],
  ];
  return [
    ...told.filter(([, times]) => times > 0).map(([text, times]) => `${text}: ${times}`),
    ...(strangers.length > 0
      ? [`Roles that OneRoster does not have, neither students nor staff: ${strangers.join(', ')}`]
      : []),
    ...tally.damagedRows.map((text) => `Damaged rows that do not count: ${text}`),
  ];
}

function deltaHint(hasManifest: boolean): string {
  return hasManifest
    ? ''
    : ' (there is no manifest.csv: should this be a delta package, export a bulk package)';
}

function count(times: number, one: string, many: string): string {
  return `${times} ${times === 1 ? one : many}`;
}
