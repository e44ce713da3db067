import { plainText, type Content } from '../cells/cell.ts';
import { localeRules } from '../cells/locales.ts';
import { serialAt } from '../cells/serial.ts';
import { typedText } from '../cells/typed-text.ts';
import type { Area } from './area.ts';
import { typingContext, type Workbook } from './book.ts';
import { setContents, setStyles } from './cells-of.ts';
import { styleAt, type Sheet } from './sheet.ts';

/** What can be written into a cell; a date as milliseconds since 1970. */
export type Written = string | number | boolean | { readonly instant: number };

/** How values get into cells. */
export interface Typing {
  readonly now: number;
  /** Rows that are appended take no notice of how their cells were formatted before. */
  readonly ignoreFormats?: boolean;
}

/** Writes values as if somebody typed them, one for each cell of an area. */
export function typeInto(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  values: (row: number, column: number) => Written,
  typing: Typing,
): void {
  const context = typingContext(book, typing.now);
  const formats = new Map<string, string>();
  const dateFormat = localeRules(book.locale).dateFormat;
  setContents(book, sheet, area, (row, column) => {
    if (isCovered(sheet, row, column)) return null;
    const value = values(row, column);
    const format = typing.ignoreFormats
      ? ''
      : book.styles.list[styleAt(sheet, row, column)]!.numberFormat;
    if (typeof value === 'object') {
      formats.set(`${row},${column}`, dateFormat);
      return serialAt(value.instant, book.timeZone);
    }
    if (typeof value !== 'string')
      return format === plainText ? String(value).toUpperCase() : value;
    const typed = typedText(value, format, context);
    if (typed.format !== null) formats.set(`${row},${column}`, typed.format);
    return typed.content;
  });
  if (formats.size === 0) return;
  setStyles(book, sheet, area, (row, column) => {
    const format = formats.get(`${row},${column}`);
    return format === undefined ? null : { numberFormat: format };
  });
}

/** Puts contents into cells just as they are. */
export function putContents(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  content: (row: number, column: number) => Content,
): void {
  setContents(book, sheet, area, (row, column) =>
    isCovered(sheet, row, column) ? null : content(row, column),
  );
}

/** A cell of a merged area that is not its first: what is written there is lost. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.props.merges.some(
    ({ top, left, height, width }) =>
      row >= top &&
      row < top + height &&
      column >= left &&
      column < left + width &&
      (row !== top || column !== left),
  );
}
