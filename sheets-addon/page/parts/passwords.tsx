import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { AskedButton, Failure } from './asked-button.tsx';
import { useDeed } from './use-deed.ts';

/** Which tab holds passwords, who can read it, and the button that clears it. */
export function createPasswords(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const { words, wizard, server } = context;
  return function Passwords({ changed }) {
    const sheet = useWatched(wizard.sheet);
    const tab = sheet?.credentialsTab ?? '';
    const alsoInFiles =
      sheet?.saved?.exports?.some(({ files }) => files.some(({ passwords }) => passwords)) === true;
    const [cleared, setCleared] = useState(false);
    const opening = useDeed();
    if (tab === '') {
      return cleared ? <p role="status">{words.passwordsCleared}</p> : null;
    }
    return (
      <div class="notice warn">
        <div class="notice-body stack tight">
          <p class="notice-title">{words.passwordsTab(tab)}</p>
          {alsoInFiles && <p class="small-text">{words.passwordsInFiles}</p>}
          <p class="small-text">{words.passwordsWarning}</p>
          <div class="row">
            <button
              class="button"
              disabled={opening.busy}
              onClick={() => {
                opening.act(() => server.goToTab(tab));
              }}
            >
              {words.openPasswords}
            </button>
          </div>
          <Failure sentence={opening.failure} />
          <AskedButton
            words={words}
            label={words.clearPasswords}
            sure={words.clearNow}
            act={async () => {
              await server.clearCredentials();
              setCleared(true);
              await wizard.look();
              changed();
            }}
          />
        </div>
      </div>
    );
  };
}
