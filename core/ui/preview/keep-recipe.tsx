import { useId, useState } from 'preact/hooks';
import type { RequestJson } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** Keeps the batch as a recipe under a name; a recipe of that name is replaced, and it says so. */
export function KeepRecipe({ request }: { readonly request: RequestJson }) {
  const { client, text, state, draft, update, replace, run, work, announce } = useWizard();
  const [name, setName] = useState(draft.recipe);
  const [told, setTold] = useState<{ readonly fault: boolean; readonly sentence: string } | null>(
    null,
  );
  const id = useId();
  const wanted = name.trim();
  const taken = told === null && state.recipes.some((recipe) => recipe.name === wanted);

  async function keep(): Promise<void> {
    if (wanted === '') {
      setTold({ fault: true, sentence: text.preview.recipeNoName });
      return;
    }
    const recipes = await run(text.preview.recipeSave, () => client.saveRecipe(wanted, request));
    if (recipes === null) return;
    update({ recipes });
    replace(draft.request, wanted);
    setTold({ fault: false, sentence: text.preview.recipeSaved(wanted) });
    announce(text.preview.recipeSaved(wanted));
  }

  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for={id}>{text.preview.recipeName}</label>
      <div class="row recipe-name">
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={100}
          aria-describedby={`${id}-hint`}
          aria-invalid={told?.fault === true}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setTold(null);
          }}
        />
        <button class="button" disabled={work !== null}>
          {text.preview.recipeSave}
        </button>
      </div>
      <span
        class={told?.fault === true ? 'error-line small-text' : 'hint'}
        id={`${id}-hint`}
        role={told?.fault === true ? 'alert' : undefined}
      >
        {told?.sentence ?? (taken ? text.preview.recipeReplaces(wanted) : text.preview.recipeHint)}
      </span>
    </form>
  );
}
