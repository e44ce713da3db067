/** Time as the page's side of the connection needs it. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Does something later; gives what keeps it from being done. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** The browser's clock. */
export const realClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
