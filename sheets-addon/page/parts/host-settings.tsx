import type { ComponentType } from 'preact';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { Failure } from './asked-button.tsx';
import { createPasswords } from './passwords.tsx';
import { useDeed } from './use-deed.ts';

/** Where settings live here, who may save, what is stored where, and the tab of passwords. */
export function createHostSettings(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const { words, wizard, server, leaves } = context;
  const Passwords = createPasswords(context);
  return function HostSettings({ changed }) {
    const sheet = useWatched(wizard.sheet);
    const deed = useDeed();
    if (sheet === null) return null;
    const { operators, settings } = sheet;
    const hasTab = settings.source !== '';
    return (
      <section class="stack" aria-label={words.hostHeading}>
        <div class="card stack tight">
          <p>{hasTab ? words.settingsTab : words.noSettingsTab}</p>
          {hasTab && (
            <div class="row">
              <button
                class="button"
                disabled={deed.busy}
                onClick={() => {
                  deed.act(() => server.goToTab('Settings'));
                }}
              >
                {words.goToSettings}
              </button>
            </div>
          )}
          <Failure sentence={deed.failure} />
        </div>
        <div class="card stack tight">
          <h3>{words.operatorsHeading}</h3>
          <p>{operators.length === 0 ? words.everybody : words.operators(operators)}</p>
          <p class="muted small-text">{words.noLock}</p>
        </div>
        <div class="card stack tight">
          <h3>{words.storedHeading}</h3>
          <ul class="list stored">
            {[...words.stored, words.leaves[leaves]].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Passwords changed={changed} />
        </div>
      </section>
    );
  };
}
