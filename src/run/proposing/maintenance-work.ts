/** What write tools changed in the work tree, as one pull request: a look before the first tool, and one after the last. */

import type { WarningCode } from '../../contract/errors.ts';
import type { PullRequestProposal, RecipeName } from '../../contract/proposals.ts';
import { toBranchName } from '../../law/proposals/branch-name.ts';
import { describeLeftOut, type LeftOut } from '../../law/proposals/left-out.ts';
import type { RecipeInputs } from '../../runner/recipe-inputs.ts';
import { compileProtectedPaths } from '../../toolbelt/work-tree/protected-paths.ts';
import { collectChanges } from '../../toolbelt/work-tree/work-tree-changes.ts';
import { snapshotWorkTree, type WorkTreeSnapshot } from '../../toolbelt/work-tree/work-tree-snapshot.ts';
import type { Tools } from '../hands/tools.ts';
import type { PullRequestWords } from './proposal-desk.ts';

export type MaintenanceWork = {
  collect(words: readonly PullRequestWords[]): Promise<Collected>;
};

export type Collected = {
  readonly warnings: readonly { readonly code: WarningCode; readonly message: string }[];
} & (
  | { readonly verdict: 'changed'; readonly proposal: PullRequestProposal }
  | { readonly verdict: 'unchanged' }
  | { readonly verdict: 'not-allowed' | 'not-available'; readonly why: string }
);

export type MaintenanceParts = {
  readonly tools: Tools;
  readonly recipe: RecipeInputs;
  readonly redact: (text: string) => string;
  /** Whose branch it is, and what was asked: two tasks of one workflow have two branches. */
  readonly owner: string;
  readonly task: string;
  /** The branch that the pull request is to go into. */
  readonly base: string;
  /** Where the model changed something and named nothing. */
  readonly words: PullRequestWords;
  readonly signal: AbortSignal;
};

/** To be called before the first tool runs. */
export async function openMaintenance(parts: MaintenanceParts): Promise<MaintenanceWork> {
  const { history, jail } = parts.tools;
  const snapshot = await snapshotWorkTree({ history, jail, signal: parts.signal });
  return {
    collect: async (words) =>
      snapshot.verdict === 'taken'
        ? collect(words, { ...parts, snapshot })
        : { verdict: 'not-available', why: snapshot.why, warnings: [] },
  };
}

type Collecting = MaintenanceParts & { readonly snapshot: WorkTreeSnapshot };

async function collect(words: readonly PullRequestWords[], parts: Collecting): Promise<Collected> {
  const { recipe, snapshot, redact } = parts;
  const compiled = await compileProtectedPaths(recipe.protectedPaths);
  if (compiled.verdict === 'failed') return { verdict: 'not-allowed', why: compiled.error, warnings: [] };
  const changes = await collectChanges({
    ...parts.tools,
    snapshot,
    limits: { maxBytes: recipe.maxPatchBytes, maxFiles: recipe.maxPatchFiles },
    isProtected: compiled.isProtected,
    redact,
    signal: parts.signal,
  });
  if (changes.verdict === 'not-available') return { ...changes, warnings: [] };
  const warnings = toWarnings(changes.leftOut);
  if (changes.verdict !== 'changed') return { ...changes, warnings };
  const { files, patch } = changes;
  const { name } = recipe;
  return {
    verdict: 'changed',
    warnings,
    proposal: {
      type: 'pull-request',
      ...(words[0] ?? parts.words),
      branch: toBranchName({ recipe: name, workflow: parts.owner, input: parts.task }),
      base: { ref: parts.base, sha: snapshot.commit },
      files,
      patch: Buffer.from(patch).toString('base64'),
    },
  };
}

const mostNames = 20;

function toWarnings(leftOut: readonly LeftOut[]): Collected['warnings'] {
  if (leftOut.length === 0) return [];
  const named = leftOut
    .slice(0, mostNames)
    .map(({ path, why }) => `${JSON.stringify(path)}: ${describeLeftOut(why)}`);
  const more = leftOut.length > mostNames ? [`and ${leftOut.length - mostNames} more`] : [];
  const message = `Changed, and not proposed: ${[...named, ...more].join('; ')}.`;
  return [{ code: 'PROTECTED_PATH', message }];
}

/** The branch of a run that is about none: the one that it runs on. Empty for a tag, of which nothing can be told. */
export function toBaseBranch(ref: string, base: string | undefined): string {
  if (base !== undefined && base !== '') return base;
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
}

export const usualWords = (recipe: RecipeName, answer: string): PullRequestWords => ({
  title: recipe === 'none' ? 'Changes by goagent' : `Changes by goagent (${recipe})`,
  body: answer,
});
