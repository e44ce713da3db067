/* Spreadsheets count days from 30 December 1899, without a time zone. */

const msPerDay = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** The serial number of a day and time of day; null if there is no such day. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  secondsOfDay = 0,
): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (ms - firstDay) / msPerDay + secondsOfDay / 86_400;
}

/** The day and time of a serial number, as a date whose UTC fields are what the cell shows. */
export function serialFields(serial: number): Date {
  return new Date(firstDay + Math.round(serial * 86_400) * 1000);
}

/** The instant that a serial number means in a time zone. */
export function instantOf(serial: number, timeZone: string): number {
  return fromWallClock(serialFields(serial).getTime(), timeZone);
}

/** The serial number of an instant in a time zone. */
export function serialAt(instant: number, timeZone: string): number {
  return (toWallClock(instant, timeZone) - firstDay) / msPerDay;
}

/** What clocks in a time zone show at an instant, as if it were UTC. */
export function toWallClock(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/** The instant at which clocks in a time zone show this; the earlier one of two, later than a gap. */
export function fromWallClock(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  const second = wall - offsetAt(guess, timeZone);
  return toWallClock(second, timeZone) === wall ? second : guess;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a time zone is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  if (/^(Etc\/)?(UTC|GMT)$/.test(timeZone)) return 0;
  let format = formats.get(timeZone);
  if (format === undefined) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23', era: 'short', year: numeric, month: numeric },
      ...{ day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((part) => Number(parts.get(part)));
  const shown = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return shown - Math.floor(instant / 1000) * 1000;
}
