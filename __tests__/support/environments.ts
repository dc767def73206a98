/** What the runner told us, as a value: for tests of what comes after it was read. */

import type { Environment, RunnerFacts } from '../../src/runner/environment.ts';

const noFacts: RunnerFacts = {
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
  visibility: 'private',
};

type Values = { readonly [name: string]: string };

/** Empty inputs are left out, as the reader of the environment does. */
export function toEnvironment(inputs: Values, variables: Values = {}): Environment {
  return {
    inputs: new Map(Object.entries(inputs).filter(([, value]) => value !== '')),
    unknownInputs: [],
    variables: new Map(Object.entries(variables)),
    facts: noFacts,
  };
}
