import type { HostTables } from '../../../core/host/workbook.ts';
import { textRows } from './cell-text.ts';
import { type OwnTab } from './own-tabs.ts';
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** The row of Settings that lists who may save. */
export declare const operatorsSetting = 'operators';
/** Reads each tab that is wanted and not ours: what it shows and what it holds, each in one call. */
export declare function readTabs(
  spreadsheet: Spreadsheet,
  remembered: readonly OwnTab[],
  isWanted?: (tab: string) => boolean,
): HostTables;
/** The tabs with the district's data. */
export declare function dataSheets(
  spreadsheet: Spreadsheet,
  remembered: readonly OwnTab[],
): Sheet[];
/** A tab as rows of text, headings first; none where it is empty. */
export declare function readSheet(
  sheet: Sheet,
  dayOf: (date: Date) => string,
): ReturnType<typeof textRows>;
/** The addresses in the Settings tab of those who may save; none: everybody who can edit (D52). */
export declare function readOperators(spreadsheet: Spreadsheet): string[];
export {};
