import { useState } from 'preact/hooks';
import type { RequestJson } from '../../host/wizard-client.ts';
import { NameForm } from '../components/name-form.tsx';
import { useWizard } from '../wizard.ts';

/** Keeps the batch as a recipe under a name; a recipe of that name is replaced, and it says so. */
export function KeepRecipe({ request }: { readonly request: RequestJson }) {
  const { client, text, state, draft, update, replace, run, work, announce } = useWizard();
  const [name, setName] = useState(draft.recipe);
  const [told, setTold] = useState<{ readonly fault: boolean; readonly sentence: string } | null>(
    null,
  );
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
    <NameForm
      label={text.preview.recipeName}
      keepLabel={text.preview.recipeSave}
      name={name}
      said={
        told?.sentence ?? (taken ? text.preview.recipeReplaces(wanted) : text.preview.recipeHint)
      }
      isFault={told?.fault === true}
      disabled={work !== null}
      typed={(typed) => {
        setName(typed);
        setTold(null);
      }}
      keep={keep}
    />
  );
}
