import type { Warning } from '../changes/warnings.ts';
import { createSearchFolder, foldedBytes } from '../search/fold-for-search.ts';
import { createIntList, pushInt } from '../tables/int-list.ts';
import { cellEnd, cellStart, cellText, type Table } from '../tables/table.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { noteTells } from './note-warnings.ts';

/** What rows of a written report are looked for by: all of it must fit. */
export interface WrittenCriteria {
  /** Columns and what their cells are. */
  readonly equal: readonly { readonly column: string; readonly text: string }[];
  /** A warning that the cell of a column tells among other things. */
  readonly warning: { readonly column: string; readonly code: Warning } | null;
  /** How the cell of one of these columns begins, without case and accents; '' for anyhow. */
  readonly beginning: { readonly columns: readonly string[]; readonly text: string };
}

type RowTest = (row: number) => boolean;

/** The rows of a report that was written before and read back as a table, ascending. */
export function findWritten(table: Table, criteria: WrittenCriteria): Int32Array {
  const tests = criteria.equal.map(({ column, text }) => equalTest(table, column, text));
  const { warning, beginning } = criteria;
  if (warning !== null) {
    const column = table.headings.indexOf(warning.column);
    tests.push((row) => noteTells(cellText(table, row, column), warning.code));
  }
  if (beginning.text !== '') tests.push(beginningTest(table, beginning.columns, beginning.text));
  const rows = createIntList(1024);
  for (let row = 0; row < table.rowCount; row++) {
    if (tests.every((fits) => fits(row))) pushInt(rows, row);
  }
  return rows.items.slice(0, rows.length);
}

function equalTest(table: Table, name: string, text: string): RowTest {
  const column = table.headings.indexOf(name);
  const wanted = encodeUtf8(text);
  return (row) => {
    if (column < 0) return false;
    const start = cellStart(table, row, column);
    const length = cellEnd(table, row, column) - start;
    return length === wanted.length && begins(table.bytes, start, wanted);
  };
}

function beginningTest(table: Table, names: readonly string[], text: string): RowTest {
  const columns = names.map((name) => table.headings.indexOf(name)).filter((at) => at >= 0);
  const fold = createSearchFolder();
  const wanted = foldedBytes(text);
  return (row) =>
    columns.some((column) => {
      const end = cellEnd(table, row, column);
      const length = fold(table.bytes, cellStart(table, row, column), end);
      return length >= wanted.length && begins(fold.bytes(), 0, wanted);
    });
}

function begins(bytes: Uint8Array, start: number, beginning: Uint8Array): boolean {
  for (let i = 0; i < beginning.length; i++) if (bytes[start + i] !== beginning[i]) return false;
  return true;
}
