import type { CellSink } from '../tables/csv-write.ts';
import { addKey, createKeyIndex, type KeyIndex } from '../tables/key-index.ts';
import { writeUtf8 } from '../tables/utf8.ts';
import type { IsOfSomebodyElse } from './value-owners.ts';
import { cellProblem, type CellProblem } from './cell-problems.ts';
import type { ExportRows } from './export-rows.ts';
import type { ExportColumn, ExportTarget, TableFile } from './export-target.ts';
import type { ExportValues } from './export-values.ts';

/** Told of each cell that cannot stand in the file: the column's place, and why. */
export type TellCell = (row: number, column: number, problem: CellProblem) => void;

/** What is asked only where every row is read once. */
export interface RowCheck {
  readonly tell: TellCell;
  /** Told of a row that stays as it is and lacks what `told` of the file names. */
  readonly tellLack: (row: number) => void;
  readonly isOfSomebodyElse: IsOfSomebodyElse;
}

/** The rows of a file, read one after the other. */
export interface FileRows {
  readonly rows: ExportRows;
  /** Reads a row's cells; false where the row is left out. */
  readonly read: (row: number) => boolean;
  /** Hands over the cells of the row read last. */
  readonly write: (sink: CellSink) => void;
}

/** The text of a cell before it is checked. */
export function rawText(column: ExportColumn, values: ExportValues, row: number): string {
  return typeof column.value === 'string' ? values[column.value](row).trim() : column.value.text;
}

/** Prepares a file's rows; without `check` they have been checked before. */
export function fileRows(
  { columns, told }: TableFile,
  rows: ExportRows,
  values: ExportValues,
  formulas: ExportTarget['formulas'],
  check: RowCheck | null,
): FileRows {
  let buffer = new Uint8Array(256);
  const texts: string[] = columns.map(() => '');
  const runs = runsOf(columns);
  const live = columns.flatMap((column, at) => (typeof column.value === 'string' ? [at] : []));
  const taken: (KeyIndex | null)[] = columns.map(({ unique }) =>
    unique === true && check !== null ? createKeyIndex(rows.count) : null,
  );

  function problemOf(at: number, text: string, row: number): CellProblem | null {
    const problem = cellProblem(columns[at]!, text, formulas);
    if (problem !== null || check === null || text === '') return problem;
    const { owned, value } = columns[at]!;
    if (
      owned === true &&
      typeof value === 'string' &&
      check.isOfSomebodyElse(value, text, rows.person(row))
    ) {
      return 'taken';
    }
    const index = taken[at];
    if (index == null) return null;
    const plain = text.toLowerCase();
    if (plain.length * 3 > buffer.length) buffer = new Uint8Array(plain.length * 6);
    const known = index.count;
    return addKey(index, buffer, 0, writeUtf8(plain, buffer, 0)) < known ? 'repeated' : null;
  }

  return {
    rows,
    read(row) {
      if (rows.isFaulty(row)) {
        check?.tell(row, 0, 'in-error');
        return false;
      }
      let isWhole = true;
      for (const at of live) {
        const text = rawText(columns[at]!, values, row);
        const problem = problemOf(at, text, row);
        texts[at] = problem === null ? text : '';
        if (problem === null) continue;
        check?.tell(row, at, problem);
        isWhole &&= columns[at]!.needed !== true;
      }
      if (isWhole && check !== null && told !== undefined && values[told.value](row) === '') {
        check.tellLack(row);
      }
      return isWhole;
    },
    write(sink) {
      for (const run of runs) {
        if (typeof run === 'number') sink.cell(texts[run]!);
        else sink.same(run);
      }
    },
  };
}

/** Columns in order: a place where each row has its own cell, else the cells of a run of columns. */
function runsOf(columns: readonly ExportColumn[]): readonly (number | readonly string[])[] {
  const runs: (number | string[])[] = [];
  columns.forEach(({ value }, at) => {
    const last = runs[runs.length - 1];
    if (typeof value === 'string') runs.push(at);
    else if (Array.isArray(last)) last.push(value.text);
    else runs.push([value.text]);
  });
  return runs;
}
