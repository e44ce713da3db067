import { canonicalTables } from '../../canonical-tables.ts';
import { keyText } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import type { Classes } from './classes.ts';
import type { Orgs } from './orgs.ts';
import type { SchoolYear, Sessions } from './sessions.ts';

/** The school years of each school. */
export interface SchoolCalendars {
  /** The calendars, one for each school and school year. */
  readonly table: Table;
  /** The dated school years of an org, the first to start first. */
  readonly yearsAt: (org: number) => readonly number[];
  /** Calendars that are not made because the school has its own version of that school year. */
  readonly spared: number;
}

/**
 * Makes the calendars. OneRoster ties no session to a school, so every school gets every school
 * year, unless it has classes in one that overlaps and only others have classes in this one: then
 * the package has school years for single schools.
 */
export function makeCalendars(orgs: Orgs, sessions: Sessions, classes: Classes): SchoolCalendars {
  const { years } = sessions;
  const { label, columns } = canonicalTables.calendars;
  const builder = createTableBuilder(label, sessions.source, Object.keys(columns));
  const dated = years.flatMap((year, index) => (isDated(year) ? [index] : []));
  dated.sort((a, b) => years[a]!.start - years[b]!.start);
  const taken = new Set([...classes.yearsOfSchool.values()].flatMap((own) => [...own]));
  const ofSchool = new Map<number, readonly number[]>();
  let spared = 0;
  orgs.names.forEach((name, org) => {
    const id = keyText(orgs.ids, org);
    if (orgs.isSchool[org] !== true || id === '') return;
    const own = classes.yearsOfSchool.get(org) ?? new Set<number>();
    const belongs = (index: number) =>
      own.has(index) ||
      !taken.has(index) ||
      ![...own].some((other) => overlap(years[other]!, years[index]!));
    years.forEach((year, index) => {
      if (!belongs(index)) {
        spared++;
        return;
      }
      const cells = [calendarId(id, year), id, `${year.title}, ${name}`, year.schoolYear];
      appendRow(builder, [...cells, year.startText, year.endText], year.row);
    });
    if (own.size > 0) ofSchool.set(org, dated.filter(belongs));
  });
  return { table: finishTable(builder), yearsAt: (org) => ofSchool.get(org) ?? dated, spared };
}

/** The Calendar ID of a school year at a school. */
export function calendarId(schoolId: string, year: SchoolYear): string {
  return `${schoolId}:${year.id}`;
}

function isDated({ start, end }: SchoolYear): boolean {
  return start > 0 && end >= start;
}

function overlap(a: SchoolYear, b: SchoolYear): boolean {
  return a.start <= b.end && b.start <= a.end;
}
