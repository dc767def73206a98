/** Needless escapes, in any mixture. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { viewUnescaped } from '../../../src/law/redact/unescaped-view.ts';

const secret = randomBytes(18).toString('base64');
const redactor = createRedactor({ secrets: [{ value: secret, class: 'test' }], patterns: [] });

const ways = [
  (character: string) => character,
  (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  (character: string) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  (character: string) => `%${character.charCodeAt(0).toString(16)}`,
  (character: string) => (character === '/' ? '\\/' : character),
];

describe('a view without needless escapes', () => {
  it('is nothing for a text that has none', () => {
    assert.equal(viewUnescaped('plain, with \\n and \\u00e4 and 100 %'), undefined);
  });

  it('leads back to the text: every span of the view is the escapes that make it', () => {
    const text = 'a\\u0062c%64\\/f';
    const view = viewUnescaped(text);
    assert.equal(view?.text, 'abcd/f');
    const back = (start: number, end: number) => {
      const span = view?.toOriginal({ start, end, class: 'x' });
      return text.slice(span?.start, span?.end);
    };
    assert.deepEqual(
      [back(0, 1), back(1, 2), back(1, 4), back(3, 5), back(4, 6), back(0, 6)],
      ['a', '\\u0062', '\\u0062c%64', '%64\\/', '\\/f', text],
    );
  });

  it('lets a secret be found, whichever of its characters are escaped, and leaves what stands around it', () => {
    const choices = fc.array(fc.nat(ways.length - 1), { minLength: secret.length, maxLength: secret.length });
    fc.assert(
      fc.property(choices, (chosen) => {
        const written = [...secret].map((character, at) => ways[chosen[at] ?? 0]?.(character) ?? '').join('');
        assert.equal(redactor.text(`before ${written} after`, 'reply'), 'before *** after');
      }),
      { numRuns: 500 },
    );
  });
});
