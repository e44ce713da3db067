import { createIdIndex } from '../../../tables/key-index.ts';
import { findCell, keyOfCell, type PackageFile } from './columns.ts';

/**
 * By row of a file: the row of another one with the same ID, -1 for none. Of several the one of the
 * highest rank counts, the first of those; a row whose rank is below 0 does not count.
 */
export function rowsAbout(
  file: PackageFile,
  id: string,
  other: PackageFile,
  otherId: string,
  rankOf: (row: number) => number = () => 0,
): Int32Array {
  const { rowCount } = other.table;
  const ids = createIdIndex(rowCount);
  const best = new Int32Array(rowCount).fill(-1);
  const otherColumn = other.column(otherId);
  for (let row = 0; row < rowCount; row++) {
    const code = keyOfCell(ids, other.table, row, otherColumn);
    const rank = rankOf(row);
    const known = best[code]!;
    if (rank >= 0 && (known < 0 || rank > rankOf(known))) best[code] = row;
  }
  const rows = new Int32Array(file.table.rowCount);
  const column = file.column(id);
  for (let row = 0; row < rows.length; row++) {
    const code = findCell(ids, file.table, row, column);
    rows[row] = code < 0 ? -1 : best[code]!;
  }
  return rows;
}
