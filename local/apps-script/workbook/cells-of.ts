import type { Content } from '../cells/cell.ts';
import type { Area } from './area.ts';
import { setRows, type Workbook } from './book.ts';
import { extraAt, type Extra, type Row, type Sheet } from './sheet.ts';
import { changedStyle, type Style } from './style.ts';

const emptyRow: Row = { cells: [], styles: null, extras: null };

/** Changes contents: one for each cell of an area, null where a cell keeps what it has. */
export function setContents(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  content: (row: number, column: number) => Content | null,
): void {
  changeRows(book, sheet, area, (row, index) => {
    const cells = padded(row.cells, area.left + area.width, '');
    for (let column = area.left; column < area.left + area.width; column++) {
      const next = content(index, column);
      if (next !== null) cells[column] = next;
    }
    return { ...row, cells };
  });
}

/** Changes styles: null where a cell keeps its own. */
export function setStyles(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  change: (row: number, column: number) => Partial<Style> | null,
): void {
  changeRows(book, sheet, area, (row, index) => {
    const styles = padded(row.styles ?? [], area.left + area.width, 0);
    for (let column = area.left; column < area.left + area.width; column++) {
      const next = change(index, column);
      if (next !== null) styles[column] = changedStyle(book.styles, styles[column]!, next);
    }
    return { ...row, styles };
  });
}

/** Makes cells plain. */
export function clearStyles(book: Workbook, sheet: Sheet, area: Area): void {
  changeRows(book, sheet, area, (row) => {
    if (row.styles === null) return row;
    const styles = padded(row.styles, area.left + area.width, 0);
    styles.fill(0, area.left, area.left + area.width);
    return { ...row, styles };
  });
}

/** Changes notes and rules. */
export function setExtras(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  change: (row: number, column: number) => Partial<Extra>,
): void {
  changeRows(book, sheet, area, (row, index) => {
    const extras = new Map(row.extras ?? []);
    for (let column = area.left; column < area.left + area.width; column++) {
      const before = extraAt(sheet, index, column) ?? { note: '', rule: null };
      const extra = { ...before, ...change(index, column) };
      if (extra.note === '' && extra.rule === null) extras.delete(column);
      else extras.set(column, extra);
    }
    return { ...row, extras: extras.size === 0 ? null : extras };
  });
}

function changeRows(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  change: (row: Row, index: number) => Row,
): void {
  const rows: Row[] = [];
  for (let index = area.top; index < area.top + area.height; index++) {
    rows.push(change(sheet.rows[index] ?? emptyRow, index));
  }
  setRows(book, sheet, area.top, rows);
}

function padded<T>(list: readonly T[], length: number, filler: T): T[] {
  const copy = list.slice();
  while (copy.length < length) copy.push(filler);
  return copy;
}
