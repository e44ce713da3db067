import { useState } from 'preact/hooks';
import { readIsoDay, readRequest } from '../../engine/index.ts';
import type { Recipe, RequestJson, WizardState } from '../../host/wizard-client.ts';
import { FileButton } from '../components/file-button.tsx';
import { useWizard } from '../wizard.ts';

/** The saved recipes: use one, delete one, or bring one in from a request.json. */
export function RecipeList() {
  const { text, state, draft, replace, announce } = useWizard();
  const [faults, setFaults] = useState<readonly string[]>([]);

  async function bringIn(file: File): Promise<void> {
    const reading = readRecipe(await file.text(), state);
    if ('faults' in reading) {
      setFaults(
        reading.faults.length === 0
          ? [text.what.notARequest(file.name)]
          : reading.faults.map((fault) => `${file.name}: ${fault}`),
      );
      return;
    }
    setFaults([]);
    replace(reading.request, file.name.replace(/\.json$/i, ''));
    announce(text.what.recipeLoaded(file.name));
  }

  const bringInButton = (
    <div class="row">
      <FileButton
        label={text.what.importRecipe}
        look="button quiet small"
        chosen={(file) => void bringIn(file)}
      />
    </div>
  );
  const { recipes } = state;
  return (
    <section class="stack tight" aria-label={text.what.recipes}>
      {recipes.length === 0 ? (
        bringInButton
      ) : (
        <details class="card" open={recipes.length <= mostOpen || draft.recipe !== ''}>
          <summary>{text.what.recipesCount(recipes.length)}</summary>
          <ul class="list recipes">
            {recipes.map((recipe) => (
              <RecipeItem key={recipe.name} recipe={recipe} />
            ))}
          </ul>
          {bringInButton}
        </details>
      )}
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} class="error-line">
            {fault}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Longer lists are folded, so that what there is to choose comes first. */
const mostOpen = 4;

function RecipeItem({ recipe: { name, request } }: { readonly recipe: Recipe }) {
  const { client, text, draft, replace, update, announce, run, work } = useWizard();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <li class="recipe">
        <span class="recipe-name">{text.what.deleteQuestion(name)}</span>
        <button
          class="button danger small"
          disabled={work !== null}
          onClick={() => {
            void run(text.what.deleteRecipe(name), () => client.deleteRecipe(name)).then((left) => {
              if (left !== null) update({ recipes: left });
            });
          }}
        >
          {text.what.deleteIt}
        </button>
        <button
          class="button small"
          onClick={() => {
            setAsking(false);
          }}
        >
          {text.frame.cancel}
        </button>
      </li>
    );
  }
  return (
    <li class="recipe">
      <button
        class="button quiet recipe-name"
        aria-pressed={draft.recipe === name}
        disabled={work !== null}
        onClick={() => {
          replace(request, name);
          announce(text.what.recipeLoaded(name));
        }}
      >
        {name}
        <span class="muted small-text">
          {text.changeTypes[request.changeType]}, {text.accountTypes[request.accountType]}
        </span>
      </button>
      <button
        class="button quiet small"
        aria-label={text.what.deleteRecipe(name)}
        onClick={() => {
          setAsking(true);
        }}
      >
        ×
      </button>
    </li>
  );
}

/** A request from a file, or what is wrong with it; no faults where it is no JSON object at all. */
function readRecipe(
  json: string,
  { settings, today }: WizardState,
): { readonly request: RequestJson } | { readonly faults: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return { faults: [] };
  }
  const { faults } = readRequest(value, settings.settings, readIsoDay(today), null);
  return faults === null ? { request: value as RequestJson } : { faults };
}
