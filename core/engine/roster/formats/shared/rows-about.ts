import { createKeyIndex } from '../../../tables/key-index.ts';
import { findCell, keyOfCell, type PackageFile } from './columns.ts';

/** By row of a file: the first row of another one with the same ID, -1 for none. */
export function rowsAbout(
  file: PackageFile,
  id: string,
  other: PackageFile,
  otherId: string,
): Int32Array {
  const { rowCount } = other.table;
  const ids = createKeyIndex(rowCount);
  const first = new Int32Array(rowCount).fill(-1);
  const otherColumn = other.column(otherId);
  for (let row = 0; row < rowCount; row++) {
    const code = keyOfCell(ids, other.table, row, otherColumn);
    if (first[code] === -1) first[code] = row;
  }
  const rows = new Int32Array(file.table.rowCount);
  const column = file.column(id);
  for (let row = 0; row < rows.length; row++) {
    const code = findCell(ids, file.table, row, column);
    rows[row] = code < 0 ? -1 : first[code]!;
  }
  return rows;
}
