import { automatic, unevaluated, type Content } from '../cells/cell.ts';
import { isDateFormat } from '../cells/display-date.ts';
import { displayText } from '../cells/display.ts';
import { localeRules } from '../cells/locales.ts';
import { instantOf } from '../cells/serial.ts';
import { markFlushed, type Environment } from '../execution/environment.ts';
import { chargeRead } from '../execution/meter.ts';
import type { Workbook } from '../workbook/book.ts';
import { contentAt, extraAt, styleAt, type Sheet } from '../workbook/sheet.ts';
import type { Style } from '../workbook/style.ts';
import { read, type Method } from './kind.ts';
import { living, type RangeState } from './states.ts';

/** What cells hold and look like. */
export const rangeReads: Readonly<Record<string, Method<RangeState>>> = {
  getValue: one(valueAt),
  getValues: every(valueAt),
  getDisplayValue: one(displayAt),
  getDisplayValues: every(displayAt),
  getFormula: one(formulaAt),
  getFormulas: every(formulaAt),
  getNumberFormat: one(numberFormatAt),
  getNumberFormats: every(numberFormatAt),
  getFontWeight: one(look('fontWeight')),
  getFontWeights: every(look('fontWeight')),
  getFontStyle: one(look('fontStyle')),
  getFontStyles: every(look('fontStyle')),
  getFontLine: one(look('fontLine')),
  getFontLines: every(look('fontLine')),
  getFontColor: one(look('fontColor', '#000000')),
  getFontColors: every(look('fontColor', '#000000')),
  getFontFamily: one(look('fontFamily', 'Arial')),
  getFontFamilies: every(look('fontFamily', 'Arial')),
  getFontSize: one(look('fontSize', 10)),
  getFontSizes: every(look('fontSize', 10)),
  getBackground: one(look('background', '#ffffff')),
  getBackgrounds: every(look('background', '#ffffff')),
  getHorizontalAlignment: one(look('horizontal', 'general')),
  getHorizontalAlignments: every(look('horizontal', 'general')),
  getVerticalAlignment: one(look('vertical', 'bottom')),
  getVerticalAlignments: every(look('vertical', 'bottom')),
  getNote: one(noteAt),
  getNotes: every(noteAt),
  isBlank: read([''], (range, env) =>
    grid(range, env, (_book, sheet, row, column) => contentAt(sheet, row, column) === '')
      .flat()
      .every((blank) => blank),
  ),
};

type AtCell<T> = (book: Workbook, sheet: Sheet, row: number, column: number) => T;

/** The method for the first cell of a range. */
function one<T>(at: AtCell<T>): Method<RangeState> {
  return read([''], ({ sheet, area }, env) => {
    return grid({ sheet, area: { ...area, height: 1, width: 1 } }, env, at)[0]![0]!;
  });
}

/** The method for all of them. */
function every<T>(at: AtCell<T>): Method<RangeState> {
  return read([''], (range, env) => grid(range, env, at));
}

/** Something of each cell of a range; the cells are counted. */
export function grid<T>(range: RangeState, env: Environment, at: AtCell<T>): T[][] {
  const sheet = living(env, range);
  const { top, left, height, width } = range.area;
  markFlushed(env);
  chargeRead(env.meter, height * width);
  const rows: T[][] = [];
  for (let row = top; row < top + height; row++) {
    const cells: T[] = [];
    for (let column = left; column < left + width; column++) {
      cells.push(at(env.host.workbook, sheet, row, column));
    }
    rows.push(cells);
  }
  return rows;
}

function formatAt(book: Workbook, sheet: Sheet, row: number, column: number): string {
  return book.styles.list[styleAt(sheet, row, column)]!.numberFormat;
}

/** A cell's value as scripts get it: a date where the number format makes one of the number. */
function valueAt(book: Workbook, sheet: Sheet, row: number, column: number): unknown {
  const content = contentAt(sheet, row, column);
  if (typeof content === 'number' && isDateFormat(formatAt(book, sheet, row, column))) {
    return new Date(instantOf(content, book.timeZone));
  }
  return isFormula(content) ? unevaluated : content;
}

function displayAt(book: Workbook, sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  if (typeof content === 'string') return content;
  return displayText(content, formatAt(book, sheet, row, column), localeRules(book.locale));
}

function formulaAt(_book: Workbook, sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  if (!isFormula(content)) return '';
  return content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
}

function isFormula(content: Content): content is { readonly formula: string } {
  return typeof content === 'object';
}

/** Cells that nobody formatted say so in their own way. */
function numberFormatAt(book: Workbook, sheet: Sheet, row: number, column: number): string {
  const format = formatAt(book, sheet, row, column);
  return format === automatic ? '0.###############' : format;
}

function noteAt(_book: Workbook, sheet: Sheet, row: number, column: number): string {
  return extraAt(sheet, row, column)?.note ?? '';
}

function look(key: keyof Style, usual?: string | number): AtCell<unknown> {
  return (book, sheet, row, column) =>
    book.styles.list[styleAt(sheet, row, column)]![key] ?? usual ?? null;
}
