import { canonicalTables } from '../../canonical-tables.ts';
import { formatDay, readDayColumn, type Day } from '../../../tables/dates.ts';
import { createKeyIndex, keyText } from '../../../tables/key-index.ts';
import { isBlank, rowNumber, trimmedText, type Table } from '../../../tables/table.ts';
import { appendRow, createTableBuilder, finishTable } from '../../../tables/table-builder.ts';
import { keyOfCell } from '../shared/columns.ts';
import { createWordReader } from '../word-reader.ts';
import { yearName, type EndYear } from '../shared/years.ts';
import { firstDay, lastDay, readSchoolYear, yearWithin } from './school-years.ts';
import type { SheetSchools } from './schools.ts';
import type { Sheet } from './sheet-layout.ts';

/** A calendar that a sheet names, or one that was made. */
export interface SheetCalendar {
  readonly id: string;
  readonly name: string;
  readonly school: number;
  readonly year: EndYear;
  start: Day;
  end: Day;
  readonly row: number;
}

/** The calendars so far. */
export interface SheetCalendars {
  readonly list: readonly SheetCalendar[];
  /** The calendar of a school in a school year, which is made if there is none. */
  readonly inYear: (school: number, year: EndYear, row: number) => number;
  /** Finds the calendar that a row names; -1 where it names none. */
  readonly reader: (sheet: Sheet) => (row: number, school: number, fallback: EndYear) => number;
  /** How many were made for a school and school year, and are not the sheets' own. */
  readonly made: () => number;
}

/** Starts with no calendars. */
export function createCalendars(schools: SheetSchools): SheetCalendars {
  const list: SheetCalendar[] = [];
  const byYear = new Map<number, number>();
  const names = createKeyIndex(64);
  const byName = new Map<number, number>();
  const owner = new Map<string, number>();

  function add(calendar: SheetCalendar): number {
    list.push(calendar);
    return list.length - 1;
  }

  function inYear(school: number, year: EndYear, row: number): number {
    const key = school * 100_000 + year;
    const known = byYear.get(key);
    if (known !== undefined) return known;
    const code = add({
      id: `${keyText(schools.ids, school)}:${yearName(year)}`,
      name: `${yearName(year)} ${schools.names[school]!}`,
      ...{ school, year, start: firstDay(year), end: lastDay(year), row },
    });
    byYear.set(key, code);
    return code;
  }

  function reader(sheet: Sheet): (row: number, school: number, fallback: EndYear) => number {
    const { table, found } = sheet;
    const id = found.column('calendarId');
    const name = found.column('calendarName');
    const key = id >= 0 ? id : name;
    const yearOf = yearReader(sheet);
    if (key < 0) {
      return (row, school) => {
        const year = yearOf(row);
        return year === 0 ? -1 : inYear(school, year, rowNumber(table, row));
      };
    }
    const starts = readDayColumn(table, found.column('calendarStart'));
    const ends = readDayColumn(table, found.column('calendarEnd'));
    // Most rows name the calendar that the row before them names.
    let lastCode = -1;
    let lastSchool = -1;
    let last = -1;
    return (row, school, fallback) => {
      if (isBlank(table, row, key)) {
        const year = yearOf(row);
        return year === 0 ? -1 : inYear(school, year, rowNumber(table, row));
      }
      const code = keyOfCell(names, table, row, key);
      if (code !== lastCode || school !== lastSchool) {
        last = named(row, school, code, fallback);
        [lastCode, lastSchool] = [code, school];
      }
      const calendar = list[last]!;
      if (starts[row]! > 0 && (calendar.start === 0 || starts[row]! < calendar.start)) {
        calendar.start = starts[row]!;
      }
      if (ends[row]! > calendar.end) calendar.end = ends[row]!;
      return last;
    };

    function named(row: number, school: number, code: number, fallback: EndYear): number {
      const both = school * 10_000_000 + code;
      const known = byName.get(both);
      if (known !== undefined) return known;
      const text = keyText(names, code);
      const label = name >= 0 ? trimmedText(table, row, name) || text : text;
      const year = yearOf(row) || yearWithin(label) || fallback;
      const schoolId = keyText(schools.ids, school);
      // An ID is the district's own; a name may be that of many schools' calendars.
      const isOwn = id >= 0 && (owner.get(text) ?? school) === school;
      owner.set(text, school);
      const hasDays = found.column('calendarStart') >= 0 && found.column('calendarEnd') >= 0;
      const made = add({
        id: isOwn ? text : `${schoolId}:${text}`,
        name: id >= 0 && name < 0 ? `${text}, ${schools.names[school]!}` : label,
        ...{ school, year, row: rowNumber(table, row) },
        start: hasDays || year === 0 ? 0 : firstDay(year),
        end: hasDays || year === 0 ? 0 : lastDay(year),
      });
      byName.set(both, made);
      return made;
    }
  }

  return { list, inYear, reader, made: () => byYear.size };
}

function yearReader({ table, found }: Sheet): (row: number) => EndYear {
  const column = found.column('schoolYear');
  if (column < 0) return () => 0;
  const read = createWordReader(readSchoolYear);
  return (row) => read(table, row, column);
}

/** Makes the table Calendars. */
export function calendarsTable(
  { list }: SheetCalendars,
  { ids }: SheetSchools,
  source: string,
): Table {
  const { label, columns } = canonicalTables.calendars;
  const builder = createTableBuilder(label, source, Object.keys(columns));
  for (const { id, school, name, year, start, end, row } of list) {
    const days = [formatDay(start), formatDay(end)];
    const cells = [id, keyText(ids, school), name, year === 0 ? '' : yearName(year), ...days];
    appendRow(builder, cells, row);
  }
  return finishTable(builder);
}
