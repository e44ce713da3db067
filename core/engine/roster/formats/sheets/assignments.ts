import { canonicalTables } from '../../canonical-tables.ts';
import { copyCell, copyTrimmed } from '../../../tables/csv-write.ts';
import { formatDay } from '../../../tables/dates.ts';
import { keyText } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { encodeUtf8 } from '../../../tables/utf8.ts';
import type { SheetSchools } from './schools.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';
import { longAgo, stateOfStay, type SheetStays, type StayTally } from './stays.ts';

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
    const stays = staysOf.get(sheet)!;
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
      const state = stateOfStay(stays, row, tally);
      sink.startRow(table, row);
      copyTrimmed(sink, table, row, id);
      sink.bytes(schoolIds[school]!, 0, schoolIds[school]!.length);
      copyCell(sink, table, row, title);
      copyCell(sink, table, row, role);
      if (state === 'over' || state === 'undated') sink.cell(formatDay(longAgo));
      else if (state === 'unknown') sink.cell('');
      else copyCell(sink, table, row, startColumn);
      if (state === 'over') sink.cell(formatDay(longAgo));
      else copyCell(sink, table, row, endColumn);
      sink.endRow();
    }
  }
  return sink.finish();
}
