/** What the run goes by, all of it from the trusted revision or from the workflow itself: manifests, prompt, system prompts. */

import type { ExpectedAnswer } from '../../contract/answer.ts';
import type { Catalog } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { JsonObject } from '../../contract/json.ts';
import { openTrustedFiles, type Provenance, type TrustedFile } from '../../github/trusted-files.ts';
import type { Recipe } from '../../recipes/recipe.ts';
import { toRecipeManifest } from '../../recipes/recipes.ts';
import { complaintsAboutPrices } from '../../runner/budget-inputs.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { Workshop } from '../ground/workshop.ts';
import { defaultManifest } from './default-manifest.ts';
import { compileExpectedAnswer } from './expected-answer.ts';
import { loadManifest, type Manifest } from './manifests.ts';
import { toPolicyFacts } from './policy-facts.ts';
import type { PolicyTrust } from './policy-trust.ts';
import { loadPrestage, type PrestagePolicy } from './prestage-policy.ts';
import { type ModelSettings, readPrompt } from './prompt.ts';
import type { SeedTexts } from './seed.ts';

export type Policy = {
  readonly catalog: Catalog;
  /** Absent: no pre-stage. */
  readonly prestage: PrestagePolicy | undefined;
  readonly model: ModelSettings;
  /** All that may be asked, by any stage, fallbacks included. */
  readonly models: readonly string[];
  /** Absent: any text is an answer. */
  readonly answer: ExpectedAnswer | undefined;
  readonly texts: SeedTexts;
  /** Digests of the policy files that were read, for the log. */
  readonly facts: JsonObject;
  /** The commit that policy files were read from; empty where none is trusted, and so none was read. */
  readonly revision: string;
  /** Paths whose copy in the work tree is not the one that was used. */
  readonly differing: readonly string[];
  /** The same where a pull request is what makes the difference, with what it removes. */
  readonly changed: readonly string[];
  /** Absolute: where programs of this run were written, for the isolation to show. */
  readonly programDirectories: readonly string[];
  readonly unusedVariables: readonly string[];
  /** Programs of tools that the trusted revision does not have. */
  readonly untracked: readonly string[];
};

export type PolicyParts = {
  readonly inputs: Inputs;
  readonly workshop: Workshop;
  readonly trust: PolicyTrust;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
  /** Absent: the prompt is all of the task. */
  readonly recipe: Recipe | undefined;
};

/**
 * @throws GoagentError `POLICY_NOT_AVAILABLE`, `MANIFEST_INVALID`, `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED`,
 * with all complaints; nothing was called by then.
 */
export async function loadPolicy({
  inputs,
  workshop,
  trust,
  toolProgram,
  recipe,
}: PolicyParts): Promise<Policy> {
  const files = openTrustedFiles({
    git: workshop.git,
    github: trust.github,
    revision: trust.revision,
    workspace: workshop.workspace,
    directory: workshop.workingDirectory,
  });
  const read: TrustedFile[] = [];
  const { redactor } = workshop;
  const prompt = await readPrompt(inputs, { files, read, recipe });
  const { system, messages, schema } = prompt;
  const answer = schema === undefined ? undefined : await compileExpectedAnswer(schema, redactor);
  const path = inputs.tools.manifest;
  const parts = {
    files,
    head: trust.head,
    inputs: inputs.tools,
    workshop,
    toolProgram,
    usual: recipe === undefined ? defaultManifest : toRecipeManifest(recipe),
  };
  const main = await loadManifest({
    ...parts,
    source: path === undefined ? undefined : { path, input: 'tools' },
  });
  if (main.file !== undefined) read.push(main.file);
  const prestage =
    inputs.prestage === undefined
      ? undefined
      : await loadPrestage(inputs.prestage, { ...parts, main, read, prompt });
  const model = prompt.settle(inputs.model);
  const models = [...model.models, ...(prestage?.model.models ?? [])];
  const unpriced = complaintsAboutPrices(inputs.limits, models);
  if (unpriced.length > 0) throw new GoagentError('INPUTS_INVALID', unpriced);
  const manifests = [main, ...(prestage?.own === undefined ? [] : [prestage.own])] as const;
  return {
    catalog: main.catalog,
    prestage,
    model,
    models,
    answer,
    texts: { system, messages, developer: inputs.developer },
    facts: toPolicyFacts({ manifests, read, prompt: redactor.text(messages.at(-1)?.content ?? '', 'log') }),
    unusedVariables: prompt.unusedVariables,
    revision: trust.revision.verdict === 'known' ? trust.revision.sha : '',
    ...toDifferences([...read, ...toMaterialised(manifests)], trust),
    programDirectories: manifests.flatMap(({ materialised }) =>
      materialised === undefined ? [] : [materialised.root],
    ),
    untracked: [...new Set(manifests.flatMap((manifest) => manifest.untracked))],
  };
}

const toMaterialised = (manifests: readonly Manifest[]): readonly Provenance[] =>
  manifests.flatMap(({ materialised }) => [...(materialised?.files.values() ?? [])]);

/** A file that lacks in the work tree is no difference where nobody proposes to remove it: a sparse checkout, say. */
function toDifferences(
  files: readonly Provenance[],
  { proposal }: PolicyTrust,
): Pick<Policy, 'differing' | 'changed'> {
  const isChange = proposal === 'pull-request' ? ['differs', 'missing'] : ['differs'];
  const paths = files.filter(({ checkout }) => isChange.includes(checkout)).map(({ path }) => path);
  const unique = [...new Set(paths)];
  return proposal === 'pull-request'
    ? { differing: [], changed: unique }
    : { differing: unique, changed: [] };
}
