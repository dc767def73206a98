/** The environment, read once: inputs, variables, facts, and inputs that nobody knows. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { readEnvironment } from '../../src/runner/environment.ts';
import { publishNames } from '../../src/runner/publish-rules.ts';
import { readVariables } from '../../src/runner/variables.ts';

const before = { ...process.env };

function setVariables(variables: { readonly [name: string]: string }): void {
  for (const [name, value] of Object.entries(variables)) process.env[name] = value;
}

function restore(): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  setVariables(Object.fromEntries(Object.entries(before).map(([name, value]) => [name, value ?? ''])));
}

beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (/^(INPUT_|GITHUB_|RUNNER_)/.test(name)) delete process.env[name];
});
afterEach(restore);

it('reads inputs as the runner writes them, trimmed, and takes an empty one for not given', () => {
  setVariables({
    INPUT_PROMPT: ' Do it. \n',
    'INPUT_MAX-STEPS': '7',
    INPUT_SYSTEM: '',
    INPUT_DEVELOPER: ' \n ',
  });
  assert.deepEqual(
    [...readEnvironment().inputs],
    [
      ['prompt', 'Do it.'],
      ['max-steps', '7'],
    ],
  );
});

it('finds inputs that are not declared, with the name that was probably meant', () => {
  setVariables({
    INPUT_SANDBX: 'required',
    'INPUT_MAX-STEP': '3',
    INPUT_PROMPT_FILE: 'a.md',
    INPUT_UNUSED: '',
    INPUT_BLANK: ' \n',
    INPUTS: 'x',
  });
  assert.deepEqual(readEnvironment().unknownInputs, [
    { name: 'sandbx', nearest: 'sandbox' },
    { name: 'max-step', nearest: 'max-steps' },
    { name: 'prompt_file', nearest: 'prompt-file' },
  ]);
});

it('reads the inputs of the other action when it is told their names, and knows no others', () => {
  setVariables({ INPUT_DIGEST: 'd', INPUT_PROMPT: 'Do it.', 'INPUT_HEAD-SHAS': 'x' });
  const { inputs, unknownInputs } = readEnvironment(publishNames);
  assert.deepEqual([...inputs], [['digest', 'd']]);
  assert.deepEqual(unknownInputs, [
    { name: 'prompt', nearest: undefined },
    { name: 'head-shas', nearest: 'head-sha' },
  ]);
});

it('takes the facts of the run from the runner, and empty ones where it says nothing', () => {
  const runner = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_ACTOR: 'sam',
    GITHUB_TRIGGERING_ACTOR: 'kim',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_JOB: 'agent',
    GITHUB_WORKFLOW: 'Agent',
    GITHUB_WORKSPACE: '/work',
    RUNNER_TEMP: '/temp',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
  assert.deepEqual(new Set(Object.values(readEnvironment().facts)), new Set(['', 'unknown']));
  setVariables(runner);
  assert.deepEqual(readEnvironment().facts, {
    event: 'push',
    actor: 'sam',
    triggeringActor: 'kim',
    repository: 'o/r',
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    runId: '1',
    runAttempt: '2',
    job: 'agent',
    workflow: 'Agent',
    workspace: '/work',
    runnerTemp: '/temp',
    os: 'Linux',
    arch: 'X64',
    visibility: 'unknown',
  });
});

it('keeps what it read: a variable that is changed later is not seen', () => {
  setVariables({ OAI_MODEL: 'first' });
  const { variables } = readEnvironment();
  setVariables({ OAI_MODEL: 'second' });
  assert.equal(variables.get('OAI_MODEL'), 'first');
  assert.equal(readVariables().get('OAI_MODEL'), 'second');
});
