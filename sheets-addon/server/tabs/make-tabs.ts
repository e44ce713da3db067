import {
  canonicalTables,
  tableIdNamed,
  tableIds,
  type TableId,
} from '../../../core/engine/index.ts';
import type { SettingsJson } from '../../../core/host/wizard-client.ts';
import type { TabsMade } from '../../api/sheets-api.ts';
import { columnHelp, settingRows, type ColumnHelp } from './column-help.ts';
import { quoted } from './text-into-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab of settings. */
export const settingsName = 'Settings';

const dayColumns: ReadonlySet<string> = new Set([
  'Start Date',
  'End Date',
  'Birth Date',
  'Created',
]);

/**
 * Makes a tab for each canonical table that none is there of, and for Settings; what is there stays
 * as it is. Columns are plain text, so that Sheets eats no leading zeros of what is typed or pasted.
 */
export function makeTemplateTabs(
  spreadsheet: Spreadsheet,
  given: Partial<SettingsJson> = {},
): TabsMade {
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const there = new Map(names.map((name) => [tableIdNamed(name), name] as const));
  const made: string[] = [];
  const kept: string[] = [];
  for (const id of tableIds) {
    const known = there.get(id);
    if (known !== undefined) kept.push(known);
    else {
      fillTemplate(addTab(spreadsheet, canonicalTables[id].label), id);
      made.push(canonicalTables[id].label);
    }
  }
  const settings = names.find((name) => name.trim().toLowerCase() === settingsName.toLowerCase());
  if (settings !== undefined) kept.push(settings);
  else {
    fillSettings(addTab(spreadsheet, settingsName), given);
    made.push(settingsName);
  }
  return { made, kept };
}

function addTab(spreadsheet: Spreadsheet, name: string): Sheet {
  return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
}

function fillTemplate(sheet: Sheet, id: TableId): void {
  const headings = Object.keys(canonicalTables[id].columns);
  writeHeadings(sheet, headings);
  dressTemplate(sheet, id, headings);
}

/** Headings with help, plain text below them, and lists to choose from where values are fixed. */
export function dressTemplate(sheet: Sheet, id: TableId, headings: readonly string[]): void {
  const help: Readonly<Record<string, ColumnHelp>> = columnHelp[id];
  const rows = sheet.getMaxRows() - 1;
  sheet
    .getRange(1, 1, 1, headings.length)
    .setNotes([headings.map((heading) => help[heading]?.help ?? '')])
    .setFontWeight('bold')
    .setBackground('#e8f0fe');
  sheet.setColumnWidths(1, headings.length, 140);
  sheet.getRange(2, 1, rows, headings.length).setNumberFormat('@');
  headings.forEach((heading, index) => {
    if (dayColumns.has(heading)) {
      sheet.getRange(2, index + 1, rows, 1).setNumberFormat('yyyy-mm-dd');
    }
    const values = help[heading]?.values;
    if (values === undefined) return;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(2, index + 1, rows, 1).setDataValidation(rule);
  });
  sheet.setFrozenRows(1);
}

function writeHeadings(sheet: Sheet, headings: readonly string[]): void {
  const extra = sheet.getMaxColumns() - headings.length;
  if (extra > 0) sheet.deleteColumns(headings.length + 1, extra);
  sheet.getRange(1, 1, 1, headings.length).setValues([headings.map(quoted)]);
}

function fillSettings(sheet: Sheet, settings: Partial<SettingsJson>): void {
  const { configuredAuthentication, thresholds, exports, ...texts } = settings;
  const given: Readonly<Record<string, string | number | undefined>> = {
    ...texts,
    ...thresholds,
    configuredAuthentication: configuredAuthentication?.join(' '),
    exports: exports === undefined ? undefined : JSON.stringify(exports),
  };
  writeHeadings(sheet, ['Setting', 'Value', 'What it means']);
  sheet.getRange(2, 2, settingRows.length, 1).setNumberFormat('@');
  sheet
    .getRange(2, 1, settingRows.length, 3)
    .setValues(
      settingRows.map(([key, value, help]) => [quoted(key), given[key] ?? value, quoted(help)]),
    );
  sheet.getRange(1, 1, 1, 3).setFontWeight('bold').setBackground('#e8f0fe');
  sheet.getRange(2, 3, settingRows.length, 1).setWrap(true);
  sheet.setColumnWidths(1, 2, 200);
  sheet.setColumnWidth(3, 420);
  sheet.setFrozenRows(1);
}
