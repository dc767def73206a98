/** Inputs that stand in a file of the operator's in place of a workflow, read by the parser that reads a workflow's. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { nearestName } from '../nearest/nearest.ts';
import type { Environment } from '../runner/environment.ts';
import { inputNames } from '../runner/input-table.ts';
import { type ParsedInputs, parseInputs } from '../runner/inputs.ts';
import { parseTrigger } from '../runner/trigger.ts';

/** Values of a YAML map as a workflow would hold them: a list is one item a line, a map is YAML again. */
export function toInputTexts(values: JsonObject): ReadonlyMap<string, string> {
  return new Map(Object.entries(values).map(([name, value]) => [name, toText(value)] as const));
}

function toText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(toText).join('\n');
  if (isJsonObject(value)) return JSON.stringify(value);
  return value === null ? '' : String(value);
}

/** In place of what every run has to have and no rule goes by. */
const fillers: readonly (readonly [string, string])[] = [
  ['model', 'any-model'],
  ['github-token', 'any-token'],
  ['prestage', 'false'],
];

/**
 * `given` by their names in action.yml. What a workflow has to give is filled in where it lacks, from `known` or else
 * with words that nobody uses: a prompt, a model and a token.
 */
export function parseInputTexts(
  given: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string> = new Map(),
): ParsedInputs {
  const named = new Map([...given].filter(([name]) => inputNames.includes(name)));
  const unknown = [...given.keys()].filter((name) => !inputNames.includes(name));
  const prompt = given.has('prompt-file') ? [] : [['prompt', 'any prompt'] as const];
  const environment: Environment = {
    inputs: new Map([
      ...fillers,
      ...known,
      ...prompt,
      ...[...named].filter(([, text]) => text.trim() !== ''),
    ]),
    unknownInputs: unknown.map((name) => ({ name, nearest: nearestName(name, inputNames) })),
    variables: new Map(),
    facts: noFacts,
    trigger: parseTrigger(noFacts, { verdict: 'read', payload: {} }),
  };
  return parseInputs(environment, []);
}

const noFacts: Environment['facts'] = {
  event: '',
  actor: '',
  triggeringActor: '',
  repository: '',
  ref: '',
  sha: '',
  runId: '',
  runAttempt: '',
  job: '',
  workflow: '',
  workspace: '',
  runnerTemp: '',
  os: '',
  arch: '',
  visibility: 'unknown',
};
