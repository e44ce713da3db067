import { readDayColumn, unreadableDay, type Day } from '../tables/dates.ts';
import { findKey, type KeyIndex } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';
import { readYesNoCell } from '../tables/yes-no.ts';
import { tellDamage, type TellProblem } from './read-catalogue.ts';
import type { Calendars, DatedRecords, Schools } from './roster.ts';
import { groupByPerson } from './rows-of-people.ts';
import type { FoundTable } from './workbook.ts';

/** What records refer to. */
export interface RecordTargets {
  readonly people: KeyIndex;
  readonly schools: Schools;
  readonly calendars: Calendars;
}

/** Reads Enrollments: by calendar where the district has any, else by school. */
export function readEnrollments(
  found: FoundTable | null,
  targets: RecordTargets,
  asOf: Day,
  tell: TellProblem,
): DatedRecords {
  const hasCalendarColumn = found !== null && found.column('Calendar ID') >= 0;
  const hasSchoolColumn = found !== null && found.column('School ID') >= 0;
  const byCalendar = hasCalendarColumn && (targets.calendars.names.length > 0 || !hasSchoolColumn);
  return readRecords(found, targets, byCalendar, asOf, tell);
}

/** Reads District Assignments. */
export function readAssignments(
  found: FoundTable | null,
  targets: RecordTargets,
  asOf: Day,
  tell: TellProblem,
): DatedRecords {
  return readRecords(found, targets, false, asOf, tell);
}

function readRecords(
  found: FoundTable | null,
  targets: RecordTargets,
  byCalendar: boolean,
  asOf: Day,
  tell: TellProblem,
): DatedRecords {
  const rows = found?.table.rowCount ?? 0;
  const records: Mutable<MutableRecords> = {
    found,
    person: new Int32Array(rows).fill(-1),
    school: new Int32Array(rows).fill(-1),
    calendar: new Int32Array(rows).fill(-1),
    start: new Int32Array(0),
    end: new Int32Array(0),
    noShow: new Uint8Array(rows),
  };
  if (found !== null) {
    records.start = readDayColumn(found.table, found.column('Start Date'));
    records.end = readDayColumn(found.table, found.column('End Date'));
    readPlaces(found, targets, byCalendar, records);
    const damaged = tellDamage(found, tell);
    for (let row = 0; row < rows; row++) {
      if (damaged.has(row) || !checkRecord(found, row, byCalendar, records, tell)) {
        records.person[row] = -1;
      } else {
        settleDates(found, row, targets.calendars, asOf, records, tell);
      }
    }
  }
  return { ...records, ofPerson: groupByPerson(records.person, targets.people.count) };
}

type MutableRecords = Omit<DatedRecords, 'ofPerson'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readPlaces(
  found: FoundTable,
  { people, schools, calendars }: RecordTargets,
  byCalendar: boolean,
  records: MutableRecords,
): void {
  const { table, column } = found;
  const personColumn = column('Person ID');
  const placeColumn = column(byCalendar ? 'Calendar ID' : 'School ID');
  const places = byCalendar ? calendars.ids : schools.ids;
  for (let row = 0; row < table.rowCount; row++) {
    records.person[row] = findCell(table, row, personColumn, people);
    const place = findCell(table, row, placeColumn, places);
    if (byCalendar) {
      records.calendar[row] = place;
      records.school[row] = place < 0 ? -1 : calendars.school[place]!;
    } else {
      records.school[row] = place;
    }
  }
}

/** The code of the cell's text without outer blanks, -1 if it is empty or unknown. */
function findCell(table: Table, row: number, column: number, index: KeyIndex): number {
  const end = cellEnd(table, row, column);
  const start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (start < 0) return -1;
  return findKey(index, table.bytes, start, trimEnd(table.bytes, start, end));
}

/** Can the record be used? Tells all that is wrong with it. */
function checkRecord(
  found: FoundTable,
  row: number,
  byCalendar: boolean,
  records: MutableRecords,
  tell: TellProblem,
): boolean {
  const { table, column } = found;
  let usable = true;
  const refuse = (kind: Parameters<TellProblem>[0], name: string) => {
    tell(kind, found, row, column(name));
    usable = false;
  };
  if (records.person[row]! < 0) {
    const id = column('Person ID');
    const empty = trimStart(table.bytes, cellStart(table, row, id), cellEnd(table, row, id)) < 0;
    refuse(empty ? 'missing-person-id' : 'unknown-person', 'Person ID');
  }
  if (records.school[row]! < 0) {
    if (byCalendar) refuse('unknown-calendar', 'Calendar ID');
    else refuse('unknown-school', 'School ID');
  }
  if (records.start[row] === unreadableDay) refuse('unreadable-start', 'Start Date');
  if (records.end[row] === unreadableDay) refuse('unreadable-end', 'End Date');
  const noShow = readYesNoCell(table, row, column('No Show'));
  if (noShow === 'unreadable') refuse('unreadable-yes-no', 'No Show');
  records.noShow[row] = noShow === 'yes' ? 1 : 0;
  return usable;
}

/** An enrollment ends with its calendar; without usable dates a record counts for nothing (D20). */
function settleDates(
  found: FoundTable,
  row: number,
  calendars: Calendars,
  asOf: Day,
  records: MutableRecords,
  tell: TellProblem,
): void {
  const { column } = found;
  const calendar = records.calendar[row]!;
  const calendarEnd = calendar < 0 ? 0 : calendars.end[calendar]!;
  const ownEnd = records.end[row]!;
  const end = calendarEnd > 0 && (ownEnd === 0 || ownEnd > calendarEnd) ? calendarEnd : ownEnd;
  records.end[row] = end;
  if (records.start[row] === 0) {
    tell('missing-start', found, row, column('Start Date'));
  } else if (end > 0 && end < records.start[row]!) {
    tell('end-before-start', found, row, column('End Date'));
    records.start[row] = 0;
  }
  if (ownEnd === 0 && calendarEnd > 0 && calendarEnd < asOf) {
    tell('open-in-ended-calendar', found, row, column('End Date'));
  }
}
