/** Everything that the runner told us, read once and frozen. */

import { getInput } from '@actions/core';
import type { Trigger } from '../contract/trigger.ts';
import { nearestName } from '../nearest/nearest.ts';
import { readEventPayload } from './event-payload.ts';
import { inputNames } from './input-table.ts';
import { toVisibility, type Visibility } from './repository-visibility.ts';
import { parseTrigger } from './trigger.ts';
import { readVariables } from './variables.ts';

export type Environment = {
  /** Inputs that were given, by their kebab-case name. An empty string is "not given". */
  readonly inputs: ReadonlyMap<string, string>;
  /** `INPUT_*` names that action.yml does not declare, with the name that was probably meant. */
  readonly unknownInputs: readonly { readonly name: string; readonly nearest: string | undefined }[];
  readonly variables: ReadonlyMap<string, string>;
  readonly facts: RunnerFacts;
  readonly trigger: Trigger;
  /** Present: read from a workflow file, where an expression stands for a value that is not known yet. */
  readonly expressions?: 'as-written';
};

/** What the runner says of the run. Empty where it says nothing. */
export type RunnerFacts = {
  readonly event: string;
  readonly actor: string;
  readonly triggeringActor: string;
  readonly repository: string;
  readonly ref: string;
  /** The commit that started the run; policy comes from it. */
  readonly sha: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly job: string;
  readonly workflow: string;
  readonly workspace: string;
  readonly runnerTemp: string;
  readonly os: string;
  readonly arch: string;
  readonly visibility: Visibility;
};

const prefix = 'INPUT_';

/**
 * Reads variables and inputs. Inputs come through `@actions/core`, which looks for `INPUT_` and the
 * upper-case name with spaces as underscores, as the runner writes it.
 *
 * @param names inputs that the action has.
 */
export function readEnvironment(names: readonly string[] = inputNames): Environment {
  const variables = readVariables();
  const inputs = new Map<string, string>();
  for (const name of names) {
    const value = getInput(name);
    if (value !== '') inputs.set(name, value);
  }
  const payload = readEventPayload(variables.get('GITHUB_EVENT_PATH') ?? '');
  const facts = { ...toFacts(variables), visibility: toVisibility(payload) };
  const trigger = parseTrigger(facts, payload);
  return { inputs, unknownInputs: findUnknown(variables, names), variables, facts, trigger };
}

/** The runner sets the one for a job that is run again with debug logging; a person may set the other. */
export const isDebugging = ({ variables }: Pick<Environment, 'variables'>): boolean =>
  variables.get('RUNNER_DEBUG') === '1' || variables.get('ACTIONS_STEP_DEBUG') === 'true';

function findUnknown(
  variables: ReadonlyMap<string, string>,
  names: readonly string[],
): Environment['unknownInputs'] {
  const known = new Set(names.map((name) => prefix + name.toUpperCase()));
  return [...variables]
    .filter(([name, value]) => name.startsWith(prefix) && !known.has(name) && value.trim() !== '')
    .map(([name]) => name.slice(prefix.length).toLowerCase())
    .map((name) => ({ name, nearest: nearestName(name.replaceAll('_', '-'), names) }));
}

function toFacts(variables: ReadonlyMap<string, string>): Omit<RunnerFacts, 'visibility'> {
  const fact = (name: string) => variables.get(name) ?? '';
  return {
    event: fact('GITHUB_EVENT_NAME'),
    actor: fact('GITHUB_ACTOR'),
    triggeringActor: fact('GITHUB_TRIGGERING_ACTOR'),
    repository: fact('GITHUB_REPOSITORY'),
    ref: fact('GITHUB_REF'),
    sha: fact('GITHUB_SHA'),
    runId: fact('GITHUB_RUN_ID'),
    runAttempt: fact('GITHUB_RUN_ATTEMPT'),
    job: fact('GITHUB_JOB'),
    workflow: fact('GITHUB_WORKFLOW'),
    workspace: fact('GITHUB_WORKSPACE'),
    runnerTemp: fact('RUNNER_TEMP'),
    os: fact('RUNNER_OS'),
    arch: fact('RUNNER_ARCH'),
  };
}
