import {
  addMinutes,
  dayOf,
  firstMinute,
  readMoment,
  unreadableMoment,
  type Moment,
} from '../people/moments.ts';

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
 * A telling's instant, `2026-08-17T08:00:00.000Z`, by the wall clock where the data lives, so many
 * minutes ahead of UTC. A text without an offset is of that clock already.
 */
export function wallMoment(text: string, utcOffset: number): Moment {
  const moment = readMoment(text);
  const offset = moment > 0 ? offsetOf(text) : null;
  return offset === null ? moment : addMinutes(moment, utcOffset - offset);
}

/** When a telling was, in milliseconds by that clock: later tellings have more; NaN for no instant. */
export function instantOrder(text: string, utcOffset: number): number {
  const moment = wallMoment(text, utcOffset);
  if (moment === 0 || moment === unreadableMoment) return NaN;
  const seconds = /[T ]\d\d:\d\d:(\d\d(?:\.\d+)?)/.exec(text)?.[1] ?? 0;
  const [minute, day] = [firstMinute(moment), dayOf(moment)];
  const [month, hour] = [Math.floor(day / 100) % 100, Math.floor((minute % 10_000) / 100)];
  const whole = Date.UTC(Math.floor(day / 10_000), month - 1, day % 100, hour, minute % 100);
  return whole + Number(seconds) * 1000;
}
