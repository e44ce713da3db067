import { type CellSink } from '../../../core/engine/index.ts';
/** A sink that hands rows of text over, in blocks of at most so many cells. */
export interface RowsSink extends CellSink {
  /** Hands over the rows that are left. */
  finish(): void;
}
/** Gathers the rows of a report. */
export declare function createRowsSink(
  mostCells: number,
  take: (rows: readonly (readonly string[])[]) => void,
): RowsSink;
