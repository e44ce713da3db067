import { formatDay, readIsoDay, writeTakenJournal } from '../../../core/engine/index.ts';
import type { JournalEntry } from '../../../core/engine/index.ts';
import { mostBatches, readKept } from '../../../core/host/kept-records.ts';
import { filesToKeep, freeBatchId } from '../../../core/host/save-batch.ts';
import type { SavedBatch } from '../../../core/host/wizard-client.ts';
import type { OutputFile } from '../../../core/host/workbook.ts';
import type { Step, TakeAnswer } from '../../api/sheets-api.ts';
import { whoAsks } from '../calls/operators.ts';
import { localMoment } from '../calls/preview-call.ts';
import { unfinishedRefusal, whoSaves } from '../calls/save-calls.ts';
import type { AccountsEdits, CellEdit, NewRow } from '../job/accounts-edits.ts';
import { checkAccountsTab, readAccountsTab } from '../job/accounts-tab.ts';
import { takeTitle } from '../job/job.ts';
import { findPending } from '../job/pending.ts';
import { prepareJob } from '../job/prepare-job.ts';
import { runJob } from '../job/run-job.ts';
import { locked, type Session } from '../session.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';
import { readKnownAccounts, type AccountColumn, type KnownAccounts } from './known-accounts.ts';
import { readHeads, verdictWords } from './read-directory.ts';

type Line = Readonly<Record<(typeof readHeads)[number], string>>;

const columns = ['Person ID', 'Username', 'Email', 'Enabled', 'Force Password Change'] as const;

/**
 * Takes what was read last over into User Accounts: new accounts, and what differs in others. It goes
 * the way of a save: written down first, finished by whoever comes, in the history, and undone there.
 */
export function takeDirectoryCall(session: Session): Step<TakeAnswer> {
  const { spreadsheet } = session;
  const work = (): Step<TakeAnswer> => {
    const refusal = unfinishedRefusal(session);
    if (refusal !== null) throw new Error(refusal.replace('Not saved', 'Nothing was taken over'));
    const who = whoAsks(session);
    const lines = readLines(session);
    const accounts = readKnownAccounts(session);
    const sheet = spreadsheet.getSheetByName(accounts.source)!;
    const keys = {
      username: accounts.heading('Username'),
      personId: accounts.heading('Person ID'),
    };
    checkAccountsTab(sheet, keys);
    const wanted = editsOf(lines, accounts, keys);
    const tab = readAccountsTab(sheet, keys, spreadsheet.getSpreadsheetTimeZone());
    const { created, cells, left } = findPending(wanted, tab);
    if (created.length + cells.length === 0)
      return { answer: { taken: { added: 0, changed: 0, left } } };
    const edits = { ...wanted, created, cells: cells.map(({ edit }) => edit) };
    return begin(session, { accounts, edits, left, read: lines.length, who });
  };
  return locked(session, work, () => whoSaves(session));
}

/** What is taken over, as it was found to be still to do. */
interface Taking {
  readonly accounts: KnownAccounts;
  readonly edits: AccountsEdits;
  readonly left: readonly string[];
  /** Users that were read. */
  readonly read: number;
  readonly who: string;
}

function begin(session: Session, { accounts, edits, left, read, who }: Taking): Step<TakeAnswer> {
  const { spreadsheet, records, workbook } = session;
  const kept = readKept(records.all());
  const savedAt = workbook.now();
  const id = freeBatchId(savedAt, kept);
  const [added, changed] = [edits.created.length, edits.cells.length];
  const accountsChanged = added + new Set(edits.cells.map(({ username }) => username)).size;
  const batch: SavedBatch = {
    ...{ id, savedAt, request: null, changed: accountsChanged, considered: read },
    ...{ fingerprint: '', undoneAt: null },
  };
  const history = [batch, ...kept.history].slice(0, mostBatches);
  const journal = journalFile(session, accounts, edits, savedAt);
  const { kept: files, drop } = filesToKeep(kept, history, id, [journal]);
  const job = prepareJob(spreadsheet, records, {
    change: {
      ...{ keep: [{ batch: id, file: journal }], drop, secrets: [] },
      records: { history, files, saved: null, overview: null, preview: null },
    },
    ...{ edits, source: accounts.source, kind: 'take', batch: id, who, since: savedAt },
    ...{ preview: '', more: [], titleOf: () => takeTitle },
    answer: { taken: { added, changed, left: left.slice(0, 50) } },
    audit: [
      ...[id, localMoment(session), who, 'Take over', '', takeTitle, 'From Google Workspace', ''],
      ...[String(read), String(accountsChanged), '', ''],
    ],
  });
  return runJob(session, job) as Step<TakeAnswer>;
}

/** What an undo needs: each new row as it was taken over, and each cell as it was before. */
function journalFile(
  { workbook }: Session,
  accounts: KnownAccounts,
  { created, cells, addedColumns, headings }: AccountsEdits,
  savedAt: string,
): OutputFile {
  const nameOf = new Map<string, AccountColumn>(
    columns.map((name) => [accounts.heading(name), name]),
  );
  const changes = [
    ...created.map(({ personId, username, cells: row }): JournalEntry => {
      const taken = columns.map((name) => [name, row[headings.indexOf(accounts.heading(name))]!]);
      return { personId, username, taken: Object.fromEntries(taken) as Record<string, string> };
    }),
    ...cells.map(({ personId, username, heading, before, after }): JournalEntry => {
      return { personId, username, column: nameOf.get(heading)!, before, after };
    }),
  ];
  return {
    name: 'journal.json',
    content: {
      fillText(write) {
        const asOf = formatDay(readIsoDay(workbook.today()));
        const { style } = accounts.table;
        writeTakenJournal({ savedAt, asOf, addedColumns, style, changes }, write);
      },
    },
  };
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
