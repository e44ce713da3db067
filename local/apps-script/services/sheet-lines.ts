import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { setSheet } from '../workbook/book.ts';
import { deleteLines, insertLines, type Axis } from '../workbook/lines.ts';
import { usualWidth, type Sheet } from '../workbook/sheet.ts';
import { read, write, type Method, type ServiceObject } from './kind.ts';
import {
  checkProtection,
  checkRoom,
  gridOf,
  living,
  sheetObject,
  type SheetState,
} from './states.ts';

/** Rows and columns as such. */
export const sheetLines: Readonly<Record<string, Method<SheetState>>> = {
  insertRowAfter: inserting('rows', 'after', ['int']),
  insertRowBefore: inserting('rows', 'before', ['int']),
  insertRows: inserting('rows', 'before', ['int', 'int int']),
  insertRowsAfter: inserting('rows', 'after', ['int int']),
  insertRowsBefore: inserting('rows', 'before', ['int int']),
  insertColumnAfter: inserting('columns', 'after', ['int']),
  insertColumnBefore: inserting('columns', 'before', ['int']),
  insertColumns: inserting('columns', 'before', ['int', 'int int']),
  insertColumnsAfter: inserting('columns', 'after', ['int int']),
  insertColumnsBefore: inserting('columns', 'before', ['int int']),
  deleteRow: deleting('rows', ['int']),
  deleteRows: deleting('rows', ['int int']),
  deleteColumn: deleting('columns', ['int']),
  deleteColumns: deleting('columns', ['int int']),
  hideRows: hiding('hiddenRows', true),
  showRows: hiding('hiddenRows', false),
  hideColumns: hiding('hiddenColumns', true),
  showColumns: hiding('hiddenColumns', false),
  isRowHiddenByUser: read(['int'], (state, env, row: number) =>
    living(env, state).props.hiddenRows.has(row - 1),
  ),
  // Filters hide nothing here: their criteria are not modelled.
  isRowHiddenByFilter: read(['int'], (state, env, row: number) => {
    checkBounds(living(env, state), 'rows', row, 1);
    return false;
  }),
  isColumnHiddenByUser: read(['int'], (state, env, column: number) =>
    living(env, state).props.hiddenColumns.has(column - 1),
  ),
  setColumnWidth: write(['int int'], (state, env, column: number, width: number) =>
    widen(state, env, column, 1, width),
  ),
  setColumnWidths: write(
    ['int int int'],
    (state, env, column: number, count: number, width: number) =>
      widen(state, env, column, count, width),
  ),
  getColumnWidth: read(['int'], (state, env, column: number) => {
    const sheet = living(env, state);
    checkBounds(sheet, 'columns', column, 1);
    return sheet.props.columnWidths.get(column - 1) ?? usualWidth;
  }),
  autoResizeColumn: write(['int'], (state, env, column: number) => fit(state, env, column, 1)),
  autoResizeColumns: write(['int int'], (state, env, column: number, count: number) =>
    fit(state, env, column, count),
  ),
  setRowHeight: write(['int int'], (state, env, row: number) => {
    checkBounds(living(env, state), 'rows', row, 1);
    return sheetObject(state.sheet);
  }),
  setFrozenRows: freezing('frozenRows', 'rows'),
  setFrozenColumns: freezing('frozenColumns', 'columns'),
  getFrozenRows: read([''], (state, env) => living(env, state).props.frozenRows),
  getFrozenColumns: read([''], (state, env) => living(env, state).props.frozenColumns),
};

function lengthOf({ props }: Sheet, axis: Axis): number {
  return axis === 'rows' ? props.maxRows : props.maxColumns;
}

function checkBounds(sheet: Sheet, axis: Axis, first: number, count: number): void {
  if (first < 1 || count < 1 || first + count - 1 > lengthOf(sheet, axis)) {
    throw googleError(`Those ${axis} are out of bounds.`);
  }
}

function inserting(
  axis: Axis,
  where: 'before' | 'after',
  takes: readonly string[],
): Method<SheetState> {
  return write(takes, (state, env, line: number, count = 1): ServiceObject => {
    const sheet = living(env, state);
    checkBounds(sheet, axis, line, 1);
    if (count < 1) throw googleError(`Those ${axis} are out of bounds.`);
    checkProtection(env, sheet, gridOf(sheet));
    checkRoom(
      env.host.workbook,
      count * (axis === 'rows' ? sheet.props.maxColumns : sheet.props.maxRows),
    );
    if (axis === 'columns' && sheet.props.maxColumns + count > limits.columns) {
      throw googleError(`Those ${axis} are out of bounds.`);
    }
    const before = where === 'after' ? line : line - 1;
    insertLines(env.host.workbook, sheet, axis, before, count, line - 1);
    return sheetObject(sheet);
  });
}

function deleting(axis: Axis, takes: readonly string[]): Method<SheetState> {
  return write(takes, (state, env, line: number, count = 1): ServiceObject => {
    const sheet = living(env, state);
    checkBounds(sheet, axis, line, count);
    checkProtection(env, sheet, gridOf(sheet));
    const frozen = axis === 'rows' ? sheet.props.frozenRows : sheet.props.frozenColumns;
    const frozenGone = Math.max(0, Math.min(frozen, line - 1 + count) - (line - 1));
    if (lengthOf(sheet, axis) - frozen === count - frozenGone) {
      throw googleError(`It is not possible to delete all non-frozen ${axis}.`);
    }
    deleteLines(env.host.workbook, sheet, axis, line - 1, count);
    return sheetObject(sheet);
  });
}

function hiding(key: 'hiddenRows' | 'hiddenColumns', hide: boolean): Method<SheetState> {
  const axis = key === 'hiddenRows' ? 'rows' : 'columns';
  return write(['int', 'int int'], (state, env, first: number, count = 1): void => {
    const sheet = living(env, state);
    checkBounds(sheet, axis, first, count);
    const lines = new Set(sheet.props[key]);
    for (let line = first - 1; line < first - 1 + count; line++) {
      if (hide) lines.add(line);
      else lines.delete(line);
    }
    if (lines.size === lengthOf(sheet, axis)) {
      throw googleError(`You can't hide all the ${axis} in a sheet.`);
    }
    setSheet(env.host.workbook, sheet, { [key]: lines });
  });
}

function widen(
  state: SheetState,
  env: Environment,
  first: number,
  count: number,
  width: number,
): ServiceObject {
  const sheet = living(env, state);
  checkBounds(sheet, 'columns', first, count);
  const columnWidths = new Map(sheet.props.columnWidths);
  for (let column = first - 1; column < first - 1 + count; column++) {
    columnWidths.set(column, width);
  }
  setSheet(env.host.workbook, sheet, { columnWidths });
  return sheetObject(sheet);
}

/** About as wide as the longest text; nobody should count on pixels. */
function fit(state: SheetState, env: Environment, first: number, count: number): ServiceObject {
  const sheet = living(env, state);
  checkBounds(sheet, 'columns', first, count);
  const columnWidths = new Map(sheet.props.columnWidths);
  for (let column = first - 1; column < first - 1 + count; column++) {
    let longest = 3;
    for (const row of sheet.rows) {
      const content = row?.cells[column] ?? '';
      if (typeof content !== 'object') longest = Math.max(longest, String(content).length);
    }
    columnWidths.set(column, Math.min(400, 10 + 7 * longest));
  }
  setSheet(env.host.workbook, sheet, { columnWidths });
  return sheetObject(sheet);
}

function freezing(key: 'frozenRows' | 'frozenColumns', axis: Axis): Method<SheetState> {
  return write(['int'], (state, env, count: number): void => {
    const sheet = living(env, state);
    if (count < 0 || count >= lengthOf(sheet, axis)) {
      throw googleError(`Those ${axis} are out of bounds.`);
    }
    setSheet(env.host.workbook, sheet, { [key]: count });
  });
}
