import { addDays, dayOf, momentOfDay, readMoment, type Moment } from '../people/moments.ts';
import { hoursLater, type WallClock } from '../people/wall-clock.ts';

const relative = /^(?:in (\d{1,5}) (hour|day|week)s?|(\d{1,5}) (hour|day|week)s? ago)$/i;

/** What a date in a filter may be, in words. */
export const dateValuesInWords =
  'write it as YYYY-MM-DD, YYYY-MM-DDTHH:MM, today, "24 hours ago", "7 days ago", "2 weeks ago" or "in 3 days"';

/**
 * The moment that a filter's date stands for, given the wall clock; null if it is none. Hours count
 * back to the minute as they pass, whatever the clock does; days and weeks give whole days.
 */
export function readDateValue(text: string, clock: WallClock): Moment | null {
  const plain = text.trim();
  if (/^today$/i.test(plain)) return momentOfDay(dayOf(clock.now));
  const match = relative.exec(plain.replace(/\s+/g, ' '));
  if (match === null) {
    const moment = readMoment(plain);
    return moment > 0 ? moment : null;
  }
  const [, ahead, unitAhead, back, unitBack] = match;
  const count = Number(ahead ?? back) * (ahead === undefined ? -1 : 1);
  const unit = (unitAhead ?? unitBack)!.toLowerCase();
  if (unit === 'hour') return hoursLater(clock, count);
  return momentOfDay(addDays(dayOf(clock.now), unit === 'week' ? count * 7 : count));
}
