import type { KeyIndex } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import type { ConvertedTables } from '../roster-format.ts';
import type { PackageFile } from './columns.ts';
import {
  atSeveralSchools,
  atUnknownSchools,
  calendarNote,
  countedNotes,
  datedNote,
  sizeNote,
  startOfUndated,
  accountsNote,
} from './list-notes.ts';
import { addInactive, addListed, createWords, type ListCounts, type ListFile } from './listed.ts';
import { listPeople, type ListedPeople, type PeopleFile } from './people-table.ts';
import { readPlaces } from './places.ts';
import { makeAssignments, makeEnrollments } from './records.ts';
import { findSamePeople } from './same-people.ts';
import { makeSchoolYears, type SchoolYears, type Terms } from './school-years.ts';
import { addSectionPeople, readSections, type SectionColumns, type Sections } from './sections.ts';
import { createStays, type Stays } from './stays.ts';

/** A file of people at schools: a row for each person and school. */
export interface MemberFile extends PeopleFile {
  readonly school: string;
  /** The column of the title, '' for none. */
  readonly title: string;
  readonly isActive?: (row: number) => boolean;
}

/** A file that says who is in which section, by the columns' positions. */
export interface SectionFile {
  readonly file: PackageFile;
  readonly section: number;
  readonly person: number;
}

/** A layout in which people are listed by school, and dated by the terms of their sections. */
export interface SectionRoster {
  readonly format: string;
  readonly schools: PackageFile | null;
  readonly schoolColumns: { readonly id: string; readonly name: string };
  readonly sections: PackageFile | null;
  readonly sectionColumns: SectionColumns;
  readonly students: readonly MemberFile[];
  readonly staff: readonly MemberFile[];
  /** The IDs of staff known already, where some are joined. */
  readonly staffIds?: KeyIndex;
  readonly studentSections: readonly SectionFile[];
  readonly staffSections: readonly SectionFile[];
  readonly studentHeadings: readonly string[];
  /** What else is to be said. */
  readonly notes: readonly string[];
}

/** Makes canonical tables of such a layout. */
export function convertSectionRoster(roster: SectionRoster): ConvertedTables {
  const { format } = roster;
  const places = readPlaces(roster.schools, roster.schoolColumns);
  const terms: Terms = new Map();
  const sections = readSections(roster.sections, roster.sectionColumns, places, terms);
  const source = roster.sections?.table.source ?? 'the sections';
  const years = makeSchoolYears(terms, places, source);
  const students = listPeople('students', roster.studentHeadings, roster.students);
  const staff = listPeople('staff', staffHeadings, roster.staff, roster.staffIds);
  const same = findSamePeople(students, staff);
  const faults = [...sections.faults, ...same.faults];
  if (faults.length > 0) return { format, tables: [], notes: [], faults };
  const words = createWords();
  const base = { places, years, words };
  const enrolled = addMembers(
    students,
    roster.students,
    roster.studentSections,
    'year',
    base,
    sections,
  );
  const employed = addMembers(staff, roster.staff, roster.staffSections, 'open', base, sections);
  const enrollments = makeEnrollments(
    {
      people: students.ids,
      places,
      stays: enrolled.stays,
      words,
      source: sourceOf(roster.studentSections, roster.students),
    },
    years,
  );
  const assignments = makeAssignments({
    ...{ people: staff.ids, places, stays: employed.stays, words },
    source: sourceOf(roster.staffSections, roster.staff),
  });
  const tables = [places.table, years.table, students.table, enrollments, staff.table, assignments];
  return {
    format,
    tables: tables.filter(({ rowCount }) => rowCount > 0),
    notes: [
      sizeNote(format, { places, years, students, staff }),
      calendarNote({ places, years, students, staff }, `the terms of ${source}`),
      ...recordNotes(enrollments, enrolled, assignments, employed, years),
      ...countedNotes([
        ['Students at more than one school', atSeveralSchools(enrolled.stays)],
        ['Staff members at more than one school', atSeveralSchools(employed.stays)],
        ['People who are student and staff member, by one ID', same.both],
        [
          'Enrollments and assignments at unknown schools, which are in error',
          atUnknownSchools(enrolled.stays, places) + atUnknownSchools(employed.stays, places),
        ],
        ['Sections without a term, or whose dates end before they start', sections.undated],
        [
          'Students whose status is not active: their enrollments have no dates and do not count',
          enrolled.counts.inactive,
        ],
        [
          'Staff members whose status is not active: their assignments have no dates and do not count',
          employed.counts.inactive,
        ],
      ]),
      ...roster.notes,
      accountsNote(format),
    ],
    faults: [],
  };
}

const staffHeadings = [
  ...['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Middle Name', 'Title', 'Email'],
];

interface Members {
  readonly stays: Stays;
  readonly counts: ListCounts;
}

function addMembers(
  people: ListedPeople,
  files: readonly MemberFile[],
  inSections: readonly SectionFile[],
  until: 'year' | 'open',
  base: {
    readonly places: ReturnType<typeof readPlaces>;
    readonly years: SchoolYears;
    readonly words: KeyIndex;
  },
  sections: Sections,
): Members {
  const stays = createStays(people.known);
  const counts: ListCounts = { undated: 0, inactive: 0, elsewhere: 0 };
  const listing = { ...base, stays };
  const lists = files.map((one, index): ListFile => {
    const { file, school, title, isActive } = one;
    const codes = { people: people.ofRow[index]!, schoolColumn: file.column(school) };
    const list = { file, ...codes, wordColumn: title === '' ? -1 : file.column(title) };
    return isActive === undefined ? list : { ...list, isActive };
  });
  for (const list of lists) addInactive(list, listing, counts);
  for (const { file, section, person } of inSections) {
    const columns = { sectionColumn: section, personColumn: person };
    addSectionPeople({ file, ...columns, people: people.ids, stays, until }, sections, base.years);
  }
  for (const list of lists) addListed(list, listing, until, counts);
  return { stays, counts };
}

function recordNotes(
  enrollments: Table,
  enrolled: Members,
  assignments: Table,
  employed: Members,
  years: SchoolYears,
): string[] {
  const notes: string[] = [];
  const by = 'the terms of sections';
  if (enrollments.rowCount > 0) {
    const undated = enrolled.counts.undated + enrolled.counts.inactive;
    const start = startOfUndated(years, 'latest');
    notes.push(datedNote('enrollment', enrollments.rowCount, { by, undated, start }));
  }
  if (assignments.rowCount > 0) {
    const undated = employed.counts.undated + employed.counts.inactive;
    const start = startOfUndated(years, 'first');
    notes.push(datedNote('district assignment', assignments.rowCount, { by, undated, start }));
  }
  return notes;
}

function sourceOf(inSections: readonly SectionFile[], files: readonly MemberFile[]): string {
  const all = [...inSections, ...files].map(({ file }) => file.table.source);
  return [...new Set(all)].join(' and ');
}
