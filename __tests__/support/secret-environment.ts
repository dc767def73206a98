/** What a runner says to a step, as far as secrets are concerned, made from variables alone. */

import { randomBytes } from 'node:crypto';
import type { Environment } from '../../src/runner/environment.ts';
import { inputNames } from '../../src/runner/input-table.ts';
import { noTrigger } from './environments.ts';

/** A token that nobody else has. */
export function createToken(): string {
  return randomBytes(20).toString('hex');
}

export function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** The machine's own git configuration is left out, so that a test says the same everywhere. */
export function toEnvironment(given: { readonly [name: string]: string }): Environment {
  const variables = new Map(Object.entries({ GIT_CONFIG_NOSYSTEM: '1', ...given }));
  const inputs = new Map<string, string>();
  for (const name of inputNames) {
    const value = variables.get(`INPUT_${name.toUpperCase()}`)?.trim() ?? '';
    if (value !== '') inputs.set(name, value);
  }
  const fact = (name: string) => variables.get(name) ?? '';
  return {
    inputs,
    unknownInputs: [],
    variables,
    facts: {
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
      visibility: 'unknown',
    },
    trigger: noTrigger,
  };
}
