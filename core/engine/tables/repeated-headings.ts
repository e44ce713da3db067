import { selectRows } from './select-rows.ts';
import { cellStart, isBlank, rowNumber, trimmedText, type Table } from './table.ts';

const hyphen = 0x2d;

/**
 * A table without the rows that are its headings once more, as printed pages leave them, or a line
 * of hyphens under them, as databases draw it; a note says so.
 */
export function dropRepeatedHeadings(table: Table): Table {
  const repeated: number[] = [];
  const first = table.headings.findIndex((heading) => heading !== '');
  const letter = table.headings[first]?.charCodeAt(0) ?? 0;
  for (let row = 0; row < table.rowCount; row++) {
    // Most rows are told by one byte; a letter beyond ASCII does not tell.
    const byte = table.bytes[cellStart(table, row, first)]!;
    if (byte !== letter && byte !== hyphen && byte > 0x20 && letter < 0x80) continue;
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
