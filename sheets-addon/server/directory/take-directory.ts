import type { DirectoryTaken } from '../../api/provision-api.ts';
import { unfinishedRefusal } from '../calls/save-calls.ts';
import type { AccountsEdits, CellEdit, NewRow } from '../job/accounts-edits.ts';
import { applyPending, checkAccountsTab, readAccountsTab } from '../job/apply-edits.ts';
import { findPending } from '../job/pending.ts';
import { locked, type Session } from '../session.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';
import { readKnownAccounts, type AccountColumn, type KnownAccounts } from './known-accounts.ts';
import { readHeads, verdictWords } from './read-directory.ts';

type Line = Readonly<Record<(typeof readHeads)[number], string>>;

const mostLeft = 50;

/** Takes what was read last over into User Accounts: new accounts, and what differs in others. */
export function takeDirectoryCall(session: Session): DirectoryTaken {
  const { spreadsheet, records, version } = session;
  return locked(session, () => {
    const refusal = unfinishedRefusal(session);
    if (refusal !== null) throw new Error(refusal.replace('Not saved', 'Nothing was taken over'));
    const lines = readLines(session);
    const accounts = readKnownAccounts(session);
    const sheet = spreadsheet.getSheetByName(accounts.source)!;
    const keys = {
      username: accounts.heading('Username'),
      personId: accounts.heading('Person ID'),
    };
    checkAccountsTab(sheet, keys);
    const edits = editsOf(lines, accounts, keys);
    const tab = readAccountsTab(sheet, keys, spreadsheet.getSpreadsheetTimeZone());
    const pending = findPending(edits, tab);
    applyPending(tab, edits, pending, () => true);
    version.raise();
    records.change({ counter: version.counter(), preview: null });
    const { created, cells, left } = pending;
    return { added: created.length, changed: cells.length, left: left.slice(0, mostLeft) };
  });
}

function readLines({ spreadsheet, records }: Session): Line[] {
  const tab = [...rememberedTabs(records)].reverse().find(({ kind }) => kind === 'directory-read');
  const sheet = tab === undefined ? null : spreadsheet.getSheetById(tab.id);
  if (sheet === null) throw new Error('Read the users of Google Workspace first.');
  const [heads, ...rows] = sheet.getDataRange().getDisplayValues();
  if (!readHeads.every((head, column) => heads?.[column] === head)) {
    throw new Error(
      `The headings of the tab ${sheet.getName()} were changed: read the users anew.`,
    );
  }
  return rows.map(
    (cells) => Object.fromEntries(readHeads.map((head, column) => [head, cells[column]!])) as Line,
  );
}

/** The values that a user of Google brings. */
function valueOf(line: Line, name: AccountColumn): string {
  const values: Readonly<Record<AccountColumn, string>> = {
    'Person ID': line['Person ID'],
    Username: line.Username,
    Email: line.Address,
    Enabled: line.Enabled,
    'Force Password Change': line['Must Change'],
  };
  return values[name];
}

function editsOf(
  lines: readonly Line[],
  accounts: KnownAccounts,
  keys: AccountsEdits['keys'],
): AccountsEdits {
  const columns = ['Person ID', 'Username', 'Email', 'Enabled', 'Force Password Change'] as const;
  const known = new Set(accounts.headings);
  const addedColumns = columns.map(accounts.heading).filter((heading) => !known.has(heading));
  const headings = [...accounts.headings, ...addedColumns];
  const cells: CellEdit[] = [];
  const created: NewRow[] = [];
  const rows = new Map<string, number>();
  for (let row = 0; row < accounts.table.rowCount; row++) {
    rows.set(accounts.text(row, 'Username').toLowerCase(), row);
  }
  for (const line of lines) {
    const { Username: username } = line;
    if (line.Verdict === verdictWords.new) {
      const values = new Map(columns.map((name) => [accounts.heading(name), valueOf(line, name)]));
      const row = headings.map((heading) => values.get(heading) ?? '');
      created.push({ username, personId: line['Person ID'], cells: row });
    }
    const row = rows.get(username.toLowerCase());
    if (line.Verdict !== verdictWords.changed || row === undefined) continue;
    for (const name of columns.filter((one) => line.Differs.split(', ').includes(one))) {
      const [before, after] = [accounts.text(row, name), valueOf(line, name)];
      const heading = accounts.heading(name);
      cells.push({ username, personId: line['Person ID'], heading, before, after });
    }
  }
  return { keys, headings, addedColumns, droppedColumns: [], cells, created, removed: [] };
}
