import { plainText, type Content } from '../cells/cell.ts';
import { localeRules } from '../cells/locales.ts';
import { serialAt } from '../cells/serial.ts';
import { emptyWorkbook, nextId, type Workbook, type WorkbookFacts } from './book.ts';
import { newSheetProps, type Row, type Sheet } from './sheet.ts';
import { changedStyle } from './style.ts';

/** What a cell of a new tab can be given as; text stays text, null is an empty cell. */
export type CellValue = string | number | boolean | Date | { readonly formula: string } | null;

/** A tab of a new spreadsheet. */
export interface TabFacts {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows of the grid; as many as there are and no fewer than 1,000 if it is not said. */
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly hidden?: boolean;
  /** The number format `@` in all cells that have something in them. */
  readonly plainText?: boolean;
}

/** A spreadsheet with these tabs; with one empty tab if none is given. */
export function makeWorkbook(
  facts: WorkbookFacts & { readonly tabs?: readonly TabFacts[] },
): Workbook {
  const book = emptyWorkbook(facts);
  const tabs = facts.tabs ?? [];
  book.sheets = (tabs.length === 0 ? [{ name: 'Sheet1', rows: [] }] : tabs).map((tab) =>
    makeSheet(book, tab),
  );
  book.props = { ...book.props, activeSheet: book.sheets[0]!.id };
  return book;
}

function makeSheet(book: Workbook, tab: TabFacts): Sheet {
  const dateStyle = changedStyle(book.styles, 0, {
    numberFormat: localeRules(book.locale).dateFormat,
  });
  const textStyle = changedStyle(book.styles, 0, { numberFormat: plainText });
  const rows = tab.rows.map((values): Row => {
    const cells = values.map((value): Content =>
      value === null
        ? ''
        : value instanceof Date
          ? serialAt(value.getTime(), book.timeZone)
          : value,
    );
    const special = tab.plainText === true || values.some((value) => value instanceof Date);
    const styles = values.map((value) =>
      value instanceof Date ? dateStyle : tab.plainText === true ? textStyle : 0,
    );
    return { cells, styles: special ? styles : null, extras: null };
  });
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const props = newSheetProps(
    tab.name,
    tab.maxRows ?? Math.max(1000, rows.length),
    tab.maxColumns ?? Math.max(26, width),
  );
  return { id: nextId(book), rows, props: { ...props, hidden: tab.hidden ?? false } };
}
