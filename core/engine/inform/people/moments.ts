import { formatDay, readIsoDay, type Day } from '../../tables/dates.ts';

/**
 * A moment of the wall clock where the data lives, as the number yyyymmddhhmm, or a whole day,
 * which ends in 9999. 0 stands for none.
 */
export type Moment = number;

/** What stands for a text that is neither a day nor a moment. */
export const unreadableMoment: Moment = -1;

const wholeDay = 9999;

/** A day as a moment. */
export function momentOfDay(day: Day): Moment {
  return day > 0 ? day * 10_000 + wholeDay : day;
}

/** The day that a moment is on. */
export function dayOf(moment: Moment): Day {
  return moment > 0 ? Math.floor(moment / 10_000) : moment;
}

/** The first minute of a moment: of a day, midnight. */
export function firstMinute(moment: Moment): number {
  return moment % 10_000 === wholeDay ? moment - wholeDay : moment;
}

/** The last minute of a moment: of a day, 23:59. */
export function lastMinute(moment: Moment): number {
  return moment % 10_000 === wholeDay ? moment - wholeDay + 2359 : moment;
}

/**
 * Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, a blank for the T; what follows the minutes (seconds,
 * an offset) is left: it is the wall clock that counts.
 */
export function readMoment(text: string): Moment {
  if (text === '') return 0;
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?:$|[:.Z+-].{0,20}$))?$/.exec(text);
  if (match === null) return unreadableMoment;
  const day = readIsoDay(match[1]!);
  if (day < 0 || match[2] === undefined) return momentOfDay(day);
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  return hours > 23 || minutes > 59 ? unreadableMoment : day * 10_000 + hours * 100 + minutes;
}

/** A moment as `YYYY-MM-DDTHH:MM`, a day as `YYYY-MM-DD`, nothing for none. */
export function formatMoment(moment: Moment): string {
  const day = formatDay(dayOf(moment));
  if (moment <= 0 || moment % 10_000 === wholeDay) return day;
  const clock = String(moment % 10_000).padStart(4, '0');
  return `${day}T${clock.slice(0, 2)}:${clock.slice(2)}`;
}

/** A moment so many minutes later, by a clock that never jumps; a day counts from its midnight. */
export function addMinutes(moment: Moment, minutes: number): Moment {
  return momentOfTime(timeOf(moment) + minutes * 60_000);
}

/** A moment's minute in milliseconds since 1970 began by the same clock; a day's is midnight. */
export function timeOf(moment: Moment): number {
  const from = firstMinute(moment);
  return utcDate(dayOf(from)).setUTCHours(Math.floor((from % 10_000) / 100), from % 100);
}

/** The moment, to the minute, of so many milliseconds since 1970 began by the same clock. */
export function momentOfTime(time: number): Moment {
  const date = new Date(time);
  return dayOfDate(date) * 10_000 + date.getUTCHours() * 100 + date.getUTCMinutes();
}

/** A day so many days later. */
export function addDays(day: Day, days: number): Day {
  const date = utcDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOfDate(date);
}

function utcDate(day: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date;
}

function dayOfDate(date: Date): Day {
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
