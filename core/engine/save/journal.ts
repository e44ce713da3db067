import { changeTypes } from '../changes/index.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { isRecord } from '../request/read-json.ts';
import { usernameText } from '../roster/read-accounts.ts';
import { textAt } from '../tables/byte-list.ts';
import { formatDay } from '../tables/dates.ts';
import { keyText } from '../tables/key-index.ts';
import type { FileStyle } from '../tables/table.ts';
import { accountEdits, type AccountEdits } from './account-edits.ts';
import { columnsToAdd } from './created-account.ts';

/** The head of a journal: which batch it was, and what User Accounts looked like. Never a secret. */
export interface JournalHead {
  readonly journal: 1;
  readonly savedAt: string;
  readonly accountType: string;
  readonly changeType: string;
  readonly asOf: string;
  readonly fingerprint: string;
  /** Columns that the batch added to User Accounts. */
  readonly addedColumns: readonly string[];
  /** How the file of User Accounts was written before. */
  readonly style: FileStyle;
}

/**
 * What a batch did to one account: it made it, or changed one of its cells; or it took a row over
 * from another system, with these cells by their columns.
 */
export type JournalEntry =
  | { readonly personId: string; readonly username: string; readonly created: true }
  | {
      readonly personId: string;
      readonly username: string;
      readonly taken: Readonly<Record<string, string>>;
    }
  | {
      readonly personId: string;
      readonly username: string;
      readonly column: string;
      readonly before: string;
      readonly after: string;
    };

/** A journal as it is read back. */
export interface Journal extends JournalHead {
  readonly changes: readonly JournalEntry[];
}

/** Writes the journal of a plan: one JSON object, a line for each account. */
export function writeJournal(
  plan: BatchPlan,
  fingerprint: string,
  savedAt: string,
  write: (text: string) => void,
): void {
  const { request, roster } = plan.context;
  const edits = accountEdits(plan);
  const head: JournalHead = {
    journal: 1,
    savedAt,
    accountType: request.accountType,
    changeType: request.changeType,
    asOf: formatDay(roster.asOf),
    fingerprint,
    addedColumns: columnsToAdd(plan, edits.column),
    style: roster.accounts.found.table.style,
  };
  writeEntries(head, journalEntries(plan, edits), write);
}

/** The change type in the journal of users who were taken over from another system. */
export const takenUsers = 'takeUsers';

/** Writes the journal of users who were taken over from another system into User Accounts. */
export function writeTakenJournal(
  taken: Pick<Journal, 'savedAt' | 'asOf' | 'addedColumns' | 'style' | 'changes'>,
  write: (text: string) => void,
): void {
  const { changes, ...head } = taken;
  const what = { accountType: '', changeType: takenUsers, fingerprint: '' };
  writeEntries({ journal: 1, ...what, ...head }, changes, write);
}

function writeEntries(
  head: JournalHead,
  entries: Iterable<JournalEntry>,
  write: (text: string) => void,
): void {
  const lines = JSON.stringify(head, null, 2).slice(0, -2);
  write(`${lines},\n  "changes": [`);
  let separator = '\n    ';
  for (const entry of entries) {
    write(separator + JSON.stringify(entry));
    separator = ',\n    ';
  }
  write('\n  ]\n}\n');
}

function* journalEntries(
  { context, changes }: BatchPlan,
  edits: AccountEdits,
): Generator<JournalEntry> {
  const { people, accounts } = context.roster;
  for (let change = 0; change < changes.length; change++) {
    const personId = keyText(people.ids, changes.person.items[change]!);
    const account = changes.account.items[change]!;
    if (account < 0) {
      yield { personId, username: textAt(changes.usernames, change), created: true };
    } else if (edits.changeOf[account] === change) {
      const before = edits.before(account);
      const after = edits.after(account);
      const username = usernameText(accounts, account);
      yield { personId, username, column: edits.column!, before, after };
    }
  }
}

/** Reads a journal back from parsed JSON, or says what is wrong with it. */
export function readJournal(json: unknown): Journal | string {
  if (!isRecord(json) || json['journal'] !== 1) {
    return 'it is no journal of a saved batch (journal.json)';
  }
  const { changes, addedColumns, style } = json;
  if (!isListOf(addedColumns, isText) || !isStyle(style) || !Array.isArray(changes)) {
    return 'it is damaged: its head cannot be read';
  }
  const broken = changes.findIndex((entry) => !isEntry(entry));
  return broken < 0
    ? (json as unknown as Journal)
    : `it is damaged: change ${broken + 1} cannot be read`;
}

function isListOf(list: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isStyle(style: unknown): boolean {
  if (!isRecord(style)) return false;
  const { delimiter, lineEnd, byteOrderMark } = style;
  return (
    (delimiter === ',' || delimiter === ';' || delimiter === '\t' || delimiter === '|') &&
    (lineEnd === '\r\n' || lineEnd === '\n') &&
    typeof byteOrderMark === 'boolean'
  );
}

/** The columns that a batch, or users taken over, can change: an undo writes no others. */
const changedColumns: ReadonlySet<unknown> = new Set([
  'Person ID',
  ...Object.values(changeTypes).flatMap(({ accounts }) => accounts?.edit.column ?? []),
]);

function isEntry(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const { personId, username, created, taken, column, before, after } = entry;
  if (!isText(personId) || !isText(username)) return false;
  if (isRecord(taken)) return Object.values(taken).every(isText);
  return created === true || (changedColumns.has(column) && isText(before) && isText(after));
}
