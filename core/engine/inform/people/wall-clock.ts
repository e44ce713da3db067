import { momentOfTime, timeOf, type Moment } from './moments.ts';

/** Minutes that a wall clock is ahead of UTC at an instant (milliseconds since 1970). */
export type UtcOffset = (instant: number) => number;

/** The wall clock where the data lives. */
export interface WallClock {
  readonly now: Moment;
  readonly utcOffset: UtcOffset;
}

const quarter = 15 * 60_000;

/**
 * The same offsets, each asked for once: no clock changes but on a quarter of an hour, and hosts take
 * their time.
 */
export function rememberedOffsets(utcOffset: UtcOffset): UtcOffset {
  const known = new Map<number, number>();
  return (instant) => {
    const key = Math.floor(instant / quarter);
    let offset = known.get(key);
    if (offset === undefined) known.set(key, (offset = utcOffset(key * quarter)));
    return offset;
  };
}

/** What the wall clock shows at an instant, to the minute. */
export function wallMomentAt(instant: number, utcOffset: UtcOffset): Moment {
  return momentOfTime(instant + utcOffset(instant) * 60_000);
}

/** The instant at which the wall clock shows a moment; of two, the later; of none, an hour's jump later. */
export function instantOf(moment: Moment, utcOffset: UtcOffset): number {
  const wall = timeOf(moment);
  const about = wall - utcOffset(wall) * 60_000;
  return wall - utcOffset(about) * 60_000;
}

/** What the clock shows so many hours later, or earlier: also where it jumps in between. */
export function hoursLater({ now, utcOffset }: WallClock, hours: number): Moment {
  return wallMomentAt(instantOf(now, utcOffset) + hours * 3_600_000, utcOffset);
}
