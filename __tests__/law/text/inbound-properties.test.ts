/** Whatever people write: cleaning ends, at once, and leaves nothing hidden. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanInbound } from '../../../src/law/text/inbound.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['<!--', '-->', '--!>', '<!', '<', '!', '--', '>', '<![CDATA[', ']]>', '<!DOCTYPE', '->'],
        ...[
          '[//]: # (',
          '[a]: <> "',
          '[a]:',
          '#',
          '<>',
          '(',
          ')',
          '"',
          "'",
          '\n',
          '\n\n',
          '\r',
          '> ',
          '- ',
          '\\',
          '[',
          ']',
          ':',
          ' ',
        ],
        ...[
          '\u200b',
          '\u202e',
          '\u{e0041}',
          '\ufe0f',
          '\u2061',
          '\u00ad',
          '\u3164',
          '\ud800',
          '\udc00',
          '\u034f',
          '\u180e',
        ],
        ...[
          '\u001b',
          '\u001b[31m',
          '\u001b]8;;',
          '\u0007',
          '\u009b',
          '[0m',
          '\u0000',
          '\u0338',
          'e',
          '\u0301',
          '\u1fef',
          '❤️',
          '\u200d',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('is the same when it is cleaned twice, and nothing is found the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = cleanInbound(text).text;
        const none = { hiddenCharacters: 0, comments: 0, unclosedComments: 0, controls: 0 };
        assert.deepEqual(cleanInbound(once), { text: once, removed: none });
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps nothing hidden, no opened comment and one normal form', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { text: clean } = cleanInbound(text);
        assert.doesNotMatch(
          clean,
          /\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}|<!--|<!\[CDATA\[|<![a-z]/iu,
        );
        assert.doesNotMatch(clean, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        assert.equal(clean, clean.normalize('NFC'));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is cleaned in time that grows with its length alone', () => {
    const starts = [
      ...[
        '<!--',
        '<!-',
        '<!a',
        '<![CDATA[',
        '<!--x-->',
        '[a]: # (',
        '[//]: # "\n',
        '[',
        '[a\n',
        '[\\',
        '[a]:\n',
        '[a]: # \'"(',
      ],
      ...[
        '\n',
        ' ',
        ' \n\t',
        '> ',
        '- ',
        '1. ',
        '\u001b[',
        '\u001b]',
        '\u009b',
        '\u200b',
        '❤️',
        '\u{1f468}\u200d',
        '\ud800',
        'e\u0301',
      ],
    ];
    for (const start of starts) {
      const text = start.repeat(1_000_000 / start.length);
      const before = performance.now();
      cleanInbound(text);
      assert.ok(performance.now() - before < 2_500, JSON.stringify(start));
    }
  });
});
