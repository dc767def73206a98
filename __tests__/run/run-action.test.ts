/** The story of a run where something fails that nothing can be told through any more. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { makeFolder } from '../support/log-writing.ts';

it('ends a step whose output file is not there at once, as failed: no timer keeps it alive', (test) => {
  const folder = makeFolder(test);
  const main = new URL('../../src/entry/main.ts', import.meta.url).href;
  const ended = spawnSync(process.execPath, ['--eval', `import('${main}').then(({ main }) => main('.'))`], {
    env: {
      ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}),
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, 'nothing'),
      GITHUB_EVENT_NAME: 'issues',
      INPUT_PROMPT: 'x',
      INPUT_MODEL: 'm',
    },
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  assert.deepEqual([ended.status, ended.signal], [1, null]);
  assert.equal(ended.stderr, '');
  assert.match(ended.stdout, /^::error title=goagent::GITHUB_OUTPUT could not be written: ENOENT/m);
  assert.match(ended.stdout, /^skipped \(EVENT_NOT_SUPPORTED\): |^::notice title=goagent::skipped /m);
});
