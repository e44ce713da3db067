import { selectRows } from './select-rows.ts';
import { cellStart, isBlank, rowNumber, trimmedText, type Table } from './table.ts';
import { encodeUtf8 } from './utf8.ts';

const hyphen = 0x2d;

/**
 * A table without the rows that are its headings once more, as printed pages leave them, or a line
 * of hyphens under them, as databases draw it; a note says so.
 */
export function dropRepeatedHeadings(table: Table): Table {
  const repeated: number[] = [];
  const first = table.headings.findIndex((heading) => heading !== '');
  const heading = encodeUtf8(table.headings[first] ?? '');
  for (let row = 0; row < table.rowCount; row++) {
    // Most rows are told by the first letters of one cell.
    const start = cellStart(table, row, first);
    const byte = table.bytes[start]!;
    if (byte > 0x20 && byte !== hyphen && !beginsSo(table.bytes, start, heading)) continue;
    if (isRepeated(table, row)) repeated.push(row);
  }
  if (repeated.length === 0) return table;
  const dropped = new Set(repeated);
  const rows = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const place = rowNumber(table, repeated[0]!);
  const note = `headings once more, or lines under them, are not used: ${repeated.length} (the first is row ${place} under the headings)`;
  return {
    ...selectRows(
      table,
      rows.filter((row) => !dropped.has(row)),
    ),
    notes: [...table.notes, `${table.source}: ${note}`],
  };
}

function beginsSo(bytes: Uint8Array, start: number, beginning: Uint8Array): boolean {
  for (let i = 0; i < beginning.length; i++) if (bytes[start + i] !== beginning[i]) return false;
  return true;
}

function isRepeated(table: Table, row: number): boolean {
  const isLine = table.headings.every(
    (_, column) => isBlank(table, row, column) || /^-{2,}$/.test(trimmedText(table, row, column)),
  );
  return (
    isLine ||
    (table.headings.length > 1 &&
      table.headings.every((heading, column) => trimmedText(table, row, column) === heading))
  );
}
