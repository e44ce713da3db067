import { canonicalTables } from '../../canonical-tables.ts';
import { formatDay, type Day } from '../../../tables/dates.ts';
import type { KeyIndex } from '../../../tables/key-index.ts';
import { encodeUtf8 } from '../../../tables/utf8.ts';
import type { RowDamage, Table } from '../../../tables/table.ts';
import {
  copyCell,
  createTableBuilder,
  endRow,
  finishTable,
  type TableBuilder,
} from '../../../tables/table-builder.ts';
import type { Places } from './places.ts';
import type { SchoolYears } from './school-years.ts';
import type { Stays } from './stays.ts';
import { openEnd } from './years.ts';

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
  const { places, stays } = records;
  const calendars = years.list.map(({ calendarId }) => encodeUtf8(calendarId));
  return makeRecords('enrollments', headings, records, (builder, at) => {
    const calendar = calendars[stays.year.items[at]!];
    if (calendar !== undefined) copyCell(builder, calendar, 0, calendar.length);
    // Where there are calendars, only a school that nobody knows has none: it is named instead.
    else copyKey(builder, places.ids, calendars.length === 0 ? -1 : stays.org.items[at]!);
  });
}

/** Makes the District Assignments: a row for each stay. */
export function makeAssignments(records: Records): Table {
  const headings = ['Person ID', 'School ID', 'Title', 'Start Date', 'End Date'];
  return makeRecords('assignments', headings, records, () => undefined);
}

function makeRecords(
  id: 'enrollments' | 'assignments',
  headings: readonly string[],
  { people, places, stays, words, source }: Records,
  copyCalendar: (builder: TableBuilder, at: number) => void,
): Table {
  const builder = createTableBuilder(canonicalTables[id].label, source, headings);
  const damage: RowDamage[] = [];
  const { person, org, role, row, begin, end, raw, raws } = stays;
  const days = new Map<Day, Uint8Array>([[openEnd, new Uint8Array(0)]]);
  for (let at = 0; at < person.length; at++) {
    copyKey(builder, people, person.items[at]!);
    copyCalendar(builder, at);
    copyKey(builder, places.ids, org.items[at]!);
    copyKey(builder, words, role.items[at]!);
    const dates = raws[raw.items[at]!];
    if (dates === undefined) {
      copyDay(builder, days, begin.items[at]!);
      copyDay(builder, days, end.items[at]!);
    } else {
      for (const text of [dates.begin, dates.end]) {
        const bytes = encodeUtf8(text);
        copyCell(builder, bytes, 0, bytes.length);
      }
      if (dates.damage !== null) {
        damage.push({ row: builder.rowCount, kind: dates.damage, surplus: null });
      }
    }
    endRow(builder, row.items[at]);
  }
  return { ...finishTable(builder), damage };
}

/** Copies a key; nothing for the code -1. */
function copyKey(builder: TableBuilder, { arena, starts }: KeyIndex, code: number): void {
  if (code < 0) copyCell(builder, arena, 0, 0);
  else copyCell(builder, arena, starts[code]!, starts[code + 1]!);
}

/** Copies a day as a table writes it; a roster has few different ones. */
function copyDay(builder: TableBuilder, days: Map<Day, Uint8Array>, day: Day): void {
  const bytes = days.get(day) ?? encodeUtf8(formatDay(day));
  days.set(day, bytes);
  copyCell(builder, bytes, 0, bytes.length);
}
