import {
  nextRun,
  checkSchedule,
  shippedFilters,
  shippedMessages,
} from '../../../core/engine/inform/index.ts';
import type { Schedule } from '../../../core/engine/inform/index.ts';
import { readKeptInform } from '../../../core/host/inform/kept-inform.ts';
import type { ScheduleLine, SchedulesState } from '../../api/sending-api.ts';
import { whoAsks } from '../calls/operators.ts';
import { locked, type Session } from '../session.ts';

import { endSending, sendingOf } from './run-sending.ts';
import {
  installTrigger,
  isOwnTrigger,
  removeTrigger,
  runnerOf,
  type Runner,
} from './schedule-trigger.ts';
import {
  lastRunOf,
  readSchedules,
  removeSchedule,
  scheduleNamed,
  tellSchedule,
  type WhichSchedule,
  writeSchedule,
} from './schedules-tab.ts';

/** The messages that go out by themselves. */
export function openSchedulesCall(session: Session): SchedulesState {
  const { spreadsheet, records } = session;
  const runner = runnerOf(session);
  return {
    schedules: readSchedules(spreadsheet).map(({ cells, reading, which }): ScheduleLine => ({
      ...which,
      schedule: 'schedule' in reading ? reading.schedule : null,
      nextRun: cells['Next Run'],
      lastRun: cells['Last Run'],
      told: cells.Told,
      failed: cells.Failed,
      note: 'faults' in reading ? reading.faults.join('; ') : cells.Note,
    })),
    runner: runner === null ? null : { who: runner.who, isMe: isOwnTrigger(runner.trigger) },
    isCopy: runner === null && (records.get('runner') ?? null) !== null,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
  };
}

/** Keeps a schedule; from the first on, schedules run in the name of whoever made it. */
export function saveScheduleCall(
  session: Session,
  given: Schedule,
  before: string,
): SchedulesState {
  return locked(session, () => {
    const who = whoAsks(session);
    const { spreadsheet, records } = session;
    const read = checkSchedule(given);
    if ('faults' in read) throw new Error(`Not kept: ${read.faults.join('; ')}.`);
    const { schedule } = read;
    checkNames(session, schedule, before);
    // Once somebody has stopped them, only their button lets them run again. The trigger comes first:
    // where Google refuses it, nothing is kept.
    const isFirst = readSchedules(spreadsheet).length === 0;
    if (isFirst && records.get('runner') === undefined) beRunner(session, who);
    writeSchedule(spreadsheet, schedule, before);
    const row = scheduleNamed(spreadsheet, schedule.name);
    const lastRun = row === null ? null : lastRunOf(row.cells);
    tellSchedule(
      spreadsheet,
      { name: schedule.name, nth: 0 },
      {
        nextRun: nextRun(schedule, lastRun, session.workbook.wallClock()) ?? 'ended',
        note: '',
      },
    );
    return openSchedulesCall(session);
  });
}

/** Ends a schedule, and what it has not finished sending. */
export function deleteScheduleCall(session: Session, which: WhichSchedule): SchedulesState {
  return locked(session, () => {
    const { spreadsheet } = session;
    removeSchedule(spreadsheet, which);
    const unfinished = sendingOf(session, 'scheduled')?.run?.schedule;
    // A further row of the name never ran.
    if (which.nth === 0 && unfinished?.toLowerCase() === which.name.toLowerCase()) {
      endSending(session, 'scheduled', {});
    }
    if (readSchedules(spreadsheet).length === 0) stopRunning(session);
    return openSchedulesCall(session);
  });
}

/** Lets schedules run in the name of whoever asks, or in nobody's. */
export function runSchedulesCall(session: Session, on: boolean): SchedulesState {
  return locked(session, () => {
    const who = whoAsks(session);
    if (on) beRunner(session, who);
    else stopRunning(session);
    return openSchedulesCall(session);
  });
}

function beRunner({ records, spreadsheet }: Session, who: string): void {
  const runner: Runner = { trigger: installTrigger(), who, document: spreadsheet.getId() };
  records.change({ runner });
  SpreadsheetApp.flush();
}

/** A trigger of somebody else takes itself away when it runs next. */
function stopRunning({ records }: Session): void {
  records.change({ runner: null });
  SpreadsheetApp.flush();
  removeTrigger();
}

function checkNames(session: Session, schedule: Schedule, before: string): void {
  const { spreadsheet, records } = session;
  const { name, filter, message } = schedule;
  const isTaken = readSchedules(spreadsheet).some(
    ({ cells }) =>
      cells.Schedule.toLowerCase() === name.toLowerCase() &&
      cells.Schedule.toLowerCase() !== before.toLowerCase(),
  );
  if (isTaken) throw new Error(`Not kept: there is a schedule ${name} already.`);
  const kept = readKeptInform(records.all());
  if (![...shippedFilters, ...kept.filters].some((one) => one.name === filter)) {
    throw new Error(`Not kept: there is no filter ${filter}.`);
  }
  if (![...shippedMessages, ...kept.messages].some((one) => one.name === message)) {
    throw new Error(`Not kept: there is no message ${message}.`);
  }
}
