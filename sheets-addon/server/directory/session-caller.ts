import type { RandomBytes } from '../../../core/engine/index.ts';
import type { Session } from '../session.ts';
import { createCaller, type Caller } from './caller.ts';

/** Asks the Directory for whoever has the spreadsheet open: at its rate, and again where that helps. */
export function sessionCaller({ workbook }: Session): Caller {
  return createCaller({ now: () => Date.now(), sleep, chance: chanceOf(workbook.random) });
}

/** Lets milliseconds pass. */
export function sleep(milliseconds: number): void {
  Utilities.sleep(Math.max(0, Math.ceil(milliseconds)));
}

/** Chance from 0 up to 1, of a secure source. */
function chanceOf(random: RandomBytes): () => number {
  return () => {
    const [high, low] = random(2);
    return (high! * 256 + low!) / 65_536;
  };
}
