import { cellText, isBlank, rowNumber, type Table } from './table.ts';

/** What spreadsheets, reports and databases write under a table: its number, how it was made. */
const remark =
  /^((grand total|gran total|totals?|counts?|total (de )?\p{L}+|(record|row|student) count)( ?[:=])? ?[\d.,]*|(records|rows|students) ?[:=] ?[\d.,]+|\(?[\d.,]+ (students?|records?|rows?)( affected)?\)?|(report )?(printed|generated|exported|run) (on|at|by)\b.*|page \d.*|\W*end of (report|file|list)\W*)$/iu;

/** A table without the rows at its end that only tell about the rows above them; a note says so. */
export function dropTotals(table: Table): Table {
  let rowCount = table.rowCount;
  const notes: string[] = [];
  // A total, a grand total under it, and who printed both.
  while (rowCount > 1 && notes.length < 4 && isRemark(table, rowCount - 1)) {
    rowCount--;
    notes.push(
      `${table.source}: row ${rowNumber(table, rowCount)} under the headings, the last one, is not used: it only tells about the rows above it`,
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

/** A row whose first text is such a remark, with nothing but numbers after it, and few. */
function isRemark(table: Table, row: number): boolean {
  const columns = table.headings.length;
  let first = 0;
  while (first < columns && isBlank(table, row, first)) first++;
  if (first === columns || !remark.test(cellText(table, row, first).trim().slice(0, 60))) {
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
