/** What the runner told us, as a value: for tests of what comes after it was read. */

import type { Trigger } from '../../src/contract/trigger.ts';
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

/** A trigger of `push`, about nothing: what a test does not care for. */
export const noTrigger: Trigger = {
  event: 'push',
  action: '',
  repository: 'sample-owner/sample',
  actor: 'sam-sample',
  triggeringActor: 'sam-sample',
  item: undefined,
  said: undefined,
  head: undefined,
  base: undefined,
  authors: [],
  quotes: [],
  faults: [],
};

type Values = { readonly [name: string]: string };

/** Empty inputs are left out, as the reader of the environment does. */
export function toEnvironment(inputs: Values, variables: Values = {}): Environment {
  return {
    inputs: new Map(Object.entries(inputs).filter(([, value]) => value !== '')),
    unknownInputs: [],
    variables: new Map(Object.entries(variables)),
    facts: noFacts,
    trigger: noTrigger,
  };
}
