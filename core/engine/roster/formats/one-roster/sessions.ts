import { unreadableDay, type Day } from '../../../tables/dates.ts';
import { addText, createKeyIndex, findText, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber, trimmedText } from '../../../tables/table.ts';
import { isDeleted, readDates, type PackageFile } from '../shared/columns.ts';
import { leaveOutDamaged, type Tally } from './tally.ts';

/** A school year, as a session or put together from terms. */
export interface SchoolYear {
  readonly id: string;
  readonly title: string;
  readonly schoolYear: string;
  readonly start: Day;
  readonly end: Day;
  readonly startText: string;
  readonly endText: string;
  /** Its row as the file counts it. */
  readonly row: number;
}

/** A row of academicSessions. */
export interface Session extends SchoolYear {
  readonly isYear: boolean;
  readonly parent: string;
}

/** The sessions of a package. */
export interface Sessions {
  /** Every session by its code; of two with the same ID the first. */
  readonly ids: KeyIndex;
  readonly list: readonly Session[];
  readonly years: readonly SchoolYear[];
  /** The school year of each session, by code, as an index in `years`; -1 for none. */
  readonly yearOf: readonly number[];
  /** Were the school years put together from terms? */
  readonly grouped: boolean;
  readonly source: string;
  readonly faults: readonly string[];
}

/** Reads the sessions and finds the school years among them. */
export function readSessions(file: PackageFile | null, tally: Tally): Sessions {
  const ids = createKeyIndex(64);
  const list: Session[] = [];
  const faults: string[] = [];
  const all = file === null ? [] : readRows(file, tally, faults);
  for (const session of all) {
    if (addText(ids, session.id) === list.length) list.push(session);
  }
  const stated: readonly SchoolYear[] = all.filter(({ isYear }) => isYear);
  const grouped = stated.length === 0 && all.length > 0;
  const years = grouped ? groupTerms(all) : stated;
  const yearOf = list.map((session) => findYear(session, list, ids, years));
  const source = file?.table.source ?? 'academicSessions.csv';
  return { ids, list, years, yearOf, grouped, source, faults };
}

function readRows(file: PackageFile, tally: Tally, faults: string[]): Session[] {
  const { table, column } = file;
  const damaged = leaveOutDamaged(table, tally);
  const starts = readDates(file, 'startDate');
  const ends = readDates(file, 'endDate');
  const sessions: Session[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (damaged.has(row)) continue;
    if (isDeleted(table, row, column('status'))) {
      tally.deletedRows++;
      continue;
    }
    const text = (name: string) => trimmedText(table, row, column(name));
    const session = {
      ...{ id: text('sourcedId'), title: text('title'), schoolYear: text('schoolYear') },
      ...{ start: starts.days[row]!, end: ends.days[row]! },
      ...{ startText: text('startDate'), endText: text('endDate') },
      row: rowNumber(table, row),
      isYear: text('type').toLowerCase() === 'schoolyear',
      parent: text('parentSourcedId'),
    };
    if (session.start === unreadableDay || session.end === unreadableDay) {
      faults.push(unreadableDates(table.source, session));
    }
    sessions.push(session);
  }
  return sessions;
}

function unreadableDates(source: string, { title, startText, endText, row }: Session): string {
  return `${source}: the dates of ${title} (row ${row}: ${startText} to ${endText}) cannot be read: write them as YYYY-MM-DD`;
}

/** Terms with the same schoolYear are one school year, from the first start to the last end. */
function groupTerms(terms: readonly Session[]): SchoolYear[] {
  const years = new Map<string, SchoolYear>();
  for (const term of terms) {
    const { schoolYear, start, end } = term;
    const known = years.get(schoolYear);
    const base = known ?? { ...term, id: schoolYear, title: `School year ${schoolYear}`.trim() };
    const starts = start > 0 && (base.start === 0 || start < base.start) ? term : base;
    const ends = end > base.end ? term : base;
    years.set(schoolYear, {
      ...{ id: base.id, title: base.title, schoolYear, row: base.row },
      ...{ start: starts.start, startText: starts.startText },
      ...{ end: ends.end, endText: ends.endText },
    });
  }
  return [...years.values()];
}

/** By its parents; else by the schoolYear; else by its dates, where only one year fits. */
function findYear(
  session: Session,
  list: readonly Session[],
  ids: KeyIndex,
  years: readonly SchoolYear[],
): number {
  let at: Session | undefined = session;
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const { id, isYear, parent }: Session = at;
    if (isYear) return years.findIndex((year) => year.id === id);
    at = parent === '' ? undefined : list[findText(ids, parent)];
  }
  const sameYear = indicesOf(years, ({ schoolYear }) => schoolYear === session.schoolYear);
  if (sameYear.length === 1) return sameYear[0]!;
  const { start } = session;
  const around = indicesOf(years, (year) => start > 0 && year.start <= start && start <= year.end);
  return around.length === 1 ? around[0]! : -1;
}

function indicesOf(years: readonly SchoolYear[], fits: (year: SchoolYear) => boolean): number[] {
  return years.flatMap((year, index) => (fits(year) ? [index] : []));
}
