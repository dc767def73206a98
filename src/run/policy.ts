/** What the run goes by, all of it from the trusted revision or from the workflow itself: manifest, prompt, system prompt. */

import { dirname, join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import type { ExpectedAnswer } from '../contract/answer.ts';
import type { Catalog } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Message } from '../contract/messages.ts';
import type { Redactor } from '../contract/ports.ts';
import { openTrustedFiles, type TrustedFile } from '../github/trusted-files.ts';
import { checkAvailability } from '../launch/availability.ts';
import { parseManifest } from '../law/manifest/manifest.ts';
import type { Inputs } from '../runner/inputs.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { defaultManifest } from './default-manifest.ts';
import { compileExpectedAnswer } from './expected-answer.ts';
import { toPatternEngine } from './pattern-engine.ts';
import { type ModelSettings, readPrompt } from './prompt.ts';
import { toSeed } from './seed.ts';
import { checkPrograms } from './trusted-programs.ts';
import type { Workshop } from './workshop.ts';

export type Policy = {
  readonly catalog: Catalog;
  readonly model: ModelSettings;
  /** Absent: any text is an answer. */
  readonly answer: ExpectedAnswer | undefined;
  readonly seed: readonly Message[];
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
  const prompt = await readPrompt(inputs, { files, read });
  const answer =
    prompt.schema === undefined ? undefined : await compileExpectedAnswer(prompt.schema, workshop.redactor);
  const manifest =
    inputs.tools.manifest === undefined ? undefined : await files.read(inputs.tools.manifest, 'tools');
  if (manifest !== undefined) read.push(manifest);
  const catalog = await toCatalog(manifest, inputs, workshop);
  const available = await checkAvailability(catalog, toDirectory(manifest, workshop));
  if (available.verdict === 'unavailable') throw new GoagentError(available.code, available.complaints);
  const untracked = await checkPrograms(catalog, files);
  const { system, messages } = prompt;
  const seed = toSeed({ system, messages, developer: inputs.developer, answer }, workshop.redactor);
  return {
    catalog,
    model: prompt.model,
    answer,
    seed,
    facts: {
      manifest: { path: manifest?.path ?? null, sha256: catalog.sha256 },
      policyFiles: read.map((file) => ({ path: file.path, sha256: file.sha256, checkout: file.checkout })),
      promptSha256: sha256Hex(seed.at(-1)?.content ?? ''),
    },
    unusedVariables: prompt.unusedVariables,
    differing: read.filter((file) => file.checkout === 'differs').map((file) => file.path),
    untracked,
  };
}

async function toCatalog(
  manifest: TrustedFile | undefined,
  inputs: Inputs,
  workshop: Workshop,
): Promise<Catalog> {
  const text = manifest?.text ?? defaultManifest;
  const parsed = parseManifest({
    text,
    directory: toDirectory(manifest, workshop),
    builtins: toolbelt,
    allowTools: inputs.tools.allowTools,
    envAllowlist: inputs.tools.envAllowlist,
    toolTimeoutMs: inputs.tools.timeoutMs,
    maxToolOutput: inputs.tools.maxOutputBytes,
    platform: process.platform,
    patterns: await toPatternEngine(text),
  });
  if (parsed.verdict === 'accepted') return toTold(parsed.catalog, workshop.redactor);
  const where =
    manifest === undefined ? [] : [`The manifest is ${manifest.path} of commit ${workshop.facts.sha}.`];
  throw new GoagentError('MANIFEST_INVALID', [...parsed.complaints, ...where]);
}

/** What the model is told of a tool leaves like any other text. The checks stay those of the schema as it was written. */
function toTold(catalog: Catalog, redactor: Redactor): Catalog {
  const tools = catalog.tools.map((tool) => ({
    ...tool,
    description: redactor.text(tool.description, 'messages'),
    schema: redactor.value(tool.schema, 'messages'),
  }));
  return { ...catalog, tools };
}

/** Programs under `./tools/bin` are looked for beside the manifest. */
function toDirectory(manifest: TrustedFile | undefined, workshop: Workshop): string {
  return dirname(join(workshop.workspace, manifest?.path ?? 'tools.json'));
}
