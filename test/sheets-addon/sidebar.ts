import { rmSync } from 'node:fs';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import {
  type HostOptions,
  type Playground,
  type ProjectFile,
  serve,
  type Tenant,
  type Workbook,
} from '../../local/apps-script/index.ts';
import { findBrowsers } from '../browsers.mjs';
import { newFolder } from '../helpers/cli.ts';
import { createView, patience, type View, type ViewPort } from '../e2e/browsers/view.ts';

/* The add-on's sidebar in the playground, in a real browser: 300 pixels, beside the tabs. */

/** A sidebar that somebody has opened. */
export interface OpenSidebar {
  readonly playground: Playground;
  /** The page in the sidebar. */
  readonly view: View;
  /** The whole playground. */
  readonly page: Page;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** What went wrong in either page. */
  readonly errors: readonly string[];
  readonly setTheme: (theme: 'light' | 'dark') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the sidebar is opened with. */
export interface SidebarOptions {
  readonly files: readonly ProjectFile[];
  readonly workbook: Workbook;
  /** The menu's entry. */
  readonly click?: string;
  readonly width?: number;
  readonly height?: number;
  /** The Google Workspace that it is in. */
  readonly tenant?: Tenant;
  readonly settings?: HostOptions['settings'];
}

/** Serves a playground, and opens the wizard in it. */
export async function openSidebar(options: SidebarOptions): Promise<OpenSidebar> {
  const { files, workbook, click = 'Open wizard', width = 1280, height = 800 } = options;
  const { tenant, settings } = options;
  const playground = await serve({
    ...{ files, workbook, click, latency: 0 },
    ...(tenant === undefined ? {} : { tenant }),
    ...(settings === undefined ? {} : { settings }),
  });
  const browser = await puppeteer.launch({
    timeout: patience,
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--lang=en-US'],
    env: { ...process.env, LANGUAGE: 'en_US' },
  });
  const downloads = newFolder();
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setViewport({ width, height });
  await page.goto(playground.url);
  const frame = await (await page.waitForSelector('#sidebar-frame'))!.contentFrame();
  await frame.waitForSelector('h2');
  return {
    playground,
    page,
    downloads,
    errors,
    view: createView(portOf(page, frame)),
    setTheme: (value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
      await playground.close();
    },
  };
}

/** The frame as a page of its own: keys go to where the focus is, places count from its corner. */
function portOf(page: Page, frame: Frame): ViewPort {
  const frameBox = async () => (await (await page.$('#sidebar-frame'))!.boundingBox())!;
  return {
    evaluate: (expression) => frame.evaluate(expression),
    async clickAt(x, y) {
      const box = await frameBox();
      await page.mouse.click(box.x + x, box.y + y);
    },
    async press(key, held) {
      for (const one of held) await page.keyboard.down(one as 'Shift');
      await page.keyboard.press(key as 'Tab');
      for (const one of held) await page.keyboard.up(one as 'Shift');
    },
    type: (text) => page.keyboard.type(text),
    setFiles: () => Promise.reject(new Error('Nobody chooses files in the sidebar.')),
    resize: (width, height) => page.setViewport({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path: path, clip: await frameBox() });
    },
    print: () => Promise.reject(new Error('Nobody prints a sidebar.')),
    reload: () => Promise.reject(new Error('A sidebar is opened anew from the menu.')),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}
