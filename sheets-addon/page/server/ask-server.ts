import type { ApiAnswer, ApiCall, Client, SheetsApi } from '../../api/sheets-api.ts';
import type { Words } from '../text/words.ts';
import type { Clock } from './clock.ts';

/** What of `google.script.run` is used. */
export interface Runner {
  withSuccessHandler(done: (json: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
  api_call(json: string): void;
}

/**
 * What became of a call: its value; what the server says instead; or no answer, which tells nothing
 * about whether it was done. `isOver`: whatever was being done, the server is no longer at it.
 */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly told: string }
  | { readonly lost: string; readonly isOver: boolean };

/** The server of the add-on. */
export interface Server {
  /** Calls a method; never rejects. */
  readonly ask: <K extends keyof SheetsApi>(
    method: K,
    ...args: Parameters<SheetsApi[K]>
  ) => Promise<Outcome<ReturnType<SheetsApi[K]>>>;
  /** The same, where whoever asks has no other use for a failure than to show its message. */
  readonly client: Client;
}

/** What the page's side of the connection works with. */
export interface ServerParts {
  readonly run: Runner;
  readonly words: Words;
  readonly clock: Clock;
}

/** Google ends whatever runs longer than this, in milliseconds. */
export const serverEnd = 360_000;

/** After this long nothing will come any more. */
const patience = serverEnd + 30_000;

/** Google carries ten calls at a time; people who work in other windows need some of them. */
const callsAtOnce = 4;

/** Before something that was only to be read is asked once more. */
const pauseBeforeRepeat = 1000;

/** They change nothing: asked twice, they are answered twice. */
const reading: ReadonlySet<keyof SheetsApi> = new Set([
  ...(['open', 'readData', 'checkData', 'findDamage', 'choices', 'tryNames', 'rows'] as const),
  ...(['why', 'people', 'previewUndo', 'fileText', 'oldTabs'] as const),
  ...(['openInform', 'tryFilter', 'reach', 'reachRows', 'tryOut'] as const),
  ...(['buildLetters', 'toldAndIn'] as const),
]);

/** Talks to the server: JSON text both ways, a few calls at a time, and none waits for ever. */
export function createServer({ run, words, clock }: ServerParts): Server {
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (inFlight >= callsAtOnce) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    inFlight++;
    try {
      return await work();
    } finally {
      inFlight--;
      waiting.shift()?.();
    }
  }

  function send(call: ApiCall): Promise<Outcome<unknown>> {
    return new Promise((resolve) => {
      const stopWaiting = clock.after(patience, () => {
        resolve({ lost: words.noAnswer, isOver: true });
      });
      const settle = (outcome: Outcome<unknown>) => {
        stopWaiting();
        resolve(outcome);
      };
      run
        .withSuccessHandler((json) => {
          settle(readAnswer(json, words));
        })
        .withFailureHandler((error) => {
          settle(failureOf(error, words));
        })
        .api_call(JSON.stringify(call));
    });
  }

  const ask: Server['ask'] = async (method, ...args) => {
    const call = { method, args };
    const first = await inTurn(() => send(call));
    const again = 'lost' in first && !first.isOver && reading.has(method);
    if (again) await clock.wait(pauseBeforeRepeat);
    return (again ? await inTurn(() => send(call)) : first) as Outcome<never>;
  };

  return { ask, client: clientOf(ask) };
}

/** The value of an outcome. Throws what there is to say instead. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if ('value' in outcome) return outcome.value;
  throw new Error('told' in outcome ? outcome.told : outcome.lost);
}

function readAnswer(json: unknown, words: Words): Outcome<unknown> {
  // Google hands over null where an answer could not travel.
  if (typeof json !== 'string') return { lost: words.noAnswer, isOver: true };
  const answer = JSON.parse(json) as ApiAnswer;
  return answer.ok ? { value: answer.value } : { told: words.refusal(answer.message) };
}

/** A script that failed has ended; one that nobody can reach may still be at work. */
function failureOf(error: unknown, words: Words): Outcome<unknown> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const isNetwork = name === 'NetworkError' || message.startsWith('NetworkError');
  return isNetwork
    ? { lost: words.connectionLost, isOver: false }
    : { lost: words.serverFailed(message), isOver: true };
}

function clientOf(ask: Server['ask']): Client {
  const askAny = ask as (method: string, ...args: unknown[]) => Promise<Outcome<unknown>>;
  return new Proxy({} as Client, {
    get:
      (_, method: string) =>
      async (...args: unknown[]) =>
        valueOf(await askAny(method, ...args)),
  });
}
