import { canonicalTables } from '../../canonical-tables.ts';
import { copyCell, copyTrimmed } from '../../../tables/csv-write.ts';
import { formatDay } from '../../../tables/dates.ts';
import { keyText } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { encodeUtf8 } from '../../../tables/utf8.ts';
import type { SheetSchools } from './schools.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';
import { longAgo, type SheetStays, type StayTally } from './stays.ts';

/** Makes the District Assignments: one of each row that names a school. */
export function makeAssignments(
  sheets: readonly Sheet[],
  staysOf: ReadonlyMap<Sheet, SheetStays>,
  schools: SheetSchools,
  tally: StayTally,
): Table {
  const { label } = canonicalTables.assignments;
  const rows = sheets.reduce((sum, { table }) => sum + table.rowCount, 0);
  const headings = ['Person ID', 'School ID', 'Title', 'Role', 'Start Date', 'End Date'];
  const source = sheets.map(({ table }) => table.source).join(' and ');
  const sink = createTableSink(label, source, headings, rows);
  const schoolIds = schools.names.map((_, school) => encodeUtf8(keyText(schools.ids, school)));
  for (const sheet of sheets) {
    const { table, found } = sheet;
    const { start, end, statusAt } = staysOf.get(sheet)!;
    const schoolOf = schools.ofRow.get(sheet)!;
    const id = idColumn(found);
    const [title, role] = [found.column('title'), found.column('role')];
    const [startColumn, endColumn] = [found.column('startDate'), found.column('endDate')];
    for (let row = 0; row < table.rowCount; row++) {
      const school = schoolOf[row]!;
      if (school < 0) {
        tally.withoutSchool++;
        continue;
      }
      tally.stays++;
      const status = statusAt(row);
      const from = start[row]!;
      const to = end[row]!;
      const isReadable = from >= 0 && to >= 0;
      const isOver = isReadable && status === 'ended' && to === 0;
      const undated = isReadable && !isOver && status !== 'unknown' && from === 0;
      if (isOver) tally.endedUndated++;
      if (undated) tally.undated++;
      sink.startRow(table, row);
      copyTrimmed(sink, table, row, id);
      sink.bytes(schoolIds[school]!, 0, schoolIds[school]!.length);
      copyCell(sink, table, row, title);
      copyCell(sink, table, row, role);
      if (isOver || undated) sink.cell(formatDay(longAgo));
      else if (status === 'unknown') sink.cell('');
      else copyCell(sink, table, row, startColumn);
      if (isOver) sink.cell(formatDay(longAgo));
      else copyCell(sink, table, row, endColumn);
      sink.endRow();
    }
  }
  return sink.finish();
}
