import { automatic } from '../cells/cell.ts';
import { displayText } from '../cells/display.ts';
import { localeRules } from '../cells/locales.ts';
import { typedText } from '../cells/typed-text.ts';
import type { MenuEntry } from '../execution/environment.ts';
import type { Host } from '../host.ts';
import { readManifest } from '../project/manifest.ts';
import { typingContext, type Workbook } from '../workbook/book.ts';
import {
  contentAt,
  extraAt,
  styleAt,
  usedColumns,
  usedRows,
  usualWidth,
  type Sheet,
} from '../workbook/sheet.ts';
import { plainStyle, type Style } from '../workbook/style.ts';

/** Everything the page shows but cells. */
export interface StateView {
  readonly version: number;
  readonly name: string;
  readonly activeSheet: number;
  readonly sheets: readonly SheetView[];
  readonly menu: readonly MenuEntry[];
  readonly sidebar: { readonly title: string; readonly serial: string } | null;
  readonly dialog: DialogView | null;
  /** The script can reach a Google Workspace. */
  readonly hasDirectory: boolean;
  readonly toasts: readonly { readonly title: string; readonly text: string }[];
}

/** A dialog with a page of the add-on. */
export interface DialogView {
  readonly title: string;
  readonly serial: string;
  readonly width: number;
  readonly height: number;
}

/** A tab. */
export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly widths: readonly number[];
}

/** Some rows of a tab. */
export interface RowsView {
  readonly top: number;
  readonly rows: readonly (readonly CellView[])[];
}

/** A cell: what it shows, what there is to edit, how it looks. */
export interface CellView {
  readonly text: string;
  readonly edit?: string;
  readonly note?: string;
  readonly box?: boolean;
  readonly right?: boolean;
  readonly style?: Partial<Style>;
}

const roomBelow = 20;
const fewestColumns = 8;
const mostColumns = 120;

/** What there is to show. */
export function viewState({ workbook, state, files }: Host): StateView {
  const { sidebar, dialog } = state.ui;
  return {
    version: workbook.version,
    name: workbook.props.name,
    activeSheet: workbook.props.activeSheet,
    sheets: workbook.sheets.map(viewSheet),
    menu: state.ui.menu,
    hasDirectory: state.tenant !== null && readManifest(files).advancedServices.length > 0,
    sidebar: sidebar === null ? null : { title: sidebar.title, serial: sidebar.serial },
    dialog:
      dialog === null
        ? null
        : {
            title: dialog.title,
            serial: dialog.serial,
            width: dialog.width,
            height: dialog.height ?? 400,
          },
    toasts: state.ui.toasts,
  };
}

/** The part of a tab that is worth looking at. */
function viewSheet(sheet: Sheet): SheetView {
  const { props } = sheet;
  const columns = Math.min(
    props.maxColumns,
    mostColumns,
    Math.max(fewestColumns, usedColumns(sheet) + 2),
  );
  return {
    id: sheet.id,
    name: props.name,
    hidden: props.hidden,
    tabColor: props.tabColor,
    rows: Math.min(props.maxRows, usedRows(sheet) + roomBelow),
    columns,
    frozenRows: props.frozenRows,
    widths: Array.from({ length: columns }, (_, column) =>
      props.hiddenColumns.has(column) ? 0 : (props.columnWidths.get(column) ?? usualWidth),
    ),
  };
}

/** Rows of a tab, as many of them as there are. */
export function viewRows(book: Workbook, sheet: Sheet, top: number, height: number): RowsView {
  const { rows, columns } = viewSheet(sheet);
  const end = Math.min(rows, top + height);
  return {
    top,
    rows: Array.from({ length: Math.max(0, end - top) }, (_, row) =>
      Array.from({ length: columns }, (_, column) => viewCell(book, sheet, top + row, column)),
    ),
  };
}

function viewCell(book: Workbook, sheet: Sheet, row: number, column: number): CellView {
  const content = contentAt(sheet, row, column);
  const style = book.styles.list[styleAt(sheet, row, column)]!;
  const extra = extraAt(sheet, row, column);
  const text = displayText(content, style.numberFormat, localeRules(book.locale));
  const edit = editText(book, content, text, style.numberFormat);
  const looks = changedLooks(style);
  return {
    text,
    ...(edit === text ? {} : { edit }),
    ...(extra === null || extra.note === '' ? {} : { note: extra.note }),
    ...(extra?.rule?.criteria === 'CHECKBOX' ? { box: content === true } : {}),
    ...(typeof content === 'number' ? { right: true } : {}),
    ...(looks === null ? {} : { style: looks }),
  };
}

/** What one would have to type to get what is there. */
function editText(
  book: Workbook,
  content: ReturnType<typeof contentAt>,
  text: string,
  format: string,
): string {
  if (typeof content === 'object') return content.formula;
  if (typeof content !== 'string') return format === automatic ? String(content) : text;
  if (content === '') return '';
  const typed = typedText(content, format, typingContext(book, 0));
  return typed.content === content ? content : `'${content}`;
}

function changedLooks(style: Style): Partial<Style> | null {
  if (style === plainStyle) return null;
  const changed = Object.entries(style).filter(
    ([key, value]) => key !== 'numberFormat' && value !== plainStyle[key as keyof Style],
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
