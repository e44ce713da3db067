import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from './browsers/browser.ts';
import { drivingPage } from './browsers/extension-copy.ts';
import type { View } from './browsers/view.ts';

/** What became of a call: its answer, what it complained of, or that its worker was ended before. */
export type Answer =
  | { readonly result: unknown; readonly ms: number }
  | { readonly error: string }
  | { readonly ended: true };

/**
 * When a worker is ended: milliseconds after a call was sent, or after it was told to store; 0: in
 * the same breath, before it can have heard of it.
 */
export interface End {
  readonly after: 'sent' | 'storing';
  readonly ms: number;
}

/** Everything that the extension keeps, by where it is; Blobs as their text. */
export interface Kept {
  readonly files: Readonly<Record<string, { readonly file: string }>>;
  readonly kept: Readonly<Record<string, string>>;
  readonly records: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly local: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Runs in the page: a call to a worker of its own, which is ended afterwards or before. */
const callInPage = `async (method, args, end) => {
  const worker = new window.Worker('worker.js?language=en', { type: 'module' });
  const revive = (value) => {
    if (Array.isArray(value)) return value.map(revive);
    if (typeof value !== 'object' || value === null) return value;
    if ('asFile' in value) return new window.Blob([value.asFile]);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
  };
  const answer = await new Promise((resolve) => {
    const endAfter = (what) => {
      if (end === null || end.after !== what) return;
      const kill = () => { worker.terminate(); resolve({ ended: true }); };
      if (end.ms === 0) kill();
      else window.setTimeout(kill, end.ms);
    };
    let began = 0;
    worker.onmessage = ({ data }) => {
      if (data.kind === 'ready') {
        began = window.performance.now();
        worker.postMessage({ kind: 'call', id: 1, method, args: revive(args) });
        endAfter('sent');
      } else if (data.kind === 'ask-unstoppable') {
        worker.postMessage({ kind: 'unstoppable' });
        endAfter('storing');
      } else if (data.kind === 'result') {
        resolve({ result: data.result ?? null, ms: window.performance.now() - began });
      } else if (data.kind === 'error') resolve({ error: data.message });
    };
  });
  worker.terminate();
  return answer;
}`;

/** Runs in the page: two workers, each with calls that it is given one after the other. */
const togetherInPage = `(...lists) => Promise.all(lists.map((calls) => new Promise((resolve) => {
  const worker = new window.Worker('worker.js?language=en', { type: 'module' });
  const faults = [];
  let next = 0;
  const goOn = () => {
    if (next === calls.length) { worker.terminate(); resolve(faults); return; }
    const [method, args] = calls[next++];
    worker.postMessage({ kind: 'call', id: next, method, args });
  };
  worker.onmessage = ({ data }) => {
    if (data.kind === 'ask-unstoppable') worker.postMessage({ kind: 'unstoppable' });
    else if (data.kind === 'error') faults.push(data.message);
    if (['ready', 'result', 'error'].includes(data.kind)) goOn();
  };
})))`;

/** Runs in the page: reads everything that is kept. */
const readInPage = `async () => {
  const database = await new Promise((resolve, reject) => {
    const opening = window.indexedDB.open('account-batch-wizard');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const plain = async (value) => {
    if (value instanceof window.Blob) return value.text();
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([key, one]) => [key, await plain(one)]);
    return Object.fromEntries(await Promise.all(entries));
  };
  // In one transaction: what a worker that was ended has still on its way comes before all, or after.
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const read = await Promise.all(names.map((name) => {
    const store = transaction.objectStore(name);
    return Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  }));
  database.close();
  const all = {};
  for (const [n, [keys, values]] of read.entries())
    all[names[n]] = await plain(Object.fromEntries(keys.map((key, k) => [key, values[k]])));
  const { storage } = window.browser ?? window.chrome;
  return { ...all, local: { ...window.localStorage }, options: await storage.local.get(null) };
}`;

/** The extension's worker and what it keeps, without a page that stands between. */
export interface RealWorker {
  /** Calls a method in a new worker, ended before its answer where `end` says so. */
  call(method: string, args: readonly unknown[], end?: End): Promise<Answer>;
  /** The same, to its end; throws what it complains of. */
  answer(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Calls of two workers at the same time, as two windows make them; what either complains of. */
  together(...lists: readonly (readonly CallOf[])[]): Promise<string[][]>;
  kept(): Promise<Kept>;
}

/** A method and its arguments. */
export type CallOf = readonly [method: string, args: readonly unknown[]];

/** A file as an argument of a call. */
export function fileToAdd(path: string, text = readFileSync(path, 'utf8')): unknown {
  return { name: basename(path), file: { asFile: text } };
}

/** Opens an empty page of the extension, from which its worker is called. */
export async function openWorker(browser: Browser): Promise<RealWorker> {
  const page: View = await browser.openPage(drivingPage);
  const call = (method: string, args: readonly unknown[], end?: End) =>
    page.evaluate<Answer>(`(${callInPage})(...${JSON.stringify([method, args, end ?? null])})`);
  return {
    call,
    async answer(method, ...args) {
      const answer = await call(method, args);
      if ('result' in answer) return answer.result;
      throw new Error(`${method}: ${'error' in answer ? answer.error : 'ended'}`);
    },
    together: (...lists) =>
      page.evaluate<string[][]>(`(${togetherInPage})(...${JSON.stringify(lists)})`),
    kept: () => page.evaluate<Kept>(`(${readInPage})()`),
  };
}
