/** The inputs about recipes, and about what becomes of proposals. */

import { type Severity, severities } from '../contract/findings.ts';
import { type ProposalLimits, type RecipeName, recipeNames } from '../contract/proposals.ts';
import { noProposals } from '../law/proposals/limits.ts';
import type { InputReader } from './input-reader.ts';
import { type Parse, parseList, parseSize, parseWhole, parseWord } from './input-values.ts';
import { readProposals } from './proposals-input.ts';

export type PublishMode = 'off' | 'staged' | 'live';

export type RecipeInputs = {
  readonly name: RecipeName;
  readonly publish: PublishMode;
  /** The workflow's, else the recipe's, else none. */
  readonly proposals: ProposalLimits;
  /** Globs, as typed. */
  readonly ignore: readonly string[];
  readonly minSeverity: Severity;
  readonly maxFindings: number;
  readonly failOnSeverity: Severity | undefined;
  /** Whole percent. */
  readonly minCoverage: number | undefined;
  readonly commentPrefix: string | undefined;
  /** Globs, as typed, beside the built-in ones. */
  readonly protectedPaths: readonly string[];
  readonly maxPatchBytes: number;
  readonly maxPatchFiles: number;
};

/** `unknown`: one was given, and there is none of that name. */
export type NamedRecipe = RecipeName | 'unknown';

/** What a recipe may propose when the workflow does not say. Of labels nothing: only the workflow can name them. */
const usualProposals: Readonly<Record<RecipeName, ProposalLimits>> = {
  none: noProposals,
  review: { ...noProposals, review: 1 },
  triage: { ...noProposals, comment: 1 },
  maintenance: { ...noProposals, 'pull-request': 1 },
};

/** Read before all others: what they are by default depends on it. */
export function readRecipeName(reader: InputReader): NamedRecipe {
  const name = reader.optional('recipe', parseWord(recipeNames));
  return name ?? (reader.given('recipe') ? 'unknown' : 'none');
}

export function readRecipe(reader: InputReader, named: NamedRecipe): RecipeInputs {
  const name = named === 'unknown' ? 'none' : named;
  const inputs = {
    name,
    publish: reader.value('publish', parseWord(['off', 'staged', 'live']), 'staged'),
    proposals: readProposals(reader) ?? usualProposals[name],
    ignore: reader.value('ignore', parseGlobs, []),
    minSeverity: reader.value('min-severity', parseWord(severities), 'nit'),
    maxFindings: reader.value('max-findings', parseWhole({ from: 1, to: 100 }), 30),
    failOnSeverity: reader.optional('fail-on-severity', parseWord(severities)),
    minCoverage: reader.optional('min-coverage', parseWhole({ from: 0, to: 100 })),
    commentPrefix: reader.optional('comment-prefix', parsePrefix),
    protectedPaths: reader.value('protected-paths', parseGlobs, []),
    maxPatchBytes: reader.value('max-patch-size', parseSize, 1_048_576),
    maxPatchFiles: reader.value('max-patch-files', parseWhole({ from: 1, to: 1_000 }), 100),
  };
  if (named !== 'unknown') complainOfOthers(reader, name);
  complainOfToken(reader, inputs);
  return inputs;
}

const parseGlobs = parseList((glob) => glob.length <= 500 && !glob.startsWith('/'));

const parsePrefix: Parse<string> = (text) =>
  /^[\x21-\x7e]{2,50}$/.test(text) ? { verdict: 'parsed', value: text } : { verdict: 'refused' };

/** Inputs without a default: whoever gives one means something by it, and without its recipe it does nothing. */
const ofOneRecipe = {
  ignore: 'review',
  'fail-on-severity': 'review',
  'min-coverage': 'review',
  'protected-paths': 'maintenance',
} as const;

function complainOfOthers(reader: InputReader, name: RecipeName): void {
  for (const [input, recipe] of Object.entries(ofOneRecipe)) {
    if (recipe !== name && reader.given(input))
      reader.complain(`input "${input}" does something only with "recipe: ${recipe}"`);
  }
}

function complainOfToken(
  reader: InputReader,
  { name, publish }: Pick<RecipeInputs, 'name' | 'publish'>,
): void {
  if (reader.given('github-token')) return;
  if (publish === 'live')
    reader.complain('input "publish": live writes to GitHub, and "github-token" is empty');
  else if (name === 'review' && publish !== 'off')
    reader.complain(
      'input "recipe": review reads its earlier findings from GitHub, and "github-token" is empty: give it, or "publish: off"',
    );
}
