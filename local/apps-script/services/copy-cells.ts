import { newSheetProps, type Row, type Sheet } from '../workbook/sheet.ts';
import type { Area } from '../workbook/area.ts';
import { nextId, setSheets, type Workbook } from '../workbook/book.ts';
import { setContents, setExtras, setStyles } from '../workbook/cells-of.ts';
import { contentAt, extraAt, styleAt } from '../workbook/sheet.ts';

/** What of the cells is copied. */
export interface CopyOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

/** Copies cells to a place of the same size; what is there is gone. */
export function copyCells(
  book: Workbook,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  options: CopyOptions,
): void {
  const { top, left, height, width } = from.area;
  // As it is now: both may be in the same place.
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => ({
      content: contentAt(from.sheet, top + row, left + column),
      style: book.styles.list[styleAt(from.sheet, top + row, left + column)]!,
      extra: extraAt(from.sheet, top + row, left + column),
    })),
  );
  const at = (row: number, column: number) => cells[row - to.area.top]![column - to.area.left]!;
  if (!options.formatOnly) {
    setContents(book, to.sheet, to.area, (row, column) => at(row, column).content);
  }
  if (!options.contentsOnly) {
    setStyles(book, to.sheet, to.area, (row, column) => at(row, column).style);
  }
  if (!options.formatOnly && !options.contentsOnly) {
    setExtras(
      book,
      to.sheet,
      to.area,
      (row, column) => at(row, column).extra ?? { note: '', rule: null },
    );
  }
}

/** Adds a copy of a tab at the end; protections stay with the original. */
export function copySheet(book: Workbook, sheet: Sheet, name: string): Sheet {
  const rows: (Row | undefined)[] = sheet.rows.slice();
  const copy: Sheet = {
    id: nextId(book),
    rows,
    props: { ...newSheetProps(name), ...sheet.props, name, protections: [], metadata: [] },
  };
  setSheets(book, [...book.sheets, copy]);
  return copy;
}
