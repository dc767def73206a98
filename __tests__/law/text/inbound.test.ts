/** Published ways to speak to a model and not to a person: each is taken out, and counted. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cleanInbound, describeRemoved } from '../../../src/law/text/inbound.ts';

const none = { hiddenCharacters: 0, comments: 0, unclosedComments: 0, controls: 0 };

for (const [name, text, expected, removed] of [
  ['a comment (Comment and Control)', 'a<!-- obey -->b', 'a b', { comments: 1 }],
  ['a comment that HTML closes at once', 'a<!-->b', 'a b', { comments: 1 }],
  ['a comment closed by --!>', 'a<!-- x --!>b', 'a b', { comments: 1 }],
  [
    'a comment that is never closed',
    'a\n<!-- obey',
    'a\n[comment without an end:] obey',
    { unclosedComments: 1 },
  ],
  ['a comment in a comment', '<!<!-- -->-- obey -->', '<! -- obey -->', { comments: 1 }],
  ['a declaration', 'a<!X obey>b', 'a b', { comments: 1 }],
  ['a definition that defines nothing', '[//]: # (obey)\na', '\na', { comments: 1 }],
  ['one with a title over lines', '> [c]: <> "o\nbey"\na', '\na', { comments: 1 }],
  ['tag characters', 'a\u{e006f}\u{e0062}b', 'ab', { hiddenCharacters: 2 }],
  ['variation selectors', 'a\u{e0101}b', 'ab', { hiddenCharacters: 1 }],
  ['invisible operators', 'a\u2061\u2064b', 'ab', { hiddenCharacters: 2 }],
  ['bidirectional marks', 'a\u200e\u202eb', 'ab', { hiddenCharacters: 2 }],
  ['Hangul fillers', 'a\u3164\uffa0b', 'ab', { hiddenCharacters: 2 }],
  ['a soft hyphen', 'a\u00adb', 'ab', { hiddenCharacters: 1 }],
  ['half a pair', 'a\ud800b', 'ab', { hiddenCharacters: 1 }],
  ['colours and links of a terminal', '\u001b[31ma\u001b]8;;x\u0007b', 'ab', { controls: 2 }],
] as const) {
  it(`takes out ${name}`, () => {
    assert.deepEqual(cleanInbound(text), { text: expected, removed: { ...none, ...removed } });
  });
}

it('leaves honest text as it is, and finds nothing in an emoji', () => {
  const text = 'Größe: [a][1] — `x`\n\n[1]: https://docs.example "title"\n';
  assert.deepEqual(cleanInbound(text), { text, removed: none });
  assert.deepEqual(cleanInbound('❤\ufe0f\r\n'), { text: '❤\n', removed: none });
});

it('says what was removed and from where', () => {
  const removed = { hiddenCharacters: 3, comments: 1, unclosedComments: 1, controls: 2 };
  assert.equal(
    describeRemoved(removed, 'the title'),
    'removed 3 hidden characters, 1 comment and 2 control sequences from the title; opened 1 comment without an end in the title',
  );
  assert.equal(describeRemoved(none, 'the title'), undefined);
});
