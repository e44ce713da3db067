import type { InformRequest } from '../../core/host/inform-client.ts';
import { lettersKey, type AskedLetters } from '../letters/asked-letters.ts';
import type { Database } from '../store/database.ts';
import type { Language } from '../text/say.ts';
import { browser } from './api.ts';

/** Opens letters in a tab of their own, which finds what was asked for where records are kept. */
export async function openLetters(
  database: Database,
  language: Language,
  request: InformRequest,
): Promise<void> {
  const asked: AskedLetters = { id: crypto.randomUUID(), request };
  await database.put('records', asked, lettersKey);
  const query = new URLSearchParams({ language, letters: asked.id });
  await browser.tabs.create({ url: browser.runtime.getURL(`letters.html?${query}`) });
}
