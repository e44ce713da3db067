import { readKept } from '../../../core/host/kept-records.ts';
import type { LostRun, ProvisionRun } from '../../api/provision-api.ts';
import type { RequestedBatch } from '../../../core/host/wizard-client.ts';
import type { Session } from '../session.ts';
import type { OwnTab } from '../tabs/own-tabs.ts';
import { rememberedTabs } from '../tabs/remembered-tabs.ts';
import { provisionRecord } from './provision-record.ts';
import { mayHaveOpenRows } from './provision-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So many tabs are always shown: each means reading it. */
const mostRuns = 3;

/** So many more are looked at for something that is left to do. */
const mostOlder = 20;

/** A tab of provisioning, and the batch it belongs to. */
export interface RunTab {
  readonly tab: OwnTab;
  readonly sheet: Sheet;
  readonly batch: RequestedBatch;
}

/** Tabs of provisioning that are there, the newest first. */
export function runTabs({ spreadsheet, records }: Session): Omit<RunTab, 'batch'>[] {
  return [...rememberedTabs(records)].reverse().flatMap((tab) => {
    if (tab.kind !== 'directory' && tab.kind !== 'directory-undo') return [];
    const sheet = spreadsheet.getSheetById(tab.id);
    return sheet === null ? [] : [{ tab, sheet }];
  });
}

/** The tab of a batch. Throws where it is gone. */
export function runNamed(session: Session, id: string, kind: ProvisionRun['kind']): RunTab {
  const wanted = kind === 'save' ? 'directory' : 'directory-undo';
  const found = runTabs(session).find(({ tab }) => tab.kind === wanted && tab.of === id);
  const batch = requestedBatches(session).find((one) => one.id === id);
  if (found === undefined || batch === undefined) {
    throw new Error('The tab that says what is to go to Google Workspace is not there any more.');
  }
  return { ...found, batch };
}

/** The newest tabs, and older ones that something is left to do for. */
export function shownRuns(session: Session): RunTab[] {
  const history = requestedBatches(session);
  const all = runTabs(session).flatMap((run): RunTab[] => {
    const batch = history.find(({ id }) => id === run.tab.of);
    return batch === undefined ? [] : [{ ...run, batch }];
  });
  const waysBack = new Set(
    all.filter(({ tab }) => tab.kind === 'directory-undo').map(({ tab }) => tab.of),
  );
  return all.slice(0, mostRuns + mostOlder).filter(({ tab, sheet, batch }, nth) => {
    if (nth < mostRuns) return true;
    const isUndone = tab.kind === 'directory' && batch.undoneAt !== null;
    return isUndone ? !waysBack.has(batch.id) : mayHaveOpenRows(sheet);
  });
}

/** Batches that were undone after they were sent, and whose tabs are gone with what they did. */
export function lostRuns(session: Session): LostRun[] {
  const { sent } = provisionRecord(session.records);
  const waysBack = new Set(
    [...sent, ...runTabs(session).map(({ tab }) => tab)]
      .filter(({ kind }) => kind === 'directory-undo')
      .map(({ of }) => of),
  );
  const there = new Set(runTabs(session).map(({ tab: { id } }) => id));
  return requestedBatches(session).flatMap(({ id, undoneAt, savedAt, request }): LostRun[] => {
    const of = sent.find((one) => one.of === id && one.kind === 'directory');
    if (undoneAt === null || of === undefined || there.has(of.id) || waysBack.has(id)) return [];
    return [{ changeType: request.changeType, at: savedAt }];
  });
}

function requestedBatches({ records }: Session): RequestedBatch[] {
  const { history } = readKept(records.all());
  return history.filter((one): one is RequestedBatch => one.request !== null);
}
