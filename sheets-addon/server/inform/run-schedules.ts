import {
  dueRun,
  nextRetry,
  nextRun,
  retriesUntil,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import type { Sender } from '../../api/sending-api.ts';
import { isOperator } from '../calls/operators.ts';
import { locked, startSession, type Session } from '../session.ts';

import { mailApp } from './mail-app.ts';
import { createMailing } from './mailing.ts';
import {
  beginSending,
  endSending,
  rowsOfSending,
  runSending,
  sendingOf,
  settleAll,
} from './run-sending.ts';
import { remailing } from './remailing.ts';
import { isOwnTrigger, removeTrigger, runnerOf, type Runner } from './schedule-trigger.ts';
import { refusedMails, refusedNotes, type RefusedMails } from './refused-mails.ts';
import { requestOfRun, type RunParts } from './run-request.ts';
import {
  lastRunOf,
  readSchedules,
  scheduleNamed,
  tellSchedule,
  type ScheduleRow,
  type WhichSchedule,
} from './schedules-tab.ts';
import { eventKey, type Recipient, type ScheduledRun, type Sending } from './sending.ts';
import { leftOutNote, noteFailure, tellFinished } from './tell-run.ts';
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
  const noted = lastRunOf(cells);
  const isSetBack = noted !== null && noted > now;
  const lastRun = isSetBack ? now : noted;
  // Accounts are created from now on at times before it: in another time zone, the clock is behind.
  if (isSetBack) tellSchedule(spreadsheet, which, { lastRun: now });
  const due = dueRun(schedule, lastRun, now);
  if (due !== null) {
    const work = () => {
      const refused = refusedMails(openToldTab(spreadsheet), schedule.message);
      return runDueOne(session, runner, schedule, { due, refused, to: due.to, now });
    };
    return noting(session, which, work);
  }
  tellSchedule(spreadsheet, which, { nextRun: nextRun(schedule, lastRun, now) ?? 'ended' });
  const until = retriesUntil(schedule, now);
  if (lastRun === null || until === null || Number(cells.Failed) === 0) return true;
  return noting(session, which, () => {
    const refused = refusedBefore(session, schedule.message, until);
    if (refused.once.size === 0) return true;
    const before = { told: Number(cells.Told), note: cells.Note };
    return runDueOne(session, runner, schedule, { due: null, refused, to: lastRun, now }, before);
  });
}

/** What was refused before a moment of the wall clock, and not tried again since. */
function refusedBefore({ spreadsheet }: Session, message: string, until: string): RefusedMails {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  return refusedMails(openToldTab(spreadsheet), message, (text) => {
    const at = new Date(text);
    if (Number.isNaN(at.getTime())) return false;
    return Utilities.formatDate(at, zone, "yyyy-MM-dd'T'HH:mm") < until;
  });
}

function runDueOne(
  session: Session,
  runner: Runner,
  schedule: Schedule,
  parts: RunParts,
  before?: ScheduledRun['before'],
): boolean {
  const { refused, now } = parts;
  const sender = (session.records.get('sender') as Sender | undefined) ?? { name: '', replyTo: '' };
  const request = requestOfRun(session, schedule, parts);
  const mailing = createMailing(session, { request, sender, now });
  if ('faults' in mailing) throw new Error(mailing.faults.join('; '));
  const isRetried = (one: Recipient) => refused.once.has(eventKey(one));
  // Who was refused comes last: five of them would end the part before anybody else is told.
  const recipients = [
    ...mailing.recipients.filter((one) => !isRetried(one)),
    ...mailing.recipients.filter(isRetried),
  ];
  const since = session.workbook.now();
  const run: ScheduledRun = {
    ...{ schedule: schedule.name, to: parts.to, note: leftOutNote(mailing) },
    ...(before === undefined ? {} : { before }),
  };
  const sending: Sending = {
    ...{ id: since.replace(/[^0-9]/g, ''), who: runner.who, since, now, request, sender },
    ...{ all: recipients.length, run, document: session.spreadsheet.getId() },
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
      const again = nextRetry(reading.schedule, session.workbook.wallClock());
      const ofRun = rowsOfSending(tab, sending);
      const notes = [...unclear, ...refusedNotes(tab, message, ofRun, again)];
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

/** Does work for a schedule; what it fails at is written beside it. */
function noting(session: Session, which: WhichSchedule, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    noteFailure(session, which, error);
    return true;
  }
}
