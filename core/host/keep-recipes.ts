import { requestToKeep } from './kept-request.ts';
import type { Recipe, RequestJson } from './wizard-client.ts';

/** The longest name a recipe may have. */
const longestName = 100;

/** Recipes with one more, or with another request under a name there is; by name. */
export function withRecipe(
  recipes: readonly Recipe[],
  name: string,
  request: RequestJson,
  savedAt: string,
): Recipe[] {
  const title = name.trim();
  if (title === '') throw new Error('The recipe has no name: give it one.');
  if (title.length > longestName) {
    throw new Error(
      `The name of the recipe has ${title.length} characters: shorten it to ${longestName}.`,
    );
  }
  const recipe = { name: title, request: requestToKeep(request), savedAt };
  return [...withoutRecipe(recipes, title), recipe].sort((a, b) =>
    plain(a.name) < plain(b.name) ? -1 : 1,
  );
}

/** Recipes without the one of that name. Names are compared without case. */
export function withoutRecipe(recipes: readonly Recipe[], name: string): Recipe[] {
  return recipes.filter((recipe) => plain(recipe.name) !== plain(name));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
