import { checkSchedule, type ScheduleReading } from '../../../core/engine/inform/index.ts';
import type { Schedule } from '../../../core/engine/inform/index.ts';
import { createDayOf } from '../tabs/cell-text.ts';
import { readSheet } from '../tabs/read-tabs.ts';
import { schedulesName } from '../tabs/own-tabs.ts';
import { quoted } from '../tabs/text-into-cells.ts';

/*
 * The tab Schedules: a row a schedule, and what became of its last run. It is where they are kept:
 * who changes a row changes the schedule, who deletes it ends it.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const columns = [
  ...(['Schedule', 'Filter', 'Message', 'Every', 'Hour', 'Start', 'End', 'Link Days'] as const),
  ...(['Next Run', 'Last Run', 'Told', 'Failed', 'Note'] as const),
] as const;

type Column = (typeof columns)[number];

const widths = [170, 230, 190, 80, 60, 100, 100, 80, 130, 130, 60, 60, 420];

/** A row of the tab. */
export interface ScheduleRow {
  readonly reading: ScheduleReading;
  readonly cells: Readonly<Record<Column, string>>;
  readonly which: WhichSchedule;
}

/**
 * Which row is meant, wherever people move it: by its name, and how many rows above have it too. A
 * name is one schedule's: only the first row of a name runs, the others say so.
 */
export interface WhichSchedule {
  readonly name: string;
  readonly nth: number;
}

/** What there is to say of a schedule's runs; absent: as it stands. */
export interface ScheduleNews {
  readonly nextRun?: string;
  readonly lastRun?: string;
  readonly told?: number;
  readonly failed?: number;
  readonly note?: string;
}

/** The schedules in the order of their rows; none where there is no such tab. */
export function readSchedules(spreadsheet: Spreadsheet): ScheduleRow[] {
  const sheet = spreadsheet.getSheetByName(schedulesName);
  if (sheet === null) return [];
  const firstOf = new Map<string, number>();
  return rowsOf(sheet, spreadsheet).flatMap(({ cells, at, which }) => {
    if (cells.Schedule === '') return [];
    const key = cells.Schedule.toLowerCase();
    const first = firstOf.get(key) ?? at;
    firstOf.set(key, first);
    const reading: ScheduleReading =
      first === at ? checkSchedule(scheduleOf(cells)) : { faults: [nameTaken(first)] };
    return [{ cells, which, reading }];
  });
}

function nameTaken(first: number): string {
  return `row ${first} has this name already: give this row a name of its own, or delete it`;
}

/** Writes a schedule in place of the one of a name, or as a new row where there is none. */
export function writeSchedule(spreadsheet: Spreadsheet, schedule: Schedule, before: string): void {
  const sheet = schedulesSheet(spreadsheet);
  const rows = rowsOf(sheet, spreadsheet);
  const known = rows.find(({ which }) => isMeant(which, { name: before, nth: 0 }));
  const at = known?.at ?? sheet.getLastRow() + 1;
  if (at > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 20);
  const { name, filter, message, every, hour, start, end, linkDays } = schedule;
  const cells = [name, filter, message, every, String(hour), start, end, String(linkDays)];
  sheet.getRange(at, 1, 1, cells.length).setValues([cells.map(quoted)]);
  SpreadsheetApp.flush();
}

/** Takes a schedule's row away. */
export function removeSchedule(spreadsheet: Spreadsheet, wanted: WhichSchedule): void {
  const sheet = spreadsheet.getSheetByName(schedulesName);
  if (sheet === null) return;
  const known = rowsOf(sheet, spreadsheet).find(({ which }) => isMeant(which, wanted));
  if (known === undefined) return;
  if (sheet.getMaxRows() > 2) sheet.deleteRow(known.at);
  else sheet.getRange(known.at, 1, 1, columns.length).clearContent();
  SpreadsheetApp.flush();
}

/** Writes what there is to say of a schedule's runs. */
export function tellSchedule(
  spreadsheet: Spreadsheet,
  wanted: WhichSchedule,
  news: ScheduleNews,
): void {
  const sheet = spreadsheet.getSheetByName(schedulesName);
  if (sheet === null) return;
  const known = rowsOf(sheet, spreadsheet).find(({ which }) => isMeant(which, wanted));
  if (known === undefined) return;
  const { cells, at } = known;
  const said: readonly string[] = [
    asMoment(news.nextRun ?? cells['Next Run']),
    asMoment(news.lastRun ?? cells['Last Run']),
    news.told === undefined ? cells.Told : String(news.told),
    news.failed === undefined ? cells.Failed : String(news.failed),
    news.note ?? cells.Note,
  ].map((text) => text.slice(0, 1000));
  const first = columns.indexOf('Next Run') + 1;
  const isSame = said.every((text, index) => text === cells[columns[first - 1 + index]!]);
  if (isSame) return;
  sheet.getRange(at, first, 1, said.length).setValues([said.map(quoted)]);
  SpreadsheetApp.flush();
}

/** A moment as people read it. */
function asMoment(text: string): string {
  return text.replace('T', ' ');
}

/** When a schedule ran last, on the wall clock where the data lives; null where it has not. */
export function lastRunOf(cells: ScheduleRow['cells']): string | null {
  const text = cells['Last Run'];
  return /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(text) ? text.slice(0, 16).replace(' ', 'T') : null;
}

function scheduleOf(cells: ScheduleRow['cells']): unknown {
  return {
    name: cells.Schedule,
    filter: cells.Filter,
    message: cells.Message,
    every: cells.Every.toLowerCase(),
    hour: wholeNumber(cells.Hour),
    start: cells.Start,
    end: cells.End,
    linkDays: wholeNumber(cells['Link Days']),
  };
}

/** A number as a number, anything else as it stands: the check says what is wrong with it. */
function wholeNumber(text: string): number | string {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** The row of a schedule by its name: the only one of it that runs; null where there is none. */
export function scheduleNamed(spreadsheet: Spreadsheet, name: string): ScheduleRow | null {
  const wanted = { name: name.trim(), nth: 0 };
  return readSchedules(spreadsheet).find(({ which }) => isMeant(which, wanted)) ?? null;
}

/** Names are the same in whatever case. */
function isMeant(a: WhichSchedule, b: WhichSchedule): boolean {
  return b.name !== '' && a.nth === b.nth && a.name.toLowerCase() === b.name.toLowerCase();
}

function rowsOf(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
): (Pick<ScheduleRow, 'cells' | 'which'> & { readonly at: number })[] {
  const { rows } = readSheet(sheet, createDayOf(spreadsheet.getSpreadsheetTimeZone()));
  if (rows.length === 0) return [];
  const headings = rows[0]!.map((heading) => heading.trim());
  const wrong = columns.find((name, column) => headings[column] !== name);
  if (wrong !== undefined) {
    throw new Error(
      `The tab ${schedulesName} has other columns than it had: ${wrong} is not in its place. Put ` +
        `its columns back in this order: ${columns.join(', ')}.`,
    );
  }
  const times = new Map<string, number>();
  return rows.slice(1).map((row, index) => {
    const cells = Object.fromEntries(
      columns.map((name, column) => [name, (row[column] ?? '').trim()]),
    ) as ScheduleRow['cells'];
    const key = cells.Schedule.toLowerCase();
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    return { at: index + 2, cells, which: { name: cells.Schedule, nth } };
  });
}

function schedulesSheet(spreadsheet: Spreadsheet): Sheet {
  const sheet =
    spreadsheet.getSheetByName(schedulesName) ??
    spreadsheet.insertSheet(schedulesName, spreadsheet.getNumSheets());
  // Frozen last: where it is, all else was done.
  if (sheet.getFrozenRows() > 0) return sheet;
  const [extraColumns, extraRows] = [
    sheet.getMaxColumns() - columns.length,
    sheet.getMaxRows() - 50,
  ];
  if (extraColumns > 0) sheet.deleteColumns(columns.length + 1, extraColumns);
  if (extraRows > 0) sheet.deleteRows(51, extraRows);
  sheet
    .getRange(1, 1, 1, columns.length)
    .setValues([columns.map(quoted)])
    .setFontWeight('bold')
    .setBackground('#f1f3f4');
  widths.forEach((pixels, column) => sheet.setColumnWidth(column + 1, pixels));
  sheet.setFrozenRows(1);
  return sheet;
}
