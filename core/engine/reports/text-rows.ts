import type { CellSink } from '../tables/csv-write.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import type { Report } from './report.ts';

/** Rows of a report as text, from a row on: for screens and tabs. */
export function reportRows(report: Report<string>, from: number, count: number): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const sink: CellSink = {
    cell: (text) => cells.push(text),
    bytes: (bytes, start, end) => cells.push(decodeUtf8(bytes, start, end)),
    same: (texts) => cells.push(...texts),
    endRow() {
      rows.push(cells);
      cells = [];
    },
  };
  for (let row = from; row < Math.min(from + count, report.rowCount); row++) {
    report.writeRow(row, sink);
    sink.endRow();
  }
  return rows;
}
