import type { DateContext } from '../cells/typed-date.ts';
import { localeRules } from '../cells/locales.ts';
import type { Area } from './area.ts';
import type { Metadata, Row, Sheet, SheetProps } from './sheet.ts';
import { makeStyles, type Styles } from './style.ts';

/** A spreadsheet. Everything that changes in it changes through the functions of this file. */
export interface Workbook {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  /** Who may edit it besides the owner. */
  readonly editors: readonly string[];
  readonly styles: Styles;
  sheets: readonly Sheet[];
  props: WorkbookProps;
  /** Takes down how to undo each change, while somebody wants to know. */
  journal: Journal | null;
  /** Grows with each change. */
  version: number;
  lastId: number;
}

/** Everything about a spreadsheet but its tabs. */
export interface WorkbookProps {
  readonly name: string;
  readonly activeSheet: number;
  readonly selection: Area;
  readonly metadata: readonly Metadata[];
}

/** How to undo changes, oldest first. */
export interface Journal {
  readonly undo: (() => void)[];
}

/** What a new workbook is told. */
export interface WorkbookFacts {
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly owner?: string;
  readonly editors?: readonly string[];
}

/** A spreadsheet without tabs; `makeWorkbook` fills one. */
export function emptyWorkbook(facts: WorkbookFacts): Workbook {
  const locale = facts.locale ?? 'en_US';
  localeRules(locale);
  return {
    id: '1standInSpreadsheet',
    locale,
    timeZone: facts.timeZone ?? 'America/New_York',
    owner: facts.owner ?? 'owner@example.org',
    editors: facts.editors ?? [],
    styles: makeStyles(),
    sheets: [],
    props: {
      name: facts.name ?? 'Untitled spreadsheet',
      activeSheet: 0,
      selection: { top: 0, left: 0, height: 1, width: 1 },
      metadata: [],
    },
    journal: null,
    version: 0,
    lastId: 0,
  };
}

/** Changes something about a spreadsheet. */
export function setBook(book: Workbook, change: Partial<WorkbookProps>): void {
  const before = book.props;
  book.props = { ...before, ...change };
  changed(book, () => {
    book.props = before;
  });
}

/** Changes which tabs there are, or their order. */
export function setSheets(book: Workbook, sheets: readonly Sheet[]): void {
  const before = book.sheets;
  book.sheets = sheets;
  changed(book, () => {
    book.sheets = before;
  });
}

/** Changes something about a tab. */
export function setSheet(book: Workbook, sheet: Sheet, change: Partial<SheetProps>): void {
  const before = sheet.props;
  sheet.props = { ...before, ...change };
  changed(book, () => {
    sheet.props = before;
  });
}

/** Replaces rows from one on: as many as are given. */
export function setRows(
  book: Workbook,
  sheet: Sheet,
  top: number,
  rows: readonly (Row | undefined)[],
): void {
  const cells = sheet.rows as (Row | undefined)[];
  const before = cells.slice(top, top + rows.length);
  const length = cells.length;
  while (cells.length < top) cells.push(undefined);
  rows.forEach((row, index) => {
    cells[top + index] = row;
  });
  changed(book, () => {
    before.forEach((row, index) => {
      cells[top + index] = row;
    });
    cells.length = length;
  });
}

/** Replaces all rows of a tab. */
export function setAllRows(book: Workbook, sheet: Sheet, rows: readonly (Row | undefined)[]): void {
  const before = sheet.rows;
  sheet.rows = rows;
  changed(book, () => {
    sheet.rows = before;
  });
}

/** A number that nothing in the workbook has yet. */
export function nextId(book: Workbook): number {
  return ++book.lastId;
}

/** Cells of all grids, empty ones too: what the limit of a spreadsheet counts. */
export function cellCount(book: Workbook): number {
  return book.sheets.reduce((sum, { props }) => sum + props.maxRows * props.maxColumns, 0);
}

/** The tab of this name; case counts for nothing where names must differ, but does here. */
export function sheetNamed(book: Workbook, name: string): Sheet | null {
  return book.sheets.find((sheet) => sheet.props.name === name) ?? null;
}

/** What typed text depends on in this spreadsheet at an instant. */
export function typingContext(book: Workbook, now: number): DateContext {
  return { locale: localeRules(book.locale), year: new Date(now).getUTCFullYear() };
}

/** Undoes what a journal took down since its n-th entry. */
export function undoSince(journal: Journal, entry: number): void {
  for (const undo of journal.undo.splice(entry).reverse()) undo();
}

function changed(book: Workbook, undo: () => void): void {
  book.version++;
  book.journal?.undo.push(undo);
}
