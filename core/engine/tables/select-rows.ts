import { rowNumber, type RowDamage, type Table } from './table.ts';

/** Some rows of a table, in their order, under the numbers that the file gives them; no cell is copied. */
export function selectRows(table: Table, rows: Int32Array): Table {
  const stride = table.headings.length + 1;
  const starts = new Uint32Array(rows.length * stride);
  const rowNumbers = new Uint32Array(rows.length);
  const damageAt = new Map(table.damage.map((one) => [one.row, one]));
  const damage: RowDamage[] = [];
  rows.forEach((row, at) => {
    starts.set(table.starts.subarray(row * stride, (row + 1) * stride), at * stride);
    rowNumbers[at] = rowNumber(table, row);
    const damaged = damageAt.get(row);
    if (damaged !== undefined) damage.push({ ...damaged, row: at });
  });
  return { ...table, rowCount: rows.length, starts, rowNumbers, damage };
}
