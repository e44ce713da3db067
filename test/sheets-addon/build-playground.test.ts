import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Playground } from '../../local/apps-script/index.ts';
import { startPlayground } from '../../local/apps-script/playground/start.ts';
import { findBrowsers } from '../browsers.mjs';
import { patience } from '../e2e/browsers/view.ts';
import { testPath } from '../helpers/cli.ts';

/* What npm start ends with: the add-on as it was built, in a browser, beside the sample district. */

let playground: Playground;
let browser: Browser;

beforeAll(async () => {
  playground = await startPlayground(inject('addonFolder'), testPath('../local/sample-district'));
  browser = await puppeteer.launch({
    timeout: patience,
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
  await playground.close();
});

test('the sidebar stands open beside the tabs and runs in 300 pixels', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(playground.url);
  await page.waitForSelector('#cell-0-0');
  const tabs = (await page.evaluate(
    '[...document.querySelectorAll("#tabs [role=tab]")].map((tab) => tab.textContent)',
  )) as string[];
  expect(tabs.slice(0, 4)).toEqual(['Schools', 'Calendars', 'User Groups', 'Students']);
  const frame = await (await page.waitForSelector('#sidebar-frame'))!.contentFrame();
  await frame.waitForFunction('document.getElementById("wizard").textContent !== ""');
  expect(await frame.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([
    300, 300,
  ]);
  expect(faults).toEqual([]);
});
