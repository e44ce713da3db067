import { copyCell } from '../tables/csv-write.ts';
import type { Table } from '../tables/table.ts';
import type { Report } from './report.ts';

/** A report that was written before and read back as a table. */
export function reportOfTable(name: Report['name'], table: Table): Report {
  return {
    name,
    columns: table.headings,
    rowCount: table.rowCount,
    writeRow(row, sink) {
      for (let column = 0; column < table.headings.length; column++) {
        copyCell(sink, table, row, column);
      }
    },
  };
}
