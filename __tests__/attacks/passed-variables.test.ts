/** A manifest asks for the runner's tokens, and for variables that change what a program runs (goagent W3; Clinejection). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, posix } from '../support/hostile-run.ts';

const never = [
  ...[
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_CACHE_URL',
    'INPUT_API-KEY',
    'INPUT_PROMPT',
  ],
  ...['LD_PRELOAD', 'LD_LIBRARY_PATH', 'DYLD_INSERT_LIBRARIES', 'NODE_OPTIONS', 'BASH_ENV', 'RUNNER_TEMP'],
  ...['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'ld_preload'],
];
const unlisted = ['GITHUB_TOKEN', 'OPENAI_API_KEY', 'AWS_SECRET_ACCESS_KEY', 'HTTPS_PROXY'];

it('no tool gets them: the run ends before anything is asked, with each of them named', posix, async () => {
  const tools = [{ name: 'honest', envPassthrough: [...never, ...unlisted] }];
  await attack({ script: [{ text: 'Done.' }], tools, programs: { honest: 'env' } }, (run) => {
    assertEnded(run, {
      conclusion: 'config-error',
      reason: 'MANIFEST_INVALID',
      exit: 1,
      message: /envPassthrough/,
    });
    const told = run.stdout.toString();
    for (const name of [...never.filter((one) => !one.includes('-')), ...unlisted])
      assert.ok(told.includes(`"${name.toUpperCase()}" `), name);
    assert.deepEqual(run.requests, []);
  });
});

it('and no env-allowlist of a workflow lifts that', posix, async () => {
  const inputs = { 'env-allowlist': 'LD_PRELOAD' };
  const tools = [{ name: 'honest', envPassthrough: ['LD_PRELOAD'] }];
  await attack({ script: [{ text: 'Done.' }], tools, programs: { honest: 'env' }, inputs }, (run) => {
    assert.deepEqual([run.outputs.conclusion, run.requests], ['config-error', []]);
  });
});
