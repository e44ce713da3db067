import { decodeUtf8, type CellSink } from '../../../core/engine/index.ts';

/** A sink that hands rows of text over, in blocks of at most so many cells. */
export interface RowsSink extends CellSink {
  /** Hands over the rows that are left. */
  finish(): void;
}

/** Gathers the rows of a report. */
export function createRowsSink(
  mostCells: number,
  take: (rows: readonly (readonly string[])[]) => void,
): RowsSink {
  let rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  return {
    cell(text) {
      row.push(text);
    },
    bytes(bytes, start, end) {
      row.push(decodeUtf8(bytes, start, end));
    },
    same(texts) {
      row.push(...texts);
    },
    endRow() {
      rows.push(row);
      cells += row.length;
      row = [];
      if (cells < mostCells) return;
      take(rows);
      rows = [];
      cells = 0;
    },
    finish() {
      if (rows.length > 0) take(rows);
      rows = [];
    },
  };
}
