import type { Browser } from 'webextension-polyfill';

/**
 * What browsers give extensions, with promises. Firefox and Chrome from 148 on have it themselves;
 * for older ones, a part is loaded that makes it of what they have.
 */
export const browser: Browser =
  (globalThis as { browser?: Browser }).browser ?? (await import('webextension-polyfill')).default;

/** Chromium's side panel, which the types of the polyfill do not know. */
interface SidePanel {
  readonly open: (options: { readonly windowId: number }) => Promise<void>;
}

/** Opens the wizard at the side of a window; null where the browser has no such place. Needs a click. */
export function sideOpener(): ((windowId: number) => Promise<void>) | null {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  const panel = chrome?.sidePanel;
  if (panel !== undefined) return (windowId) => panel.open({ windowId });
  // Firefox only: absent elsewhere, whatever the types say.
  const sidebar = browser.sidebarAction as typeof browser.sidebarAction | undefined;
  if (sidebar !== undefined) return () => sidebar.open();
  return null;
}
