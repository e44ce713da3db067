import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { provisionClient } from './provision-client.ts';
import { panelId } from './provision-panel.tsx';
import { provisionWords } from './words.ts';

/** On the step Save: that the batch is not in Google Workspace yet, and the way to the panel. */
export function createSavedHint(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const words = provisionWords[context.language];
  const client = provisionClient(context);
  return function SavedHint() {
    const batch = useWatched(context.wizard.sheet)?.saved?.batch.id;
    const [waits, setWaits] = useState(false);
    useEffect(() => {
      client.provisionState().then(
        ({ runs }) => {
          setWaits(runs.some((run) => run.batch === batch && run.peopleLeft > 0));
        },
        () => {
          // The panel says what is wrong.
        },
      );
    }, [batch]);
    if (!waits) return null;
    return (
      <div class="notice info">
        <div class="notice-body stack tight">
          <p>{words.notSentYet}</p>
          <div class="row">
            <button
              class="button"
              onClick={() => {
                const panel = document.getElementById(panelId);
                panel?.scrollIntoView();
                panel?.focus();
              }}
            >
              {words.goToPanel}
            </button>
          </div>
        </div>
      </div>
    );
  };
}
