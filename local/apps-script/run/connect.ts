import type { Outcome, RunOptions } from '../execution/execute.ts';
import type { Host } from '../host.ts';
import { createGoogle, type Answered, type GoogleClient } from './client.ts';

/** What happens between a page and the server. */
export interface ConnectOptions {
  /** Milliseconds that the n-th call (1 is the first) takes there and back; 0 if it is not said. */
  readonly latency?: (call: number) => { readonly there: number; readonly back: number };
  /** Whether the n-th call never arrives, or its answer does not: the server has done it all. */
  readonly lose?: (call: number) => 'request' | 'answer' | null;
  /** What the page sees of something lost: its failure handler is called, or nothing ever. */
  readonly lossShows?: 'failure' | 'nothing';
  /** What the page sees of an answer that cannot travel. */
  readonly illegalShows?: 'null' | 'nothing';
  /** What happens to the execution of the n-th call. */
  readonly options?: (call: number, name: string) => RunOptions;
  /** Lets real time pass; by default as much as is said. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A page's connection. */
export interface Connection {
  readonly google: GoogleClient;
  /** What each call did, in the order in which they were executed. */
  readonly outcomes: readonly Outcome[];
  /** Failures that no handler took. */
  readonly reported: readonly Error[];
  isClosed(): boolean;
}

/** Gives a page in this process its `google`, with the network in between. */
export function connect(host: Host, options: ConnectOptions = {}): Connection {
  const outcomes: Outcome[] = [];
  const reported: Error[] = [];
  let sent = 0;
  let closed = false;
  const pause = options.pause ?? realPause;
  const lost: Answered =
    options.lossShows === 'nothing'
      ? { lost: true }
      : { message: 'NetworkError: Connection failure due to HTTP 0' };

  async function send(name: string, json: string): Promise<Answered> {
    const call = ++sent;
    const { there, back } = options.latency?.(call) ?? { there: 0, back: 0 };
    const loses = options.lose?.(call) ?? null;
    await pause(there);
    host.wait(there);
    if (loses === 'request') return lost;
    const args = JSON.parse(json) as unknown[];
    const outcome = host.run(name, args, options.options?.(call, name));
    outcomes.push(outcome);
    await pause(back);
    host.wait(back);
    return loses === 'answer' ? lost : answeredBy(outcome, options.illegalShows ?? 'nothing');
  }

  const google = createGoogle({
    functions: host.functions,
    send,
    report: (error) => reported.push(error),
    close: () => {
      closed = true;
    },
    focus: () => undefined,
  });
  return { google, outcomes, reported, isClosed: () => closed };
}

/** What goes back to a page for an execution. */
export function answeredBy(outcome: Outcome, illegalShows: 'null' | 'nothing'): Answered {
  if (outcome.status === 'asks') {
    throw new Error(`The script waits for an answer to "${outcome.question?.text ?? ''}".`);
  }
  if (outcome.error !== null) return { message: outcome.error.message };
  if (outcome.illegal === null) return { json: JSON.stringify(outcome.value) };
  return illegalShows === 'null' ? { json: 'null' } : { lost: true };
}

function realPause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
