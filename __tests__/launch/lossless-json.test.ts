/** JSON of a tool is taken apart only where nothing is lost by it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLossless } from '../../src/launch/lossless-json.ts';

describe('parseLossless', () => {
  it('parses values, with the white space inside strings', () => {
    const text = ' {"a": [1, -2.50, 1e3, true, false, null],\n "b": "x  \\n\\t y", "e": "1E5"} ';
    assert.deepEqual(parseLossless(text), {
      a: [1, -2.5, 1000, true, false, null],
      b: 'x  \n\t y',
      e: '1E5',
    });
    assert.equal(parseLossless('null'), null);
    assert.equal(parseLossless('0'), 0);
  });

  it('keeps its hands off numbers that a double cannot keep', () => {
    const lossy = [
      '12345678901234567890',
      '[9007199254740993]',
      '{"id":-9007199254740993}',
      '0.12345678901234567890123',
      '1e400',
      '1e-400',
      `1.${'0'.repeat(200)}`,
    ];
    assert.deepEqual(
      lossy.filter((text) => parseLossless(text) !== undefined),
      [],
    );
  });

  it('takes numbers that are only written differently', () => {
    const written = [
      '9007199254740992',
      '1.0',
      '0.10',
      '100e-2',
      '1E+2',
      '-0',
      '0e9',
      '123456789012345680000',
      '5e-324',
    ];
    assert.deepEqual(
      written.filter((text) => parseLossless(text) === undefined),
      [],
    );
  });

  it('does not look at digits inside strings', () => {
    assert.deepEqual(parseLossless('{"a\\"1":"12345678901234567890"}'), { 'a"1': '12345678901234567890' });
  });

  it('refuses what is nested too deeply for those who walk it later', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    assert.notEqual(parseLossless(nest(256)), undefined);
    assert.equal(parseLossless(nest(257)), undefined);
    assert.equal(parseLossless(nest(500_000)), undefined);
    assert.notEqual(parseLossless(`[${Array.from({ length: 1000 }, () => '{}').join()}]`), undefined);
  });

  it('says undefined to what is no JSON, quickly', () => {
    const texts = ['', '{', '"open', '1-2', '--', '1 2', '{"a":01}', "{'a':1}", 'e', '\\', 'NaN', '{}x'];
    assert.deepEqual(
      texts.filter((text) => parseLossless(text) !== undefined),
      [],
    );
    const startedAt = performance.now();
    for (const piece of ['0', '"\\', 'e', '-', '1.', '{"']) parseLossless(piece.repeat(1_000_000));
    assert.ok(performance.now() - startedAt < 1000);
  });
});
