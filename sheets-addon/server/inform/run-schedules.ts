import {
  dueRun,
  nextRun,
  outcomeLabels,
  reachOutcomes,
  isTold,
  type DueRun,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import type { Sender } from '../../api/sending-api.ts';
import { isOperator } from '../calls/operators.ts';
import { locked, startSession, type Session } from '../session.ts';

import { mailApp } from './mail-app.ts';
import { createMailing, type Mailing } from './mailing.ts';
import {
  beginSending,
  endSending,
  rowsOfSending,
  runSending,
  sendingOf,
  settleAll,
} from './run-sending.ts';
import { remailing } from './remailing.ts';
import { isOwnTrigger, removeTrigger, type Runner } from './schedule-trigger.ts';
import { refusedMails, refusedNotes } from './refused-mails.ts';
import { requestOfRun } from './run-request.ts';
import {
  lastRunOf,
  readSchedules,
  scheduleNamed,
  tellSchedule,
  type ScheduleRow,
  type WhichSchedule,
} from './schedules-tab.ts';
import { eventKey, type Recipient, type Sending } from './sending.ts';
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
  if (!isOperator(session, runner.who)) {
    for (const { which } of rows) tellSchedule(spreadsheet, which, { note: noOperator(runner) });
    return;
  }
  try {
    settleAll(session, mailApp, openToldTab(spreadsheet));
  } catch (error) {
    for (const { which } of rows) noteFailure(session, which, error);
    return;
  }
  const unfinished = sendingOf(session, 'scheduled');
  if (unfinished !== null && !goOnWith(session, unfinished)) return;
  for (const row of readSchedules(spreadsheet)) {
    if (!runOne(session, runner, row)) return;
  }
}

function noOperator({ who }: Runner): string {
  return (
    `Does not run: schedules run in the name of ${who === '' ? 'somebody unknown' : who}, who is not ` +
    'among the operators of the tab Settings. One of those presses Run them in my name'
  );
}

/** Gives whether there is time and mail for more. */
function goOnWith(session: Session, sending: Sending): boolean {
  const row = scheduleNamed(session.spreadsheet, sending.run?.schedule ?? '');
  if (row === null) {
    endSending(session, 'scheduled', {});
    return true;
  }
  return noting(session, row.which, () => send(session, sending));
}

function runOne(session: Session, runner: Runner, { cells, reading, which }: ScheduleRow): boolean {
  const { spreadsheet } = session;
  if ('faults' in reading) {
    tellSchedule(spreadsheet, which, { note: `Does not run: ${reading.faults.join('; ')}` });
    return true;
  }
  const { schedule } = reading;
  const now = session.workbook.wallClock();
  const lastRun = lastRunOf(cells);
  const due = dueRun(schedule, lastRun, now);
  if (due === null) {
    tellSchedule(spreadsheet, which, { nextRun: nextRun(schedule, lastRun, now) ?? 'ended' });
    return true;
  }
  return noting(session, which, () => runDueOne(session, runner, schedule, due, now));
}

function runDueOne(
  session: Session,
  runner: Runner,
  schedule: Schedule,
  due: DueRun,
  now: string,
): boolean {
  const sender = (session.records.get('sender') as Sender | undefined) ?? { name: '', replyTo: '' };
  const refused = refusedMails(openToldTab(session.spreadsheet), schedule.message);
  const request = requestOfRun(session, schedule, { due, refused, now });
  const mailing = createMailing(session, { request, sender, now });
  if ('faults' in mailing) throw new Error(mailing.faults.join('; '));
  const isRetried = (one: Recipient) => refused.once.has(eventKey(one));
  // Who was refused comes last: five of them would end the part before anybody else is told.
  const recipients = [
    ...mailing.recipients.filter((one) => !isRetried(one)),
    ...mailing.recipients.filter(isRetried),
  ];
  const since = session.workbook.now();
  const run = { schedule: schedule.name, to: due.to, note: leftOutNote(mailing) };
  const sending: Sending = {
    ...{ id: since.replace(/[^0-9]/g, ''), who: runner.who, since, now, request, sender },
    ...{ all: recipients.length, run },
  };
  if (recipients.length === 0) {
    tellFinished(session, schedule, run, { told: 0, failed: 0 }, []);
    return true;
  }
  beginSending(session, 'scheduled', sending, recipients);
  return send(session, sending);
}

/** Sends a part; gives whether there is time and mail for more. */
function send(session: Session, sending: Sending): boolean {
  const { spreadsheet, startedAt } = session;
  const { run } = sending;
  const which: WhichSchedule = { name: run?.schedule ?? '', nth: 0 };
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
    const reading = scheduleNamed(spreadsheet, run.schedule)?.reading;
    const unclear = counts.unclear === 0 ? [] : [`${counts.unclear} unclear: see the tab Told`];
    if (reading !== undefined && 'schedule' in reading) {
      const tab = openToldTab(spreadsheet);
      const message = sending.request.message?.name ?? '';
      const notes = [...unclear, ...refusedNotes(tab, message, rowsOfSending(tab, sending))];
      tellFinished(session, reading.schedule, run, counts, notes);
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
  tellSchedule(spreadsheet, which, {
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
  notes: readonly string[],
): void {
  const next = nextRun(schedule, run.to, session.workbook.wallClock()) ?? 'ended';
  const which = { name: schedule.name, nth: 0 };
  tellSchedule(session.spreadsheet, which, {
    ...{ lastRun: run.to, nextRun: next, told, failed },
    note: [...notes, run.note].filter((note) => note !== '').join('. '),
  });
}

/** Does work for a schedule; what it fails at is written beside it. */
function noting(session: Session, which: WhichSchedule, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    noteFailure(session, which, error);
    return true;
  }
}

function noteFailure(
  { spreadsheet, workbook }: Session,
  which: WhichSchedule,
  error: unknown,
): void {
  const words = error instanceof Error ? error.message : String(error);
  const when = workbook.wallClock().replace('T', ' ');
  tellSchedule(spreadsheet, which, { note: `Failed ${when}: ${words}` });
}

/** Who of the accounts of a run gets no mail, and why. */
function leftOutNote({ counts }: Mailing): string {
  const reasons = reachOutcomes
    .filter((outcome) => !isTold(outcome) && outcome !== 'already-told' && counts[outcome] > 0)
    .map((outcome) => `${outcomeLabels.email[outcome]}: ${counts[outcome]}`);
  return reasons.length === 0 ? '' : `Not told: ${reasons.join(', ')}`;
}
