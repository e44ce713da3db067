import type { ComponentType } from 'preact';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { panelId } from './provision-panel.tsx';
import { sharedState } from './shared-state.ts';
import { provisionWords } from './words.ts';

/** On the step Save: that the batch is not in Google Workspace yet, and the way to the panel. */
export function createSavedHint(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const words = provisionWords[context.language];
  const shared = sharedState(context);
  return function SavedHint() {
    const batch = useWatched(context.wizard.sheet)?.saved?.batch.id;
    const run = useWatched(shared)?.runs.find((one) => one.batch === batch && one.kind === 'save');
    if (run === undefined || run.peopleLeft === 0) return null;
    return (
      <div class="notice info">
        <div class="notice-body stack tight">
          <p>{words.notSentYet(run.peopleLeft)}</p>
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
