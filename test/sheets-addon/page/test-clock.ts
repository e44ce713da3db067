import type { Clock } from '../../../sheets-addon/page/server/clock.ts';

/** A clock on which time passes only when a test says so, or when somebody waits. */
export interface TestClock extends Clock {
  readonly pass: (milliseconds: number) => void;
}

/** Makes such a clock. */
export function createTestClock(): TestClock {
  let time = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];

  function pass(milliseconds: number): void {
    time += milliseconds;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { act } of due) act();
  }

  return {
    pass,
    now: () => time,
    async wait(milliseconds) {
      // What is under way goes on first: nobody waits before that.
      await new Promise((resolve) => setTimeout(resolve, 0));
      pass(milliseconds);
    },
    after(milliseconds, act) {
      const timer = { at: time + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
}
