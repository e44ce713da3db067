import { createCaller, type Caller } from '../directory/caller.ts';
import { chanceOf } from '../provision/pause.ts';
import type { Session } from '../session.ts';

/** Asks the Directory for whoever has the spreadsheet open: at its rate, and again where that helps. */
export function editorCaller({ workbook }: Session): Caller {
  return createCaller({
    now: () => Date.now(),
    sleep: (milliseconds) => {
      Utilities.sleep(Math.max(0, Math.ceil(milliseconds)));
    },
    chance: chanceOf(workbook.random),
  });
}
