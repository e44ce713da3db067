import { refused } from '../execution/call.ts';
import { googleError } from '../execution/google-error.ts';
import { markFlushed, type Environment } from '../execution/environment.ts';
import { chargeRead } from '../execution/meter.ts';
import { readA1 } from '../workbook/area.ts';
import { setSheet } from '../workbook/book.ts';
import { clearStyles, setExtras } from '../workbook/cells-of.ts';
import { insertLines } from '../workbook/lines.ts';
import { usedColumns, usedRows, type Sheet } from '../workbook/sheet.ts';
import { putContents } from '../workbook/type-into.ts';
import { light, read, write, type Method, type ServiceObject } from './kind.ts';
import { rangeListObject } from './range-list.ts';
import { changing, writeAppended } from './range-write.ts';
import {
  checkedArea,
  checkProtection,
  checkRoom,
  gridOf,
  living,
  outside,
  rangeObject,
  sheetObject,
  type SheetState,
} from './states.ts';

/** Ranges of a tab, how far it is filled, and emptying it. */
export const sheetCells: Readonly<Record<string, Method<SheetState>>> = {
  getRange: light(
    ['int int', 'int int int', 'int int int int', 'str'],
    (
      state,
      env,
      first: number | string,
      column?: number,
      height?: number,
      width?: number,
    ): ServiceObject => {
      const sheet = living(env, state);
      if (typeof first === 'string') return rangeNamed(sheet, first);
      return rangeObject(sheet, checkedArea(sheet, first, column!, height ?? 1, width ?? 1));
    },
  ),
  getRangeList: light(['str[]'], (state, env, names: string[]) => {
    const sheet = living(env, state);
    if (names.length === 0) throw refused(env, 'a list of no ranges is none.');
    return rangeListObject(Array.from(names, (name) => rangeNamed(sheet, name)));
  }),
  getDataRange: read([''], (state, env) => {
    const { sheet, rows, columns } = used(state, env);
    const area = { top: 0, left: 0, height: Math.max(rows, 1), width: Math.max(columns, 1) };
    return rangeObject(sheet, area);
  }),
  getLastRow: read([''], (state, env) => used(state, env).rows),
  getLastColumn: read([''], (state, env) => used(state, env).columns),
  getMaxRows: read([''], (state, env) => living(env, state).props.maxRows),
  getMaxColumns: read([''], (state, env) => living(env, state).props.maxColumns),
  appendRow: write(['any[]'], (state, env, values: unknown[]) => {
    const sheet = living(env, state);
    if (values.length === 0) throw googleError('Cannot append an empty row.');
    const row = usedRows(sheet);
    const missing = values.length - sheet.props.maxColumns;
    const rowMissing = row >= sheet.props.maxRows ? 1 : 0;
    checkRoom(
      env.host.workbook,
      rowMissing * sheet.props.maxColumns + Math.max(0, missing) * sheet.props.maxRows,
    );
    if (rowMissing > 0) insertLines(env.host.workbook, sheet, 'rows', row, 1, null);
    if (missing > 0) {
      insertLines(env.host.workbook, sheet, 'columns', sheet.props.maxColumns, missing, null);
    }
    writeAppended(
      { sheet, area: { top: row, left: 0, height: 1, width: values.length } },
      env,
      values,
    );
    return sheetObject(sheet);
  }),
  clear: write(['', 'any'], (state, env, options?: ClearOptions) => {
    const wants = optionsOf(options);
    const both = !wants.contentsOnly && !wants.formatOnly;
    if (both || wants.contentsOnly) clearContents(state, env);
    if (both || wants.formatOnly) clearFormats(state, env);
    return sheetObject(state.sheet);
  }),
  clearContents: write([''], (state, env) => {
    clearContents(state, env);
    return sheetObject(state.sheet);
  }),
  clearFormats: write([''], (state, env) => {
    clearFormats(state, env);
    return sheetObject(state.sheet);
  }),
  clearNotes: write([''], (state, env) => {
    const { sheet, area } = filled(state, env);
    setExtras(env.host.workbook, sheet, area, () => ({ note: '' }));
    return sheetObject(sheet);
  }),
};

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

function optionsOf(options: ClearOptions | undefined): ClearOptions {
  const known = ['contentsOnly', 'formatOnly', 'commentsOnly', 'validationsOnly'];
  const odd = Object.keys(options ?? {}).filter((key) => !known.includes(key));
  if (odd.length > 0) throw googleError(`Invalid argument: ${odd.join(', ')}`);
  return options ?? {};
}

/** A range by its A1 notation, in Google's words if it is none of this tab. */
export function rangeNamed(sheet: Sheet, name: string): ServiceObject {
  const found = readA1(name, sheet.props.maxRows, sheet.props.maxColumns);
  if (found === null || (found.sheet !== null && found.sheet !== sheet.props.name)) {
    throw googleError('Range not found');
  }
  const { top, left, height, width } = found.area;
  if (top + height > sheet.props.maxRows || left + width > sheet.props.maxColumns) {
    throw googleError(outside);
  }
  return rangeObject(sheet, found.area);
}

function used(
  state: SheetState,
  env: Environment,
): { readonly sheet: Sheet; readonly rows: number; readonly columns: number } {
  const sheet = living(env, state);
  markFlushed(env);
  chargeRead(env.meter, 1);
  return { sheet, rows: usedRows(sheet), columns: usedColumns(sheet) };
}

/** The part of a tab that has rows in memory: beyond it everything is empty and plain. */
function filled(state: SheetState, env: Environment): ReturnType<typeof areaOf> {
  const sheet = living(env, state);
  checkProtection(env, sheet, gridOf(sheet));
  return areaOf(sheet);
}

function areaOf(sheet: Sheet): { readonly sheet: Sheet; readonly area: ReturnType<typeof gridOf> } {
  return {
    sheet,
    area: { top: 0, left: 0, height: sheet.rows.length, width: sheet.props.maxColumns },
  };
}

/** A filter stays, whatever is cleared. */
function clearContents(state: SheetState, env: Environment): void {
  const { sheet, area } = filled(state, env);
  changing({ sheet, area }, env);
  putContents(env.host.workbook, sheet, area, () => '');
}

function clearFormats(state: SheetState, env: Environment): void {
  const { sheet, area } = filled(state, env);
  changing({ sheet, area }, env);
  clearStyles(env.host.workbook, sheet, area);
  setSheet(env.host.workbook, sheet, { bandings: [] });
}
