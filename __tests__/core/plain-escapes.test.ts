/** Needless escapes go, and no JSON text comes to mean something else. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPlainEscapes } from '../../src/core/plain-escapes.ts';

describe('toPlainEscapes', () => {
  it('writes printable ASCII as it is, in either case of the digits', () => {
    assert.equal(toPlainEscapes('"\\u0073\\u006B\\u002d\\u007e"'), '"sk-~"');
  });

  it('keeps what has to be escaped, what is no ASCII, and what is no escape', () => {
    const kept = [
      '"\\u0022\\u005c\\u005C"',
      '"\\u007f\\u0000\\u001f"',
      '"\\u00e9\\ud83d\\ude00"',
      '"\\n\\""',
      'u0041',
    ];
    for (const text of kept) assert.equal(toPlainEscapes(text), text);
  });

  it('does not take an escaped backslash for the beginning of an escape', () => {
    assert.equal(toPlainEscapes('"\\\\u0041 \\\\\\u0041"'), '"\\\\u0041 \\\\A"');
  });

  it('leaves the value what it was', () => {
    const units = Array.from({ length: 0x100 }, (_, code) => `\\u${code.toString(16).padStart(4, '0')}`);
    const text = JSON.stringify({ 'a"\\': 'b' }).replace('b', units.join(''));
    assert.deepEqual(JSON.parse(toPlainEscapes(text)), JSON.parse(text));
  });

  it('takes text that is broken off', () => {
    for (const text of ['{"a": "\\', '{"a": "\\u', '{"a": "\\u00', ''])
      assert.equal(toPlainEscapes(text), text);
  });
});
