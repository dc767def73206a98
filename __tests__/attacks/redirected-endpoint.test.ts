/** The endpoint sends the request on to another host, and key headers and prompt go along. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { assertEnded } from '../support/ended-run.ts';
import { attack, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

for (const status of [302, 307]) {
  it(`a redirect with status ${status} is not followed, and is said to be one`, async () => {
    const key = drawSecret('header', 'hex');
    const other = await startScriptedModel([{ text: 'Owned.' }]);
    try {
      const location = `${other.baseUrl}/chat/completions`;
      await attack(
        {
          script: [{ fault: { type: 'redirect', location, status } }],
          inputs: { 'api-headers': `X-Route-Key: ${key.value}` },
        },
        (run) => {
          const ending = { conclusion: 'provider-error', reason: 'PROVIDER_STATUS', exit: 1 } as const;
          assertEnded(run, { ...ending, message: /redirects .* not followed/ });
          assert.deepEqual(other.requests, []);
          const told = {
            ...run,
            channels: run.channels.filter(({ channel }) => !channel.startsWith('http model')),
          };
          assert.deepEqual(findLeaksIn(told, [key]), []);
        },
      );
    } finally {
      await other.close();
    }
  });
}
