import {
  dueRun,
  filterOfRun,
  linkExpiresAfter,
  nextRun,
  outcomeLabels,
  reachOutcomes,
  shippedFilters,
  shippedMessages,
  isTold,
  type DueRun,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import { readKeptInform } from '../../../core/host/inform/kept-inform.ts';
import type { Sender } from '../../api/sending-api.ts';
import { locked, startSession, type Session } from '../session.ts';

import { mailApp } from './mail-app.ts';
import { createMailing, type Mailing } from './mailing.ts';
import { beginSending, endSending, runSending, sendingOf, settleAll } from './run-sending.ts';
import { remailing } from './remailing.ts';
import { isOwnTrigger, removeTrigger, type Runner } from './schedule-trigger.ts';
import {
  isNamed,
  lastRunOf,
  readSchedules,
  tellSchedule,
  type ScheduleRow,
} from './schedules-tab.ts';
import type { Sending } from './sending.ts';
import { openToldTab } from './told-tab.ts';

/** An execution may take six minutes; whatever is not done after four is done in an hour. */
const budget = 240_000;

/**
 * Once an hour: goes on with what has not finished, then runs every schedule that is due. What fails
 * is written beside the schedule, and is tried again in an hour.
 */
export function runSchedulesByClock(event: { readonly triggerUid?: unknown }): void {
  const session = startSession();
  const runner = runnerOf(session);
  const id = String(event.triggerUid);
  if (runner?.trigger !== id) {
    // Schedules run in somebody else's name by now, or not at all.
    if (isOwnTrigger(id)) removeTrigger();
    return;
  }
  locked(session, () => {
    // Whoever kept it waiting may have stopped it, or taken it over.
    if (runnerOf(session)?.trigger === id) runDue(session, runner);
  });
}

function runnerOf({ records }: Session): Runner | undefined {
  return records.get('runner') as Runner | undefined;
}

function runDue(session: Session, runner: Runner): void {
  const { spreadsheet } = session;
  const rows = readSchedules(spreadsheet);
  try {
    settleAll(session, mailApp, openToldTab(spreadsheet));
  } catch (error) {
    for (const { cells } of rows) noteFailure(session, cells.Schedule, error);
    return;
  }
  const unfinished = sendingOf(session, 'scheduled');
  if (unfinished !== null && !goOnWith(session, unfinished, rows)) return;
  for (const row of readSchedules(spreadsheet)) {
    if (!runOne(session, runner, row)) return;
  }
}

/** Gives whether there is time and mail for more. */
function goOnWith(session: Session, sending: Sending, rows: readonly ScheduleRow[]): boolean {
  const name = sending.run?.schedule ?? '';
  const isThere = rows.some(({ cells }) => isNamed(cells, name));
  if (!isThere) {
    endSending(session, 'scheduled', {});
    return true;
  }
  return noting(session, name, () => send(session, sending));
}

function runOne(session: Session, runner: Runner, { cells, reading }: ScheduleRow): boolean {
  const { spreadsheet } = session;
  const name = cells.Schedule;
  if ('faults' in reading) {
    tellSchedule(spreadsheet, name, { note: `Does not run: ${reading.faults.join('; ')}` });
    return true;
  }
  const { schedule } = reading;
  const now = session.workbook.wallClock();
  const lastRun = lastRunOf(cells);
  const due = dueRun(schedule, lastRun, now);
  if (due === null) {
    tellSchedule(spreadsheet, name, { nextRun: nextRun(schedule, lastRun, now) ?? 'ended' });
    return true;
  }
  return noting(session, name, () => runDueOne(session, runner, schedule, due, now));
}

function runDueOne(
  session: Session,
  runner: Runner,
  schedule: Schedule,
  due: DueRun,
  now: string,
): boolean {
  const sender = (session.records.get('sender') as Sender | undefined) ?? { name: '', replyTo: '' };
  const request = requestOf(session, schedule, due, now);
  const mailing = createMailing(session, { request, sender, now });
  if ('faults' in mailing) throw new Error(mailing.faults.join('; '));
  const { recipients } = mailing;
  const since = session.workbook.now();
  const run = { schedule: schedule.name, to: due.to, note: leftOutNote(mailing) };
  const sending: Sending = {
    ...{ id: since.replace(/[^0-9]/g, ''), who: runner.who, since, now, request, sender },
    ...{ all: recipients.length, run },
  };
  if (recipients.length === 0) {
    tellFinished(session, schedule, run, { told: 0, failed: 0 }, '');
    return true;
  }
  beginSending(session, 'scheduled', sending, recipients);
  return send(session, sending);
}

/** Sends a part; gives whether there is time and mail for more. */
function send(session: Session, sending: Sending): boolean {
  const { spreadsheet, startedAt } = session;
  const { run } = sending;
  const name = run?.schedule ?? '';
  const { end, counts } = runSending(
    {
      session,
      mailer: mailApp,
      mailingOf: (one) => remailing(session, one),
      goOn: () => Date.now() - startedAt < budget,
    },
    'scheduled',
    sending,
  );
  if (end === 'done' && run !== null) {
    const reading = readSchedules(spreadsheet).find(({ cells }) => isNamed(cells, name))?.reading;
    const unclear = counts.unclear === 0 ? '' : `${counts.unclear} unclear: see the tab Told. `;
    if (reading !== undefined && 'schedule' in reading) {
      tellFinished(session, reading.schedule, run, counts, unclear);
    }
    endSending(session, 'scheduled', {});
    return true;
  }
  const why =
    end === 'quota'
      ? 'No mails are left today'
      : typeof end === 'object'
        ? `Google refuses to send: ${end.refused}`
        : 'Four minutes were not enough';
  tellSchedule(spreadsheet, name, {
    note: `${why}: ${counts.told} of ${counts.all} were told; it goes on within an hour`,
    ...{ told: counts.told, failed: counts.failed },
  });
  return false;
}

function tellFinished(
  session: Session,
  schedule: Schedule,
  run: NonNullable<Sending['run']>,
  { told, failed }: { readonly told: number; readonly failed: number },
  first: string,
): void {
  const next = nextRun(schedule, run.to, session.workbook.wallClock()) ?? 'ended';
  tellSchedule(session.spreadsheet, schedule.name, {
    ...{ lastRun: run.to, nextRun: next, told, failed },
    note: `${first}${run.note}`.trim(),
  });
}

/** Does work for a schedule; what it fails at is written beside it. */
function noting(session: Session, name: string, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    noteFailure(session, name, error);
    return true;
  }
}

function noteFailure({ spreadsheet, workbook }: Session, name: string, error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  const when = workbook.wallClock().replace('T', ' ');
  tellSchedule(spreadsheet, name, { note: `Failed ${when}: ${words}` });
}

function requestOf(
  { records }: Session,
  schedule: Schedule,
  due: DueRun,
  now: string,
): InformRequest {
  const kept = readKeptInform(records.all());
  const filter = [...shippedFilters, ...kept.filters].find(({ name }) => name === schedule.filter);
  const message = [...shippedMessages, ...kept.messages].find(
    ({ name }) => name === schedule.message,
  );
  if (filter === undefined) throw new Error(`there is no filter ${schedule.filter} any more`);
  if (message === undefined) throw new Error(`there is no message ${schedule.message} any more`);
  return {
    filter: filterOfRun(filter, due),
    message,
    letter: null,
    expirationDate: linkExpiresAfter(schedule, now),
    ...{ toShared: false, again: false, from: '' },
  };
}

/** Who of the accounts of a run gets no mail, and why. */
function leftOutNote({ counts }: Mailing): string {
  const reasons = reachOutcomes
    .filter((outcome) => !isTold(outcome) && outcome !== 'already-told' && counts[outcome] > 0)
    .map((outcome) => `${outcomeLabels.email[outcome]}: ${counts[outcome]}`);
  return reasons.length === 0 ? '' : `Not told: ${reasons.join(', ')}`;
}
