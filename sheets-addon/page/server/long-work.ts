import type { Call } from '../../../core/host/wizard-client.ts';
import type { SheetsState, Step, Unfinished } from '../../api/sheets-api.ts';
import type { Words } from '../text/words.ts';
import { serverEnd, type Outcome, type Server } from './ask-server.ts';
import type { Clock } from './clock.ts';

/** A save or undo that is driven from here. */
export interface LongWork<T> {
  readonly begin: () => Promise<Outcome<Step<T>>>;
  /** Its answer, where the state of the spreadsheet tells that it is done; null if it does not. */
  readonly found: (state: SheetsState) => T | null;
}

/** What driving works with. */
export interface DriveParts {
  readonly server: Server;
  readonly clock: Clock;
  readonly words: Words;
}

/** Between two looks at what became of a call without an answer, in milliseconds. */
const pauseBeforeLook = 10_000;

/**
 * Does long work part by part until there is an answer. An answer that does not come is never taken
 * for "not done": the spreadsheet is looked at until it tells, or until the server has certainly
 * ended. Throws what there is to say instead of an answer.
 */
export async function driveWork<T>(
  work: LongWork<T>,
  { server, clock, words }: DriveParts,
  call: Call | undefined,
): Promise<T> {
  /** Until then, a call without an answer may still be at work. */
  let mayRunUntil = -Infinity;
  let ask = work.begin;
  let last: Unfinished | null = null;
  // The part that is under way cannot be stopped: who wants that sees at once that it is heard.
  call?.signal?.addEventListener('abort', () => {
    tellProgress(last, call, words);
  });
  for (;;) {
    const sentAt = clock.now();
    const outcome = await ask();
    let unfinished: Unfinished;
    if ('value' in outcome) {
      if ('answer' in outcome.value) return outcome.value.answer;
      unfinished = outcome.value.unfinished;
    } else {
      // Who drives on while the lost call still works is told to wait; that is no failure.
      if ('told' in outcome && clock.now() >= mayRunUntil) throw new Error(outcome.told);
      if ('lost' in outcome) {
        mayRunUntil = outcome.isOver ? -Infinity : sentAt + serverEnd;
      } else await clock.wait(pauseBeforeLook);
      const seen = await lookUntilKnown('lost' in outcome ? outcome.lost : outcome.told);
      if ('answer' in seen) return seen.answer;
      ({ unfinished } = seen);
    }
    last = unfinished;
    tellProgress(last, call, words);
    if (call?.signal?.aborted === true) throw new Error(words.stoppedBetween(unfinished));
    ask = () => server.ask('resume') as Promise<Outcome<Step<T>>>;
  }

  async function lookUntilKnown(why: string): Promise<Step<T>> {
    for (;;) {
      const opened = await server.ask('open');
      if ('value' in opened) {
        const state = opened.value;
        const answer = work.found(state);
        if (answer !== null) return { answer };
        if (state.unfinished !== null) return { unfinished: ownWork(state, words) };
        if (clock.now() >= mayRunUntil) throw new Error(words.notDone(why));
      } else if (clock.now() >= mayRunUntil) throw new Error(words.notKnown(why));
      if (call?.signal?.aborted === true) throw new Error(words.notKnown(why));
      await clock.wait(pauseBeforeLook);
    }
  }
}

/** Throws where it is somebody else's work that has not finished. */
function ownWork({ unfinished, user }: SheetsState, words: Words): Unfinished {
  const { who } = unfinished!;
  if (who !== '' && user !== '' && who !== user) throw new Error(words.otherAtWork(who));
  return unfinished!;
}

function tellProgress(last: Unfinished | null, call: Call | undefined, words: Words): void {
  const { done, all } = last ?? { done: 0, all: 0 };
  call?.tell?.({
    stage: 'storing',
    what: call.signal?.aborted === true ? words.stopping : '',
    done: all === 0 ? null : done / all,
    rows: last === null ? null : { done, all },
  });
}
