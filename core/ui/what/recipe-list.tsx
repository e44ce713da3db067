import { useState } from 'preact/hooks';
import { readIsoDay, readRequest } from '../../engine/index.ts';
import type { RequestJson, WizardState } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** The saved recipes: use one, delete one, or bring one in from a request.json. */
export function RecipeList() {
  const { client, text, state, draft, replace, update, announce } = useWizard();
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

  return (
    <section class="stack tight" aria-labelledby="recipes-heading">
      <div class="row">
        <h3 id="recipes-heading">{text.what.recipes}</h3>
        <label class="button quiet small file-button">
          {text.what.importRecipe}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void bringIn(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} class="error-line">
            {fault}
          </p>
        ))}
      </div>
      {state.recipes.length === 0 ? (
        <p class="muted small-text">{text.what.recipesHint}</p>
      ) : (
        <ul class="list card recipes tables">
          {state.recipes.map(({ name, request }) => (
            <li key={name} class="recipe">
              <button
                class="button quiet"
                aria-pressed={draft.recipe === name}
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
                  void client.deleteRecipe(name).then((recipes) => {
                    update({ recipes });
                  });
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
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
