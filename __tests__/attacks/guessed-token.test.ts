/** The runner is told not to listen while strangers speak, and to listen again at a token: a model that guesses it commands. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack } from '../support/hostile-run.ts';

const guesses = ['goagent', 'stop', 'pause', '0'.repeat(32), 'f'.repeat(32), '1764194580000', ''];

it('cannot be guessed: every text has a token of its own, of 128 random bits', async () => {
  const text = guesses.map((guess) => `::${guess}::\n::add-mask::success`).join('\n');
  await attack({ script: [{ text, calls: [{ name: 'get_time', arguments: {} }] }, { text }] }, (run) => {
    const tokens = [...run.stdout.toString().matchAll(/^::stop-commands::(.*)$/gm)].map(
      ([, token = '']) => token,
    );
    assert.equal(tokens.length, 2);
    assert.equal(new Set([...tokens, ...guesses]).size, tokens.length + guesses.length);
    for (const token of tokens) assert.match(token, /^[0-9a-f]{32}$/);
  });
});
