import { afterEach, expect, test, vi } from 'vitest';
import english from '../../extension/_locales/en/messages.json';
import { createWorkerClient, type WorkerClient } from '../../extension/page/worker-client.ts';
import { createSay } from '../../extension/text/say.ts';
import type { ExtensionClient } from '../../extension/worker/extension-client.ts';
import { serveCalls } from '../../extension/worker/serve-calls.ts';
import type { ToWorker } from '../../extension/worker/wire.ts';

/* The page's side and the worker's side of the calls, with a message channel where the worker is. */

interface Rig extends WorkerClient {
  /** How many workers were started. */
  readonly started: () => number;
  /** Ends the worker as a browser would that is short of memory, once it is there. */
  readonly kill: () => Promise<void>;
  readonly answered: string[];
}

const channels: MessageChannel[] = [];

afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
  vi.unstubAllGlobals();
});

type Methods = Partial<Record<keyof ExtensionClient, (...args: never[]) => Promise<unknown>>>;

/** The two sides, the worker's with these methods. Locks, which Node lacks, are held till the end. */
function rig(methods: (unstoppable: <T>(work: () => Promise<T>) => Promise<T>) => Methods): Rig {
  let started = 0;
  let freeLock: (() => void) | null = null;
  const answered: string[] = [];
  const request = (_name: string, { signal }: { signal: AbortSignal }, got: () => void) =>
    new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
      freeLock = () => {
        got();
        resolve();
      };
    });
  vi.stubGlobal('navigator', { locks: { request } });

  function start(): Worker {
    const channel = new MessageChannel();
    channels.push(channel);
    started++;
    const post = (message: unknown) => {
      channel.port2.postMessage(message);
    };
    const client = Promise.resolve().then(
      () => methods((work) => server.unstoppable(work)) as unknown as ExtensionClient,
    );
    const server = serveCalls(client, post);
    channel.port2.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      server.hear(data);
    };
    post({ kind: 'ready', lock: `worker ${started}` });
    channel.port1.start();
    const terminate = () => {
      channel.port1.close();
    };
    return Object.assign(channel.port1, { terminate }) as unknown as Worker;
  }

  const client = createWorkerClient({
    start,
    say: createSay('en', english),
    download: () => undefined,
    progressed: () => undefined,
    answered: (method) => answered.push(method),
  });
  return {
    ...client,
    started: () => started,
    async kill() {
      await until(() => freeLock !== null);
      freeLock!();
    },
    answered,
  };
}

const never = () => new Promise<never>(() => undefined);
/** Time for what must not happen. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

test('calls are answered one after the other, small ones at once', async () => {
  const log: string[] = [];
  let finish: () => void = () => undefined;
  const { client, end } = rig(() => ({
    readData: async () => {
      log.push('reading');
      await new Promise<void>((resolve) => (finish = resolve));
      log.push('read');
      return 'data';
    },
    choices: (type: string) => Promise.resolve(log.push(`choices ${type}`)),
    open: () => Promise.resolve(log.push('open')),
  }));
  const data = client.readData();
  const choices = client.choices('staff');
  await client.open();
  await soon();
  expect(log).toEqual(['reading', 'open']);
  finish();
  expect(await data).toBe('data');
  await choices;
  expect(log).toEqual(['reading', 'open', 'read', 'choices staff']);
  await end();
});

test('a failure is told in its own words; an unknown method is none', async () => {
  const { client, end } = rig(() => ({
    open: () => Promise.reject(new Error('The disk is full.')),
  }));
  await expect(client.open()).rejects.toThrow('The disk is full.');
  await end();
  const server = serveCalls(Promise.resolve({} as ExtensionClient), (message) =>
    said.push(message),
  );
  const said: unknown[] = [];
  server.hear({ kind: 'call', id: 1, method: 'constructor', args: [] });
  await soon();
  expect(said).toEqual([{ kind: 'error', id: 1, message: 'There is no method constructor.' }]);
});

test('progress comes to the call it belongs to, the last of a stage always', async () => {
  const { client, end } = rig(() => ({
    readData: (call: { tell: (progress: unknown) => void }) => {
      for (let n = 0; n <= 1000; n++)
        call.tell({ stage: 'reading', what: 'a.csv', done: n / 1000, rows: null });
      return Promise.resolve(null);
    },
  }));
  const told: unknown[] = [];
  await client.readData({ tell: ({ done }) => told.push(done) });
  expect(told[0]).toBe(0);
  expect(told.at(-1)).toBe(1);
  // A thousand within far less than a twentieth of a second.
  expect(told.length).toBeLessThan(20);
  await end();
});

test('stopping the call under way starts another worker and asks the other readers again', async () => {
  let asked = 0;
  const { client, end, started } = rig(() => ({
    preview: () => never(),
    searchPeople: () => Promise.resolve(++asked),
    saveRecipe: () => Promise.resolve([]),
  }));
  const stop = new AbortController();
  const preview = client.preview({} as never, { signal: stop.signal });
  const search = client.searchPeople({} as never);
  // What changes something is never done without being asked for again.
  const recipe = expect(client.saveRecipe('a', {} as never)).rejects.toThrow('This was not done');
  await soon();
  stop.abort();
  await expect(preview).rejects.toMatchObject({
    name: 'AbortError',
    message: 'Stopped. Nothing was changed.',
  });
  expect(await search).toBe(1);
  await recipe;
  expect(started()).toBe(2);
  await end();
});

test('a call that waits is stopped without disturbing the one under way', async () => {
  let finish: ((value: string) => void) | null = null;
  let searched = false;
  const { client, end, started } = rig(() => ({
    preview: () => new Promise((resolve) => (finish = resolve)),
    searchPeople: () => Promise.resolve((searched = true)),
  }));
  const preview = client.preview({} as never);
  const stop = new AbortController();
  const rows = client.rows({} as never, { signal: stop.signal });
  await until(() => finish !== null);
  stop.abort();
  await expect(rows).rejects.toThrow('Stopped.');
  finish!('plan');
  expect(await preview).toBe('plan');
  expect(started()).toBe(1);
  expect(searched).toBe(false);
  await end();
});

test('a call that was stopped before it began is not sent', async () => {
  const { client, end, started } = rig(() => ({}));
  await expect(client.readData({ signal: AbortSignal.abort() })).rejects.toThrow('Stopped.');
  expect(started()).toBe(0);
  await end();
});

test('once it stores, a call cannot be stopped any more', async () => {
  let stored = false;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let finish: () => void = () => undefined;
  const { client, end, started } = rig((unstoppable) => ({
    save: () =>
      unstoppable(async () => {
        const finished = new Promise<void>((resolve) => (finish = resolve));
        begin();
        await finished;
        stored = true;
        return 'saved';
      }),
  }));
  const stop = new AbortController();
  const saved = client.save({} as never, {} as never, { signal: stop.signal });
  await begun;
  stop.abort();
  await soon();
  finish();
  expect(await saved).toBe('saved');
  expect(stored).toBe(true);
  expect(started()).toBe(1);
  await end();
});

test('a call that was stopped before it stores stores nothing', async () => {
  let stored = false;
  const { client, end } = rig((unstoppable) => ({
    save: async () => {
      await soon();
      await unstoppable(() => Promise.resolve((stored = true)));
    },
  }));
  const stop = new AbortController();
  const saved = client.save({} as never, {} as never, { signal: stop.signal });
  await Promise.resolve();
  stop.abort();
  await expect(saved).rejects.toThrow('Stopped. Nothing was changed.');
  await soon();
  await soon();
  expect(stored).toBe(false);
  await end();
});

test('a worker that dies is noticed, and another one is started', async () => {
  let asked = 0;
  const { client, end, kill, started } = rig(() => ({
    preview: () => (++asked === 1 ? never() : Promise.resolve('plan')),
  }));
  const lost = client.preview({} as never);
  await until(() => asked === 1);
  await kill();
  await expect(lost).rejects.toThrow(
    'The work was stopped by the browser, perhaps for lack of memory. Nothing was saved.',
  );
  expect(await client.preview({} as never)).toBe('plan');
  expect(started()).toBe(2);
  await end();
});

test('a page that ends its worker lets what is being stored finish, and drops readers', async () => {
  let kept = false;
  const { client, end } = rig(() => ({
    keepDraft: async () => {
      await soon();
      kept = true;
    },
    preview: () => never(),
  }));
  const draft = client.keepDraft({} as never);
  const preview = client.preview({} as never);
  preview.catch(() => undefined);
  await end();
  await draft;
  expect(kept).toBe(true);
  await expect(preview).rejects.toMatchObject({ name: 'AbortError' });
});
