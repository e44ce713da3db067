import { browser } from './api.ts';
import type { PageTable } from './page-tables.ts';

/** More cells than this are not read off a page: 25,000 rows of 20 columns. */
export const mostPageCells = 500_000;

/** The tab beside the popup. Its address is known only if the browser lets us see it. */
export interface CurrentTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** The tab that the popup was opened over; null where there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/**
 * Reads the tables a tab shows, those of its frames too where they are from the same site; the
 * largest first.
 * @throws whatever the browser says where the page may not be read
 */
export async function readTab(tabId: number): Promise<PageTable[]> {
  const { readPageTables } = await import('./page-tables.ts');
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: readPageTables,
    args: [mostPageCells],
  });
  const tables = frames.flatMap(({ result }) => (result as PageTable[] | null | undefined) ?? []);
  return tables.sort(
    (a, b) => b.rows.length * b.headings.length - a.rows.length * a.headings.length,
  );
}
