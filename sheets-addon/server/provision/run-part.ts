import type { Caller } from '../directory/caller.ts';
import { sentenceOn } from '../directory/sentences.ts';
import type { FindNewer } from './batch-order.ts';
import { decide, wantedOf } from './decide.ts';
import { createLookUp, type LookUp } from './look-up.ts';
import type { Protection } from './protect.ts';
import {
  doneStatus,
  isMembership,
  isOpen,
  newerReason,
  statuses,
  type ProvisionRow,
} from './provision-row.ts';
import { createProvisionTable, type ProvisionTable } from './provision-tab.ts';
import { sendRow, stateAfter, type Sent } from './send-row.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a part of the work runs on. Times are milliseconds. */
export interface PartGround {
  readonly sheet: Sheet;
  readonly caller: Caller;
  readonly protection: Protection;
  readonly passwordOf: (personId: string) => string | null;
  readonly startedAt: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => void;
  /** Now, as it stands in the tab. */
  readonly moment: () => string;
  /** Has somebody asked for a pause? */
  readonly isPaused: () => boolean;
  readonly newer: FindNewer;
  /** An instant as it stands in the tab. */
  readonly dayOf: (instant: string) => string;
}

/** How a part ended. */
export interface PartEnd {
  /** Why it ended before its time, in words; '' if it did not. */
  readonly trouble: string;
}

/** An execution may take six minutes; a part begins nothing after four, and ends a block after five. */
const budgets = { block: 240_000, row: 300_000 } as const;

/** So many rows are marked, sent and settled together: what a stop leaves unclear. */
const blockRows = 20;

/** A row that fails so often for now fails for good. */
const mostTries = 15;

/** So many rows that fail one after the other for the same reason end a part. */
const sameFailures = 5;

/** Who is not ready gets so many rounds in a part, with pauses that grow. */
const rounds = 4;
const firstPause = 5000;

/** Rows of so many people with something left to do; memberships come after all users. */
export function chooseRows(rows: readonly ProvisionRow[], people: number): ProvisionRow[] {
  const open = rows.filter(isOpen);
  const inOrder = [
    ...open.filter((row) => !isMembership(row)),
    ...open.filter((row) => isMembership(row)),
  ];
  const chosen = new Set<string>();
  for (const { personId } of inOrder) {
    if (chosen.size >= people) break;
    chosen.add(personId);
  }
  return inOrder.filter(({ personId }) => chosen.has(personId));
}

/** Does a part of what is open, and writes down before and after what it does. */
export function runPart(ground: PartGround, people: number): PartEnd {
  const table = createProvisionTable(ground.sheet);
  const todo = leaveToNewer(ground, table, chooseRows(table.rows, people));
  if (todo.length === 0) return { trouble: '' };
  const lookUp = createLookUp(ground.caller, todo, table.rows);
  const work: Work = { ...ground, lookUp, table, failures: { reason: '', count: 0 }, trouble: '' };
  for (const isSecond of [false, true]) {
    let left = todo.filter((row) => isMembership(row) === isSecond);
    for (let round = 0; left.length > 0 && goesOn(work); round++) {
      if (round === rounds) break;
      if (round > 0) ground.sleep(firstPause * 2 ** (round - 1));
      left = runBlocks(work, left);
    }
  }
  return { trouble: work.trouble };
}

/** Leaves out what a newer batch has changed; gives the other rows. */
function leaveToNewer(
  { newer, moment, dayOf }: PartGround,
  table: ProvisionTable,
  rows: readonly ProvisionRow[],
): ProvisionRow[] {
  const when = moment();
  const leftOut = rows.flatMap((row): ProvisionRow[] => {
    const by = newer(row);
    if (by === null) return [];
    const after = `${by.wanted}, by the batch of ${dayOf(by.at)}`;
    return [{ ...row, status: statuses.leftOut, reason: newerReason, after, when }];
  });
  table.write(leftOut);
  const gone = new Set(leftOut.map(({ row }) => row));
  return rows.filter(({ row }) => !gone.has(row));
}

interface Work extends PartGround {
  readonly lookUp: LookUp;
  readonly table: ProvisionTable;
  failures: { reason: string; count: number };
  trouble: string;
}

function goesOn({ trouble, now, startedAt, isPaused }: Work): boolean {
  return trouble === '' && now() - startedAt < budgets.block && !isPaused();
}

/** Does rows block by block; gives those that have to be tried again. */
function runBlocks(work: Work, rows: readonly ProvisionRow[]): ProvisionRow[] {
  const again: ProvisionRow[] = [];
  for (let from = 0; from < rows.length && goesOn(work); from += blockRows) {
    const block = rows.slice(from, from + blockRows).map(work.table.current);
    again.push(...runBlock(work, block).filter(({ status }) => status === statuses.retry));
  }
  return again;
}

function runBlock(work: Work, block: readonly ProvisionRow[]): ProvisionRow[] {
  const { table, lookUp, protection, moment } = work;
  const toSend: (() => ProvisionRow)[] = [];
  const marked = block.flatMap((row): ProvisionRow[] => {
    // Somebody whose account is still to be made is added afterwards.
    if (isMembership(row) && table.awaitsCreation(row.personId)) return [];
    const decision = decide(row, lookUp, protection);
    const { before } = decision;
    const when = moment();
    if ('status' in decision) {
      const { status, reason } = decision;
      if (status === statuses.retry) return [triedAgain({ ...row, reason, when })];
      const after = before === '' ? '' : afterOf(row, status, before);
      return [{ ...row, status, reason, before, after, when }];
    }
    const sending = { ...row, status: statuses.sending, before, tries: row.tries + 1, when };
    toSend.push(() => {
      const isLate = work.now() - work.startedAt > budgets.row;
      // Nothing is sent for it: it stays as it was.
      if (isLate || work.trouble !== '') return row;
      return settledRow(work, sending, sendRow(sending, decision.send, work));
    });
    return [sending];
  });
  table.write(marked);
  const settled = toSend.map((send) => send());
  table.write(settled);
  return [...marked, ...settled];
}

/** Tried once more, and later again, unless that was often enough. */
function triedAgain(row: ProvisionRow): ProvisionRow {
  const tries = row.tries + 1;
  return { ...row, tries, status: tries < mostTries ? statuses.retry : statuses.failed };
}

/** A row that is so already says what it is; one that a lost answer had done says what it became. */
function afterOf({ action }: ProvisionRow, status: string, before: string): string {
  return status === statuses.alreadySo ? before : wantedOf(action);
}

function settledRow(work: Work, row: ProvisionRow, sent: Sent): ProvisionRow {
  const at = { ...row, when: work.moment() };
  if ('done' in sent) {
    work.failures = { reason: '', count: 0 };
    const after = stateAfter(row, sent.done);
    return { ...at, status: doneStatus[row.action], reason: '', after, googleId: sent.done.id };
  }
  if ('leftOut' in sent) return { ...at, status: statuses.leftOut, reason: sent.leftOut };
  const reason = 'later' in sent ? sent.later : sent.failed;
  if (reason !== 'not-ready') countFailure(work, reason, sent);
  const isOver = 'failed' in sent || row.tries >= mostTries;
  return { ...at, status: isOver ? statuses.failed : statuses.retry, reason };
}

function countFailure(work: Work, reason: string, sent: Sent): void {
  const count = work.failures.reason === reason ? work.failures.count + 1 : 1;
  work.failures = { reason, count };
  if ('failed' in sent && sent.stops !== null) {
    work.trouble = sentenceOn('Google does not let you do this', sent.stops);
  } else if (count >= sameFailures) {
    work.trouble =
      `${count} rows one after the other did not work, all for the same reason (${reason}). ` +
      'Look at them in the tab, then go on or undo.';
  }
}
