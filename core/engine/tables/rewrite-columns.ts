import { cellEnd, cellStart, type RowDamage, type Table } from './table.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** What becomes of the text of a cell. */
export type RewriteCell = (text: string) => string;

/** The table with the cells of some columns rewritten; all others are copied as they are. */
export function rewriteColumns(table: Table, columns: ReadonlyMap<number, RewriteCell>): Table {
  const stride = table.headings.length + 1;
  const starts = new Uint32Array(table.rowCount * stride);
  let bytes = new Uint8Array(table.bytes.length + 1024);
  let end = 0;
  function append(from: Uint8Array, start: number, to: number): void {
    if (end + to - start + 1 > bytes.length) {
      const larger = new Uint8Array((end + to - start + 1) * 2);
      larger.set(bytes);
      bytes = larger;
    }
    for (let i = start; i < to; i++) bytes[end++] = from[i]!;
  }
  for (let row = 0; row < table.rowCount; row++) {
    for (let column = 0; column < stride - 1; column++) {
      starts[row * stride + column] = end;
      const start = cellStart(table, row, column);
      const to = cellEnd(table, row, column);
      const text = columns.has(column) ? decodeUtf8(table.bytes, start, to) : '';
      const rewritten = columns.get(column)?.(text) ?? text;
      if (rewritten === text) {
        append(table.bytes, start, to);
      } else {
        const other = encodeUtf8(rewritten);
        append(other, 0, other.length);
      }
      // One byte between cells, so that they end as CSV cells do.
      end++;
    }
    starts[row * stride + stride - 1] = end;
  }
  const damage = table.damage.map((one): RowDamage => {
    if (one.surplus === null) return one;
    const start = end;
    append(table.bytes, one.surplus.start, one.surplus.end);
    return { ...one, surplus: { start, end } };
  });
  return { ...table, bytes: bytes.subarray(0, end), starts, quoted: false, damage };
}
