/** Documents with one mistake each. */
import { documentsOf, MUTATIONS } from '../../fixtures/mutations.ts';
import type { Recipe } from '../../fixtures/recipe.ts';

/** Every mistake that there is on one document, each time another; `step`: which, so that tests take different ones. */
export const mutantsOnEach = (step: number): (readonly [name: string, mutant: Recipe])[] =>
  MUTATIONS.flatMap((mutation, i) => {
    const recipes = documentsOf(mutation);
    const recipe = recipes[(i * step) % recipes.length];
    const mutant = recipe && mutation.change(recipe);
    return mutant ? [[`${mutation.reports} on ${recipe.id}`, mutant] as const] : [];
  });
