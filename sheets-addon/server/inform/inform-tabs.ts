import type { InformOutput } from '../../../core/host/inform/inform-workbook.ts';
import {
  freeName,
  informTitles,
  toldAndInName,
  toldName,
  toldPeopleName,
} from '../tabs/own-tabs.ts';
import { writeReport } from '../tabs/write-report.ts';

/*
 * What other hosts hand over as files about telling people is a tab here. It is hidden until what it
 * is about is noted: nobody counts as told by what was never made.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Tabs whose content is always the newest: one of each. */
const replaced: Readonly<Record<string, string>> = {
  'told-and-in-counts.csv': toldAndInName,
  'told-and-in.csv': toldPeopleName,
};

/** Writes files into tabs, hidden so far. */
export function keepAsTabs(spreadsheet: Spreadsheet, files: readonly InformOutput[]): Sheet[] {
  return files.flatMap((file) => {
    if (file.name === 'told.csv') {
      const sheet = spreadsheet.getSheetByName(toldName);
      if (sheet === null) throw new Error('Nobody was told yet.');
      return [sheet];
    }
    if (!('content' in file)) throw new Error(`${file.name} is no table: no tab can hold it.`);
    const sheet = writeReport(spreadsheet, nameFor(spreadsheet, file.name), file);
    sheet.hideSheet();
    return [sheet];
  });
}

/** Shows them, the last one in front. */
export function showTabs(tabs: readonly Sheet[]): void {
  for (const sheet of tabs) {
    sheet.showSheet();
    sheet.activate();
  }
}

function nameFor(spreadsheet: Spreadsheet, file: string): string {
  const fixed = replaced[file];
  if (fixed !== undefined) {
    const old = spreadsheet.getSheetByName(fixed);
    if (old !== null) spreadsheet.deleteSheet(old);
    return fixed;
  }
  const title = informTitles[file];
  if (title === undefined) throw new Error(`No tab can hold ${file}.`);
  const when = Utilities.formatDate(
    new Date(),
    spreadsheet.getSpreadsheetTimeZone(),
    'yyyy-MM-dd HH.mm',
  );
  return freeName(`${title} - ${when}`, (name) => spreadsheet.getSheetByName(name) !== null);
}
