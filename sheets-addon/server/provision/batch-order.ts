import { readKept } from '../../../core/host/kept-records.ts';
import type { Session } from '../session.ts';
import { wantedOf } from './decide.ts';
import { provisionRecord, type SentTab } from './provision-record.ts';
import { isMembership, statuses, type ProvisionRow } from './provision-row.ts';
import { readProvisionTab } from './provision-tab.ts';
import { runTabs, type RunTab } from './run-tabs.ts';
import { mayBeDone } from './undo-rows.ts';

/*
 * Batches may be sent in another order than they were saved in. What counts is the newest: an older
 * one does not take back what a newer one has made of an account, nor does the way back of an older
 * one. Each row is looked at by itself, as most of them are about other accounts. What a batch has
 * made of each account stands in its tab alone; that it was sent is remembered without it, so that
 * nothing goes on where the tab of a newer one is gone.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A newer batch that has made something else of a row's account. */
export interface NewerBatch {
  /** When it was saved, or undone: an ISO 8601 instant. */
  readonly at: string;
  /** What it wanted, and Google Workspace has, or may have. */
  readonly wanted: string;
}

/** The newer batch that speaks against a row, null if none does. */
export type FindNewer = (row: ProvisionRow) => NewerBatch | null;

/** The tabs of provisioning in one look: each is read once. */
export interface BatchOrder {
  readonly rows: (sheet: Sheet) => readonly ProvisionRow[];
  readonly newerThan: (run: RunTab) => FindNewer;
  /** When newer batches were saved or undone that were sent, and whose tabs are gone. */
  readonly goneNewer: (run: RunTab) => readonly string[];
}

/** Takes all tabs in hand; they are read when they are needed. */
export function batchOrder(session: Session): BatchOrder {
  const known = new Map<number, readonly ProvisionRow[]>();

  function rows(sheet: Sheet): readonly ProvisionRow[] {
    const id = sheet.getSheetId();
    const read = known.get(id) ?? readProvisionTab(sheet);
    known.set(id, read);
    return read;
  }

  return {
    rows,
    newerThan(run) {
      let newest: Map<string, NewerBatch> | null = null;
      return (row) => {
        newest ??= claimsOf(newerRuns(session, run).there, rows);
        const found = keysOf(row)
          .map((key) => newest!.get(key))
          .filter((one) => one !== undefined)
          .reduce<NewerBatch | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
        return found === null || found.wanted === wantedOf(row.action) ? null : found;
      };
    },
    goneNewer: (run) => newerRuns(session, run).gone,
  };
}

/** A tab that was begun later, and when. */
interface NewerRun {
  readonly at: string;
  readonly sheet: Sheet;
}

/** Tabs that were begun later, the oldest first, and when those were that are gone. */
interface NewerRuns {
  readonly there: readonly NewerRun[];
  readonly gone: readonly string[];
}

/**
 * A batch that was undone counts no more, its way back does; before another way back it does not:
 * that is about what was before its own batch.
 */
function newerRuns(session: Session, { tab, batch }: RunTab): NewerRuns {
  const { history } = readKept(session.records.all());
  const { sent } = provisionRecord(session.records);

  /** When what a tab is about was decided; null where it does not count. */
  function countsFrom({ id, kind, of }: Pick<SentTab, 'id' | 'kind' | 'of'>): string | null {
    if (id === tab.id || (kind === 'directory-undo' && tab.kind === kind)) return null;
    const saved = history.find((one) => one.id === of);
    if (saved === undefined) return sent.find((one) => one.id === id)?.at ?? null;
    if (kind === 'directory-undo') return saved.undoneAt;
    return saved.undoneAt === null ? saved.savedAt : null;
  }

  const isNewer = (at: string | null): at is string => at !== null && at > batch.savedAt;
  const tabs = runTabs(session);
  const there = tabs.flatMap(({ tab: { id, kind, of }, sheet }): NewerRun[] => {
    const at = countsFrom({ id, kind: kind as SentTab['kind'], of });
    return isNewer(at) ? [{ at, sheet }] : [];
  });
  const ids = new Set(tabs.map(({ tab: { id } }) => id));
  return {
    there: there.sort((a, b) => (a.at < b.at ? -1 : 1)),
    gone: sent
      .filter(({ id }) => !ids.has(id))
      .map(countsFrom)
      .filter(isNewer),
  };
}

function claimsOf(runs: readonly NewerRun[], rowsOf: BatchOrder['rows']): Map<string, NewerBatch> {
  const claims = new Map<string, NewerBatch>();
  for (const { at, sheet } of runs) {
    for (const row of rowsOf(sheet).filter(isClaim)) {
      for (const key of keysOf(row)) claims.set(key, { at, wanted: wantedOf(row.action) });
    }
  }
  return claims;
}

/** Has the batch had its say? Where there was no account yet, an older one would still make it. */
function isClaim(row: ProvisionRow): boolean {
  const { status, reason } = row;
  const wasNotThere = status === statuses.leftOut && reason === 'no-account';
  return status === statuses.alreadySo || wasNotThere || mayBeDone(row);
}

/** What a row is about: somebody's account, by Person ID or address, and what of it. */
function keysOf(row: ProvisionRow): string[] {
  const { action, personId, address, group } = row;
  const what = isMembership(row)
    ? `group ${group.toLowerCase()}`
    : action === 'force' || action === 'release'
      ? 'password'
      : 'status';
  const whose = [personId === '' ? '' : `person ${personId}`, address.toLowerCase()];
  return whose.filter((one) => one !== '').map((one) => `${what} of ${one}`);
}
