import { openDatabase } from '../store/database.ts';
import { eraseExpired, isUsed } from '../store/expiry.ts';
import { localDay } from '../store/local-day.ts';
import { readOptions } from '../store/options.ts';
import { loadSay, type Language } from '../text/say.ts';
import { browser } from './api.ts';
import { createDraftAhead } from './draft-ahead.ts';
import { showPage } from './show-page.tsx';
import { viewOf } from './view.ts';

/* The one page of the extension, in any of its views. */

const opening = openDatabase();
const options = await readOptions(browser.storage.local);
const language = options.language === 'browser' ? browserLanguage() : options.language;
const say = await loadSay(language);
const view = viewOf(location.search);
document.documentElement.lang = language;
document.documentElement.classList.add(view);
document.title = say('extName');

// Whichever view chose another language: all of them speak it.
browser.storage.local.onChanged.addListener((changes) => {
  if ('language' in changes) location.reload();
});

const root = document.getElementById('wizard')!;
try {
  const database = await opening;
  const draftAhead = createDraftAhead(localStorage);
  const hasExpired = await eraseExpired(database, localDay(new Date()), options.keepDays);
  // Erased just now, or by the background, which has no way to what pages keep.
  if (!(await isUsed(database))) draftAhead.forget();
  const firstWords = hasExpired ? [say('expired', options.keepDays)] : [];
  showPage({ root, view, say, database, draftAhead, firstWords });
} catch (error) {
  root.textContent = say('storageFailed', error instanceof Error ? error.message : String(error));
}

function browserLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('es') ? 'es' : 'en';
}
