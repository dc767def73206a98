/** Text that a runner shows and never acts on. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { toHarmless, toQuoted } from '../../src/runner/harmless.ts';

const harmless: readonly (readonly [string, string])[] = [
  ['plain text: with colons', 'plain text: with colons'],
  ['::error::x', '| ::error::x'],
  ['  \t::error::x', '|   \t::error::x'],
  ['\u00a0\u3000::error::x', '| \u00a0\u3000::error::x'],
  ['a ::error::x', 'a ::error::x'],
  ['##[error]x', '# #[error]x'],
  ['a ###[group]', 'a ## #[group]'],
  ['ok\r::error::x', 'ok ::error::x'],
  ['\n::error::x', '|  ::error::x'],
  ['\u0085::error::x', '|  ::error::x'],
  ['a\r\nb\nc\u2028d\u2029e\vf\fg', 'a b c d e f g'],
  ['\u001b[31m::error::x\u001b[0m', '| ::error::x'],
  ['#\u001b[0m#[error]', '# #[error]'],
  ['#\u200b#\u2060[error]', '# #[error]'],
  [':\u0000:error::x', '| ::error::x'],
  ['\u200b::error::x', '| ::error::x'],
  ['\ufeff::error::x', '| ::error::x'],
  ['\u001b]0;title\u0007::error::x', '0;title::error::x'],
  ['a\u202eb\u2066c\u{e0041}d', 'abcd'],
  ['ä€😀\ttab', 'ä€😀\ttab'],
];

describe('one line', () => {
  for (const [given, shown] of harmless) {
    it(`${JSON.stringify(given)} becomes ${JSON.stringify(shown)}`, () => {
      assert.equal(toHarmless(given), shown);
    });
  }
});

const pieces = fc.constantFrom(
  ':',
  '::',
  '#',
  '##[',
  '[',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u0085',
  '\u2028',
  '\u001b',
  '\u001b[',
  'm',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u0000',
  'error',
);
const hostile = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 14 })
  .map((all) => all.join(''));

it('leaves nothing in any text that a runner would act on, nor more than one line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const line of [toHarmless(text), ...toQuoted(text)]) {
        assert.doesNotMatch(line, /##\[|[\r\n\u0085\u2028\u2029]/);
        assert.doesNotMatch(line, /^[\s\u0085]*::/);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('puts a gutter before each line of a quotation, the empty ones too', () => {
  assert.deepEqual(toQuoted('a\n\n::error::b\r\n##[c]\rd'), [
    '| a',
    '| ',
    '| | ::error::b',
    '| # #[c]',
    '| d',
  ]);
  assert.deepEqual(toQuoted(''), ['| ']);
});
