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
import { sessionCaller, sleep } from '../directory/session-caller.ts';
import { locked, type Session } from '../session.ts';
import { freeName, tabTitle } from '../tabs/own-tabs.ts';
import { rememberTabs } from '../tabs/remembered-tabs.ts';
import { writeReport } from '../tabs/write-report.ts';
import { batchOrder, type BatchOrder } from './batch-order.ts';
import { newPasswords } from './new-passwords.ts';
import { knownSettings, workspaceOptions } from './options.ts';
import { isPaused, pause, unpause } from './pause.ts';
import {
  provisionRecord,
  rememberProvisioning,
  rememberSent,
  type SentTab,
} from './provision-record.ts';
import { statuses } from './provision-row.ts';
import { createProvisionTable, readProvisionTab } from './provision-tab.ts';
import { runPart } from './run-part.ts';
import { provisionStateCall, mayTryAgain } from './provision-state.ts';
import { runNamed, runTabs, type RunTab } from './run-tabs.ts';
import { undoContent } from './undo-rows.ts';

const peopleOf = { one: 1, five: 5, all: Infinity } as const;

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
      const order = batchOrder(session);
      refuse(order.goneNewer(found).length > 0 ? goneRefusal : null);
      unpause();
      provisionPart(session, { run: found, order, who, people: peopleOf[people] });
      return provisionStateCall(session);
    },
    () => whoSaves(session),
  );
}

/** Why nothing goes on where newer batches were sent whose tabs are gone. */
const goneRefusal =
  'Nothing was sent: the tabs of newer batches are gone, and with them what those have made of these ' +
  'accounts. Save a new batch for what is still to be done: the newest counts.';

/** What a part is done for. */
interface Part {
  readonly run: RunTab;
  readonly order: BatchOrder;
  readonly who: string;
  readonly people: number;
}

function provisionPart(session: Session, { run, order, who, people }: Part): void {
  const { tab, sheet, batch } = run;
  const { spreadsheet, records, startedAt } = session;
  const now = () => Date.now();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const { settings, troubles } = provisionRecord(records);
  rememberSent(records, sentTab(run));
  const caller = sessionCaller(session);
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
      newer: order.newerThan(run),
      dayOf: (instant) => Utilities.formatDate(new Date(instant), timeZone, 'yyyy-MM-dd HH:mm'),
    },
    people,
  );
  const pace = caller.sent() < 20 ? {} : { pace: Math.round((now() - startedAt) / caller.sent()) };
  rememberProvisioning(records, { ...pace, troubles: { ...troubles, [tab.id]: trouble } });
}

function sentTab({ tab, batch }: RunTab): SentTab {
  return tab.kind === 'directory-undo'
    ? { id: tab.id, kind: tab.kind, of: batch.id, at: batch.undoneAt ?? batch.savedAt }
    : { id: tab.id, kind: 'directory', of: batch.id, at: batch.savedAt };
}

/** Their own accounts are never touched by a batch of theirs. */
function operatorsOf(session: Session, who: string): string[] {
  const settings = knownSettings(session);
  const { operator } = settings;
  const domain = workspaceOptions(settings, null)?.domain ?? '';
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

function refuse(refusal: string | null): void {
  if (refusal !== null) throw new Error(refusal.replace('Not saved', 'Nothing was sent'));
}
