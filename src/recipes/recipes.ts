/** Which recipe a name means, and the manifest that it brings. */

import type { RecipeName } from '../contract/proposals.ts';
import { maintenance } from './maintenance.ts';
import type { Recipe } from './recipe.ts';
import { review } from './review.ts';
import { triage } from './triage.ts';

/** Undefined for `none`. */
export function findRecipe(name: RecipeName): Recipe | undefined {
  return [review, triage, maintenance].find((recipe) => recipe.name === name);
}

/** The text of a manifest with the recipe's tools. */
export function toRecipeManifest({ tools }: Recipe): string {
  return `${JSON.stringify({ tools: tools.map((name) => ({ name, builtin: name })) }, null, 2)}\n`;
}
