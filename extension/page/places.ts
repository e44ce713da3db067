import { browser, sideOpener } from './api.ts';
import type { Place } from './one-view.ts';
import type { View } from './view.ts';

/** Where this page is, for other views to come here. */
export async function thisPlace(view: View): Promise<Place> {
  const tab = view === 'tab' ? await browser.tabs.getCurrent() : undefined;
  const windowId = tab?.windowId ?? (await browser.windows.getCurrent()).id ?? null;
  return { view, tabId: tab?.id ?? null, windowId };
}

/** Brings the view to the front where the wizard is open; null where it cannot be brought. */
export function wayTo({ view, tabId, windowId }: Place): (() => void) | null {
  if (windowId === null || view === 'popup') return null;
  if (view === 'side') {
    const open = sideOpener();
    if (open === null) return null;
    return () => {
      // First in the click: a browser opens its side only as an answer to one.
      void open(windowId).then(() => browser.windows.update(windowId, { focused: true }));
    };
  }
  if (tabId === null) return null;
  return () => {
    void browser.tabs
      .update(tabId, { active: true })
      .then(() => browser.windows.update(windowId, { focused: true }));
  };
}

/** Opens the wizard in a tab of its own. */
export async function openTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('app.html?view=tab') });
}
