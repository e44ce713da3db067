import { canonicalTables } from '../../canonical-tables.ts';
import { copyCell, copyTrimmed } from '../../../tables/csv-write.ts';
import { formatDay, type Day } from '../../../tables/dates.ts';
import { keyText } from '../../../tables/key-index.ts';
import { rowNumber, type Table } from '../../../tables/table.ts';
import { createTableSink, type TableSink } from '../../../tables/table-sink.ts';
import { encodeUtf8 } from '../../../tables/utf8.ts';
import type { SheetCalendars } from './calendars.ts';
import { gradeWriter } from './grades.ts';
import { schoolYearOf, type EndYear } from '../shared/years.ts';
import { firstDay, lastDay } from './school-years.ts';
import type { SheetSchools } from './schools.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';
import { longAgo, stateOfStay, type SheetStays, type StayTally } from './stays.ts';

/** What enrollments are made of. */
export interface EnrollmentSources {
  readonly sheets: readonly Sheet[];
  readonly staysOf: ReadonlyMap<Sheet, SheetStays>;
  readonly schools: SheetSchools;
  readonly calendars: SheetCalendars;
  /** The school year that stays without an end have reached; 0 if there are no calendars. */
  readonly latest: EndYear;
  readonly tally: StayTally;
}

/** Makes the Enrollments: of each row, one for each school year to tell apart. */
export function makeEnrollments(sources: EnrollmentSources): Table {
  const { sheets, latest } = sources;
  const { label } = canonicalTables.enrollments;
  const rows = sheets.reduce((sum, { table }) => sum + table.rowCount, 0);
  const has = (meaning: 'grade' | 'serviceType') =>
    sheets.some(({ found }) => found.column(meaning) >= 0);
  const headings = [
    'Person ID',
    ...(latest > 0 ? ['Calendar ID'] : []),
    'School ID',
    ...(has('grade') ? ['Grade'] : []),
    ...['Start Date', 'End Date', 'No Show'],
    ...(has('serviceType') ? ['Service Type'] : []),
  ];
  const source = sheets.map(({ table }) => table.source).join(' and ');
  const sink = createTableSink(label, source, headings, rows);
  for (const sheet of sheets) addSheet(sink, sheet, sources, has);
  return sink.finish();
}

function addSheet(
  sink: TableSink,
  sheet: Sheet,
  { staysOf, schools, calendars, latest, tally }: EnrollmentSources,
  has: (meaning: 'grade' | 'serviceType') => boolean,
): void {
  const { table, found } = sheet;
  const stays = staysOf.get(sheet)!;
  const { start, end, statusAt } = stays;
  const schoolOf = schools.ofRow.get(sheet)!;
  const stated = calendars.reader(sheet);
  const id = idColumn(found);
  const [startColumn, endColumn] = [found.column('startDate'), found.column('endDate')];
  const [noShow, service] = [found.column('noShow'), found.column('serviceType')];
  const writeGrade = gradeWriter(sheet);
  const hasGrade = has('grade');
  const hasService = has('serviceType');
  const calendarIds: Uint8Array[] = [];
  const schoolIds = schools.names.map((_, school) => encodeUtf8(keyText(schools.ids, school)));

  for (let row = 0; row < table.rowCount; row++) {
    const school = schoolOf[row]!;
    if (school < 0) {
      tally.withoutSchool++;
      continue;
    }
    const state = stateOfStay(stays, row, tally);
    const from = start[row]!;
    const to = end[row]!;
    const undated = state === 'undated';
    const ownYear = from > 0 ? schoolYearOf(from) : to > 0 ? schoolYearOf(to) : latest;
    const named = latest === 0 ? -1 : stated(row, school, ownYear);
    if (undated || state === 'dated') {
      if (latest === 0) write(row, -1, undated ? longAgo : from, to);
      else if (named >= 0) write(row, named, undated ? calendars.list[named]!.start : from, to);
      else divide(row, undated);
      continue;
    }
    const calendar = named >= 0 ? named : yearAt(school, ownYear, row);
    if (state === 'over') write(row, calendar, longAgo, longAgo);
    // Without a start the enrollment counts for nothing, and is told as a problem (D20).
    else write(row, calendar, state === 'unknown' ? 0 : from, to);
  }

  function write(row: number, calendar: number, startDay: Day, endDay: Day): void {
    sink.startRow(table, row);
    copyTrimmed(sink, table, row, id);
    if (latest > 0) writeId(idOf(calendar));
    writeId(schoolIds[schoolOf[row]!]!);
    if (hasGrade) writeGrade(sink, row);
    // A cell that cannot be read is told as a problem, as it stands.
    if (startDay === start[row]) copyCell(sink, table, row, startColumn);
    else sink.cell(formatDay(startDay));
    if (endDay === end[row]) copyCell(sink, table, row, endColumn);
    else sink.cell(formatDay(endDay));
    if (statusAt(row) === 'noShow') sink.cell('Yes');
    else copyCell(sink, table, row, noShow);
    if (hasService) copyCell(sink, table, row, service);
    sink.endRow();
  }

  /** Writes a stay into the school years it reaches: of the past ones, into the last two. */
  function divide(row: number, undated: boolean): void {
    const from = start[row]!;
    const to = end[row]!;
    const first = undated ? (to > 0 ? schoolYearOf(to) : latest) : schoolYearOf(from);
    const open = statusAt(row) === 'noShow' ? first : latest;
    const last = Math.max(first, to > 0 ? schoolYearOf(to) : open);
    const begin = Math.max(first, Math.min(latest - 1, last));
    const finish = Math.max(begin, Math.min(last, latest + 1));
    for (let year = begin; year <= finish; year++) {
      const starts = undated || year > begin ? firstDay(year) : from;
      const ends = year < finish ? lastDay(year) : to;
      write(row, yearAt(schoolOf[row]!, year, row), starts, ends);
    }
    if (finish > begin) tally.continued++;
  }

  function yearAt(school: number, year: EndYear, row: number): number {
    return latest === 0 ? -1 : calendars.inYear(school, year, rowNumber(table, row));
  }

  function idOf(calendar: number): Uint8Array {
    return (calendarIds[calendar] ??= encodeUtf8(calendars.list[calendar]!.id));
  }

  function writeId(text: Uint8Array): void {
    sink.bytes(text, 0, text.length);
  }
}
