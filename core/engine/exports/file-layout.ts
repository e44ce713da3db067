import { createCsvSink, type CsvSink } from '../tables/csv-write.ts';
import { createIntList, pushInt, type IntList } from '../tables/int-list.ts';
import type { FileStyle } from '../tables/table.ts';
import { cellProblems } from './cell-problems.ts';
import type { TableFile } from './export-target.ts';
import type { FileRows, TellCell } from './file-rows.ts';

/** A stretch of rows that becomes one file. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
  /** Rows in it that are not left out. */
  readonly rowCount: number;
}

/**
 * The cells of a file that cannot stand there: row, place of the column, place in `cellProblems`; a
 * row that lacks what is told of has no column.
 */
export interface CellFindings {
  readonly row: IntList;
  readonly column: IntList;
  readonly problem: IntList;
}

/** How a file is cut, and what is not in it. */
export interface FileLayout {
  readonly parts: readonly FilePart[];
  /** By row: 1 = left out. */
  readonly leftOut: Uint8Array;
  readonly leftOutCount: number;
}

/** Stands in findings of a row that lacks what is told of. */
export const noColumn = -1;

/** No cell so far. */
export function createFindings(): CellFindings {
  return { row: createIntList(), column: createIntList(), problem: createIntList() };
}

/** Takes note of cells. */
export function noteCells({ row, column, problem }: CellFindings): TellCell {
  return (ofRow, ofColumn, what) => {
    pushInt(row, ofRow);
    pushInt(column, ofColumn);
    pushInt(problem, cellProblems.indexOf(what));
  };
}

/** Takes note of rows that lack what is told of. */
export function noteLacks({ row, column, problem }: CellFindings): (ofRow: number) => void {
  return (ofRow) => {
    pushInt(row, ofRow);
    pushInt(column, noColumn);
    pushInt(problem, 0);
  };
}

/** Reads every row once: which are left out, and where a new part has to begin. */
export function layOut(
  { columns, firstLine, mostRows = Infinity, mostBytes }: TableFile,
  { rows, read, write }: FileRows,
  style: FileStyle,
): FileLayout {
  const measure = mostBytes === undefined ? null : createCsvSink(() => undefined, style, 'keep');
  const parts: FilePart[] = [];
  const leftOut = new Uint8Array(rows.count);
  let leftOutCount = 0;
  let from = 0;
  let rowCount = 0;
  const head = measure === null ? 0 : headSize(measure, columns, firstLine);
  let bytes = head;

  function endPart(to: number): void {
    if (rowCount > 0) parts.push({ from, to, rowCount });
    from = to;
    rowCount = 0;
    bytes = head;
  }

  for (let row = 0; row < rows.count; row++) {
    if (!rows.holds(row)) continue;
    if (!read(row)) {
      leftOut[row] = 1;
      leftOutCount++;
      continue;
    }
    const size = measure === null ? 0 : rowSize(measure, write);
    if (rowCount === mostRows || (mostBytes !== undefined && bytes + size > mostBytes)) {
      endPart(row);
    }
    rowCount++;
    bytes += size;
  }
  endPart(rows.count);
  return { parts, leftOut, leftOutCount };
}

function headSize(
  sink: CsvSink,
  columns: TableFile['columns'],
  firstLine: string | undefined,
): number {
  writeHead(sink, columns, firstLine);
  return sink.size();
}

function rowSize(sink: CsvSink, write: FileRows['write']): number {
  const before = sink.size();
  write(sink);
  sink.endRow();
  return sink.size() - before;
}

/** Writes what stands above the rows. */
export function writeHead(
  sink: CsvSink,
  columns: TableFile['columns'],
  firstLine: string | undefined,
): void {
  if (firstLine !== undefined) {
    sink.cell(firstLine);
    sink.endRow();
  }
  for (const { heading } of columns) sink.cell(heading);
  sink.endRow();
}
