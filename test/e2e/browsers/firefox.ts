import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowsers } from '../../browsers.mjs';
import { newFolder } from '../../helpers/cli.ts';
import { openBidi, type BidiSession } from './bidi.ts';
import type { Browser, BrowserOptions, ViewKind } from './browser.ts';
import { copyExtension, drivingPage, viewSizes } from './extension-copy.ts';
import { popupPort, tabPort } from './firefox-port.ts';
import { createNetwork } from './network.ts';
import { createView, patience, until, untilLoaded, type View } from './view.ts';

/** What only Firefox needs to say. */
export interface FirefoxBrowser extends Browser {
  readonly name: 'firefox';
  readonly processId: number;
}

const uuid = '11111111-2222-4333-8444-555555555555';
const themes = { dark: 0, light: 1 };

/** Starts Firefox with an extension. */
export async function startFirefox(options: BrowserOptions): Promise<FirefoxBrowser> {
  const network = await createNetwork();
  const downloads = newFolder();
  const copy = copyExtension(options);
  const profile = mkdtempSync(join(tmpdir(), 'account-batch-firefox-'));
  const preferences = { ...quiet, ...preferencesOf(network.port, downloads, copy.geckoId) };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    findBrowsers().firefox,
    [
      ...['--profile', profile, '--no-remote', '--headless', '--width=1400', '--height=1000'],
      // Without system access the pages of extensions cannot be driven.
      ...['--remote-debugging-port', '0', '-remote-allow-system-access', 'about:blank'],
    ],
    // The variable lets `services.settings.server` count in a release of Firefox. Without a home that
    // it may write to it never starts.
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    },
  );
  const session = await openBidi(await addressOf(firefox), {
    alwaysMatch: { acceptInsecureCerts: true },
  });
  const errors: string[] = [];
  session.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') errors.push(String(text));
  });
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  await session.send('webExtension.install', {
    extensionData: { type: 'path', path: copy.folder },
  });
  const origin = `moz-extension://${uuid}`;
  const known = new Set((await contextsOf(session)).map(({ context }) => context));

  async function viewOf(context: string): Promise<View> {
    known.add(context);
    const view = createView(tabPort(session, context));
    await untilLoaded(view);
    return view;
  }

  async function openPage(url: string): Promise<View> {
    const { context } = await session.send('browsingContext.create', { type: 'tab' });
    const address = new URL(url, `${origin}/`).href;
    // Waiting for the load event never ends for pages of extensions.
    await session.send('browsingContext.navigate', { context, url: address, wait: 'none' });
    const view = await viewOf(context as string);
    await view.show();
    return view;
  }

  async function waitForPage(url: RegExp): Promise<View> {
    const found = await until(async () => {
      const contexts = await contextsOf(session);
      return contexts.find((one) => url.test(one.url) && !known.has(one.context)) ?? null;
    });
    if (found === null) throw new Error(`No page like ${String(url)} opens`);
    return viewOf(found.context);
  }

  async function openPopup(over: View | undefined): Promise<View> {
    const driver = await openPage(drivingPage);
    await over?.show();
    await driver.evaluate('window.browser.action.openPopup()');
    const view = createView(popupPort(driver));
    await untilLoaded(view);
    return view;
  }

  return {
    name: 'firefox',
    network,
    downloads,
    errors,
    processId: firefox.pid ?? 0,
    openPage,
    waitForPage,
    async openView(kind: ViewKind, over?: View) {
      if (kind === 'popup') return openPopup(over);
      const view = await openPage(copy.viewPath(kind));
      await view.resize(...viewSizes[kind]);
      return view;
    },
    async setTheme(theme) {
      const preference = 'layout.css.prefers-color-scheme.content-override';
      const [chrome] = await contextsOf(session, { 'moz:scope': 'chrome' });
      await session.send('script.evaluate', {
        expression: `Services.prefs.setIntPref('${preference}', ${themes[theme]})`,
        target: { context: chrome?.context },
        awaitPromise: false,
      });
    },
    async close() {
      const ended = once(firefox, 'exit');
      await session.send('browser.close').catch(() => undefined);
      session.close();
      await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
      // Until it has ended it writes into its profile.
      if (firefox.kill('SIGKILL')) await ended;
      network.close();
      copy.remove();
      for (const folder of [profile, downloads])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Where Firefox listens for commands, once it says so. */
async function addressOf(firefox: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    firefox.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    firefox.on('error', reject);
    firefox.on('exit', (code) => {
      reject(new Error(`Firefox ended with ${code ?? 'a signal'}: ${said}`));
    });
    setTimeout(() => {
      reject(new Error(`Firefox does not start: ${said}`));
    }, patience).unref();
  });
}

async function contextsOf(session: BidiSession, params = {}) {
  const { contexts } = await session.send('browsingContext.getTree', params);
  return contexts as readonly { readonly context: string; readonly url: string }[];
}

function preferencesOf(proxyPort: number, downloads: string, geckoId: string) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
  };
}

/** What Firefox would ask the world, or people, by itself. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.serverURL': '',
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'intl.locale.requested': 'en-US',
  'layout.css.prefers-color-scheme.content-override': themes.light,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'security.OCSP.enabled': 0,
  'security.certerrors.mitm.priming.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};
