import type { Content } from '../cells/cell.ts';
import type { Area } from './area.ts';

/** A tab: its rows, and everything else about it. Changed only through `book.ts`. */
export interface Sheet {
  readonly id: number;
  rows: readonly (Row | undefined)[];
  props: SheetProps;
}

/** A row; never changed, only replaced, so that what was there can be put back. */
export interface Row {
  readonly cells: readonly Content[];
  /** Numbers of styles by column; null: all plain. */
  readonly styles: readonly number[] | null;
  /** Notes and rules by column; null: none. */
  readonly extras: ReadonlyMap<number, Extra> | null;
}

/** What few cells have. */
export interface Extra {
  readonly note: string;
  readonly rule: ValidationRule | null;
}

/** What may be entered into a cell. */
export interface ValidationRule {
  /** `CHECKBOX`, `VALUE_IN_LIST`, … */
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** Everything about a tab but its cells. */
export interface SheetProps {
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
  readonly merges: readonly Area[];
  readonly protections: readonly Protection[];
  readonly filter: Area | null;
  readonly bandings: readonly Banding[];
  readonly metadata: readonly Metadata[];
}

/** Protects a tab, or cells of it, from people who are no editors of it. */
export interface Protection {
  readonly id: number;
  /** null: the whole tab. */
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly unprotected: readonly Area[];
}

/** Alternating colours. */
export interface Banding {
  readonly id: number;
  readonly area: Area;
  readonly theme: string;
}

/** A key and value kept with a tab or a spreadsheet, whatever people do to its name. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
}

/** Width in pixels of a column that nobody widened. */
export const usualWidth = 100;

/** A tab as it is inserted. */
export function newSheetProps(name: string, maxRows = 1000, maxColumns = 26): SheetProps {
  return {
    name,
    maxRows,
    maxColumns,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tabColor: null,
    gridlinesHidden: false,
    merges: [],
    protections: [],
    filter: null,
    bandings: [],
    metadata: [],
  };
}

/** What is in a cell. */
export function contentAt(sheet: Sheet, row: number, column: number): Content {
  return sheet.rows[row]?.cells[column] ?? '';
}

/** The number of a cell's style. */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  return sheet.rows[row]?.styles?.[column] ?? 0;
}

/** A cell's note and rule, null if it has neither. */
export function extraAt(sheet: Sheet, row: number, column: number): Extra | null {
  return sheet.rows[row]?.extras?.get(column) ?? null;
}

/** How many rows there are up to the last one with content; formulas and unticked boxes count. */
export function usedRows(sheet: Sheet): number {
  let count = sheet.rows.length;
  while (count > 0 && !sheet.rows[count - 1]?.cells.some((content) => content !== '')) count--;
  return count;
}

/** How many columns there are up to the last one with content. */
export function usedColumns(sheet: Sheet): number {
  let count = 0;
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    for (let column = row.cells.length - 1; column >= count; column--) {
      if (row.cells[column] !== '') count = column + 1;
    }
  }
  return count;
}
