import type { Progress } from '../../core/host/wizard-client.ts';
import { immediateMethods, methodArguments, type ExtensionClient } from './extension-client.ts';
import type { FromWorker, ToWorker } from './wire.ts';

/** Progress is told at most this often, in milliseconds. */
const tellEvery = 50;

/** Answers a page's calls. */
export interface CallServer {
  /** Takes what the page says. */
  readonly hear: (message: ToWorker) => void;
  /** Runs work that the page must not stop half-way; waits until the page knows. */
  readonly unstoppable: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Serves a page's calls with the methods of `client`, which may come later than the first call. */
export function serveCalls(
  client: Promise<ExtensionClient>,
  post: (message: FromWorker) => void,
): CallServer {
  const dropped = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  let pageKnows: () => void = () => undefined;

  async function answer({ id, method, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
    if (dropped.delete(id)) return;
    try {
      const result = await invoke(await client, method, args, throttled(id, post));
      post({ kind: 'result', id, result });
    } catch (error) {
      post({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    hear(message) {
      if (message.kind === 'call' && immediateMethods.has(message.method)) void answer(message);
      else if (message.kind === 'call') last = last.then(() => answer(message));
      else if (message.kind === 'drop') dropped.add(message.id);
      else pageKnows();
    },
    async unstoppable(work) {
      const known = new Promise<void>((resolve) => {
        pageKnows = resolve;
      });
      post({ kind: 'ask-unstoppable' });
      await known;
      try {
        return await work();
      } finally {
        post({ kind: 'stoppable' });
      }
    },
  };
}

/** Calls a method by its name; what the page sends is only data, so the name is looked up. */
function invoke(
  client: ExtensionClient,
  name: string,
  args: readonly unknown[],
  tell: (progress: Progress) => void,
): Promise<unknown> {
  if (!Object.hasOwn(methodArguments, name)) throw new Error(`There is no method ${name}.`);
  const methods = client as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
  return methods[name]!(...args, { tell });
}

/** Tells progress, but no more often than a screen can show it; the end of a stage always. */
function throttled(id: number, post: (message: FromWorker) => void): (progress: Progress) => void {
  let toldAt = -Infinity;
  let toldStage = '';
  return (progress) => {
    const now = performance.now();
    const stage = `${progress.stage} ${progress.what}`;
    if (stage === toldStage && now - toldAt < tellEvery && progress.done !== 1) return;
    toldAt = now;
    toldStage = stage;
    post({ kind: 'progress', id, progress });
  };
}
