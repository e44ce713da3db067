import type { ProvisionRun, ProvisionState } from '../../api/provision-api.ts';
import type { Session } from '../session.ts';
import { batchOrder, type BatchOrder, type FindNewer } from './batch-order.ts';
import { forecastOf } from './forecast.ts';
import { knownSettings, lacksOptions, workspaceOptions } from './options.ts';
import { provisionRecord } from './provision-record.ts';
import { isOpen, newerReason, outcomeOf, statuses, type ProvisionRow } from './provision-row.ts';
import { lostRuns, shownRuns, type RunTab } from './run-tabs.ts';
import { signInOf } from './sign-in.ts';
import { mayBeDone } from './undo-rows.ts';

/** How provisioning stands. */
export function provisionStateCall(session: Session): ProvisionState {
  const { records } = session;
  const { settings } = provisionRecord(records);
  const lacks = workspaceOptions(knownSettings(session), null) === null ? lacksOptions : '';
  const order = batchOrder(session);
  const runs = shownRuns(session).map((run) => runOf(session, run, order));
  return { settings, lacks, runs, lost: lostRuns(session) };
}

function runOf(session: Session, run: RunTab, order: BatchOrder): ProvisionRun {
  const { tab, sheet, batch } = run;
  const kind = tab.kind === 'directory' ? 'save' : 'undo';
  const about: RunFacts = {
    ...{ kind, batch: batch.id, changeType: batch.request.changeType, tab: sheet.getName() },
    undone: kind === 'save' && batch.undoneAt !== null,
    trouble: provisionRecord(session.records).troubles[tab.id] ?? '',
  };
  try {
    return { ...about, ...countsOf(session, run, order), fault: '' };
  } catch (error) {
    // One tab that somebody has damaged does not keep the others from being seen.
    return { ...about, ...nothingCounted, fault: (error as Error).message };
  }
}

type RunFacts = Pick<ProvisionRun, 'kind' | 'batch' | 'changeType' | 'tab' | 'undone' | 'trouble'>;
type RunCounts = Omit<ProvisionRun, keyof RunFacts | 'fault'>;

const nothingCounted: RunCounts = {
  counts: { waiting: 0, done: 0, alreadySo: 0, leftOut: 0, failed: 0 },
  ...{ peopleLeft: 0, newer: [], gone: [], again: 0, signIn: '', toPutBack: 0 },
  forecast: { requests: 0, seconds: 0, parts: 0 },
};

function countsOf({ records }: Session, run: RunTab, order: BatchOrder): RunCounts {
  const { tab, sheet, batch } = run;
  const isSave = tab.kind === 'directory';
  const rows = order.rows(sheet);
  const newer = order.newerThan(run);
  const superseded = rows.filter((row) => isOpen(row) && newer(row) !== null);
  const still = superseded.length === 0 ? rows : rows.filter((row) => !superseded.includes(row));
  return {
    counts: countRows(rows),
    peopleLeft: new Set(rows.filter(isOpen).map(({ personId }) => personId)).size,
    newer: countNewer(superseded, newer),
    gone: rows.some(isOpen) ? order.goneNewer(run) : [],
    again: rows.filter(mayTryAgain(newer)).length,
    forecast: forecastOf(still, provisionRecord(records)),
    signIn: isSave ? signInOf(batch.request) : '',
    toPutBack: isSave ? rows.filter(mayBeDone).length : 0,
  };
}

/** Rows that will be left out, by the newer batch. */
function countNewer(rows: readonly ProvisionRow[], newer: FindNewer): ProvisionRun['newer'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { at } = newer(row)!;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].map(([at, count]) => ({ at, rows: count }));
}

function countRows(rows: readonly ProvisionRow[]): ProvisionRun['counts'] {
  const counts = { waiting: 0, done: 0, alreadySo: 0, leftOut: 0, failed: 0 };
  for (const row of rows) counts[outcomeOf(row)]++;
  return counts;
}

/** Whether a row that is over is worth another try. */
export function mayTryAgain(newer: FindNewer): (row: ProvisionRow) => boolean {
  return (row) =>
    row.status === statuses.failed ||
    (row.status === statuses.leftOut && row.reason === newerReason && newer(row) === null);
}
