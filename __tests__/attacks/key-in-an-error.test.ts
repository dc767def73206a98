/** The endpoint fails with a secret in its words: error texts go to console, summary, log and outputs. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('a secret of a variable that the endpoint repeats is told to nobody', async () => {
  const secrets = [drawSecret('DEPLOY_TOKEN', 'uuid'), drawSecret('DB_PASSWORD', 'short')];
  const [token = '', password = ''] = secrets.map(({ value }) => value);
  const message = `invalid key ${token}, and ${password} is wrong too`;
  await attack(
    {
      script: [
        { fault: { type: 'status', status: 500, body: { error: { message, code: token } } } },
        { fault: { type: 'status', status: 401, body: { error: { message, type: password } } } },
      ],
      inputs: { 'http-retries': '1', 'http-retry-backoff': '1ms' },
      env: { DEPLOY_TOKEN: token, DB_PASSWORD: password },
    },
    (run) => {
      assert.deepEqual([run.outputs.conclusion, run.requests.length], ['provider-error', 2]);
      assert.match(run.stdout.toString(), /status 401: invalid key /);
      assert.deepEqual(findLeaksIn(run, secrets), []);
    },
  );
});
