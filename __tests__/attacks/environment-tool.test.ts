/** A call of `env.get` in the look around: goagent's pre-stage told any variable to whoever asked (W1). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith, codesOf, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

const names = ['env.get', 'env_get', 'env', 'get_env', 'os_info'];
const variables = ['OAI_API_KEY', 'A_PLAIN_FACT', 'PATH'];

it('no made-up tool and no reader tells a variable to the model', async () => {
  const key = drawSecret('api-key', 'api-key');
  const fact = 'a fact of the environment that nothing hides';
  const ask = names.flatMap((name) =>
    variables.map((variable) => call(name, name === 'os_info' ? { include: ['env'] } : { key: variable })),
  );
  await attack(
    {
      script: [{ calls: ask }, { text: '[]' }, { calls: ask }, { text: 'Done.' }],
      inputs: { prestage: 'true', 'api-key': key.value },
      env: { A_PLAIN_FACT: fact },
    },
    (run) => {
      const expected = ask.map(({ name }) => (name === 'os_info' ? 'INVALID_ARGUMENTS' : 'UNKNOWN_TOOL'));
      assert.deepEqual(codesOf(run), expected);
      assert.deepEqual([channelsWith(run, fact), findLeaksIn(run, [key])], [[], []]);
    },
  );
});
