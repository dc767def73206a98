/** What a recipe has nothing to do with: a draft, a closed item, a comment that is not for us. Pure; nobody is asked. */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { Trigger } from '../../contract/trigger.ts';
import type { Recipe } from '../../recipes/recipe.ts';

export type RecipeGate =
  | { readonly verdict: 'go' }
  | { readonly verdict: 'turned-away'; readonly conclusion: Conclusion };

/** The input `comment-prefix`: whoever else comments is talking to somebody else. */
export function judgeComment({ said }: Trigger, prefix: string | undefined): RecipeGate {
  const isComment = said !== undefined && said.type !== 'dispatch';
  if (prefix === undefined || !isComment || isAddressed(said.body, prefix)) return { verdict: 'go' };
  const message = 'The comment does not begin with the input "comment-prefix", so it is not for this run.';
  return away('NOT_ASKED', message);
}

export function judgeItem({ item, event }: Trigger, recipe: Recipe | undefined): RecipeGate {
  if (recipe === undefined) return { verdict: 'go' };
  if (recipe.items.length === 0) return { verdict: 'go' };
  if (item === undefined || !recipe.items.includes(item.type)) {
    const message = `The recipe "${recipe.name}" is for ${recipe.items.map(toPhrase).join(' or ')}, and the event ${event} is about none. Use it on such an event.`;
    return away('RECIPE_NEEDS_ITEM', message);
  }
  const what = `The ${item.type === 'issue' ? 'issue' : 'pull request'} ${item.number}`;
  if (item.state === 'closed' && recipe.leavesAlone.includes('closed'))
    return away('ITEM_CLOSED', `${what} is closed.`);
  if (item.state === 'draft' && recipe.leavesAlone.includes('draft'))
    return away(
      'ITEM_IS_DRAFT',
      `${what} is a draft; run on "ready_for_review" too, and it is looked at then.`,
    );
  return { verdict: 'go' };
}

/** `/goagent` is no beginning of `/goagents`. */
function isAddressed(body: string, prefix: string): boolean {
  const text = body.trimStart();
  return text.startsWith(prefix) && !/^[\w-]/.test(text.slice(prefix.length));
}

const away = (reason: Conclusion['reason'], message: string): RecipeGate => ({
  verdict: 'turned-away',
  conclusion: conclude(reason, message),
});

const toPhrase = (type: 'pull-request' | 'issue'): string =>
  type === 'issue' ? 'an issue' : 'a pull request';
