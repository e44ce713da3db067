import type { Day } from '../../../tables/dates.ts';
import { rowNumber, trimmedText, type RowDamage, type Table } from '../../../tables/table.ts';
import { readDates, type PackageFile } from './columns.ts';
import { latestAt, sinceEver } from './listed.ts';
import type { SchoolYears } from './school-years.ts';
import { addRaw, addStay, type Stay, type Stays } from './stays.ts';
import { divideByYear, openEnd } from './years.ts';

/** The dates of the rows of a file: from when to when somebody is at a school. */
export interface DatedRows {
  readonly table: Table;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly beginColumn: number;
  readonly endColumn: number;
  readonly damageOf: ReadonlyMap<number, RowDamage['kind']>;
  readonly faults: readonly string[];
}

/** Reads the columns of the first and the last day. */
export function readDatedRows(file: PackageFile, begin: string, end: string): DatedRows {
  const [begins, ends] = [readDates(file, begin), readDates(file, end)];
  return {
    table: file.table,
    ...{ begin: begins.days, end: ends.days },
    ...{ beginColumn: file.column(begin), endColumn: file.column(end) },
    damageOf: new Map(file.table.damage.map(({ row, kind }) => [row, kind])),
    faults: [begins.fault, ends.fault].filter((fault) => fault !== null),
  };
}

/** Somebody at a school, by a row with dates. */
interface DatedRow extends Pick<Stay, 'person' | 'org' | 'role'> {
  readonly row: number;
  /** The dates of the term that the row names, which hold where it has none; 0 for none. */
  readonly term: { readonly begin: Day; readonly end: Day };
  /** The school year that the row names, -1 for none. */
  readonly year: number;
}

/**
 * Adds a row's stay: of students one in each school year that it reaches into, of staff (`null` for
 * the school years) one as long as it lasts. False if there are no dates.
 */
export function addDatedRow(
  stays: Stays,
  { table, begin, end, beginColumn, endColumn, damageOf }: DatedRows,
  { row, person, org, role, term, year }: DatedRow,
  years: SchoolYears | null,
): boolean {
  const [from, to] = [begin[row]!, end[row]!];
  const damage = damageOf.get(row) ?? null;
  if (damage !== null || from < 0 || to < 0 || (from > 0 && to > 0 && to < from)) {
    const text = (column: number) => trimmedText(table, row, column);
    const raw = { begin: text(beginColumn), end: text(endColumn), damage };
    const at = years === null || year >= 0 ? year : latestAt(years, org);
    const stay = { person, org, role, row: rowNumber(table, row), year: at };
    addRaw(stays, { ...stay, begin: from, end: to }, raw);
    return true;
  }
  const first = from === 0 ? term.begin : from;
  const last = to === 0 && from === 0 ? term.end : to;
  if (first === 0 && last === 0) return false;
  const add = (at: number, begins: Day, ends: Day) => {
    const start = begins || sinceEver;
    const number = rowNumber(table, row);
    addStay(stays, { person, org, role, row: number, year: at, begin: start, end: ends });
  };
  const only = years === null ? -1 : onlyYear(years, org, first, last || openEnd);
  if (years === null || only >= 0) add(only, first, last || openEnd);
  else {
    const span = { begin: first, end: last, goesOn: true, stated: year };
    divideByYear(span, years.list, years.at(org), add);
  }
  return true;
}

/** The one school year of the school that days from the first to the last fall into, else -1. */
function onlyYear({ list, at }: SchoolYears, school: number, first: Day, last: Day): number {
  if (first === 0) return -1;
  let only = -1;
  for (const index of at(school)) {
    const { start, end } = list[index]!;
    if (start > last || end < first) continue;
    if (only >= 0) return -1;
    only = index;
  }
  return only;
}
