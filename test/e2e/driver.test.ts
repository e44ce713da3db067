import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { writeScratchExtension } from './scratch-extension.ts';

/*
 * The gear that drives browsers, on an extension of its own: that a story fails only for what the
 * product does, and does fail for it.
 */

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;
  const status = { role: 'status' };

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: writeScratchExtension(name) });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  test('types, chooses, clicks, and waits for what is disabled', async () => {
    await tab.fill({ role: 'textbox', name: 'Your name' }, 'Núñez');
    await tab.waitForText('Hello Núñez');
    await tab.fill({ role: 'textbox', name: 'Your name' }, '');
    expect((await tab.state({ role: 'textbox', name: 'Your name' })).value).toBe('');
    await tab.click({ role: 'radio', name: /^staff/i });
    expect((await tab.state({ role: 'radio', name: 'Staff' })).checked).toBe(true);
    expect((await tab.state({ role: 'radio', name: 'Students' })).checked).toBe(false);
    await tab.choose({ role: 'listbox', name: /Schools/ }, ['Lincoln', 'Adams']);
    await tab.waitForText('Lincoln+Adams');
    await tab.click({ role: 'button', name: 'Later' });
    await tab.waitForText('Later came');
    expect(await tab.count({ role: 'button' })).toBe(6);
    expect(await tab.count({ role: 'button', name: 'Delete' })).toBe(0);
  });

  test('clicks nothing else where a control moves away under the pointer', async () => {
    await tab.click({ role: 'button', name: 'First' });
    await tab.waitForText('Later came First');
    expect(await tab.evaluate(`window.document.querySelector('p').textContent`)).toBe(
      'SecondFirst',
    );
  });

  test('goes from control to control by keyboard', async () => {
    await tab.click({ role: 'textbox', name: 'Your name' });
    await tab.press('Tab', 'Space');
    await until(async () => (await tab.focus()).role === 'radio' || null);
    expect(await tab.focus()).toEqual({ role: 'radio', name: 'Staff', tag: 'input' });
    await tab.press('ArrowUp', 'Shift+Tab');
    await until(async () => (await tab.focus()).role === 'textbox' || null);
    expect(await tab.focus()).toMatchObject({ role: 'textbox', name: 'Your name' });
    await until(async () => (await tab.state(status)).text === 'students' || null);
    expect((await tab.state(status)).text).toBe('students');
  });

  test('gives files and takes downloads', async () => {
    const folder = newFolder();
    const files = ['one.csv', 'two.csv'].map((file) => join(folder, file));
    for (const file of files) writeFileSync(file, `of ${file.slice(-7)}`);
    await tab.setFiles({ css: 'input[type=file]' }, files);
    await tab.waitForText('of one.csv|of two.csv');
    await tab.click({ role: 'button', name: 'Save Changes' });
    const saved = join(browser.downloads, 'result.csv');
    const text = await until(() =>
      Promise.resolve().then(() => {
        try {
          return readFileSync(saved, 'utf8') || null;
        } catch {
          return null;
        }
      }),
    );
    expect(text).toBe('a,b\r\n');
  });

  test('sees what a worker asks of the network, and nothing where nobody asks', async () => {
    expect(browser.network.requests).toEqual([]);
    await tab.click({ role: 'button', name: 'Call home' });
    await tab.waitForText('Nobody there');
    expect(browser.network.requests).toEqual(['CONNECT elsewhere.example:443']);
    browser.network.serve('elsewhere.example', (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*').end(request.url);
    });
    await tab.click({ role: 'button', name: 'Call home' });
    await tab.waitForText('Called');
    expect(browser.network.requests.at(-1)).toBe('GET https://elsewhere.example/roster');
  });

  test('opens web pages of hosts that exist only here', async () => {
    browser.network.serve('sis.example', (_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<h1>Roster of Lincoln</h1>');
    });
    const page = await browser.openPage('http://sis.example/roster');
    await page.waitFor({ role: 'heading', name: 'Roster of Lincoln' });
    await page.close();
  });

  test('follows what the system prefers and how wide a window is', async () => {
    const dark = `window.matchMedia('(prefers-color-scheme: dark)').matches`;
    expect(await tab.evaluate(dark)).toBe(false);
    await browser.setTheme('dark');
    expect(await until(async () => (await tab.evaluate<boolean>(dark)) || null)).toBe(true);
    await browser.setTheme('light');
    await tab.resize(420, 700);
    const narrow = 'window.innerWidth === 420';
    expect(await until(async () => (await tab.evaluate<boolean>(narrow)) || null)).toBe(true);
    const picture = join(newFolder(), 'tab.png');
    await tab.screenshot(picture);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  });

  test('finds with axe what is wrong', async () => {
    expect(await tab.axe()).toEqual([]);
    await tab.evaluate(
      `(window.document.querySelector('#name').parentNode.firstChild.remove(), null)`,
    );
    const faults = await tab.axe();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^label: <input id="name">/);
    await tab.reload();
    expect(await tab.axe()).toEqual([]);
  });

  test('reads on where a page takes the place of another', async () => {
    const own = await browser.openView('tab');
    // The page itself takes its own place again and again, whenever it has shown itself.
    await own.evaluate('(window.sessionStorage.reloads = 8, null)');
    await own.evaluate('(window.setTimeout(() => window.location.reload()), null)');
    const left = () => own.evaluate<string>('window.sessionStorage.reloads').catch(() => 'unknown');
    let readings = 0;
    while ((await left()) !== '0') {
      await own.waitFor({ role: 'heading', name: 'Scratch' });
      await own.count({ role: 'button' });
      await own.text();
      readings++;
    }
    expect(readings).toBeGreaterThan(0);
    await own.close();
  });

  test('drives the popup, and the tab that it opens', async () => {
    const popup = await browser.openView('popup');
    await popup.waitFor({ role: 'heading', name: 'Scratch' });
    await popup.click({ role: 'radio', name: 'Students' });
    await popup.waitForText('students');
    await popup.click({ role: 'button', name: 'Open in a tab' });
    const opened = await browser.waitForPage(/opened/);
    await opened.waitFor({ role: 'heading', name: 'Scratch' });
    await opened.close();
  });
});
