import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from './api.ts';
import { keepOptions, readOptions, type Options } from '../store/options.ts';
import type { ExtensionContext } from './extension-context.ts';
import { openAgainAt } from './opens-at.ts';

/** In which language the wizard speaks; every view begins anew with another one. */
export function LanguageChoice({ context }: { readonly context: ExtensionContext }) {
  const { say } = context;
  const [language, setLanguage] = useState<Options['language'] | null>(null);
  const choice = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    void readOptions(browser.storage.local).then((found) => {
      setLanguage(found.language);
      // Where nothing has the focus, the page was loaded anew for the language that was chosen.
      if (document.activeElement === document.body) choice.current?.focus();
    });
  }, []);

  return (
    <div class="card field">
      <label for="language">{say('language')}</label>
      <select
        id="language"
        ref={choice}
        value={language ?? 'browser'}
        onChange={(event) => {
          openAgainAt('settings');
          const chosen = event.currentTarget.value as Options['language'];
          void keepOptions(browser.storage.local, { language: chosen });
        }}
      >
        <option value="browser">{say('languageBrowser')}</option>
        <option value="en" lang="en">
          English
        </option>
        <option value="es" lang="es">
          Español
        </option>
      </select>
    </div>
  );
}
