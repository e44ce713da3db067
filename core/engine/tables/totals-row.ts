import { cellText, isBlank, rowNumber, type Table } from './table.ts';

/** What a spreadsheet or a report writes under a table to sum it up, perhaps with its number. */
const totals =
  /^(grand total|gran total|totals?|counts?|total (de )?\p{L}+|(record|row|student) count)( ?[:=])? ?[\d.,]*$/iu;

/** A table without the rows at its end that only count the rows above them; a note says so. */
export function dropTotals(table: Table): Table {
  let rowCount = table.rowCount;
  const notes: string[] = [];
  // A total and a grand total under it.
  while (rowCount > 1 && notes.length < 2 && isTotals(table, rowCount - 1)) {
    rowCount--;
    notes.push(
      `${table.source}: row ${rowNumber(table, rowCount)} under the headings, the last one, is not used: it counts the rows above it`,
    );
  }
  if (notes.length === 0) return table;
  return {
    ...table,
    rowCount,
    starts: table.starts.subarray(0, rowCount * (table.headings.length + 1)),
    rowNumbers: table.rowNumbers?.subarray(0, rowCount) ?? null,
    damage: table.damage.filter(({ row }) => row < rowCount),
    notes: [...table.notes, ...notes],
  };
}

/** A row whose first text says that it is a total, with nothing but numbers after it, and few. */
function isTotals(table: Table, row: number): boolean {
  const columns = table.headings.length;
  let first = 0;
  while (first < columns && isBlank(table, row, first)) first++;
  if (first === columns || !totals.test(cellText(table, row, first).trim().slice(0, 60))) {
    return false;
  }
  let filled = 1;
  for (let column = first + 1; column < columns; column++) {
    const text = cellText(table, row, column).trim();
    if (text === '') continue;
    if (!/^[\d.,]+$/.test(text)) return false;
    filled++;
  }
  return filled * 2 <= columns;
}
