import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentsOf, type Playground, serve } from '../../local/apps-script/index.ts';
import { findBrowsers } from '../browsers.mjs';
import { patience } from '../e2e/browsers/view.ts';
import { testPath } from '../helpers/cli.ts';
import { copyAddon, rosterBook } from './script-host.ts';

/* The playground's page in a real browser, with the keyboard alone. */

let browser: Browser;
let playground: Playground;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  browser = await puppeteer.launch({
    timeout: patience,
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

beforeEach(async () => {
  playground = await serve({
    files: copyAddon(),
    workbook: rosterBook(300),
    click: 'Copy names',
    latency: 0,
  });
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  faults.length = 0;
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setViewport({ width: 1200, height: 700 });
  await page.goto(playground.url);
  await page.waitForSelector('#cell-0-0');
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
  await playground.close();
});

afterAll(() => browser.close());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'Enter');
}

/** Waits until an expression is true of the page. */
async function until(condition: string): Promise<void> {
  await page.waitForFunction(condition);
}

async function sidebar(): Promise<Frame> {
  const frame = await (await page.waitForSelector('#sidebar-frame'))!.contentFrame();
  await frame.waitForFunction('document.getElementById("what")?.textContent.includes("people")');
  return frame;
}

async function textOf(selector: string): Promise<unknown> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`);
}

test('the sidebar is 300 pixels wide and runs against the stand-in; the new tab is shown', async () => {
  const frame = await sidebar();
  expect(await frame.evaluate('window.innerWidth')).toBe(300);
  await frame.focus('#go');
  await press('Enter');
  await frame.waitForFunction('document.getElementById("how-far").textContent === "300 of 300"');
  await until('document.querySelector("#tabs [aria-selected=true]").textContent === "Copy"');
  await until('document.getElementById("cell-2-1")?.textContent === "=1+1"');
  expect(contentsOf(playground.host.workbook, 'Copy')).toEqual(
    contentsOf(playground.host.workbook, 'Roster'),
  );
});

test('only rows that can be seen exist; going to the end brings the others', async () => {
  expect(await page.$$eval('.body .row', (rows) => rows.length)).toBeLessThan(80);
  expect(await page.$('#cell-299-0')).toBeNull();
  await page.focus('#grid');
  for (let i = 0; i < 20; i++) await press('PageDown');
  await until('document.getElementById("cell-300-0")?.textContent === "Person 300"');
});

test('cells are edited with the keyboard: typed, left with Enter, given up with Escape', async () => {
  await page.focus('#grid');
  await press('ArrowDown', 'ArrowRight');
  await until('document.getElementById("cell-name").textContent === "B2"');
  expect(await textOf('#cell-content')).toBe("'007");
  await page.keyboard.type('MAY26');
  await press('Enter');
  await until('/^5.26.\\d+$/.test(document.getElementById("cell-1-1").textContent)');
  await until('document.getElementById("cell-name").textContent === "B3"');
  await press('F2');
  await page.keyboard.type('x');
  await press('Escape');
  expect(await textOf('#cell-2-1')).toBe('=1+1');
});

test('the menu opens, is walked through and runs what is chosen; dialogs are answered', async () => {
  await page.focus('#menu-button');
  await press('Enter', 'ArrowDown');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Delete copy');
  await press('Enter');
  await page.waitForSelector('#question[open]');
  expect(await textOf('#question-text')).toBe('There is no copy.');
  await press('Enter');
  await page.waitForSelector('#question:not([open])');
  await until('document.getElementById("status").textContent.startsWith("Finished Delete copy")');
});

test('the sidebar is closed and opened again', async () => {
  await page.focus('#close-sidebar');
  await press('Enter');
  await until('document.getElementById("sidebar").hidden');
  await page.focus('#menu-button');
  await press('Enter', 'Enter');
  await until('!document.getElementById("sidebar").hidden');
  await sidebar();
});

describe.each(['light', 'dark'])('%s', (scheme) => {
  test('nothing that axe finds wrong', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await sidebar();
    await page.click('#show-executions');
    await page.evaluate(readFileSync(testPath('../node_modules/axe-core/axe.min.js'), 'utf8'));
    // The page around the add-on's own: that one has its tests elsewhere.
    const found = (await page.evaluate(
      'axe.run({ exclude: [["#sidebar-frame"]] }, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
    )) as string[];
    expect(found).toEqual([]);
  });
});
