import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type ElementHandle, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../browsers.mjs';
import { newFolder } from '../../helpers/cli.ts';
import type { Browser, BrowserOptions, ViewKind } from './browser.ts';
import { copyExtension, drivingPage, viewSizes } from './extension-copy.ts';
import { createNetwork, ownBusiness } from './network.ts';
import { scriptTime } from './script-time.ts';
import { createView, patience, until, untilLoaded, type View } from './view.ts';

/** What only Chromium lets a test do. */
export interface ChromiumBrowser extends Browser {
  readonly name: 'chromium';
  /** The process that all others of the browser descend from. */
  readonly processId: number;
  /** Ends the worker of a page, as a browser short of memory might. */
  endWorker(view: View): Promise<void>;
  /**
   * Leaves the extension this many bytes of storage; null: as much as there is. Not for extensions
   * with the permission `unlimitedStorage`. A browser takes some time to notice a lower limit.
   */
  limitStorage(bytes: number | null): Promise<void>;
  /** Milliseconds that scripts ran in the pages and workers of the extension while something was done. */
  scriptTime(
    work: () => Promise<void>,
  ): Promise<{ readonly page: number; readonly worker: number }>;
}

/** Starts Chromium with an extension. */
export async function startChromium(options: BrowserOptions): Promise<ChromiumBrowser> {
  const network = await createNetwork();
  const downloads = newFolder();
  const profile = newFolder();
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const browser = await puppeteer.launch({
    userDataDir: profile,
    timeout: patience,
    executablePath: findBrowsers().chromium,
    headless: true,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--window-size=1400,1000',
      '--lang=en-US',
      `--proxy-server=127.0.0.1:${network.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-features=NetworkTimeServiceQuerying',
      '--disable-component-update',
      `--component-updater=url-source=https://${ownBusiness}/`,
      `--gaia-url=https://${ownBusiness}`,
    ],
    env: { ...process.env, LANGUAGE: 'en_US' },
    // A million rows can keep a page from answering for longer than the usual 3 minutes.
    protocolTimeout: 600_000,
  });
  const copy = copyExtension(options);
  const origin = `chrome-extension://${await browser.installExtension(copy.folder)}`;
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });

  const pages = new Map<View, Page>();
  const errors: string[] = [];
  let limiting: CDPSession | null = null;
  let theme: 'light' | 'dark' = 'light';
  const showTheme = (page: Page) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  async function viewOf(page: Page): Promise<View> {
    const known = [...pages].find(([, other]) => other === page);
    if (known !== undefined) return known[0];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    // A page that is left while it works asks whether to: yes.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => errors.push(String(error)));
    await showTheme(page);
    const view = createView(portOf(page));
    pages.set(view, page);
    page.once('close', () => pages.delete(view));
    return view;
  }

  async function openPage(url: string): Promise<View> {
    const page = await browser.newPage();
    const view = await viewOf(page);
    await page.goto(new URL(url, `${origin}/`).href, { timeout: patience });
    return view;
  }

  async function waitForPage(url: RegExp): Promise<View> {
    const known = new Set(pages.values());
    const target = await browser.waitForTarget(
      async (candidate) => {
        if (!url.test(candidate.url())) return false;
        const page = await candidate.page();
        return page === null || !known.has(page);
      },
      { timeout: patience },
    );
    const view = await viewOf(await target.asPage());
    await untilLoaded(view);
    return view;
  }

  async function openPopup(over: View | undefined): Promise<View> {
    // The page stays open: a popup closes when the tab beneath it changes.
    const driver = await openPage(drivingPage);
    await over?.show();
    await driver.evaluate('window.chrome.action.openPopup()');
    return waitForPage(/[?&]view=popup/);
  }

  async function openView(kind: ViewKind, over?: View): Promise<View> {
    if (kind === 'popup') return openPopup(over);
    // A side panel opens only on a person's click; its page in a narrow tab is the same page.
    const view = await openPage(copy.viewPath(kind));
    await view.resize(...viewSizes[kind]);
    return view;
  }

  return {
    name: 'chromium',
    network,
    downloads,
    errors,
    processId: browser.process()?.pid ?? 0,
    openView,
    openPage,
    waitForPage,
    async setTheme(wanted) {
      theme = wanted;
      await Promise.all([...pages.values()].map(showTheme));
    },
    async endWorker(view) {
      const worker = await until(() => Promise.resolve(pages.get(view)?.workers()[0] ?? null));
      if (worker === null) throw new Error('The page has no worker');
      await worker.close();
    },
    async limitStorage(bytes) {
      // Only pages take this; the limit holds as long as the session does.
      limiting ??= await (await browser.newPage()).createCDPSession();
      const quotaSize = bytes === null ? {} : { quotaSize: bytes };
      await limiting.send('Storage.overrideQuotaForOrigin', { origin, ...quotaSize });
    },
    scriptTime: (work) => scriptTime(session, work),
    async close() {
      await browser.close();
      network.close();
      copy.remove();
      // Its helpers may outlive it for a moment, and write into its profile.
      for (const folder of [profile, downloads])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Without them, the first text field has the browser download a dictionary. */
const preferences = {
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [] },
};

function portOf(page: Page) {
  return {
    evaluate: (expression: string) => page.evaluate(expression),
    clickAt: (x: number, y: number) => page.mouse.click(x, y),
    async press(key: string, held: readonly string[]) {
      for (const one of held) await page.keyboard.down(one as 'Shift');
      await page.keyboard.press(key as 'Tab');
      for (const one of held) await page.keyboard.up(one as 'Shift');
    },
    type: (text: string) => page.keyboard.type(text),
    async setFiles(element: string, paths: readonly string[]) {
      const handle = (await page.evaluateHandle(element)) as ElementHandle<never>;
      await handle.uploadFile(...paths);
    },
    resize: (width: number, height: number) => page.setViewport({ width, height }),
    async screenshot(path: string) {
      await page.screenshot({ path: path });
    },
    async print(path: string) {
      await page.pdf({ path, timeout: patience, preferCSSPageSize: true, printBackground: true });
    },
    async reload() {
      await page.reload({ timeout: patience });
    },
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
}
