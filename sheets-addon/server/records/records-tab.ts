import { recordsName } from '../tabs/own-tabs.ts';
import { quoted } from '../tabs/text-into-cells.ts';
import { addHiddenTab } from './hidden-tab.ts';

/*
 * The small records of the wizard, in a hidden tab: what it keeps of the data stays in the document
 * (properties of the script would not). A row a record: its key, then its JSON in as many cells as
 * it needs. All are written in one call, so that they change together.
 */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A cell of JSON holds at most so many characters, well below what a cell can hold. */
const partLength = 40_000;

/** The records there are, by key. */
export type StoredRecords = ReadonlyMap<string, unknown>;

/** Reads all records; whatever somebody has spoilt counts as none. */
export function readRecords(spreadsheet: Spreadsheet): Map<string, unknown> {
  const sheet = spreadsheet.getSheetByName(recordsName);
  const records = new Map<string, unknown>();
  if (sheet === null) return records;
  for (const [key, ...parts] of sheet.getDataRange().getValues() as unknown[][]) {
    const value = parse(parts.map(String).join(''));
    if (typeof key === 'string' && key !== '' && value !== undefined) records.set(key, value);
  }
  return records;
}

/** Writes all records, in one call; the others go. */
export function writeRecords(spreadsheet: Spreadsheet, records: StoredRecords): void {
  const sheet =
    spreadsheet.getSheetByName(recordsName) ?? addHiddenTab(spreadsheet, recordsName, 1, 2);
  const used = sheet.getDataRange();
  const rows = [...records].map(([key, value]) => [key, ...partsOf(JSON.stringify(value))]);
  const width = Math.max(used.getNumColumns(), ...rows.map((row) => row.length), 2);
  const height = Math.max(used.getNumRows(), rows.length, 1);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows < height) sheet.insertRowsAfter(maxRows, height - maxRows);
  if (maxColumns < width) sheet.insertColumnsAfter(maxColumns, width - maxColumns);
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => quoted(rows[row]?.[column] ?? '')),
  );
  sheet.getRange(1, 1, height, width).setValues(cells);
}

/** A text in pieces that fit into cells; surrogate pairs stay together. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let end = Math.min(text.length, from + partLength);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    parts.push(text.slice(from, end));
    from = end;
  }
  return parts;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
