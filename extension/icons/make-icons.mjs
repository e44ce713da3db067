import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../test/browsers.mjs';

/*
 * Makes the icons in all sizes out of icon.svg, with the browser of the tests:
 *
 *   node extension/icons/make-icons.mjs
 */

const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(import.meta.dirname, `${size}.png`), png);
}
await browser.close();
