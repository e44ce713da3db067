import { asEngineReads, createDayOf, textRows } from '../tabs/cell-text.ts';
import type { AccountsEdits } from './accounts-edits.ts';
import type { AccountsNow } from './pending.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Key = keyof AccountsEdits['keys'];

/** User Accounts as they are, read as far as a save has to see them. */
export interface AccountsTab extends AccountsNow {
  readonly sheet: Sheet;
  /**
   * Do rows, both ends among them, still hold the usernames or Person IDs that were read? The lock
   * keeps calls apart, and nobody from sorting the tab.
   */
  readonly stillHolds: (key: Key, first: number, last: number) => boolean;
}

/** Reads headings, usernames and Person IDs; other columns when they are asked for. */
export function readAccountsTab(
  sheet: Sheet,
  keys: AccountsEdits['keys'],
  timeZone: string,
): AccountsTab {
  const [lastRow, lastColumn] = [sheet.getLastRow(), Math.max(1, sheet.getLastColumn())];
  const rowCount = Math.max(0, lastRow - 1);
  const headings = headingsOf(sheet, lastColumn);
  const dayOf = createDayOf(timeZone);
  const known = new Map<string, readonly string[]>();

  function column(heading: string): readonly string[] {
    const before = known.get(heading);
    if (before !== undefined) return before;
    const texts = rowCount === 0 ? [] : read(heading);
    known.set(heading, texts);
    return texts;
  }

  function read(heading: string): string[] {
    const range = sheet.getRange(1, headings.indexOf(heading) + 1, rowCount + 1, 1);
    const { rows } = textRows(range.getValues(), range.getDisplayValues(), dayOf);
    return rows.slice(1).map(([text]) => asEngineReads(text!));
  }

  /** What the cells of a column show. */
  function shown(heading: string, first: number, count: number): string[] {
    if (count === 0) return [];
    const range = sheet.getRange(first + 2, headings.indexOf(heading) + 1, count, 1);
    return range.getDisplayValues().map(([text]) => text!);
  }

  const missing = missingKey(headings, keys);
  if (missing !== null) {
    throw new Error(
      `${sheet.getName()} has no column ${missing} in its first row any more, so nothing can be ` +
        'found in it. Name the column so again, then resume.',
    );
  }
  const then = {
    username: shown(keys.username, 0, rowCount),
    personId: shown(keys.personId, 0, rowCount),
  };
  return {
    sheet,
    headings,
    usernames: column(keys.username),
    personIds: column(keys.personId),
    column,
    stillHolds: (key, first, last) =>
      shown(keys[key], first, last - first + 1).every((text, at) => text === then[key][first + at]),
  };
}

/** Throws where accounts could not be found in a tab: before anything is written. */
export function checkAccountsTab(sheet: Sheet, keys: AccountsEdits['keys']): void {
  const missing = missingKey(headingsOf(sheet, Math.max(1, sheet.getLastColumn())), keys);
  if (missing === null) return;
  throw new Error(
    `Not saved: the headings of ${sheet.getName()} do not stand in its first row (${missing} is ` +
      'not there). Delete the rows above them, then preview again.',
  );
}

function headingsOf(sheet: Sheet, lastColumn: number): string[] {
  const [cells] = sheet.getRange(1, 1, 1, lastColumn).getDisplayValues();
  return cells!.map((heading) => heading.trim());
}

function missingKey(headings: readonly string[], keys: AccountsEdits['keys']): string | null {
  return [keys.username, keys.personId].find((heading) => !headings.includes(heading)) ?? null;
}
