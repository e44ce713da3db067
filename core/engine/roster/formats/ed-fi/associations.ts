import { addText, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText, type Table } from '../../../tables/table.ts';
import { findCell, keyOfCell, type PackageFile } from '../shared/columns.ts';
import { addDatedRow, readDatedRows } from '../shared/dated.ts';
import { addUndated } from '../shared/listed.ts';
import type { ListedPeople } from '../shared/people-table.ts';
import type { Places } from '../shared/places.ts';
import type { SchoolYears } from '../shared/school-years.ts';
import { addStay, createStays, findStay, type Stays } from '../shared/stays.ts';
import type { Employments } from './employments.ts';

/** What the associations of a kind of people make. */
export interface Associations {
  readonly stays: Stays;
  readonly undated: number;
  /** Rows at an education organization that is no school. */
  readonly elsewhere: number;
  readonly faults: readonly string[];
}

interface Listing {
  readonly places: Places;
  readonly years: SchoolYears;
  readonly words: KeyIndex;
}

/** An entry at a school names no term. */
const noTerm = { begin: 0, end: 0 };

/** Adds the stays of students: their entries at schools. */
export function addEntries(
  file: PackageFile | null,
  students: ListedPeople,
  { places, years, words }: Listing,
): Associations {
  const stays = createStays(students.known);
  if (file === null) return { stays, undated: 0, elsewhere: 0, faults: [] };
  const { table, column } = file;
  const dates = readDatedRows(file, 'entryDate', 'exitWithdrawDate');
  const [idColumn, schoolColumn] = [column('studentUniqueId'), column('schoolId')];
  const gradeColumn = firstOf(file, 'entryGradeLevelDescriptor', 'entryGradeLevel');
  let undated = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const person = keyOfCell(students.ids, table, row, idColumn);
    const org = keyOfCell(places.ids, table, row, schoolColumn);
    const role = descriptor(words, table, row, gradeColumn);
    const dated = { person, org, role, row, term: noTerm, year: -1 };
    if (addDatedRow(stays, dates, dated, years)) continue;
    undated++;
    addUndated(stays, years, { person, org, role, row: rowNumber(table, row) }, 'year');
  }
  return { stays, undated, elsewhere: 0, faults: dates.faults };
}

/** The files that say where staff works. */
interface StaffFiles {
  /** StaffEducationOrganizationAssignmentAssociation: with dates. */
  readonly assigned: PackageFile | null;
  /** StaffSchoolAssociation: without. */
  readonly atSchool: PackageFile | null;
}

/** Adds the stays of staff: their assignments to schools; employments say how long, if they do not. */
export function addAssignments(
  { assigned, atSchool }: StaffFiles,
  staff: ListedPeople,
  employments: Employments,
  { places, years, words }: Listing,
): Associations {
  const stays = createStays(staff.known);
  let elsewhere = 0;
  let undated = 0;
  const faults = [...employments.faults];
  const employed = (person: number) => ({
    begin: employments.begin[person] ?? 0,
    end: employments.end[person] ?? 0,
  });
  if (assigned !== null) {
    const { table, column } = assigned;
    const dates = readDatedRows(assigned, 'beginDate', 'endDate');
    faults.push(...dates.faults);
    const idColumn = column('staffUniqueId');
    const placeColumn = column('educationOrganizationId');
    const titleColumn = firstOf(
      assigned,
      ...['positionTitle', 'staffClassificationDescriptor', 'staffClassification'],
    );
    for (let row = 0; row < table.rowCount; row++) {
      const org = findCell(places.ids, table, row, placeColumn);
      if (org < 0 || org >= places.known) {
        elsewhere++;
        continue;
      }
      const person = keyOfCell(staff.ids, table, row, idColumn);
      const term = employed(person);
      // Whoever is employed no more has no assignment, though nobody ended it.
      if (dates.end[row] === 0 && term.end >= dates.begin[row]!) dates.end[row] = term.end;
      const role = descriptor(words, table, row, titleColumn);
      if (addDatedRow(stays, dates, { person, org, role, row, term, year: -1 }, null)) continue;
      undated++;
      addUndated(stays, years, { person, org, role, row: rowNumber(table, row) }, 'open');
    }
  }
  if (atSchool !== null) {
    const { table, column } = atSchool;
    for (let row = 0; row < table.rowCount; row++) {
      const person = keyOfCell(staff.ids, table, row, column('staffUniqueId'));
      const org = keyOfCell(places.ids, table, row, column('schoolId'));
      if (findStay(stays, person, org) >= 0) continue;
      const who = { person, org, role: -1, row: rowNumber(table, row) };
      const { begin, end } = employed(person);
      if (begin > 0) addStay(stays, { ...who, year: -1, begin, end });
      else {
        undated++;
        addUndated(stays, years, who, 'open');
      }
    }
  }
  return { stays, undated, elsewhere, faults };
}

function firstOf({ column }: PackageFile, ...names: readonly string[]): number {
  return names.map(column).find((found) => found >= 0) ?? -1;
}

/** A descriptor is a text, or an address that ends with it: `uri://…#Ninth grade`. */
function descriptor(words: KeyIndex, table: Table, row: number, column: number): number {
  const text = trimmedText(table, row, column);
  return addText(words, text.slice(text.lastIndexOf('#') + 1));
}
