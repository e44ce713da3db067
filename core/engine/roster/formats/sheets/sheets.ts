import type { Table } from '../../../tables/table.ts';
import { findColumns, tableIdNamed } from '../../workbook.ts';
import { findHeadings, layoutColumns } from '../headings.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import { makeAssignments } from './assignments.ts';
import { calendarsTable, createCalendars } from './calendars.ts';
import { makeEnrollments } from './enrollments.ts';
import { readFullNames } from './full-names.ts';
import { withoutGroupLines } from './group-lines.ts';
import { infiniteCampusStaff, infiniteCampusStudents } from './infinite-campus.ts';
import { mixedSheet, mixedWords, openMixed, recogniseMixed } from './mixed-sheet.ts';
import { describeSheets, type MadeOfSheets } from './notes.ts';
import { makePeople } from './people-tables.ts';
import { findLatestYear } from './latest-year.ts';
import { groupPeople } from './people.ts';
import { powerSchoolStudents, powerSchoolTeachers } from './power-school.ts';
import { readSheetSchools, sourceOf } from './schools.ts';
import { makeSheetAccounts } from './sheet-accounts.ts';
import { hasPeople, idColumn, type Sheet, type SheetLayout } from './sheet-layout.ts';
import { staffSheet } from './staff-sheet.ts';
import { readStays, startStayTally, type SheetStays } from './stays.ts';
import { studentSheet } from './student-sheet.ts';

/** The layouts of systems, of which a table is one at most. */
const ofSystems: readonly SheetLayout[] = [
  ...[infiniteCampusStudents, infiniteCampusStaff, powerSchoolStudents, powerSchoolTeachers],
];

/** The layouts in anybody's wording: a table may look like both. */
const anybodys: readonly SheetLayout[] = [studentSheet, staffSheet];

/** Single sheets with a row for each person or each stay, by whatever system or hand. */
export const sheetFormat: RosterFormat = {
  id: 'sheets',
  label: 'Single sheets',
  parts: [...anybodys, ...ofSystems].map(({ id, label }) => ({ part: id, label })),
  find: (tables) => tables.flatMap(findSheet),
  columns: (part) => layoutColumns(part.table, wordsOf(part), part.said),
  convert: mendingDates(convertParts),
};

function findSheet(table: Table): FoundPart[] {
  const own = tableIdNamed(table.name);
  // Our own tables may have all the columns of a sheet besides.
  if (own !== null && findColumns(own, table).missing.length === 0) return [];
  const recognise = (layout: SheetLayout): FoundPart[] => {
    const known = layout.recognise(table, findHeadings(table, layout.words));
    return known === null ? [] : [{ table, part: layout.id, label: layout.label, ...known }];
  };
  for (const layout of ofSystems) {
    const found = recognise(layout);
    if (found.length > 0) return found;
  }
  const mixed = recogniseMixed(table);
  return mixed.length > 0 ? mixed : anybodys.flatMap(recognise);
}

function convertParts(parts: readonly FoundPart[]): ConvertedTables {
  const notes: string[] = [];
  const sheets = parts.flatMap((part) => {
    if (part.part !== mixedSheet.id) return [openSheet(part, notes)];
    const { sheets: both, note } = openMixed(part.table, part.said);
    notes.push(note);
    return both;
  });
  const made = convertSheets(sheets);
  return { ...made, notes: [...notes, ...made.notes] };
}

function wordsOf(part: FoundPart): SheetLayout['words'] {
  return part.part === mixedSheet.id ? mixedWords : layoutOf(part).words;
}

function openSheet(part: FoundPart, notes: string[]): Sheet {
  const layout = layoutOf(part);
  const { table, said } = part;
  const found = findHeadings(table, layout.words, said);
  return { table: withoutGroupLines(table, idColumn(found), notes), layout, found };
}

function layoutOf({ part }: FoundPart): SheetLayout {
  return [...ofSystems, ...anybodys].find(({ id }) => id === part)!;
}

/** Somebody said that it is such a sheet, and it does not look like one. */
function withoutPeople({ table: { source }, layout: { label } }: Sheet): string {
  return `${source} is a ${label} by what was said by hand: say also which of its headings are the Person ID and the Last Name, or the Name`;
}

function convertSheets(sheets: readonly Sheet[]): ConvertedTables {
  const format = [...new Set(sheets.map(({ layout }) => layout.label))].join(', ');
  const tallies = { students: startStayTally(), staff: startStayTally() };
  const staysOf = new Map<Sheet, SheetStays>(
    sheets.map((sheet) => [sheet, readStays(sheet, tallies[sheet.layout.people])]),
  );
  const faults = sheets.flatMap((sheet) => [
    ...sheet.found.faults,
    ...staysOf.get(sheet)!.faults,
    ...(hasPeople(sheet.found) ? [] : [withoutPeople(sheet)]),
  ]);
  if (faults.length > 0) return { format, tables: [], notes: [], faults };

  const students = sheets.filter(({ layout }) => layout.people === 'students');
  const staff = sheets.filter(({ layout }) => layout.people === 'staff');
  const fullNames = new Map(
    sheets
      .filter(({ found }) => found.column('lastName') < 0)
      .map((sheet) => [sheet, readFullNames(sheet)]),
  );
  const schools = readSheetSchools(sheets);
  const calendars = createCalendars(schools);
  const latest = findLatestYear(students.length > 0 ? students : staff, staysOf);
  const ofStudents = { sheets: students, people: groupPeople(students), fullNames, staysOf };
  const ofStaff = { sheets: staff, people: groupPeople(staff), fullNames, staysOf };
  const tables = [schools.table];
  if (students.length > 0) {
    const sources = { sheets: students, staysOf, schools, calendars, latest };
    const enrollments = makeEnrollments({ ...sources, tally: tallies.students });
    tables.push(makePeople('students', ofStudents), enrollments);
  }
  if (staff.length > 0) {
    const assignments = makeAssignments(staff, staysOf, schools, tallies.staff);
    tables.push(makePeople('staff', ofStaff), assignments);
  }
  if (latest > 0) {
    addMissingCalendars();
    const source = sourceOf(sheets);
    tables.splice(1, 0, calendarsTable(calendars, schools, source));
  }
  const accounts = makeSheetAccounts([ofStudents, ofStaff]);
  if (accounts !== null) tables.push(accounts);
  const made: MadeOfSheets = {
    ...{ ofStudents, ofStaff, tallies, schools, calendars, latest, accounts },
  };
  return { format, tables, notes: describeSheets(sheets, made), faults: [] };

  /** So that staff of a school without enrollments have a calendar too. */
  function addMissingCalendars(): void {
    if (calendars.made() === 0 && calendars.list.length > 0) return;
    const withCalendar = new Set(calendars.list.map(({ school }) => school));
    schools.names.forEach((_, school) => {
      if (!withCalendar.has(school)) calendars.inYear(school, latest, 1);
    });
  }
}
