import { isBlank, rowNumber, trimmedText, type Table } from '../../../tables/table.ts';
import { selectRows } from '../../../tables/select-rows.ts';
import { count } from '../shared/list-notes.ts';

/** A word or more in place of an ID: `Grade 9`, `Freshmen`. */
const heading = /^(?=.*\p{L})(\D+|.*\s.*)$/u;

/**
 * A sheet without the lines that head groups of its rows: a text where IDs stand, and nothing else in
 * the row. A note tells how many.
 */
export function withoutGroupLines(table: Table, id: number, notes: string[]): Table {
  if (id < 0 || table.headings.length < 3) return table;
  const lines: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (isGroupLine(table, row, id)) lines.push(row);
  }
  const [first] = lines;
  if (first === undefined) return table;
  const are = count(lines.length, 'row heads a group and is', 'rows head groups and are');
  notes.push(
    `${table.source}: ${are} not used (the first is row ${rowNumber(table, first)}: ${trimmedText(table, first, id).slice(0, 40)})`,
  );
  const dropped = new Set(lines);
  const kept = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  return selectRows(
    table,
    kept.filter((row) => !dropped.has(row)),
  );
}

function isGroupLine(table: Table, row: number, id: number): boolean {
  for (let column = 0; column < table.headings.length; column++) {
    if (isBlank(table, row, column) !== (column !== id)) return false;
  }
  return heading.test(trimmedText(table, row, id));
}
