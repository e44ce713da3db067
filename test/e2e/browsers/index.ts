import type { Browser, BrowserName, BrowserOptions } from './browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';

/** Starts one of the browsers with an extension in it. */
export function startBrowser(name: BrowserName, options: BrowserOptions): Promise<Browser> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options);
}
