import { cellText, findColumns, type Table } from '../../../core/engine/index.ts';
import { assembleData } from '../../../core/host/assemble-data.ts';
import { readKept } from '../../../core/host/kept-records.ts';
import type { Session } from '../session.ts';

/** User Accounts of the spreadsheet, as far as users of Google Workspace are compared with them. */
export interface KnownAccounts {
  readonly source: string;
  readonly table: Table;
  /** A heading as it stands in the tab; the canonical name where there is no such column. */
  readonly heading: (name: AccountColumn) => string;
  /** All headings as they stand in the tab. */
  readonly headings: readonly string[];
  readonly text: (row: number, name: AccountColumn) => string;
  /** The data that people are found in. */
  readonly workbook: ReturnType<typeof assembleData>['workbook'];
}

/** Columns that Google knows something about. */
export type AccountColumn =
  'Person ID' | 'Username' | 'Email' | 'Enabled' | 'Force Password Change';

/** Reads User Accounts. Throws, in words, where there are none that could be written. */
export function readKnownAccounts({ records, workbook }: Session): KnownAccounts {
  const data = assembleData(workbook.read(), readKept(records.all()).matches);
  const { accounts } = data.workbook;
  if (accounts === undefined) {
    throw new Error(
      'There is no tab User Accounts. Make the template tabs first: users of Google go into it.',
    );
  }
  if (data.own.get(data.accountsSource) !== 'accounts') {
    throw new Error(
      `User Accounts come out of ${data.accountsSource}, in another layout than the wizard's own. ` +
        'Make the template tabs, and put the accounts into the tab User Accounts.',
    );
  }
  const { found } = findColumns('accounts', accounts);
  const headings = data.headings.get(accounts) ?? accounts.headings;
  return {
    source: data.accountsSource,
    table: found.table,
    headings,
    workbook: data.workbook,
    heading(name) {
      const column = found.column(name);
      return column < 0 ? name : headings[column]!;
    },
    text(row, name) {
      const column = found.column(name);
      return column < 0 ? '' : cellText(found.table, row, column).trim();
    },
  };
}
