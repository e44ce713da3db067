import type { Content } from '../cells/cell.ts';
import { googleError } from '../execution/google-error.ts';
import { overlaps } from '../workbook/area.ts';
import { nextId, setRows, setSheet } from '../workbook/book.ts';
import { setExtras } from '../workbook/cells-of.ts';
import {
  contentAt,
  extraAt,
  type Banding,
  type Protection,
  type Sheet,
} from '../workbook/sheet.ts';
import { putContents } from '../workbook/type-into.ts';
import { enumName, objectOf, read, write, type Method, type ServiceObject } from './kind.ts';
import { copyCells, type CopyOptions } from './copy-cells.ts';
import { firstEditors, protectionObject } from './protection.ts';
import { grid } from './range-read.ts';
import { changing, checkSize } from './range-write.ts';
import { checkedArea, living, rangeObject, type RangeState } from './states.ts';
import { ruleObject, ruleOf } from './validation.ts';

/** Filters, bandings, protections, rules and the order of rows. */
export const rangeMore: Readonly<Record<string, Method<RangeState>>> = {
  createFilter: write([''], (range, env) => {
    const sheet = changing(range, env);
    if (sheet.props.filter !== null) {
      throw googleError("You can't create a filter in a sheet that already has a filter.");
    }
    if (sheet.props.merges.some((merge) => merge.height > 1 && overlaps(merge, range.area))) {
      throw googleError("You can't create a filter over a range containing vertical merges.");
    }
    setSheet(env.host.workbook, sheet, { filter: range.area });
    return objectOf('Filter', { sheet });
  }),
  getFilter: read([''], (range, env) =>
    living(env, range).props.filter === null ? null : objectOf('Filter', { sheet: range.sheet }),
  ),
  applyRowBanding: write(
    ['', 'BandingTheme', 'BandingTheme bool bool'],
    (range, env, theme?: ServiceObject) => {
      const sheet = changing(range, env);
      if (sheet.props.bandings.some(({ area }) => overlaps(area, range.area))) {
        throw googleError(
          'You cannot add alternating background colors to a range that already has alternating background colors.',
        );
      }
      const banding: Banding = {
        id: nextId(env.host.workbook),
        area: range.area,
        theme: theme === undefined ? 'LIGHT_GREY' : enumName(theme)!,
      };
      setSheet(env.host.workbook, sheet, { bandings: [...sheet.props.bandings, banding] });
      return objectOf('Banding', { sheet, id: banding.id });
    },
  ),
  getBandings: read([''], (range, env) =>
    living(env, range)
      .props.bandings.filter(({ area }) => overlaps(area, range.area))
      .map(({ id }) => objectOf('Banding', { sheet: range.sheet, id })),
  ),
  protect: write([''], (range, env) => {
    const sheet = changing(range, env);
    const protection: Protection = {
      id: nextId(env.host.workbook),
      area: range.area,
      description: '',
      warningOnly: false,
      editors: firstEditors(env),
      unprotected: [],
    };
    setSheet(env.host.workbook, sheet, { protections: [...sheet.props.protections, protection] });
    return protectionObject(sheet, protection);
  }),
  setDataValidation: write(['DataValidation?'], (range, env, rule: ServiceObject | null) => {
    const sheet = changing(range, env);
    setExtras(env.host.workbook, sheet, range.area, () => ({ rule: ruleOf(rule) }));
    return rangeObject(sheet, range.area);
  }),
  getDataValidation: read([''], (range, env) => {
    const { top, left } = range.area;
    return ruleObject(extraAt(living(env, range), top, left)?.rule ?? null);
  }),
  setDataValidations: write(
    ['DataValidation?[][]'],
    (range, env, rules: (ServiceObject | null)[][]) => {
      const sheet = changing(range, env);
      checkSize(range.area, rules);
      const { top, left } = range.area;
      setExtras(env.host.workbook, sheet, range.area, (row, column) => ({
        rule: ruleOf(rules[row - top]![column - left]!),
      }));
      return rangeObject(sheet, range.area);
    },
  ),
  getDataValidations: read([''], (range, env) =>
    grid(range, env, (_book, sheet, row, column) =>
      ruleObject(extraAt(sheet, row, column)?.rule ?? null),
    ),
  ),
  copyTo: write(['Range', 'Range any'], (range, env, to: ServiceObject, options?: CopyOptions) => {
    const from = living(env, range);
    const target = to.state as RangeState;
    const { height, width } = range.area;
    const area = checkedArea(
      target.sheet,
      target.area.top + 1,
      target.area.left + 1,
      height,
      width,
    );
    const sheet = changing({ sheet: target.sheet, area }, env);
    copyCells(env.host.workbook, { sheet: from, area: range.area }, { sheet, area }, options ?? {});
  }),
  clearDataValidations: write([''], (range, env) => {
    const sheet = changing(range, env);
    setExtras(env.host.workbook, sheet, range.area, () => ({ rule: null }));
    return rangeObject(sheet, range.area);
  }),
  insertCheckboxes: write([''], (range, env) => {
    const sheet = changing(range, env);
    const rule = { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null };
    setExtras(env.host.workbook, sheet, range.area, () => ({ rule }));
    // Unticked boxes are no empty cells: the last row moves.
    putContents(env.host.workbook, sheet, range.area, (row, column) =>
      contentAt(sheet, row, column) === true ? true : false,
    );
    return rangeObject(sheet, range.area);
  }),
  sort: write(['int', 'int[]'], (range, env, by: number | number[]) => {
    sortRows(changing(range, env), range, env.host.workbook, [by].flat());
    return rangeObject(range.sheet, range.area);
  }),
};

/** Sorts by columns of the sheet, those with a minus descending: numbers, then text, then empty. */
function sortRows(
  sheet: Sheet,
  { area }: RangeState,
  book: Parameters<typeof setRows>[0],
  by: readonly number[],
): void {
  const order = Array.from({ length: area.height }, (_, index) => area.top + index);
  order.sort((a, b) => {
    for (const column of by) {
      const at = Math.abs(column) - 1;
      const compared = compare(contentAt(sheet, a, at), contentAt(sheet, b, at));
      if (compared !== 0) return column < 0 ? -compared : compared;
    }
    return a - b;
  });
  const before = order.map((row) =>
    Array.from({ length: area.width }, (_, column) => contentAt(sheet, row, area.left + column)),
  );
  putContents(book, sheet, area, (row, column) => before[row - area.top]![column - area.left]!);
}

function sortText(content: Content): string {
  return typeof content === 'object' ? content.formula : String(content);
}

function compare(a: Content, b: Content): number {
  const rank = (content: Content): number =>
    content === '' ? 3 : typeof content === 'number' ? 0 : typeof content === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return sortText(a).localeCompare(sortText(b));
}
