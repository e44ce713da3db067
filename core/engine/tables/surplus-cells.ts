import type { Table } from './table.ts';
import { decodeUtf8 } from './utf8.ts';

/** The cells of a row beyond its last column, which the table knows only as a stretch of bytes. */
export function surplusCells(
  { bytes, quoted, style }: Table,
  start: number,
  end: number,
): string[] {
  const text = decodeUtf8(bytes, start, end);
  if (!quoted) return [text];
  const cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '"' && inQuotes && text[i + 1] === '"') {
      cell += sign;
      i++;
    } else if (sign === '"' && (inQuotes || cell === '')) {
      inQuotes = !inQuotes;
    } else if (sign === style.delimiter && !inQuotes) {
      cells.push(cell);
      cell = '';
    } else {
      cell += sign;
    }
  }
  return [...cells, cell];
}
