import { undoSince } from '../workbook/book.ts';
import { markFlushed, type Environment } from './environment.ts';
import { googleError } from './google-error.ts';
import { kill } from './meter.ts';

/** Something that happens to an execution at one of its calls. */
export interface Interruption {
  /** The n-th call of all (1 is the first), or of those of a method. */
  readonly at: number | { readonly method: string; readonly nth: number };
  /** Before the call does anything, or after it has done all of it. */
  readonly when: 'before' | 'after';
  /**
   * `kill`: the execution ends there, and nothing catches it. `fail`: the call throws; after it,
   * although it was done. A function: somebody else does something just then.
   */
  readonly act: 'kill' | 'fail' | (() => void);
  /** For `kill`: what becomes of cells that were written and not flushed. */
  readonly pending?: 'kept' | 'lost';
}

/** Lets happen what is to happen at this point. */
export function interrupt(
  env: Environment,
  call: { readonly name: string; readonly all: number; readonly ofName: number },
  when: Interruption['when'],
): void {
  for (const interruption of env.interruptions) {
    const { at, act } = interruption;
    const isHere =
      typeof at === 'number' ? at === call.all : at.method === call.name && at.nth === call.ofName;
    if (!isHere || interruption.when !== when) continue;
    if (act === 'kill') {
      if (interruption.pending === 'lost') undoSince(env.journal, env.flushed);
      kill(env.meter, `Killed ${when} call ${call.all}, ${call.name}`);
    } else if (act === 'fail') {
      throw googleError(
        `Service Spreadsheets failed while accessing document with id ${env.host.workbook.id}.`,
      );
    } else {
      letOthersAct(env, act);
    }
  }
}

/** What others do is not undone with what the execution did. */
function letOthersAct(env: Environment, act: () => void): void {
  markFlushed(env);
  const book = env.host.workbook;
  book.journal = null;
  try {
    act();
  } finally {
    book.journal = env.journal;
  }
}
