import { readKept } from '../../../core/host/kept-records.ts';
import type { Session } from '../session.ts';
import { wantedOf } from './decide.ts';
import { isMembership, statuses, type ProvisionRow } from './provision-row.ts';
import { readProvisionTab } from './provision-tab.ts';
import { runTabs, type RunTab } from './run-tabs.ts';
import { mayBeDone } from './undo-rows.ts';

/*
 * Batches may be sent in another order than they were saved in. What counts is the newest: an older
 * one does not take back what a newer one has made of an account, nor does the way back of an older
 * one. Each row is looked at by itself, as most of them are about other accounts.
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
        newest ??= claimsOf(newerRuns(session, run), rows);
        const found = keysOf(row)
          .map((key) => newest!.get(key))
          .filter((one) => one !== undefined)
          .reduce<NewerBatch | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
        return found === null || found.wanted === wantedOf(row.action) ? null : found;
      };
    },
  };
}

/** A tab that was begun later, and when. */
interface NewerRun {
  readonly at: string;
  readonly sheet: Sheet;
}

/**
 * The oldest first. A batch that was undone counts no more, its way back does; before another way
 * back it does not: that is about what was before its own batch.
 */
function newerRuns(session: Session, { tab, batch }: RunTab): NewerRun[] {
  const { history } = readKept(session.records.all());
  return runTabs(session)
    .flatMap(({ tab: other, sheet }): NewerRun[] => {
      const of = history.find(({ id }) => id === other.of);
      if (of === undefined || other.id === tab.id) return [];
      const { savedAt, undoneAt } = of;
      if (other.kind === 'directory') return undoneAt === null ? [{ at: savedAt, sheet }] : [];
      return tab.kind === 'directory' && undoneAt !== null ? [{ at: undoneAt, sheet }] : [];
    })
    .filter(({ at }) => at > batch.savedAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
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
