import { canonicalTables } from '../../canonical-tables.ts';
import { formatDay } from '../../../tables/dates.ts';
import { keyText } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import type { Places } from './places.ts';
import { yearName, type YearSpan } from './years.ts';

/** The terms met so far, put together by school and school year. */
export type Terms = Map<number, Map<string, YearSpan>>;

/** A school year at a school: a calendar. */
export interface SchoolYear extends YearSpan {
  readonly school: number;
  /** The school year as it is called: the year in which it ends. */
  readonly year: string;
  readonly calendarId: string;
}

/** The school years of every school. */
export interface SchoolYears {
  readonly list: readonly SchoolYear[];
  /** Those of a school, the first to start first. */
  readonly at: (school: number) => readonly number[];
  /** The index of a school year at a school, -1 if it has none. */
  readonly find: (school: number, year: string) => number;
  /** Schools without terms of their own, which get the school years of the others. */
  readonly borrowed: number;
  /** One calendar for each. */
  readonly table: Table;
}

/** Adds a term to its school year; false if its dates cannot be used. */
export function addTerm(terms: Terms, school: number, year: string, span: YearSpan): boolean {
  const { start, end } = span;
  if (start <= 0 || end < start) return false;
  const years = terms.get(school) ?? new Map<string, YearSpan>();
  terms.set(school, years);
  const known = years.get(year);
  if (known === undefined) years.set(year, { start, end });
  else if (start < known.start || end > known.end) {
    years.set(year, { start: Math.min(start, known.start), end: Math.max(end, known.end) });
  }
  return true;
}

/** Makes a calendar of each school year of each school; `titles` name school years. */
export function makeSchoolYears(
  terms: Terms,
  places: Places,
  source: string,
  titles: ReadonlyMap<string, string> = new Map(),
): SchoolYears {
  const { label, columns } = canonicalTables.calendars;
  const builder = createTableBuilder(label, source, Object.keys(columns));
  const all = everybodysYears(terms);
  const list: SchoolYear[] = [];
  const ofSchool = new Map<number, readonly number[]>();
  let borrowed = 0;
  // Where there is no file of schools, those that have terms count.
  const schools = places.known === 0 ? [...terms.keys()] : places.isSchool.keys();
  for (const school of schools) {
    const id = keyText(places.ids, school);
    if (places.isSchool[school] === false || id === '') continue;
    const own = terms.get(school);
    if (own === undefined && all.size > 0) borrowed++;
    const years = [...(own ?? all)].sort(([, a], [, b]) => a.start - b.start);
    const first = list.length;
    for (const [year, { start, end }] of years) {
      const calendarId = `${id}:${year}`;
      list.push({ school, year, start, end, calendarId });
      const name = `${titles.get(year) ?? nameOfYear(year)}, ${places.names[school] ?? id}`;
      appendRow(builder, [calendarId, id, name, year, formatDay(start), formatDay(end)]);
    }
    ofSchool.set(
      school,
      years.map((_, index) => first + index),
    );
  }
  const at = (school: number) => ofSchool.get(school) ?? [];
  const find = (school: number, year: string) =>
    at(school).find((index) => list[index]!.year === year) ?? -1;
  return { list, at, find, borrowed, table: finishTable(builder) };
}

function everybodysYears(terms: Terms): ReadonlyMap<string, YearSpan> {
  const all: Terms = new Map();
  for (const years of terms.values()) {
    for (const [year, span] of years) addTerm(all, 0, year, span);
  }
  return all.get(0) ?? new Map<string, YearSpan>();
}

/** `2026-27` for the school year that ends in 2027. */
function nameOfYear(year: string): string {
  return /^\d{4}$/.test(year) ? yearName(Number(year)) : year;
}
