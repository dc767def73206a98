/** White space inside of a result that becomes one blank is another file: goagent did so, and code broke (W12 and its kin). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, posix } from '../support/hostile-run.ts';

const text = '\tif x:\n\t\treturn  "a  b"\r\n\n \u00a0\u3000end   \n\n';

it('what a tool says reaches the model byte for byte, as text and inside of JSON', posix, async () => {
  const json = JSON.stringify({ text, spaced: { ' a  b ': ' c  d ' } });
  await attack(
    {
      script: [{ calls: [call('text'), call('json')] }, { text: 'Done.' }],
      files: { 'text.txt': text, 'json.json': json },
      tools: [{ name: 'text' }, { name: 'json' }],
      programs: { text: 'cat text.txt', json: 'cat json.json' },
    },
    (run) => assert.deepEqual(run.results, [text, json]),
  );
});
