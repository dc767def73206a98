/** A key with a few of its letters as `\u006b` or `%6B`, another few each time: no list of styles has all mixtures. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

const json = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;
const url = (character: string) => `%${character.charCodeAt(0).toString(16)}`;

it('is known whichever of its letters are escaped, and however', async () => {
  const { value } = drawSecret('key', 'api-key');
  const mix = (every: number, style: (character: string) => string) =>
    [...value].map((character, index) => (index % every === 0 ? style(character) : character)).join('');
  const texts = [mix(2, json), mix(3, url), mix(5, json), mix(1, url), mix(9, url)];
  await attack(
    {
      script: [
        { text: texts.join('\n'), calls: texts.map((text) => call('fs_search', `{"query":"${text}"}`)) },
        { text: texts.join(' ') },
      ],
      inputs: { 'api-key': value },
    },
    (run) => {
      for (const text of texts) assert.deepEqual(channelsWith(run, text), [], 'as it was said');
      const files = run.channels.filter(({ channel }) => /^(temp|workspace|GITHUB)/.test(channel));
      assert.deepEqual(channelsWith({ ...run, channels: files }, value), [], 'as it is read');
      assert.match(run.outputs['final-message'] ?? '', /^\S{1,9}( \S{1,9})*$/);
    },
  );
});
