import { canonicalTables } from '../../canonical-tables.ts';
import { keyText, type KeyIndex } from '../../../tables/key-index.ts';
import type { RowDamage, Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import type { Places } from './places.ts';
import type { SchoolYears } from './school-years.ts';
import { dateCells, type Stays } from './stays.ts';

/** What the records of one kind of people are made of. */
interface Records {
  readonly people: KeyIndex;
  readonly places: Places;
  readonly stays: Stays;
  /** Grades of enrollments, titles of assignments; the `role` of a stay is a code in it. */
  readonly words: KeyIndex;
  readonly source: string;
}

/** Makes the Enrollments: a row for each stay, in its calendar. */
export function makeEnrollments(records: Records, years: SchoolYears): Table {
  const headings = ['Person ID', 'Calendar ID', 'School ID', 'Grade', 'Start Date', 'End Date'];
  // Where there are calendars, only a school that nobody knows has none: it is named instead.
  const none = (school: string) => (years.list.length === 0 ? '' : school);
  const calendarOf = (school: string, year: number) => years.list[year]?.calendarId ?? none(school);
  return makeRecords('enrollments', headings, records, (person, school, word, year) => [
    ...[person, calendarOf(school, year), school, word],
  ]);
}

/** Makes the District Assignments: a row for each stay. */
export function makeAssignments(records: Records): Table {
  const headings = ['Person ID', 'School ID', 'Title', 'Start Date', 'End Date'];
  return makeRecords('assignments', headings, records, (person, school, word) => [
    ...[person, school, word],
  ]);
}

function makeRecords(
  id: 'enrollments' | 'assignments',
  headings: readonly string[],
  { people, places, stays, words, source }: Records,
  firstCells: (person: string, school: string, word: string, year: number) => string[],
): Table {
  const builder = createTableBuilder(canonicalTables[id].label, source, headings);
  const damage: RowDamage[] = [];
  const { person, org, year, role, row, raw, raws } = stays;
  for (let at = 0; at < person.length; at++) {
    const word = role.items[at]! < 0 ? '' : keyText(words, role.items[at]!);
    const ids = [keyText(people, person.items[at]!), keyText(places.ids, org.items[at]!)] as const;
    const cells = firstCells(...ids, word, year.items[at]!);
    appendRow(builder, [...cells, ...dateCells(stays, at)], row.items[at]);
    const kind = raws[raw.items[at]!]?.damage ?? null;
    if (kind !== null) damage.push({ row: builder.rowCount - 1, kind, surplus: null });
  }
  return { ...finishTable(builder), damage };
}
