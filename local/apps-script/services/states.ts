import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { isWithin, overlaps, type Area } from '../workbook/area.ts';
import { cellCount, type Workbook } from '../workbook/book.ts';
import type { Protection, Sheet } from '../workbook/sheet.ts';
import { objectOf, type ServiceObject } from './kind.ts';

/** What a Sheet stands for. */
export interface SheetState {
  readonly sheet: Sheet;
}

/** What a Range stands for. */
export interface RangeState {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A Sheet object. */
export function sheetObject(sheet: Sheet): ServiceObject {
  return objectOf('Sheet', { sheet } satisfies SheetState);
}

/** A Range object. */
export function rangeObject(sheet: Sheet, area: Area): ServiceObject {
  return objectOf('Range', { sheet, area } satisfies RangeState);
}

/** A tab that is still there; throws for one that was deleted meanwhile. */
export function living(env: Environment, { sheet }: SheetState): Sheet {
  if (!env.host.workbook.sheets.includes(sheet)) throw googleError(`Sheet ${sheet.id} not found`);
  return sheet;
}

/** A range of a tab, or Google's words for one that is none or reaches out of the grid. */
export function checkedArea(
  sheet: Sheet,
  row: number,
  column: number,
  height: number,
  width: number,
): Area {
  if (row < 1) throw googleError('The starting row of the range is too small.');
  if (column < 1) throw googleError('The starting column of the range is too small.');
  if (height < 1) throw googleError('The number of rows in the range must be at least 1.');
  if (width < 1) throw googleError('The number of columns in the range must be at least 1.');
  const area = { top: row - 1, left: column - 1, height, width };
  if (!isWithin(area, gridOf(sheet))) throw googleError(outside);
  return area;
}

/** What Google says of cells that are not there. */
export const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

/** All cells of a tab. */
export function gridOf({ props }: Sheet): Area {
  return { top: 0, left: 0, height: props.maxRows, width: props.maxColumns };
}

/** Throws where somebody else protects cells of an area. */
export function checkProtection(env: Environment, sheet: Sheet, area: Area): void {
  const barring = sheet.props.protections.some(
    (protection) =>
      !mayEdit(env, protection) &&
      (protection.area === null
        ? !protection.unprotected.some((free) => isWithin(area, free))
        : overlaps(protection.area, area)),
  );
  if (barring) {
    throw googleError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

/** Whether the user of an execution may edit what is protected. */
export function mayEdit(env: Environment, protection: Protection): boolean {
  return (
    protection.warningOnly ||
    env.user === env.host.workbook.owner ||
    protection.editors.includes(env.user)
  );
}

/** Throws where a spreadsheet would have too many cells. */
export function checkRoom(book: Workbook, more: number): void {
  if (cellCount(book) + more > limits.cells) {
    throw googleError(
      `This action would increase the number of cells in the workbook above the limit of ${limits.cells} cells.`,
    );
  }
}
