import { formatDay, readIsoDay, type Day } from '../../tables/dates.ts';
import type { Condition, Filter } from '../filters/filter.ts';
import {
  addDays,
  addMinutes,
  dayOf,
  formatMoment,
  readMoment,
  type Moment,
} from '../people/moments.ts';
import type { Schedule } from './schedule.ts';

/** A run that is due: when it was to begin, and the time in which accounts were created. */
export interface DueRun {
  /** `YYYY-MM-DDTHH:00`, the wall clock where the data lives. */
  readonly run: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The run that is due now, null if none is (D38, T26). A schedule is due where a day of it has come
 * at its hour and no run has succeeded since. What failed runs missed is caught up: the window
 * begins where the last one that succeeded ended; before the first, one period before the first
 * day. Nothing runs after the last day.
 *
 * All times are the wall clock where the data lives, `YYYY-MM-DDTHH:MM`: an hour that the clock
 * leaves out comes when the clock has passed it, one that it repeats comes once. `lastSuccess` is
 * the `to` of the last run that succeeded, null before the first.
 */
export function dueRun(schedule: Schedule, lastSuccess: string | null, now: string): DueRun | null {
  const moment = readMoment(now);
  if (dayOf(moment) > readIsoDay(schedule.end)) return null;
  const run = lastRunBefore(schedule, moment);
  if (run === null || (lastSuccess !== null && readMoment(lastSuccess) >= run)) return null;
  const from = lastSuccess === null ? onePeriodBefore(schedule) : readMoment(lastSuccess);
  return { run: formatMoment(run), from: formatMoment(from), to: formatMoment(moment) };
}

/**
 * When the schedule runs next, `YYYY-MM-DDTHH:00`: a time that has passed where a run is due; null
 * where it never runs again.
 */
export function nextRun(
  schedule: Schedule,
  lastSuccess: string | null,
  now: string,
): string | null {
  const due = dueRun(schedule, lastSuccess, now);
  if (due !== null) return due.run;
  const moment = readMoment(now);
  for (let n = Math.max(0, runsUntil(schedule, dayOf(moment)) - 1); ; n++) {
    const day = dayOfRun(schedule, n);
    if (day > readIsoDay(schedule.end)) return null;
    const run = atHour(day, schedule.hour);
    if (run > moment) return formatMoment(run);
  }
}

/**
 * Up to when a mail of the schedule was refused that is to be tried once more by now: at the
 * schedule's next hour, also where its next run is a week or a month away. Null outside its days.
 */
export function retriesUntil(schedule: Schedule, now: string): string | null {
  const moment = readMoment(now);
  const day = dayOf(moment);
  if (day > readIsoDay(schedule.end)) return null;
  const today = atHour(day, schedule.hour);
  return formatMoment(today <= moment ? today : atHour(addDays(day, -1), schedule.hour));
}

/** When what is refused now is tried once more; null where the schedule has ended by then. */
export function nextRetry(schedule: Schedule, now: string): string | null {
  const moment = readMoment(now);
  const today = atHour(dayOf(moment), schedule.hour);
  const next = today > moment ? today : atHour(addDays(dayOf(moment), 1), schedule.hour);
  return dayOf(next) > readIsoDay(schedule.end) ? null : formatMoment(next);
}

/** A filter's accounts, but only those created in the time of a run. */
export function filterOfRun(filter: Filter, { from, to }: Pick<DueRun, 'from' | 'to'>): Filter {
  const created: Condition = {
    field: 'accountManagement.created',
    operator: 'BETWEEN',
    values: [from, to],
  };
  const { join, of } = filter.where;
  const rest = join === 'AND' || of.length === 0 ? of : [filter.where];
  return { ...filter, where: { join: 'AND', of: [created, ...rest] } };
}

/** The expiration date of the links that a run tells, YYYY-MM-DD; '' where it has none (D35). */
export function linkExpiresAfter({ linkDays }: Schedule, now: string): string {
  return linkDays === 0 ? '' : formatDay(addDays(dayOf(readMoment(now)), linkDays));
}

function atHour(day: Day, hour: number): Moment {
  return day * 10_000 + hour * 100;
}

/** The run that was to begin last, up to a moment; null before the first. */
function lastRunBefore(schedule: Schedule, moment: Moment): Moment | null {
  for (let n = runsUntil(schedule, dayOf(moment)) - 1; n >= 0; n--) {
    const run = atHour(dayOfRun(schedule, n), schedule.hour);
    if (run <= moment) return run;
  }
  return null;
}

/** How many days of the schedule there are up to a day, that day included. */
function runsUntil(schedule: Schedule, day: Day): number {
  const start = readIsoDay(schedule.start);
  if (day < start) return 0;
  let n =
    schedule.every === 'monthly'
      ? monthOf(day) - monthOf(start)
      : Math.floor(daysBetween(start, day) / (schedule.every === 'weekly' ? 7 : 1));
  while (dayOfRun(schedule, n) > day) n--;
  return n + 1;
}

/**
 * The n-th day of a schedule, from 0. Monthly on a day that a month does not have: its last (D38).
 */
function dayOfRun({ start, every }: Schedule, n: number): Day {
  const first = readIsoDay(start);
  if (every !== 'monthly') return addDays(first, every === 'weekly' ? n * 7 : n);
  return dayInMonth(monthOf(first) + n, first % 100);
}

/** The first day's run less a period. */
function onePeriodBefore({ start, every, hour }: Schedule): Moment {
  const first = readIsoDay(start);
  if (every === 'monthly') return atHour(dayInMonth(monthOf(first) - 1, first % 100), hour);
  return addMinutes(atHour(first, hour), every === 'weekly' ? -7 * 1440 : -1440);
}

/** Months counted from the year 0. */
function monthOf(day: Day): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

function dayInMonth(month: number, date: number): Day {
  const firstOfNext = (Math.floor((month + 1) / 12) * 100 + ((month + 1) % 12) + 1) * 100 + 1;
  const last = addDays(firstOfNext, -1);
  return last - (last % 100) + Math.min(date, last % 100);
}

function daysBetween(from: Day, to: Day): number {
  const midnight = (day: Day) =>
    Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
