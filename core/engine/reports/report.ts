import type { CellSink } from '../tables/csv-write.ts';

/** The reports that every host has. */
export type ReportName =
  | 'preview'
  | 'result'
  | 'not-changed'
  | 'problems'
  | 'credentials'
  | 'undo-report'
  | 'export-notes';

/** A report: the same rows become a CSV file, a tab or a table on a screen. */
export interface Report<Name extends string = ReportName> {
  readonly name: Name;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Hands over the cells of a row, in the order of the columns, without ending the row. */
  readonly writeRow: (row: number, sink: CellSink) => void;
}

/** Hands a report's headings and rows to a sink. */
export function writeReport(
  report: Report<string>,
  sink: CellSink,
  progress: (rows: number) => void = () => undefined,
): void {
  for (const column of report.columns) sink.cell(column);
  sink.endRow();
  for (let row = 0; row < report.rowCount; row++) {
    report.writeRow(row, sink);
    sink.endRow();
    if ((row & 0x3fff) === 0) progress(row);
  }
}

/** A sink that hands every cell to two. */
export function bothSinks(a: CellSink, b: CellSink): CellSink {
  return {
    cell(text) {
      a.cell(text);
      b.cell(text);
    },
    bytes(bytes, start, end) {
      a.bytes(bytes, start, end);
      b.bytes(bytes, start, end);
    },
    same(texts) {
      a.same(texts);
      b.same(texts);
    },
    endRow() {
      a.endRow();
      b.endRow();
    },
  };
}
