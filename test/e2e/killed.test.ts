import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shippedFilters, shippedMessages } from '../../core/engine/inform/index.ts';
import { readJson, testPath } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { builtExtension, filesOf, readCsvBytes } from './fixtures.ts';
import {
  fileToAdd,
  openWorker,
  type End,
  type CallOf,
  type Kept,
  type RealWorker,
} from './real-worker.ts';

/*
 * The worker killed at any moment of what it writes: what is kept is as before or as after, never
 * between, and the same can be done again.
 */

const lincoln = filesOf(testPath('scenarios/lincoln-grant/tables'));
const telling = filesOf(testPath('scenarios/telling-people'));
const request = readJson(testPath('scenarios/lincoln-grant/requests/T01.json'));

/** Two of those whom the filter finds can be mailed: Ann and Bo. */
const asked = {
  ...{ filter: shippedFilters[0]!, message: shippedMessages[0]!, letter: null },
  ...{ expirationDate: '2099-09-01', toShared: false, again: true, from: '' },
};

/** Some moments at which to kill: spread over the whole call, and more while it stores. */
function moments(ms: number): End[] {
  const spread = Array.from({ length: 6 }, (_, n): End => ({
    after: 'sent',
    ms: ((n + Math.random()) / 6) * ms * 1.2,
  }));
  const storing = [0, 0.1, 1, 2, 4, 8].map((later): End => ({ after: 'storing', ms: later }));
  return [...spread, ...storing];
}

interface History {
  readonly id: string;
  readonly undoneAt: string | null;
}

/** What is kept of batches, in short; throws where one part of it speaks against another. */
function batchesIn({ records, kept, meta }: Kept): { saved: number; undone: number } {
  const history = (records['history'] ?? []) as readonly History[];
  const files = (records['files'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  const named = Object.entries(files).flatMap(([id, names]) =>
    names.map((name) => `${id}/${name}`),
  );
  expect(Object.keys(kept).sort()).toEqual([...named].sort());
  for (const { id } of history) expect(named).toContain(`${id}/journal.json`);
  const saved = history.length;
  const undone = history.filter(({ undoneAt }) => undoneAt !== null).length;
  const accounts = (meta['savedAccounts'] as { readonly file: string } | undefined)?.file ?? null;
  const rows = accounts === null ? null : readCsvBytes(Buffer.from(accounts)).length;
  // T01 creates six accounts beside the ten that are there; its undo removes them.
  expect(rows).toBe(saved === 0 ? null : saved === undone ? accountsBefore : accountsBefore + 6);
  return { saved, undone };
}

const accountsBefore = readCsvBytes(
  readFileSync(join(testPath('scenarios/lincoln-grant/tables'), 'accounts.csv')),
).length;

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let worker: RealWorker;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    worker = await openWorker(browser);
  });
  afterAll(() => browser.close());
  beforeEach(() => worker.answer('eraseEverything'));

  /** How long a call takes that is left alone. */
  async function timeOf(method: string, ...args: readonly unknown[]): Promise<number> {
    const answer = await worker.call(method, args);
    if ('ms' in answer) return answer.ms;
    throw new Error(JSON.stringify(answer));
  }

  async function fingerprint(): Promise<string> {
    const answer = (await worker.answer('preview', request)) as {
      preview: { summary: { fingerprint: string } };
    };
    return answer.preview.summary.fingerprint;
  }

  const bring = (paths: readonly string[]) =>
    worker.answer(
      'addFiles',
      paths.map((path) => fileToAdd(path)),
      'file',
    );

  test('a save and its undo', async () => {
    await bring(lincoln);
    const save = async () => [
      request,
      { expect: await fingerprint(), overrideThreshold: false, credentials: true },
    ];
    const undoOf = ({ records }: Kept) => [
      { batch: { id: (records['history'] as History[])[0]!.id }, removeUnused: true },
    ];
    const saving = await timeOf('save', ...(await save()));
    const undoing = await timeOf('undo', ...undoOf(await worker.kept()));
    expect(batchesIn(await worker.kept())).toEqual({ saved: 1, undone: 1 });
    let before = { saved: 1, undone: 1 };
    const became = { done: 0, not: 0 };
    for (const [n] of moments(0).entries()) {
      for (const method of ['save', 'undo'] as const) {
        const isNext = method === (before.saved === before.undone ? 'save' : 'undo');
        if (!isNext) continue;
        const args = method === 'save' ? await save() : undoOf(await worker.kept());
        await worker.call(method, args, moments(method === 'save' ? saving : undoing)[n]);
        const after = batchesIn(await worker.kept());
        const done =
          method === 'save'
            ? { ...before, saved: before.saved + 1 }
            : { ...before, undone: before.undone + 1 };
        expect([before, done], `${method} killed`).toContainEqual(after);
        became[after.saved + after.undone > before.saved + before.undone ? 'done' : 'not']++;
        before = after;
      }
    }
    // One of the kills comes before anything can have been stored, whatever the others do.
    expect(became.not).toBeGreaterThan(0);
    if (before.saved === before.undone) await worker.answer('save', ...(await save()));
    await worker.answer('undo', ...undoOf(await worker.kept()));
    const { saved, undone } = batchesIn(await worker.kept());
    expect(saved).toBe(undone);
  });

  test('files that take the place of others', async () => {
    const versionOf = (version: number) =>
      ['students', 'staff'].map((table) =>
        fileToAdd(
          `${table}.csv`,
          `Person ID,${table === 'students' ? 'Student' : 'Staff'} Number,Last Name,First Name\r\n1,${version},A,B\r\n`,
        ),
      );
    const adding = await timeOf('addFiles', versionOf(0), 'file');
    let kept = await worker.kept();
    for (const [n, end] of moments(adding).entries()) {
      await worker.call('addFiles', [versionOf(n + 1), 'file'], end);
      const next = await worker.kept();
      const isNew = next.meta['counter'] !== kept.meta['counter'];
      for (const file of Object.values(next.files))
        expect(file.file.includes(`1,${n + 1},A,B`)).toBe(isNew);
      if (!isNew) expect(next.files).toEqual(kept.files);
      kept = next;
    }
    expect(Object.keys(kept.files).sort()).toEqual(['staff.csv', 'students.csv']);
  });

  test('who was told', async () => {
    await bring(telling);
    const rowsIn = ({ meta }: Kept) =>
      readCsvBytes(Buffer.from((meta['told'] as { readonly file: string }).file)).length;
    const making = await timeOf('makeMessages', asked, 'message files');
    const each = rowsIn(await worker.kept());
    expect(each).toBe(2);
    let rows = each;
    for (const end of moments(making)) {
      await worker.call('makeMessages', [asked, 'message files'], end);
      const now = rowsIn(await worker.kept());
      expect([rows, rows + each]).toContain(now);
      rows = now;
    }
    await worker.answer('makeMessages', asked, 'message files');
    expect(rowsIn(await worker.kept())).toBe(rows + each);
  });

  test('nobody is killed, but two windows write: neither loses what the other keeps', async () => {
    await bring(telling);
    const many = Array.from({ length: 40 }, (_, n) => n);
    const filters = many.map((n): CallOf => [
      'saveFilter',
      [{ ...shippedFilters[0]!, name: `Filter ${n}` }],
    ]);
    const tellings = many.map((): CallOf => ['makeMessages', [asked, 'mail-merge file']]);
    expect(await worker.together(filters, tellings)).toEqual([[], []]);
    const { records, meta } = await worker.kept();
    const { filters: kept } = records['inform'] as { readonly filters: readonly unknown[] };
    expect(kept).toHaveLength(40);
    const told = (meta['told'] as { readonly file: string }).file;
    expect(readCsvBytes(Buffer.from(told))).toHaveLength(80);
  });

  test('erasing everything', async () => {
    for (const end of [0, 1, 2, 4, 8, 16].map((ms): End => ({ after: 'sent', ms }))) {
      await bring(lincoln);
      const before = await worker.kept();
      await worker.call('eraseEverything', [], end);
      const { files, meta } = await worker.kept();
      expect([0, Object.keys(before.files).length]).toContain(Object.keys(files).length);
      if (Object.keys(files).length === 0) expect(Object.keys(meta)).toEqual(['counter']);
    }
  });
});
