/** The policy that a recorded run is judged by anew: a manifest, or a YAML of inputs by their names. */

import { dirname, join, resolve } from 'node:path';
import type { Catalog } from '../../contract/catalog.ts';
import { isJsonObject, type JsonObject } from '../../contract/json.ts';
import type { BudgetSetup } from '../../contract/setup.ts';
import { readRegularFile } from '../../record/read-file.ts';
import { complaintsAboutPrices } from '../../runner/budget-inputs.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { parseInputTexts, toInputTexts } from '../input-texts.ts';
import { parseManifestText } from '../manifest-text.ts';

export type NewPolicy = {
  /** Names of the inputs that it says; what it does not say stays as it was recorded. */
  readonly given: ReadonlySet<string>;
  readonly inputs: Inputs;
  /** Absent: the tools stay those of the record. */
  readonly manifest: Catalog | undefined;
};

export type ReadPolicy =
  | { readonly verdict: 'read'; readonly policy: NewPolicy }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

export type PolicySource = {
  readonly path: string;
  /** What the record was given: its models need prices, and its prices hold where no others are given. */
  readonly recorded: BudgetSetup;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
};

/** Of what a run does they alone change which recorded calls are allowed. */
const judgedBy: readonly string[] = [
  ...['tools', 'allow-tools', 'tainted-tools', 'allow-hosts', 'sandbox', 'env-allowlist'],
  ...['tool-timeout', 'max-tool-output', 'max-steps', 'prestage-max-steps', 'max-tool-calls'],
  ...['max-total-tokens', 'max-cost-usd', 'prices'],
];

const mostBytes = 8 * 1_048_576;

/** @throws what the file system throws for a path that cannot be read. */
export async function readNewPolicy({ path, recorded, toolProgram }: PolicySource): Promise<ReadPolicy> {
  const text = readText(path);
  const yaml = parseYaml(text, 'typed');
  if (yaml.verdict === 'malformed') return refused([`${path}: ${yaml.complaint}`]);
  if (!isJsonObject(yaml.value)) return refused([`${path}: neither a manifest nor a map of inputs`]);
  const isManifest = Array.isArray(yaml.value.tools);
  const inputs = readInputs(isManifest ? {} : yaml.value, recorded);
  if (inputs.verdict === 'refused')
    return refused(inputs.complaints.map((complaint) => `${path}: ${complaint}`));
  const named = isManifest ? path : toManifestPath(path, inputs.policy.inputs);
  if (named === undefined) return inputs;
  const parsed = await parseManifestText({
    text: isManifest ? text : readText(named),
    directory: resolve(dirname(named)),
    inputs: inputs.policy.inputs.tools,
    toolProgram,
  });
  if (parsed.verdict === 'refused')
    return refused(parsed.complaints.map((complaint) => `${named}: ${complaint}`));
  return { verdict: 'read', policy: { ...inputs.policy, manifest: parsed.catalog } };
}

const refused = (complaints: readonly string[]): ReadPolicy => ({ verdict: 'refused', complaints });

const readText = (path: string): string =>
  readRegularFile({ path, most: mostBytes, links: 'any' }).toString('utf8');

const toManifestPath = (path: string, { tools: { manifest } }: Inputs): string | undefined =>
  manifest === undefined ? undefined : join(dirname(path), manifest);

function readInputs(values: JsonObject, recorded: BudgetSetup): ReadPolicy {
  const given = toInputTexts(values);
  const known = new Map([
    ['model', recorded.models[0] ?? 'any-model'],
    ...(given.has('prices') || Object.keys(recorded.prices).length === 0
      ? []
      : [['prices', JSON.stringify(recorded.prices)] as const]),
  ]);
  const parsed = parseInputTexts(given, known);
  const idle = [...given.keys()].filter((name) => !judgedBy.includes(name));
  if (parsed.verdict === 'refused') return refused(parsed.complaints);
  const complaints = [
    ...idle.map((name) => `input "${name}" changes nothing about which recorded calls are allowed`),
    ...complaintsAboutPrices(parsed.inputs.limits, recorded.models),
  ];
  if (complaints.length > 0) return refused(complaints);
  const policy = { given: new Set(given.keys()), inputs: parsed.inputs, manifest: undefined };
  return { verdict: 'read', policy };
}
