import { tableFromRows, type Table } from '../../../core/engine/index.ts';
import type { HostTables } from '../../../core/host/workbook.ts';
import { createDayOf, textRows, withoutBoxRows } from './cell-text.ts';
import { isOwnTab, type OwnTab } from './own-tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The row of Settings that lists who may save. */
export const operatorsSetting = 'operators';

/** Reads each tab that is wanted and not ours: what it shows and what it holds, each in one call. */
export function readTabs(
  spreadsheet: Spreadsheet,
  remembered: readonly OwnTab[],
  isWanted: (tab: string) => boolean = () => true,
): HostTables {
  const dayOf = createDayOf(spreadsheet.getSpreadsheetTimeZone());
  const tables: Table[] = [];
  const ignored: string[] = [];
  const notes: string[] = [];
  for (const sheet of dataSheets(spreadsheet, remembered)) {
    const name = sheet.getName();
    if (!isWanted(name)) continue;
    const { rows, unrounded } = readSheet(sheet, dayOf);
    if (rows.length === 0) {
      ignored.push(name);
      continue;
    }
    if (isSettings(name)) {
      tables.push(tableFromRows(name, name, withoutOperators(rows)));
      continue;
    }
    for (const [heading, count] of unrounded) {
      notes.push(
        `${name}: ${count} ${count === 1 ? 'cell' : 'cells'} of ${heading} show a rounded number, ` +
          'such as 1.23E+08. The whole number was read. Format the column as plain text, so that it shows too.',
      );
    }
    tables.push(tableFromRows(name, name, rows));
  }
  return { tables, savedAccounts: null, settings: [], ignored, faults: [], notes };
}

/** The tabs with the district's data. */
export function dataSheets(spreadsheet: Spreadsheet, remembered: readonly OwnTab[]): Sheet[] {
  return spreadsheet
    .getSheets()
    .filter((sheet) => !isOwnTab(sheet.getName(), sheet.getSheetId(), remembered));
}

/** A tab as rows of text, headings first; none where it is empty. */
export function readSheet(
  sheet: Sheet,
  dayOf: (date: Date) => string,
): ReturnType<typeof textRows> {
  const range = sheet.getDataRange();
  const shown = range.getDisplayValues();
  const isEmpty = shown.every((cells) => cells.every((cell) => cell === ''));
  if (isEmpty) return { rows: [], unrounded: new Map() };
  const values = range.getValues() as unknown[][];
  const read = textRows(values, shown, dayOf);
  return { ...read, rows: withoutBoxRows(read.rows, values) };
}

/** The addresses in the Settings tab of those who may save; none: everybody who can edit (D52). */
export function readOperators(spreadsheet: Spreadsheet): string[] {
  const sheet = spreadsheet.getSheets().find((one) => isSettings(one.getName()));
  if (sheet === undefined) return [];
  return sheet
    .getDataRange()
    .getDisplayValues()
    .filter(([key = '']) => isOperators(key))
    .flatMap(([, value = '']) => value.split(/[\s;,]+/))
    .filter((address) => address !== '');
}

function withoutOperators(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter(([key = '']) => !isOperators(key));
}

/** Is it the name of the tab of settings? */
export function isSettings(name: string): boolean {
  return name.trim().toLowerCase() === 'settings';
}

function isOperators(key: string): boolean {
  return key.trim().toLowerCase() === operatorsSetting;
}
