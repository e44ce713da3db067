import type { Call, Progress } from '../../core/host/wizard-client.ts';
import type { Say } from '../text/say.ts';
import {
  immediateMethods,
  methodArguments,
  type ExtensionClient,
} from '../worker/extension-client.ts';
import type { FromWorker, ToWorker } from '../worker/wire.ts';
import type { Download } from '../worker/deliver.ts';

/** A worker, the calls to it, and its end. */
export interface WorkerClient {
  readonly client: ExtensionClient;
  /** Starts the worker before the first call, where one is sure to come. */
  readonly warm: () => void;
  /** Lets calls that change what is stored finish for a short while, then ends the worker. */
  readonly end: () => Promise<void>;
}

/** What a client of the worker works with. */
export interface WorkerClientParts {
  readonly start: () => Worker;
  readonly say: Say;
  readonly download: (files: readonly Download[]) => void;
  readonly progressed: (progress: Progress) => void;
  /** Hears the name of every method that was answered. */
  readonly answered: (method: string) => void;
}

interface Pending {
  readonly method: string;
  readonly args: readonly unknown[];
  readonly tell: ((progress: Progress) => void) | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls that change what is stored, and are not asked again after the worker was stopped. */
const changing = new Set([
  ...['save', 'undo', 'take', 'saveRecipe', 'deleteRecipe', 'keepSettings'],
  ...['saveFilter', 'saveMessage', 'saveLetter', 'forget', 'testMessage', 'takeInform'],
  ...['makeMessages', 'lettersPrinted'],
  ...['addFiles', 'addTable', 'pasteTable', 'removeFile', 'loadSample', 'eraseEverything'],
]);

/** Calls that are not cut short when the page ends its worker of itself. */
const storing = new Set([...changing, 'keepDraft']);

/** They may take this long then, in milliseconds. */
const patience = 1000;

/**
 * Talks to a worker, which is started with the first call and again after it was stopped or died.
 * Stopping a call ends the worker: it works without a break, so there is no other way to stop it.
 */
export function createWorkerClient(parts: WorkerClientParts): WorkerClient {
  const { say } = parts;
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let worker: Worker | null = null;
  let watching = new AbortController();
  let unstoppable = false;
  let whenIdle: (() => void) | null = null;

  function running(): Worker {
    if (worker !== null) return worker;
    const started = parts.start();
    worker = started;
    watching = new AbortController();
    unstoppable = false;
    started.addEventListener('message', (event: MessageEvent<FromWorker>) => {
      if (worker === started) hear(event.data);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === started) died();
    });
    return started;
  }

  function post(message: ToWorker): void {
    running().postMessage(message);
  }

  function hear(message: FromWorker): void {
    if (message.kind === 'ready') watch(message.lock);
    else if (message.kind === 'download') parts.download(message.files);
    else if (message.kind === 'ask-unstoppable') {
      unstoppable = true;
      post({ kind: 'unstoppable' });
    } else if (message.kind === 'stoppable') unstoppable = false;
    else if (message.kind === 'progress') {
      pending.get(message.id)?.tell?.(message.progress);
      parts.progressed(message.progress);
    } else {
      const call = take(message.id);
      if (call === undefined) return;
      if (message.kind === 'result') {
        call.resolve(message.result);
        parts.answered(call.method);
      } else call.reject(new Error(message.message));
    }
  }

  /** The worker holds a lock as long as it lives: whoever gets it knows that the worker is dead. */
  function watch(lock: string): void {
    const { signal } = watching;
    navigator.locks
      .request(lock, { signal }, () => {
        if (!signal.aborted) died();
      })
      .catch(() => undefined);
  }

  function take(id: number): Pending | undefined {
    const call = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) whenIdle?.();
    return call;
  }

  function takeStopped(id: number): void {
    take(id)?.reject(new DOMException(say('stopped'), 'AbortError'));
  }

  function stopWorker(): void {
    watching.abort();
    worker?.terminate();
    worker = null;
  }

  function died(): void {
    const reason = say(unstoppable ? 'workerDiedStoring' : 'workerDied');
    stopWorker();
    for (const id of [...pending.keys()]) take(id)?.reject(new Error(reason));
  }

  function stop(id: number): void {
    // Once something is being written, the call has its way: it is a matter of a moment.
    if (!pending.has(id) || unstoppable) return;
    const [current] = [...pending].find(([, { method }]) => !immediateMethods.has(method)) ?? [];
    takeStopped(id);
    if (id !== current) {
      post({ kind: 'drop', id });
      return;
    }
    stopWorker();
    for (const [other, call] of pending) {
      if (changing.has(call.method)) take(other)?.reject(new Error(say('stoppedWithOther')));
      else post({ kind: 'call', id: other, method: call.method, args: call.args });
    }
  }

  function ask(method: string, args: readonly unknown[], call: Call | undefined): Promise<unknown> {
    const { signal } = call ?? {};
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new DOMException(say('stopped'), 'AbortError'));
        return;
      }
      const id = ++lastId;
      pending.set(id, { method, args, tell: call?.tell, resolve, reject });
      post({ kind: 'call', id, method, args });
      signal?.addEventListener('abort', () => {
        stop(id);
      });
    });
  }

  return {
    client: clientOf(ask),
    warm() {
      running();
    },
    async end() {
      for (const [id, { method }] of pending) if (!storing.has(method)) takeStopped(id);
      if (pending.size > 0)
        await Promise.race([
          new Promise<void>((resolve) => {
            whenIdle = resolve;
          }),
          new Promise((resolve) => setTimeout(resolve, patience)),
        ]);
      stopWorker();
      for (const id of pending.keys()) takeStopped(id);
    },
  };
}

type Ask = (method: string, args: readonly unknown[], call: Call | undefined) => Promise<unknown>;

/** The methods of the worker as functions of the page. */
function clientOf(ask: Ask): ExtensionClient {
  const methods = Object.entries(methodArguments).map(([name, count]) => [
    name,
    (...all: unknown[]) => ask(name, all.slice(0, count), all[count] as Call | undefined),
  ]);
  return Object.fromEntries(methods) as ExtensionClient;
}
