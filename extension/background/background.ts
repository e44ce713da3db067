import browser from 'webextension-polyfill';
import { openDatabase } from '../store/database.ts';
import { eraseExpired } from '../store/expiry.ts';
import { localDay } from '../store/local-day.ts';
import { readOptions } from '../store/options.ts';

/* All that happens without a page: when the browser starts, data that nobody uses is erased. */

browser.runtime.onStartup.addListener(() => void erase());

async function erase(): Promise<void> {
  const { keepDays } = await readOptions(browser.storage.local);
  const database = await openDatabase();
  await eraseExpired(database, localDay(new Date()), keepDays);
  database.close();
}
