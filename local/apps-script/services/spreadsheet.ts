import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { readA1 } from '../workbook/area.ts';
import { nextId, setBook, setSheets, sheetNamed } from '../workbook/book.ts';
import { newSheetProps, type Sheet } from '../workbook/sheet.ts';
import {
  defineKind,
  enumName,
  objectOf,
  read,
  write,
  type Method,
  type ServiceObject,
} from './kind.ts';
import { protectionObject } from './protection.ts';
import { metadataObject } from './sheet-parts.ts';
import { rangeNamed } from './sheet-cells.ts';
import { checkName, newMetadata } from './sheet.ts';
import { checkRoom, living, rangeObject, sheetObject, type SheetState } from './states.ts';
import { userObject } from './user.ts';

const tabs: Readonly<Record<string, Method<null>>> = {
  getSheets: read([''], (_, env) => env.host.workbook.sheets.map(sheetObject)),
  getNumSheets: read([''], (_, env) => env.host.workbook.sheets.length),
  getSheetByName: read(['str'], (_, env, name: string) => {
    const sheet = sheetNamed(env.host.workbook, name);
    return sheet === null ? null : sheetObject(sheet);
  }),
  getSheetById: read(['int'], (_, env, id: number) => {
    const sheet = env.host.workbook.sheets.find((one) => one.id === id);
    return sheet === undefined ? null : sheetObject(sheet);
  }),
  getActiveSheet: read([''], (_, env) => sheetObject(activeSheet(env))),
  setActiveSheet: write(['Sheet', 'Sheet bool'], (_, env, sheet: ServiceObject) => {
    const chosen = living(env, sheet.state as SheetState);
    setBook(env.host.workbook, { activeSheet: chosen.id });
    return sheetObject(chosen);
  }),
  insertSheet: write(
    ['', 'str', 'int', 'str int'],
    (_, env, first?: string | number, second?: number) => {
      const name = typeof first === 'string' ? first : freeName(env);
      return insert(env, name, typeof first === 'number' ? first : second);
    },
  ),
  deleteSheet: write(['Sheet'], (_, env, sheet: ServiceObject) => {
    remove(env, living(env, sheet.state as SheetState));
  }),
  deleteActiveSheet: write([''], (_, env) => {
    remove(env, activeSheet(env));
    return sheetObject(activeSheet(env));
  }),
  moveActiveSheet: write(['int'], (_, env, position: number) => {
    const sheet = activeSheet(env);
    const others = env.host.workbook.sheets.filter((one) => one !== sheet);
    if (position < 1 || position > others.length + 1) throw googleError('Invalid argument: pos');
    setSheets(env.host.workbook, [
      ...others.slice(0, position - 1),
      sheet,
      ...others.slice(position - 1),
    ]);
  }),
};

const rest: Readonly<Record<string, Method<null>>> = {
  getId: read([''], (_, env) => env.host.workbook.id),
  getName: read([''], (_, env) => env.host.workbook.props.name),
  getUrl: read(
    [''],
    (_, env) => `https://docs.google.com/spreadsheets/d/${env.host.workbook.id}/edit`,
  ),
  // No shared drive is modelled, where nobody owns a spreadsheet.
  getOwner: read([''], (_, env) => userObject(env.host.workbook.owner)),
  getEditors: read([''], (_, env) =>
    [env.host.workbook.owner, ...env.host.workbook.editors].map(userObject),
  ),
  getSpreadsheetLocale: read([''], (_, env) => env.host.workbook.locale),
  getSpreadsheetTimeZone: read([''], (_, env) => env.host.workbook.timeZone),
  getRange: read(['str'], (_, env, name: string) => {
    const found = readA1(name, 1, 1);
    const sheet =
      found?.sheet == null ? activeSheet(env) : sheetNamed(env.host.workbook, found.sheet);
    if (found === null || sheet === null) throw googleError('Range not found');
    return rangeNamed(sheet, name);
  }),
  getActiveRange: read([''], (_, env) =>
    rangeObject(activeSheet(env), env.host.workbook.props.selection),
  ),
  getProtections: read(['ProtectionType'], (_, env, type: ServiceObject) =>
    env.host.workbook.sheets.flatMap((sheet) =>
      sheet.props.protections
        .filter(({ area }) => (area === null) === (enumName(type) === 'SHEET'))
        .map((protection) => protectionObject(sheet, protection)),
    ),
  ),
  toast: write(['str', 'str str', 'str str num?'], (_, env, text: string, title?: string): void => {
    env.host.ui.toasts.push({ title: title ?? '', text });
  }),
  getDeveloperMetadata: read([''], (_, env) =>
    env.host.workbook.props.metadata.map((metadata) => metadataObject(null, metadata)),
  ),
  addDeveloperMetadata: write(
    ['str', 'str str', 'str DeveloperMetadataVisibility', 'str str DeveloperMetadataVisibility'],
    (_, env, key: string, value?: string | ServiceObject, visibility?: ServiceObject) => {
      const book = env.host.workbook;
      const metadata = newMetadata(env, key, value, visibility);
      setBook(book, { metadata: [...book.props.metadata, metadata] });
      return objectOf('Spreadsheet', null);
    },
  ),
};

defineKind<null>('Spreadsheet', { ...tabs, ...rest }, { owner: 'SpreadsheetApp' });

/** The tab that is being looked at. */
export function activeSheet(env: Environment): Sheet {
  const { sheets, props } = env.host.workbook;
  return sheets.find(({ id }) => id === props.activeSheet) ?? sheets[0]!;
}

/** Inserts a tab of 1,000 rows and 26 columns and looks at it, as Google does. */
function insert(env: Environment, name: string, index: number | undefined): ServiceObject {
  const book = env.host.workbook;
  checkName(env, name);
  const props = newSheetProps(name);
  checkRoom(book, props.maxRows * props.maxColumns);
  const at = index ?? book.sheets.indexOf(activeSheet(env)) + 1;
  if (at < 0 || at > book.sheets.length) throw googleError('Invalid argument: sheetIndex');
  const sheet: Sheet = { id: nextId(book), rows: [], props };
  setSheets(book, [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)]);
  setBook(book, { activeSheet: sheet.id });
  return sheetObject(sheet);
}

function remove(env: Environment, sheet: Sheet): void {
  const book = env.host.workbook;
  const left = book.sheets.filter((one) => one !== sheet);
  if (!left.some(({ props }) => !props.hidden)) {
    throw googleError("You can't remove all the visible sheets in a document.");
  }
  setSheets(book, left);
  if (book.props.activeSheet === sheet.id) {
    setBook(book, { activeSheet: left.find(({ props }) => !props.hidden)!.id });
  }
}

function freeName(env: Environment): string {
  let number = env.host.workbook.sheets.length + 1;
  while (sheetNamed(env.host.workbook, `Sheet${number}`) !== null) number++;
  return `Sheet${number}`;
}
