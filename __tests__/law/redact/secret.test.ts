/** What counts as a secret, and what the runner is told to mask. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeSecret, toMasks } from '../../../src/law/redact/secret.ts';

describe('judgeSecret', () => {
  it('takes eight characters for a secret and seven for none', () => {
    assert.deepEqual(judgeSecret('k3y-9x4q'), { verdict: 'secret' });
    assert.deepEqual(judgeSecret('k3y-9x4'), { verdict: 'not-secret', why: 'too-short' });
    assert.deepEqual(judgeSecret(''), { verdict: 'not-secret', why: 'too-short' });
  });

  it('counts characters, not UTF-16 units, and no white space around', () => {
    assert.deepEqual(judgeSecret('😀😃😄😁'), { verdict: 'not-secret', why: 'too-short' });
    assert.deepEqual(judgeSecret('   k3y-9x4 \n'), { verdict: 'not-secret', why: 'too-short' });
  });

  it('knows placeholders in any case and with any separator', () => {
    const values = [
      'none',
      'EMPTY',
      'ollama',
      'Dummy',
      'test',
      'changeme',
      'sk-no-key-required',
      'SK_NO_KEY_REQUIRED',
      'not-needed',
      'not needed',
      'lm-studio',
      ' lm-studio\n',
      'xxxxxxxxxxxx',
      '***',
      '*'.repeat(40),
    ];
    for (const value of values) {
      assert.deepEqual(judgeSecret(value), { verdict: 'not-secret', why: 'placeholder' }, value);
    }
  });
});

describe('toMasks', () => {
  it('gives the whole value and each of its lines of eight characters or more, once', () => {
    const value = 'first line\r\nshort\n        \n\tsecond line  \nfirst line\n';
    assert.deepEqual(toMasks({ value, class: 'secrets' }), [value, 'first line', '\tsecond line  ']);
  });

  it('gives a value of one line once', () => {
    assert.deepEqual(toMasks({ value: 'one-line-only', class: 'api-key' }), ['one-line-only']);
  });
});
