import type { Day } from '../../../tables/dates.ts';
import { createIdIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { isBlank, rowNumber } from '../../../tables/table.ts';
import { findCell, keyOfCell, readDates, type PackageFile } from './columns.ts';
import type { Places } from './places.ts';
import { addTerm, type SchoolYears, type Terms } from './school-years.ts';
import { addDays, hasRaw, type Stays } from './stays.ts';
import { schoolYearOf, openEnd } from './years.ts';

/** What the columns of sections and of those who are in them are called. */
export interface SectionColumns {
  readonly section: string;
  readonly school: string;
  readonly start: string;
  readonly end: string;
}

/** The sections of a package: where and when each is taught. */
export interface Sections {
  readonly ids: KeyIndex;
  readonly file: PackageFile | null;
  /** By code: the school, the first day of the term (0 for none) and the school year ('' for none). */
  readonly school: readonly number[];
  readonly start: readonly Day[];
  readonly year: readonly string[];
  /** Sections without a term, or with dates that cannot be used. */
  readonly undated: number;
  readonly faults: readonly string[];
}

/** Reads the sections, and adds their terms to the school years. */
export function readSections(
  file: PackageFile | null,
  columns: SectionColumns,
  places: Places,
  terms: Terms,
): Sections {
  const ids = createIdIndex(file?.table.rowCount ?? 0);
  const school: number[] = [];
  const start: Day[] = [];
  const year: string[] = [];
  let undated = 0;
  const none = { ids, file, school, start, year, undated };
  if (file === null) return { ...none, faults: [] };
  const { table, column } = file;
  const starts = readDates(file, columns.start);
  const ends = readDates(file, columns.end);
  const faults = [starts.fault, ends.fault].filter((fault) => fault !== null);
  const damaged = new Set(table.damage.map(({ row }) => row));
  for (let row = 0; row < table.rowCount; row++) {
    if (damaged.has(row)) continue;
    const code = keyOfCell(ids, table, row, column(columns.section));
    const place = keyOfCell(places.ids, table, row, column(columns.school));
    const span = { start: starts.days[row]!, end: ends.days[row]! };
    const isDated = addTerm(terms, place, String(schoolYearOf(span.start)), span);
    if (!isDated) undated++;
    if (code < school.length) continue;
    school.push(place);
    start.push(isDated ? span.start : 0);
    year.push(isDated ? String(schoolYearOf(span.start)) : '');
  }
  return { ...none, undated, faults };
}

/** Those who are in sections: which file says so, by which columns, and who they are. */
interface SectionPeople {
  readonly file: PackageFile;
  readonly sectionColumn: number;
  readonly personColumn: number;
  readonly people: KeyIndex;
  readonly stays: Stays;
  /** Until the end of the school year, or with no end. */
  readonly until: 'year' | 'open';
}

/**
 * Adds the stays of people in sections: from the first day of the term, at the section's school.
 * Who has left there according to the list of people (a stay without dates) stays out.
 */
export function addSectionPeople(
  { file, sectionColumn, personColumn, people, stays, until }: SectionPeople,
  sections: Sections,
  years: SchoolYears,
): void {
  const { table } = file;
  const yearOf = sections.year.map((year, code) => years.find(sections.school[code]!, year));
  for (let row = 0; row < table.rowCount; row++) {
    const section = findCell(sections.ids, table, row, sectionColumn);
    if (section < 0 || sections.start[section] === 0) continue;
    if (isBlank(table, row, personColumn)) continue;
    const person = keyOfCell(people, table, row, personColumn);
    const org = sections.school[section]!;
    if (hasRaw(stays, person, org)) continue;
    const year = until === 'open' ? -1 : yearOf[section]!;
    const end = years.list[year]?.end ?? openEnd;
    const begin = sections.start[section]!;
    addDays(stays, { person, org, year, begin, end, role: -1, row: rowNumber(table, row) }, 0);
  }
}
