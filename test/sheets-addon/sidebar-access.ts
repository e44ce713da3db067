import { expect } from 'vitest';
import { until } from '../e2e/browsers/view.ts';
import { waitForTheme } from '../e2e/wizard.ts';
import type { OpenSidebar } from './sidebar.ts';

/** Axe finds nothing, light or dark, and nothing is cut off at the side; `name` says which screen. */
export async function expectAccess({ view, setTheme }: OpenSidebar, name = ''): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(theme);
    await waitForTheme(view, theme);
    expect(await view.axe(), `${name} ${theme}`).toEqual([]);
  }
  await setTheme('light');
  const overflow = 'window.document.documentElement.scrollWidth - window.innerWidth';
  const fits = await until(async () => (await view.evaluate<number>(overflow)) === 0 || null);
  expect(fits, name).toBe(true);
}
