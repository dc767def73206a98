/** Another endpoint for the look around, without a key of its own: goagent sent it the main one (W10). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { attack, posix } from '../support/hostile-run.ts';
import { toModelChannels } from '../support/leak-run.ts';
import { createSearcher } from '../support/leaks.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('key and secret headers of the main endpoint never go to another origin', posix, async () => {
  const secrets = [drawSecret('key', 'api-key'), drawSecret('header', 'hex')];
  const [key, header] = secrets.map(({ value }) => value);
  const other = await startScriptedModel([{ text: '[]' }]);
  try {
    await attack(
      {
        script: [{ text: 'Done.' }],
        inputs: {
          prestage: 'true',
          'prestage-base-url': other.baseUrl,
          'api-key': key ?? '',
          'api-headers': `X-Route-Key: ${header}`,
        },
      },
      (run) => {
        assert.deepEqual(
          [run.outputs.conclusion, run.requests.length, other.requests.length],
          ['success', 1, 1],
        );
        assert.equal(run.requests[0]?.headers.authorization, `Bearer ${key}`);
        const channels = toModelChannels(other.requests, {});
        assert.deepEqual(createSearcher(secrets)({ channels }), []);
      },
    );
  } finally {
    await other.close();
  }
});
