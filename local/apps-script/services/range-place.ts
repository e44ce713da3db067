import { googleError } from '../execution/google-error.ts';
import { a1Of } from '../workbook/area.ts';
import { setContents } from '../workbook/cells-of.ts';
import { light, write, type Method } from './kind.ts';
import { changing } from './range-write.ts';
import { setBook, setSheet } from '../workbook/book.ts';
import {
  checkedArea,
  checkProtection,
  living,
  rangeObject,
  sheetObject,
  type RangeState,
} from './states.ts';

/** Where a range is, ranges beside it, and what concerns its cells as an area. */
export const rangePlace: Readonly<Record<string, Method<RangeState>>> = {
  getRow: light([''], ({ area }) => area.top + 1),
  getColumn: light([''], ({ area }) => area.left + 1),
  getLastRow: light([''], ({ area }) => area.top + area.height),
  getLastColumn: light([''], ({ area }) => area.left + area.width),
  getNumRows: light([''], ({ area }) => area.height),
  getNumColumns: light([''], ({ area }) => area.width),
  getHeight: light([''], ({ area }) => area.height),
  getWidth: light([''], ({ area }) => area.width),
  getA1Notation: light([''], ({ area }) => a1Of(area)),
  getGridId: light([''], ({ sheet }) => sheet.id),
  getSheet: light([''], ({ sheet }) => sheetObject(sheet)),
  getCell: light(['int int'], ({ sheet, area }, _env, row: number, column: number) => {
    if (row < 1 || column < 1 || row > area.height || column > area.width) {
      throw googleError('Cell reference out of range');
    }
    return rangeObject(sheet, {
      top: area.top + row - 1,
      left: area.left + column - 1,
      height: 1,
      width: 1,
    });
  }),
  offset: light(
    ['int int', 'int int int', 'int int int int'],
    ({ sheet, area }, _env, rows: number, columns: number, height?: number, width?: number) =>
      rangeObject(
        sheet,
        checkedArea(
          sheet,
          area.top + 1 + rows,
          area.left + 1 + columns,
          height ?? area.height,
          width ?? area.width,
        ),
      ),
  ),
  activate: write([''], (range, env) => {
    living(env, range);
    setBook(env.host.workbook, { activeSheet: range.sheet.id, selection: range.area });
    return rangeObject(range.sheet, range.area);
  }),
  merge: write([''], (range, env) => {
    const sheet = changing(range, env);
    const { top, left } = range.area;
    // Only the first cell keeps what it has.
    setContents(env.host.workbook, sheet, range.area, (row, column) =>
      row === top && column === left ? null : '',
    );
    setSheet(env.host.workbook, sheet, {
      merges: [...withoutMerges(range), range.area],
    });
    return rangeObject(sheet, range.area);
  }),
  breakApart: write([''], (range, env) => {
    const sheet = living(env, range);
    checkProtection(env, sheet, range.area);
    setSheet(env.host.workbook, sheet, { merges: withoutMerges(range) });
    return rangeObject(sheet, range.area);
  }),
  isPartOfMerge: light([''], ({ sheet, area }) => touching({ sheet, area }).length > 0),
  getMergedRanges: light([''], (range) =>
    touching(range).map((area) => rangeObject(range.sheet, area)),
  ),
};

function touching({ sheet, area }: RangeState): RangeState['area'][] {
  return sheet.props.merges.filter(
    (merge) =>
      merge.top < area.top + area.height &&
      area.top < merge.top + merge.height &&
      merge.left < area.left + area.width &&
      area.left < merge.left + merge.width,
  );
}

function withoutMerges(range: RangeState): RangeState['area'][] {
  const gone = touching(range);
  return range.sheet.props.merges.filter((merge) => !gone.includes(merge));
}
