import { filesName } from '../tabs/own-tabs.ts';
import { quoted } from '../tabs/text-into-cells.ts';
import { addHiddenTab } from './hidden-tab.ts';
import { partsOf } from './records-tab.ts';

/*
 * Files of saved batches that are no tables (journal, request, summary), in a hidden tab: a row a
 * piece, with the file's name and the piece's number in front.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Reads a file, null if it is not there. */
export function readKeptFile(spreadsheet: Spreadsheet, key: string): string | null {
  const sheet = spreadsheet.getSheetByName(filesName);
  if (sheet === null) return null;
  const rows = rowsOf(sheet, (name) => name === key);
  if (rows.length === 0) return null;
  const first = rows[0]!;
  const last = rows[rows.length - 1]!;
  const cells = sheet.getRange(first, 1, last - first + 1, 3).getValues() as unknown[][];
  return cells
    .filter(([name]) => name === key)
    .map((row) => [Number(row[1]), String(row[2])] as const)
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('');
}

/** Adds files, replacing those of the same names; of the others, those stay that `isKept` says. */
export function changeKeptFiles(
  spreadsheet: Spreadsheet,
  added: ReadonlyMap<string, string>,
  isKept: (key: string) => boolean,
): void {
  const known = spreadsheet.getSheetByName(filesName);
  if (known !== null) removeRows(known, (key) => !isKept(key) || added.has(key));
  if (added.size === 0) return;
  const rows = [...added].flatMap(([key, text]) =>
    partsOf(text).map((part, index) => [quoted(key), index, quoted(part)]),
  );
  const sheet = known ?? addHiddenTab(spreadsheet, filesName, 1, 3);
  const used = sheet.getLastRow();
  const missing = used + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(used + 1, 1, rows.length, 3).setValues(rows);
}

function rowsOf(sheet: Sheet, isWanted: (key: string) => boolean): number[] {
  const last = sheet.getLastRow();
  if (last === 0) return [];
  const keys = sheet.getRange(1, 1, last, 1).getValues() as unknown[][];
  return keys.flatMap(([key], index) => (isWanted(String(key)) ? [index + 1] : []));
}

/** Empties rows and closes the gaps: from the end, in runs. */
function removeRows(sheet: Sheet, isGone: (key: string) => boolean): void {
  const rows = rowsOf(sheet, isGone);
  for (let end = rows.length - 1; end >= 0;) {
    let start = end;
    while (start > 0 && rows[start - 1] === rows[start]! - 1) start--;
    const count = end - start + 1;
    // A tab keeps one row at least.
    if (sheet.getMaxRows() === count) sheet.getRange(rows[start]!, 1, count, 3).clearContent();
    else sheet.deleteRows(rows[start]!, count);
    end = start - 1;
  }
}
