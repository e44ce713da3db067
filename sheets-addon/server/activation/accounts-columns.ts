import { plainName } from '../../../core/engine/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import { readKept, settingsInForce } from '../../../core/host/kept-records.ts';
import { createAddressOf } from './account-addresses.ts';
import { readAccountsTab } from '../job/accounts-tab.ts';
import type { Session } from '../session.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns that links are written into. */
export const linkColumns = { url: 'Activation URL', expires: 'Activation URL Expires' } as const;

/** User Accounts in its tab, row by row; row 0 stands in the second row of the tab. */
export interface AccountRows {
  readonly sheet: Sheet;
  /** Do rows, both ends among them, still hold the accounts that were read? */
  readonly isAsRead: (first: number, last: number) => boolean;
  readonly rowCount: number;
  readonly headings: readonly string[];
  readonly username: (row: number) => string;
  readonly personId: (row: number) => string;
  /** The address in Google Workspace, '' where none can be told. */
  readonly address: (row: number) => string;
  /** The cells of a column by its name, '' where there is no such column. */
  readonly column: (name: string) => (row: number) => string;
}

/** Reads User Accounts as far as links have to see them. Throws, in words, where they cannot. */
export function readAccountRows(session: Session): AccountRows {
  const { spreadsheet, records, workbook } = session;
  const kept = readKept(records.all());
  const data = assembleData(workbook.read(), kept.matches);
  const { accounts } = data.workbook;
  const source = data.accountsSource;
  const sheet = source === '' ? null : spreadsheet.getSheetByName(source);
  if (accounts === undefined || sheet === null || !data.own.has(source)) {
    throw new Error(
      'There is no tab User Accounts in the layout of the template tabs. Make the template tabs, and put the accounts into it.',
    );
  }
  const original = data.headings.get(accounts) ?? accounts.headings;
  /** The heading in the tab of a column that may have been matched by hand. */
  function heading(name: string): string | undefined {
    const at = accounts!.headings.findIndex((one) => plainName(one) === plainName(name));
    return original[at]?.trim();
  }
  const keys = {
    username: heading('Username') ?? 'Username',
    personId: heading('Person ID') ?? 'Person ID',
  };
  const tab = readAccountsTab(sheet, keys, spreadsheet.getSpreadsheetTimeZone());
  function column(name: string): (row: number) => string {
    const own = heading(name);
    if (own === undefined || !tab.headings.includes(own)) return () => '';
    const cells = tab.column(own);
    return (row) => cells[row]!.trim();
  }
  const username = (row: number) => tab.usernames[row]!.trim();
  const personId = (row: number) => tab.personIds[row]!.trim();
  return {
    sheet,
    isAsRead: (first, last) =>
      tab.stillHolds('username', first, last) && tab.stillHolds('personId', first, last),
    rowCount: tab.usernames.length,
    headings: tab.headings,
    username,
    personId,
    column,
    address: createAddressOf(
      settingsInForce(kept.settings, data.settings).settings.exports,
      data.workbook,
      { username, personId, email: column('Email') },
    ),
  };
}
