import { expect } from 'vitest';
import type { Browser } from './browsers/browser.ts';
import type { View } from './browsers/view.ts';
import { waitForTheme } from './wizard.ts';

/** Axe finds nothing in a view, in neither theme. */
export async function expectAccess(browser: Browser, view: View): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await browser.setTheme(theme);
    await waitForTheme(view, theme);
    expect(await view.axe(), theme).toEqual([]);
  }
  await browser.setTheme('light');
}

/** Nothing is cut off: the page does not scroll sideways. */
export async function expectFits(view: View): Promise<void> {
  const [page, window] = await view.evaluate<[number, number]>(
    '[window.document.documentElement.scrollWidth, window.innerWidth]',
  );
  expect(page).toBeLessThanOrEqual(window);
}
