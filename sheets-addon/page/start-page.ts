import type { PageEdition } from './edition.ts';
import type { Runner } from './server/ask-server.ts';
import { realClock } from './server/clock.ts';
import { showPage } from './show-page.tsx';

declare const google: { readonly script: { readonly run: Runner } };

/** Starts the sidebar of an edition. All of the page is there: the build sees to it. */
export function startPage(edition: PageEdition): void {
  const language = 'spanishModules' in globalThis ? 'es' : 'en';
  document.documentElement.lang = language;
  showPage({
    root: document.getElementById('wizard')!,
    run: google.script.run,
    clock: realClock,
    language,
    edition,
    // The menu's entry for undoing says so in the page.
    opensHistory: document.getElementById('open-at')?.textContent.trim() === 'history',
  });
}
