/** What a person does not see is not there for a model either. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withoutHidden } from '../../../src/law/text/hidden.ts';

for (const [what, character] of [
  ['a right-to-left override', '\u202e'],
  ['a zero-width space', '\u200b'],
  ['a word joiner', '\u2060'],
  ['a soft hyphen', '\u00ad'],
  ['a tag character', '\u{e0041}'],
  ['a variation selector', '\ufe0f'],
  ['one of the later variation selectors', '\u{e0101}'],
  ['a byte order mark', '\ufeff'],
  ['an escape', '\u001b'],
  ['a NUL', '\u0000'],
  ['a carriage return', '\r'],
  ['a C1 control', '\u009b'],
  ['half of a pair', '\ud800'],
  ['the other half', '\udc00'],
] as const) {
  it(`takes out ${what}`, () => {
    assert.equal(withoutHidden(`a${character}b`), 'ab');
  });
}

it('leaves text as it is, in one normal form', () => {
  const text = 'Größe: 12 °C\n\tläuft — 日本語 😀 עברית';
  assert.equal(withoutHidden(text), text);
  assert.equal(withoutHidden('e\u0301'), 'é');
});
