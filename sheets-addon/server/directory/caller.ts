import { readFailure, verdictOn, type ApiFailure, type Verdict } from './api-failure.ts';

/** What became of a request. */
export type Answered<T> =
  { readonly value: T } | { readonly failure: ApiFailure; readonly verdict: Verdict };

/** How the Directory is asked: once, or again where that may help. */
export type Ask = <T>(request: () => T) => Answered<T>;

/** Asks the Directory at a rate it allows, and again where it may work then. */
export interface Caller {
  readonly ask: Ask;
  /** The same, for a request that creates a user. */
  readonly create: Ask;
  /** How many requests were sent so far, those that were repeated too. */
  readonly sent: () => number;
}

/** What the caller works with: time in milliseconds, and chance from 0 up to 1. */
export interface CallerParts {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => void;
  readonly chance: () => number;
}

/** Google allows 2,400 requests a minute and 10 creations a second; others may be asking, too. */
const rates = {
  requests: { most: 2000, within: 60_000 },
  creations: { most: 8, within: 1000 },
} as const;

/** So often a request is sent before it is left for later. */
const tries = 4;

/** Waits 1, 2, 4 seconds and up to one more between tries, as Google asks for. */
const firstWait = 1000;

/** Asks the Directory for one execution. */
export function createCaller(parts: CallerParts): Caller {
  const { now, sleep, chance } = parts;
  const requests: number[] = [];
  const creations: number[] = [];
  let sent = 0;

  function keepRate(times: number[], { most, within }: (typeof rates)['requests' | 'creations']) {
    while (times.length > 0 && times[0]! <= now() - within) times.shift();
    // A clock that was put back would make it wait for as long.
    if (times.length >= most) sleep(Math.min(within, times[0]! + within - now()) + 1);
    times.push(now());
  }

  function repeated<T>(request: () => T, creates: boolean): Answered<T> {
    for (let n = 1; ; n++) {
      keepRate(requests, rates.requests);
      if (creates) keepRate(creations, rates.creations);
      sent++;
      try {
        return { value: request() };
      } catch (error) {
        const failure = readFailure(error);
        const verdict = verdictOn(failure);
        if (verdict !== 'again' || n === tries) return { failure, verdict };
        sleep(Math.round(firstWait * 2 ** (n - 1) + chance() * 1000));
      }
    }
  }

  return {
    ask: (request) => repeated(request, false),
    create: (request) => repeated(request, true),
    sent: () => sent,
  };
}
