import { readMoment, timeOf, type Moment } from '../people/moments.ts';
import { instantOf, wallMomentAt, type UtcOffset } from '../people/wall-clock.ts';

/** The offset that ends an instant. */
const zone = /\d[T ]\d.*?(Z|([+-])(\d\d):?(\d\d))$/i;

/** The offset of an instant from UTC in minutes; null where its text has none. */
function offsetOf(text: string): number | null {
  const match = zone.exec(text);
  if (match === null) return null;
  const [, , sign, hours = 0, minutes = 0] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * A telling's instant, `2026-08-17T08:00:00.000Z`, by the wall clock where the data lives. A text
 * without an offset is of that clock already.
 */
export function wallMoment(text: string, utcOffset: UtcOffset): Moment {
  const moment = readMoment(text);
  const offset = moment > 0 ? offsetOf(text) : null;
  return offset === null ? moment : wallMomentAt(timeOf(moment) - offset * 60_000, utcOffset);
}

/** When a telling was, in milliseconds since 1970: later tellings have more; NaN for no instant. */
export function tellingTime(text: string, utcOffset: UtcOffset): number {
  const moment = readMoment(text);
  if (moment <= 0) return NaN;
  const offset = offsetOf(text);
  const minute = offset === null ? instantOf(moment, utcOffset) : timeOf(moment) - offset * 60_000;
  const seconds = /[T ]\d\d:\d\d:(\d\d(?:\.\d+)?)/.exec(text)?.[1] ?? 0;
  return minute + Number(seconds) * 1000;
}
