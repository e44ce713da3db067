import {
  canonicalTables,
  tableIdNamed,
  tableIds,
  type TableId,
} from '../../../core/engine/index.ts';
import type { RequestJson, SettingsJson } from '../../../core/host/wizard-client.ts';
import { dressTemplate, makeTemplateTabs } from './make-tabs.ts';
import { quoted } from './text-into-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The made-up district, as the build packs it into the page Sample. */
interface Sample {
  /** Rows of each table, headings first. */
  readonly tables: Readonly<Record<TableId, readonly (readonly string[])[]>>;
  /** Requests to try, by the name of their recipe. */
  readonly requests: Readonly<Record<string, RequestJson>>;
  readonly settings: SettingsJson;
}

/** The tabs that were made, and requests to try. */
export interface SampleMade {
  readonly made: readonly string[];
  readonly requests: Sample['requests'];
}

/** Fills tabs with the made-up district; those of its names go, which somebody has allowed. */
export function makeSampleTabs(spreadsheet: Spreadsheet): SampleMade {
  const { tables, requests, settings } = readSample();
  const before = spreadsheet
    .getSheets()
    .map((sheet) => [tableIdNamed(sheet.getName()), sheet] as const);
  const made = tableIds.map((id) => {
    const { label } = canonicalTables[id];
    const sheet = spreadsheet.insertSheet(`${label} (new)`, spreadsheet.getNumSheets());
    fill(sheet, id, tables[id]);
    for (const [table, old] of before) if (table === id) spreadsheet.deleteSheet(old);
    sheet.setName(label);
    return label;
  });
  return { made: [...made, ...makeTemplateTabs(spreadsheet, settings).made], requests };
}

/** Tabs with something in them that the sample would take the place of. */
export function tabsInTheWay(spreadsheet: Spreadsheet): string[] {
  return spreadsheet
    .getSheets()
    .filter((sheet) => tableIdNamed(sheet.getName()) !== null && sheet.getLastRow() > 1)
    .map((sheet) => sheet.getName());
}

function readSample(): Sample {
  const packed = HtmlService.createHtmlOutputFromFile('Sample').getContent().trim();
  const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
  return JSON.parse(Utilities.ungzip(blob).getDataAsString()) as Sample;
}

function fill(sheet: Sheet, id: TableId, rows: readonly (readonly string[])[]): void {
  const headings = rows[0]!;
  const missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const extra = sheet.getMaxColumns() - headings.length;
  if (extra > 0) sheet.deleteColumns(headings.length + 1, extra);
  sheet
    .getRange(1, 1, rows.length, headings.length)
    .setValues(rows.map((cells) => cells.map(quoted)));
  dressTemplate(sheet, id, headings);
}
