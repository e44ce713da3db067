import { changeTypeLabels } from '../../../core/engine/index.ts';
import type {
  ProvisionRun,
  ProvisionSettings,
  ProvisionState,
  ProvisionWhat,
} from '../../api/provision-api.ts';
import { protectOnPage } from '../activation/activation-store.ts';
import { localMoment } from '../calls/preview-call.ts';
import { whoAsks } from '../calls/operators.ts';
import { unfinishedRefusal, whoSaves } from '../calls/save-calls.ts';
import { createCaller } from '../directory/caller.ts';
import { locked, type Session } from '../session.ts';
import { freeName, tabTitle } from '../tabs/own-tabs.ts';
import { rememberTabs } from '../tabs/remembered-tabs.ts';
import { writeReport } from '../tabs/write-report.ts';
import { batchOrder, type BatchOrder, type FindNewer } from './batch-order.ts';
import { forecastOf } from './forecast.ts';
import { newPasswords } from './new-passwords.ts';
import { knownSettings, lacksOptions, workspaceOptions } from './options.ts';
import { chanceOf, isPaused, pause, unpause } from './pause.ts';
import { provisionRecord, rememberProvisioning } from './provision-record.ts';
import { isOpen, newerReason, outcomeOf, statuses, type ProvisionRow } from './provision-row.ts';
import { createProvisionTable, readProvisionTab } from './provision-tab.ts';
import { runPart } from './run-part.ts';
import { runNamed, runTabs, shownRuns, type RunTab } from './run-tabs.ts';
import { signInOf } from './sign-in.ts';
import { mayBeDone, undoContent } from './undo-rows.ts';

const peopleOf = { one: 1, five: 5, all: Infinity } as const;

/** How provisioning stands. */
export function provisionStateCall(session: Session): ProvisionState {
  const { records } = session;
  const { settings } = provisionRecord(records);
  const lacks = workspaceOptions(knownSettings(session), null) === null ? lacksOptions : '';
  const order = batchOrder(session);
  return { settings, lacks, runs: shownRuns(session).map((run) => runOf(session, run, order)) };
}

/** Keeps the district's choices. */
export function keepProvisioningCall(
  session: Session,
  settings: ProvisionSettings,
): ProvisionState {
  locked(session, () => {
    rememberProvisioning(session.records, { settings });
    protectOnPage(settings.protectedUnits);
  });
  return provisionStateCall(session);
}

/** Does a part of a batch. */
export function provisionCall(
  session: Session,
  { batch, kind, people }: ProvisionWhat,
): ProvisionState {
  return locked(
    session,
    () => {
      const who = whoAsks(session);
      const found = runNamed(session, batch, kind);
      refuse(unfinishedRefusal(session));
      if (kind === 'save' && found.batch.undoneAt !== null) {
        throw new Error('This batch was undone: nothing more of it goes to Google Workspace.');
      }
      unpause();
      provisionPart(session, found, who, peopleOf[people]);
      return provisionStateCall(session);
    },
    () => whoSaves(session),
  );
}

function provisionPart(session: Session, run: RunTab, who: string, people: number): void {
  const { tab, sheet, batch } = run;
  const { spreadsheet, records, workbook, startedAt } = session;
  const now = () => Date.now();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { settings, troubles } = provisionRecord(records);
  const sleep = (milliseconds: number) => {
    Utilities.sleep(Math.max(0, Math.ceil(milliseconds)));
  };
  const caller = createCaller({ now, sleep, chance: chanceOf(workbook.random) });
  const { trouble } = runPart(
    {
      sheet,
      caller,
      protection: { units: settings.protectedUnits, operators: operatorsOf(session, who) },
      passwordOf: newPasswords(session, batch),
      startedAt,
      now,
      sleep,
      moment: () => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd HH:mm:ss'),
      isPaused,
      newer: batchOrder(session).newerThan(run),
      dayOf: (instant) => Utilities.formatDate(new Date(instant), timeZone, 'yyyy-MM-dd HH:mm'),
    },
    people,
  );
  const pace = caller.sent() < 20 ? {} : { pace: Math.round((now() - startedAt) / caller.sent()) };
  rememberProvisioning(records, { ...pace, troubles: { ...troubles, [tab.id]: trouble } });
}

/** Their own accounts are never touched by a batch of theirs. */
function operatorsOf(session: Session, who: string): string[] {
  const { operator } = knownSettings(session);
  const domain = workspaceOptions(knownSettings(session), null)?.domain ?? '';
  const address = operator.includes('@') || domain === '' ? operator : `${operator}@${domain}`;
  return [who, address].map((one) => one.toLowerCase()).filter((one) => one !== '');
}

/** Asks whatever runs now to end soon. */
export function pauseProvisioningCall(): null {
  pause();
  return null;
}

/** Failed rows wait again, and those that a newer batch does not speak against any more. */
export function retryProvisioningCall(
  session: Session,
  batch: string,
  kind: ProvisionRun['kind'],
): ProvisionState {
  return locked(session, () => {
    const run = runNamed(session, batch, kind);
    const table = createProvisionTable(run.sheet);
    const again = table.rows.filter(mayTryAgain(batchOrder(session).newerThan(run)));
    table.write(
      again.map((row) => {
        const isFailed = row.status === statuses.failed;
        return isFailed
          ? { ...row, status: statuses.retry, tries: 0 }
          : { ...row, status: statuses.waiting, reason: '', after: '' };
      }),
    );
    return provisionStateCall(session);
  });
}

/** Writes down what puts a batch back. */
export function prepareProvisionUndoCall(session: Session, batch: string): ProvisionState {
  const { spreadsheet, records } = session;
  return locked(session, () => {
    const { sheet, batch: saved } = runNamed(session, batch, 'save');
    if (saved.undoneAt === null) {
      throw new Error(
        'Undo the batch in History first: then it can be put back in Google Workspace.',
      );
    }
    if (runTabs(session).some(({ tab }) => tab.kind === 'directory-undo' && tab.of === batch)) {
      throw new Error('The way back is written down already: go on with it.');
    }
    const content = undoContent(readProvisionTab(sheet));
    const title = tabTitle(
      'directory-undo',
      changeTypeLabels[saved.request.changeType],
      localMoment(session),
    );
    const name = freeName(title, (taken) => spreadsheet.getSheetByName(taken) !== null);
    const made = writeReport(spreadsheet, name, { content });
    const added = [{ kind: 'directory-undo', id: made.getSheetId() }] as const;
    records.change({ tabs: rememberTabs(spreadsheet, records, added, batch) });
    return provisionStateCall(session);
  });
}

/** Whether a row that is over is worth another try. */
function mayTryAgain(newer: FindNewer): (row: ProvisionRow) => boolean {
  return (row) =>
    row.status === statuses.failed ||
    (row.status === statuses.leftOut && row.reason === newerReason && newer(row) === null);
}

function runOf({ records }: Session, run: RunTab, order: BatchOrder): ProvisionRun {
  const { tab, sheet, batch } = run;
  const record = provisionRecord(records);
  const rows = order.rows(sheet);
  const newer = order.newerThan(run);
  const superseded = rows.filter((row) => isOpen(row) && newer(row) !== null);
  const still = superseded.length === 0 ? rows : rows.filter((row) => !superseded.includes(row));
  const kind = tab.kind === 'directory' ? 'save' : 'undo';
  return {
    kind,
    batch: batch.id,
    changeType: batch.request.changeType,
    tab: sheet.getName(),
    counts: countRows(rows),
    peopleLeft: new Set(rows.filter(isOpen).map(({ personId }) => personId)).size,
    newer: countNewer(superseded, newer),
    again: rows.filter(mayTryAgain(newer)).length,
    forecast: forecastOf(still, record),
    signIn: kind === 'save' ? signInOf(batch.request) : '',
    toPutBack: kind === 'save' ? rows.filter(mayBeDone).length : 0,
    undone: kind === 'save' && batch.undoneAt !== null,
    trouble: record.troubles[tab.id] ?? '',
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

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new Error(refusal.replace('Not saved', 'Nothing was sent'));
}
