/** What cannot be seen in a text is found, named and counted. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countHidden, toPieces, toSign } from '../../../../src/report/page/browser/hidden.ts';

describe('hidden characters', () => {
  it('are pieces of their own, a row of the same as one', () => {
    assert.deepEqual(toPieces('a\u202eb\u200b\u200b\u200b\r\nc'), [
      { type: 'text', text: 'a' },
      { type: 'hidden', character: '\u202e', count: 1, class: 'direction' },
      { type: 'text', text: 'b' },
      { type: 'hidden', character: '\u200b', count: 3, class: 'invisible' },
      { type: 'text', text: '\nc' },
    ]);
  });

  it('are counted by class', () => {
    const text =
      '\u001b[31mred\u001b[0m \u0000 \u2066x\u2069 \u{e0041}\u{e0042} \ufeff\ufe0f \ud800 \u009b \r';
    assert.deepEqual([...countHidden([text])].sort(), [
      ['control', 2],
      ['direction', 2],
      ['escape sequence', 3],
      ['invisible', 2],
      ['lone surrogate', 1],
      ['tag', 2],
    ]);
  });

  it('leave line ends, tabs and letters of any script alone', () => {
    const text = 'Grüße\tשלום\n日本語 👍 naïve';
    assert.deepEqual(toPieces(text), [{ type: 'text', text }]);
  });

  it('are shown by a picture or a number', () => {
    assert.deepEqual(['\u001b', '\u0000', '\u007f', '\u202e', '\u{e0041}'].map(toSign), [
      '␛',
      '␀',
      '␡',
      'U+202E',
      'U+E0041',
    ]);
  });

  it('are all the text gives back, in order', () => {
    const text = 'x\u200by\u200d\u200d\u0007z';
    const back = toPieces(text).map((piece) =>
      piece.type === 'text' ? piece.text : piece.character.repeat(piece.count),
    );
    assert.equal(back.join(''), text);
  });
});
