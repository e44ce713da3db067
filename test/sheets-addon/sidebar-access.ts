import { expect } from 'vitest';
import type { OpenSidebar } from './sidebar.ts';

/** Axe finds nothing, light or dark, and nothing is cut off at the side; `name` says which screen. */
export async function expectAccess({ view, setTheme }: OpenSidebar, name = ''): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(theme);
    expect(await view.axe(), `${name} ${theme}`).toEqual([]);
  }
  await setTheme('light');
  const overflow = 'window.document.documentElement.scrollWidth - window.innerWidth';
  expect(await view.evaluate<number>(overflow), name).toBe(0);
}
