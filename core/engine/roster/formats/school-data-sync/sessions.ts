import type { Day } from '../../../tables/dates.ts';
import { createKeyIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { trimmedText } from '../../../tables/table.ts';
import { keyOfCell, readDates, type PackageFile } from '../shared/columns.ts';
import { addTerm, type Terms } from '../shared/school-years.ts';
import { schoolYearOf } from '../shared/years.ts';

/** The sessions: terms and school years. */
export interface Sessions {
  readonly ids: KeyIndex;
  /** By code: the first and the last day, 0 for none. */
  readonly begin: readonly Day[];
  readonly end: readonly Day[];
  /** By code: the school year that it belongs to. */
  readonly year: readonly string[];
  /** What the school years are called. */
  readonly titles: ReadonlyMap<string, string>;
  /** School years from the first to the last day of their sessions, as those of the place 0. */
  readonly terms: Terms;
  readonly faults: readonly string[];
}

/** Reads the sessions. */
export function readSessions(file: PackageFile | null): Sessions {
  const ids = createKeyIndex(16);
  const begin: Day[] = [];
  const end: Day[] = [];
  const year: string[] = [];
  const titles = new Map<string, string>();
  const terms: Terms = new Map();
  const found = { ids, begin, end, year, titles, terms };
  if (file === null) return { ...found, faults: [] };
  const { table, column } = file;
  const starts = readDates(file, 'startDate');
  const ends = readDates(file, 'endDate');
  for (let row = 0; row < table.rowCount; row++) {
    const code = keyOfCell(ids, table, row, column('sourcedId'));
    if (code < year.length) continue;
    const text = (name: string) => trimmedText(table, row, column(name));
    const span = { start: starts.days[row]!, end: ends.days[row]! };
    const key = text('schoolYear') || String(schoolYearOf(span.start));
    const isDated = addTerm(terms, 0, key, span);
    begin.push(isDated ? span.start : 0);
    end.push(isDated ? span.end : 0);
    year.push(key);
    if (text('type').toLowerCase() === 'schoolyear' && !titles.has(key)) {
      titles.set(key, text('title'));
    }
  }
  const faults = [starts.fault, ends.fault].filter((fault) => fault !== null);
  return { ...found, faults };
}
