/**
 * A key in the arguments of a call, inside of a string, with its letters written as `\\u0073` in the JSON: the tool would
 * get `\u0073`, and so would whoever reads the transcript. It is hidden as it is in a text.
 */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('an escaped key is hidden in arguments as it is in a text', async () => {
  const { value } = drawSecret('key', 'api-key');
  const escaped = [...value].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join('');
  const calls = [call('fs_search', { query: escaped }), call('nope', { query: escaped })];
  await attack(
    { script: [{ text: escaped, calls }, { text: 'Done.' }], inputs: { 'api-key': value } },
    (run) => {
      const read = run.channels.filter(({ channel }) => /^(temp|GITHUB_STEP)/.test(channel));
      assert.deepEqual(channelsWith({ ...run, channels: read }, value), []);
      assert.ok(!run.stdout.toString().includes(`nope {"query":"${escaped.replaceAll('\\', '\\\\')}`));
    },
  );
});
