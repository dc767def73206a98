/** What the run goes by, all of it from the trusted revision or from the workflow itself: manifests, prompt, system prompts. */

import { sha256Hex } from '../canonical/canonical.ts';
import type { ExpectedAnswer } from '../contract/answer.ts';
import type { Catalog } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { JsonObject } from '../contract/json.ts';
import { openTrustedFiles, type TrustedFile } from '../github/trusted-files.ts';
import { complaintsAboutPrices } from '../runner/budget-inputs.ts';
import type { Inputs } from '../runner/inputs.ts';
import { compileExpectedAnswer } from './expected-answer.ts';
import { loadManifest } from './manifests.ts';
import { loadPrestage, type PrestagePolicy } from './prestage-policy.ts';
import { type ModelSettings, readPrompt } from './prompt.ts';
import type { SeedTexts } from './seed.ts';
import type { Workshop } from './workshop.ts';

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
  /** Paths whose copy in the work tree is not the one that was used. */
  readonly differing: readonly string[];
  readonly unusedVariables: readonly string[];
  /** Programs of tools that the trusted revision does not have. */
  readonly untracked: readonly string[];
};

/**
 * @throws GoagentError `POLICY_NOT_AVAILABLE`, `MANIFEST_INVALID`, `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED`,
 * with all complaints; nothing was called by then.
 */
export async function loadPolicy(inputs: Inputs, workshop: Workshop): Promise<Policy> {
  const files = openTrustedFiles({
    git: workshop.git,
    revision: workshop.facts.sha,
    workspace: workshop.workspace,
    directory: workshop.workingDirectory,
  });
  const read: TrustedFile[] = [];
  const { redactor } = workshop;
  const prompt = await readPrompt(inputs, { files, read });
  const { system, messages, schema } = prompt;
  const answer = schema === undefined ? undefined : await compileExpectedAnswer(schema, redactor);
  const path = inputs.tools.manifest;
  const parts = { files, inputs: inputs.tools, workshop };
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
  const manifests = [main, ...(prestage?.own === undefined ? [] : [prestage.own])];
  return {
    catalog: main.catalog,
    prestage,
    model,
    models,
    answer,
    texts: { system, messages, developer: inputs.developer },
    facts: {
      manifest: { path: main.file?.path ?? null, sha256: main.catalog.sha256 },
      policyFiles: read.map((file) => ({ path: file.path, sha256: file.sha256, checkout: file.checkout })),
      promptSha256: sha256Hex(redactor.text(messages.at(-1)?.content ?? '', 'log')),
    },
    unusedVariables: prompt.unusedVariables,
    differing: read.filter((file) => file.checkout === 'differs').map((file) => file.path),
    untracked: [...new Set(manifests.flatMap((manifest) => manifest.untracked))],
  };
}
