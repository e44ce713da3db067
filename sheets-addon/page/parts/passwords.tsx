import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { AskedButton } from './asked-button.tsx';

/** Which tab holds passwords, who can read it, and the button that clears it. */
export function createPasswords(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const { words, wizard, server } = context;
  return function Passwords({ changed }) {
    const sheet = useWatched(wizard.sheet);
    const [cleared, setCleared] = useState(false);
    const tab = sheet?.credentialsTab ?? '';
    return (
      <div class="stack tight" role="status">
        {cleared && tab === '' && <p>{words.passwordsCleared}</p>}
        {tab !== '' && (
          <>
            <p>{words.passwordsTab(tab)}</p>
            <p class="small-text">{words.passwordsWarning}</p>
            <AskedButton
              words={words}
              label={words.clearPasswords}
              sure={words.clearNow}
              act={async () => {
                await server.clearCredentials();
                await wizard.look();
                setCleared(true);
                changed();
              }}
            />
          </>
        )}
      </div>
    );
  };
}
