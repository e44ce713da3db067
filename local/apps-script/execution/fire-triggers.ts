import { authMode } from '../services/enums.ts';
import { enumValue } from '../services/kind.ts';
import type { HostState } from './environment.ts';

/** A trigger that somebody installed: runs a function by the clock. */
export interface InstalledTrigger {
  readonly id: string;
  /** Whose it is: it runs as this user. */
  readonly user: string;
  readonly handler: string;
  /** Milliseconds from one run to the next. */
  readonly every: number;
  /** When it runs next, milliseconds since 1970. */
  next: number;
}

/**
 * Lets time pass and runs triggers in the order of their times. One that is late, because another
 * ran, runs as soon as it can, and once for all the times it has missed.
 */
export function fireTriggers<T>(
  host: HostState,
  milliseconds: number,
  run: (trigger: InstalledTrigger, event: unknown, nth: number) => T,
): readonly T[] {
  const { clock } = host;
  const end = clock.now + milliseconds;
  const outcomes: T[] = [];
  for (;;) {
    const due = [...host.triggers].sort((a, b) => a.next - b.next)[0];
    if (due === undefined || due.next > end) break;
    clock.now = Math.max(clock.now, due.next);
    while (due.next <= clock.now) due.next += due.every;
    outcomes.push(run(due, clockEvent(due, clock.now), outcomes.length));
  }
  clock.now = Math.max(clock.now, end);
  return outcomes;
}

/** What a function is given that the clock runs: times are those of UTC, as Google has them. */
function clockEvent(trigger: InstalledTrigger, now: number): unknown {
  const date = new Date(now);
  return {
    authMode: enumValue(authMode, 'FULL'),
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
