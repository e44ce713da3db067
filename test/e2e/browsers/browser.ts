import type { Network } from './network.ts';
import type { View } from './view.ts';

/** The browsers that every story runs in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** One of the browsers. */
export type BrowserName = (typeof browserNames)[number];

/** The places where the extension shows its page. */
export type ViewKind = 'tab' | 'popup' | 'side';

/** A running browser with the extension in it, and nothing else: an empty profile, no real network. */
export interface Browser {
  readonly name: BrowserName;
  readonly network: Network;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** What pages have complained of in the console: errors that nobody caught, rules broken. */
  readonly errors: readonly string[];
  /** Opens the extension's page where it would show; a popup opens over a tab. */
  openView(kind: ViewKind, over?: View): Promise<View>;
  /** Opens a web page, or another page of the extension by its path, in a tab of its own. */
  openPage(url: string): Promise<View>;
  /** The first tab, there or to come, whose address fits: one that the extension opens by itself. */
  waitForPage(url: RegExp): Promise<View>;
  /** What the system prefers, for all pages. */
  setTheme(theme: 'light' | 'dark'): Promise<void>;
  /** Ends the browser and removes its profile and the downloads. */
  close(): Promise<void>;
}

/** How a browser is started. */
export interface BrowserOptions {
  /** The built extension: a folder with a manifest.json. */
  readonly extension: string;
  /** What the manifest says otherwise here, key by key. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}
