import { trimmedText, type Table } from '../../../tables/table.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import { keyOfCell, readDates, type PackageFile } from '../shared/columns.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import {
  accountsNote,
  atSeveralSchools,
  calendarNote,
  countedNotes,
  datedNote,
  sizeNote,
  startOfUndated,
} from '../shared/list-notes.ts';
import { createWords } from '../shared/listed.ts';
import { openPackageFiles, packageParts, type PackageColumns } from '../shared/package-files.ts';
import type { ListedPeople } from '../shared/people-table.ts';
import { readPlaces, type Places } from '../shared/places.ts';
import { makeAssignments, makeEnrollments } from '../shared/records.ts';
import { findSamePeople } from '../shared/same-people.ts';
import { addTerm, makeSchoolYears, type Terms } from '../shared/school-years.ts';
import { schoolYearOf } from '../shared/years.ts';
import { firstStay, type Stays } from '../shared/stays.ts';
import { addAssignments, addEntries } from './associations.ts';
import { openEdFi } from './columns.ts';
import { readEmployments } from './employments.ts';
import { findEdFi } from './parts.ts';
import { listStaff, listStudents } from './people.ts';

/** Where a file names several schools or organizations, whose ID counts. */
const references: Readonly<Record<string, string>> = {
  StudentSchoolAssociation: 'schoolReference',
  StaffSchoolAssociation: 'schoolReference',
  Session: 'schoolReference',
  StaffEducationOrganizationAssignmentAssociation: 'educationOrganizationReference',
};

const openByReference = (table: Table, part: string) => openEdFi(table, references[part]);

const names = ['lastSurname', 'firstName', 'middleName', 'generationCodeSuffix'];
const email = 'electronicMailAddress';
const readColumns: PackageColumns = {
  School: ['schoolId', 'nameOfInstitution'],
  Session: ['schoolId', 'schoolYear', 'beginDate', 'endDate'],
  Student: ['studentUniqueId', ...names, email, 'birthDate'],
  StudentSchoolAssociation: [
    ...['studentUniqueId', 'schoolId', 'entryDate', 'exitWithdrawDate', 'entryGradeLevel'],
    'entryGradeLevelDescriptor',
  ],
  StudentEducationOrganizationAssociation: ['studentUniqueId', email],
  Staff: ['staffUniqueId', ...names, email],
  StaffEducationOrganizationEmploymentAssociation: ['staffUniqueId', 'hireDate', 'endDate'],
  StaffEducationOrganizationAssignmentAssociation: [
    ...['staffUniqueId', 'educationOrganizationId', 'positionTitle', 'staffClassification'],
    ...['staffClassificationDescriptor', 'beginDate', 'endDate'],
  ],
  StaffSchoolAssociation: ['staffUniqueId', 'schoolId'],
};

/** Ed-Fi resources as flat CSV files, one for each. */
export const edFi: RosterFormat = {
  id: 'ed-fi',
  label: 'Ed-Fi',
  ...packageParts(readColumns, openByReference),
  find: findEdFi,
  convert: mendingDates(convertEdFi),
};

function convertEdFi(parts: readonly FoundPart[]): ConvertedTables {
  const { file, faults } = openPackageFiles('Ed-Fi', parts, readColumns, openByReference);
  if (faults.length > 0) return refuse(faults);
  const places = readPlaces(file('School'), { id: 'schoolId', name: 'nameOfInstitution' });
  const sessions = readSessions(file('Session'), places);
  const source = file('Session')?.table.source ?? 'Session.csv';
  const years = makeSchoolYears(sessions.terms, places, source);
  const entries = file('StudentSchoolAssociation');
  const mails = file('StudentEducationOrganizationAssociation');
  const assigned = file('StaffEducationOrganizationAssignmentAssociation');
  const students = listStudents(file('Student'), mails, entries);
  const staff = listStaff(file('Staff'), assigned);
  const same = findSamePeople(students, staff);
  const words = createWords();
  const listing = { places, years, words };
  const enrolled = addEntries(entries, students, listing);
  const atSchool = file('StaffSchoolAssociation');
  const employments = readEmployments(
    file('StaffEducationOrganizationEmploymentAssociation'),
    staff,
  );
  const employed = addAssignments({ assigned, atSchool }, staff, employments, listing);
  const unread = [...sessions.faults, ...same.faults, ...enrolled.faults, ...employed.faults];
  if (unread.length > 0) return refuse(unread);
  const enrollments = makeEnrollments(
    {
      ...{ people: students.ids, places, stays: enrolled.stays, words },
      source: entries?.table.source ?? 'StudentSchoolAssociation.csv',
    },
    years,
  );
  const assignments = makeAssignments({
    ...{ people: staff.ids, places, stays: employed.stays, words },
    source: sourcesOf(assigned, atSchool),
  });
  const tables = [places.table, years.table, students.table, enrollments, staff.table, assignments];
  const found = { places, years, students, staff };
  const [latest, first] = [startOfUndated(years, 'latest'), startOfUndated(years, 'first')];
  return {
    format: 'Ed-Fi',
    tables: tables.filter(({ rowCount }) => rowCount > 0),
    notes: [
      sizeNote('Ed-Fi', found),
      calendarNote(found, `the sessions of ${source}`),
      ...recordNote('enrollment', enrollments, 'entries at schools', enrolled.undated, latest),
      ...recordNote(
        ...(['district assignment', assignments] as const),
        ...(['assignments and employments', employed.undated, first] as const),
      ),
      ...countedNotes([
        ['Students at more than one school', atSeveralSchools(enrolled.stays)],
        ['Students without an entry at a school: no enrollment', without(students, enrolled.stays)],
        ['Staff members at more than one school', atSeveralSchools(employed.stays)],
        [
          'Staff members without an assignment to a school: no district assignment',
          without(staff, employed.stays),
        ],
        [
          'Assignments to an education organization that School does not have, which do not count',
          employed.elsewhere,
        ],
        ['People who are student and staff member, by one ID', same.both],
      ]),
      accountsNote('Ed-Fi'),
    ],
    faults: [],
  };
}

function refuse(faults: readonly string[]): ConvertedTables {
  return { format: 'Ed-Fi', tables: [], notes: [], faults };
}

function readSessions(
  file: PackageFile | null,
  places: Places,
): { readonly terms: Terms; readonly faults: readonly string[] } {
  const terms: Terms = new Map();
  if (file === null) return { terms, faults: [] };
  const { table, column } = file;
  const begins = readDates(file, 'beginDate');
  const ends = readDates(file, 'endDate');
  for (let row = 0; row < table.rowCount; row++) {
    const place = keyOfCell(places.ids, table, row, column('schoolId'));
    const span = { start: begins.days[row]!, end: ends.days[row]! };
    const year = trimmedText(table, row, column('schoolYear')) || String(schoolYearOf(span.start));
    addTerm(terms, place, year, span);
  }
  return { terms, faults: [begins.fault, ends.fault].filter((fault) => fault !== null) };
}

function recordNote(
  what: string,
  { rowCount }: Table,
  by: string,
  undated: number,
  start: string,
): string[] {
  return rowCount === 0 ? [] : [datedNote(what, rowCount, { by, undated, start })];
}

function without({ rowOf, known }: ListedPeople, stays: Stays): number {
  let times = 0;
  for (let code = 0; code < known; code++) {
    if (rowOf[code]! >= 0 && firstStay(stays, code) < 0) times++;
  }
  return times;
}

function sourcesOf(...files: readonly (PackageFile | null)[]): string {
  const sources = files.flatMap((one) => (one === null ? [] : [one.table.source]));
  return sources.join(' and ') || 'StaffSchoolAssociation.csv';
}
