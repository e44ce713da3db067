import { displayText } from '../cells/display.ts';
import { localeRules } from '../cells/locales.ts';
import type { Content } from '../cells/cell.ts';
import { readA1 } from './area.ts';
import { sheetNamed, type Workbook } from './book.ts';
import { styleAt, usedColumns, usedRows, type Sheet } from './sheet.ts';
import { typeInto } from './type-into.ts';

/* The spreadsheet as people see it and type into it, for tests; scripts have services for that. */

/** What is in the cells of a tab, as far as it is filled. */
export function contentsOf(book: Workbook, tab: string): Content[][] {
  const sheet = tabNamed(book, tab);
  const columns = usedColumns(sheet);
  return Array.from({ length: usedRows(sheet) }, (_, row) =>
    Array.from({ length: columns }, (_, column) => sheet.rows[row]?.cells[column] ?? ''),
  );
}

/** What the cells of a tab show. */
export function shownIn(book: Workbook, tab: string): string[][] {
  const sheet = tabNamed(book, tab);
  const locale = localeRules(book.locale);
  return contentsOf(book, tab).map((contents, row) =>
    contents.map((content, column) =>
      displayText(content, book.styles.list[styleAt(sheet, row, column)]!.numberFormat, locale),
    ),
  );
}

/** Somebody types into a cell (`B2`) of a tab, at an instant. */
export function typeCell(
  book: Workbook,
  tab: string,
  cell: string,
  text: string,
  now: number,
): void {
  const sheet = tabNamed(book, tab);
  const found = readA1(cell, sheet.props.maxRows, sheet.props.maxColumns);
  if (found === null) throw new Error(`${cell} is no cell.`);
  typeInto(book, sheet, found.area, () => text, { now });
}

/** The names of all tabs, in order. */
export function tabNames(book: Workbook): string[] {
  return book.sheets.map(({ props }) => props.name);
}

function tabNamed(book: Workbook, tab: string): Sheet {
  const sheet = sheetNamed(book, tab);
  if (sheet === null) throw new Error(`No tab named ${tab}.`);
  return sheet;
}
