import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import {
  makeTenant,
  makeWorkbook,
  readProjectFolder,
  serve,
  shownIn,
  userOf,
  type Playground,
  type Tenant,
} from '../../local/apps-script/index.ts';
import { findBrowsers } from '../browsers.mjs';
import { createView, patience, until, type View } from '../e2e/browsers/view.ts';
import { waitForFocus, waitForTheme } from '../e2e/wizard.ts';
import { accountRow, users } from './activation-story.ts';

/*
 * The page that activation links lead to, as it is pushed, in a real browser, by keyboard alone.
 * ACTIVATION_PICTURES names a folder for pictures of what it looks like.
 */

const ann = 'ann.bell@school.example';
const headings = ['Person ID', 'Username', 'Homepage', 'Authentication Type', 'Enabled'];
const pictures = process.env['ACTIVATION_PICTURES'];
let browser: Browser;
let playground: Playground;
let tenant: Tenant;
let page: Page;
let view: View;
let errors: string[] = [];

beforeAll(async () => {
  browser = await puppeteer.launch({
    timeout: patience,
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--lang=en-US'],
    env: { ...process.env, LANGUAGE: 'en_US' },
  });
});

afterAll(() => browser.close());

beforeEach(async () => {
  errors = [];
  tenant = makeTenant({ domains: ['school.example'], orgUnits: ['/Students'], users });
  playground = await serve({
    files: readProjectFolder(inject('domainFolder')),
    workbook: makeWorkbook({
      owner: 'head@school.example',
      tabs: [{ name: 'User Accounts', rows: [headings, accountRow('1001', ann).slice(0, 5)] }],
    }),
    tenant,
    latency: 0,
  });
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    // Nothing is fetched from anywhere else.
    if (!request.url().startsWith(playground.url)) errors.push(`asks for ${request.url()}`);
  });
});

afterEach(async () => {
  await page.close();
  await playground.close();
  expect(errors).toEqual([]);
});

function call(method: string, ...args: readonly unknown[]): unknown {
  const { value } = playground.host.run('api_call', [JSON.stringify({ method, args })]);
  const answer = JSON.parse(value as string) as { readonly value: unknown };
  return answer.value;
}

/** Where an address of the web app leads in the playground. */
function here(address: string): string {
  const { pathname, search } = new URL(address);
  return new URL(pathname + search, playground.url).href;
}

async function open(address: string): Promise<void> {
  await page.goto(here(address));
  const frame = await (await page.waitForSelector('#web-app-frame'))!.contentFrame();
  await frame.waitForSelector('h1');
  view = createView({
    evaluate: (expression) => frame.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    async press(key, held) {
      for (const one of held) await page.keyboard.down(one as 'Shift');
      await page.keyboard.press(key as 'Tab');
      for (const one of held) await page.keyboard.up(one as 'Shift');
    },
    type: (text) => page.keyboard.type(text),
    setFiles: () => Promise.reject(new Error('Nobody chooses files here.')),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    print: () => Promise.reject(new Error('Nobody prints this page.')),
    reload: async () => {
      await page.reload();
    },
    show: () => page.bringToFront(),
    close: () => page.close(),
  });
}

/** Sets the page up, makes Ann's link and gives it. */
async function annsLink(): Promise<string> {
  await open(call('activationCheckLink', playground.host.state.webApp) as string);
  await view.waitForText('This page is ready');
  const expirationDate = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  call('keepActivationSettings', {
    school: 'Núñez & Söhne School',
    help: 'Help: office, room 12, 555-0100',
    signInAt: 'https://accounts.google.com/',
    leastLength: 10,
  });
  call('makeLinks', { who: 'new', expirationDate, again: false });
  const [names, row] = shownIn(playground.host.workbook, 'User Accounts');
  return row![names!.indexOf('Activation URL')]!;
}

/** Axe finds nothing, light or dark, at any width; nothing is cut off at the side. */
async function expectAccess(name: string): Promise<void> {
  for (const width of [300, 420, 1280]) {
    await view.resize(width, 900);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await waitForTheme(view, theme);
      expect(await view.axe(), `${name} ${width} ${theme}`).toEqual([]);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await view.screenshot(join(pictures, `${name}-${width}-${theme}.png`));
      }
    }
    const overflow = 'window.document.documentElement.scrollWidth - window.innerWidth';
    const fits = await until(async () => (await view.evaluate<number>(overflow)) === 0 || null);
    expect(fits, `${name} ${width}`).toBe(true);
  }
}

test('from a link to a password, by keyboard alone', async () => {
  await open(await annsLink());
  await view.waitForText('Núñez & Söhne School');
  await expectAccess('choose');

  // The language, the username to copy, then the fields.
  await view.press('Tab', 'Tab', 'Tab');
  await waitForFocus(view, 'New password');
  await view.type('ann.bell1');
  await view.press('Enter');
  await view.waitForText('It needs at least 10 characters.');
  await view.waitForText('It cannot contain your name or username.');
  await view.waitForText('The two are not the same.');
  await waitForFocus(view, 'New password');
  await expectAccess('refused');

  await view.press('Control+a');
  await view.type('Seven geese fly');
  await view.waitForText('Fair');
  await view.press('Tab');
  await waitForFocus(view, 'The same once more');
  await view.type('Seven geese fly');
  await view.press('Tab');
  await waitForFocus(view, 'Show what I type', 'checkbox');
  await view.press('Space');
  expect(await view.evaluate<string>('window.document.getElementById("password").type')).toBe(
    'text',
  );
  await view.press('Tab', 'Enter');
  await view.waitForText('Your password is set');
  await waitForFocus(view, 'Your password is set');
  await expectAccess('done');
  expect(userOf(tenant, ann)!.password).toMatch(/^\$6\$rounds=1000\$/);
  expect(
    await view.evaluate<string[]>(
      '[...window.document.querySelectorAll("a")].map((a) => a.target + " " + a.href)',
    ),
  ).toEqual(['_top https://accounts.google.com/']);
});

test('in Spanish for whoever wants it, and nothing for whoever has no link', async () => {
  const link = await annsLink();
  await open(link);
  await view.click({ role: 'button', name: 'Español' });
  await view.waitForText('Elige tu contraseña');
  expect(await view.evaluate<string>('window.document.documentElement.lang')).toBe('es');
  await expectAccess('spanish');

  await open(`${link}x`);
  await view.waitForText('This link does not work');
  expect(await view.text()).not.toContain('ann');
  await expectAccess('broken');
});
