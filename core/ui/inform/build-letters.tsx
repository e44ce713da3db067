import { useWizard } from '../wizard.ts';
import { requestOfDraft, useInform } from './inform.ts';

/** Opens the letters in a window of their own (R173). Nothing is noted before they are printed. */
export function BuildLetters({ count }: { readonly count: number }) {
  const { run, work } = useWizard();
  const { host, words, draft } = useInform();
  return (
    <div class="stack tight">
      <p>{words.tell.buildHint(count)}</p>
      <div class="row">
        <button
          type="button"
          class="button primary"
          disabled={work !== null}
          onClick={() => {
            void run(words.tell.build, () => host.openLetters(requestOfDraft(draft)));
          }}
        >
          {words.tell.build}
        </button>
      </div>
    </div>
  );
}
