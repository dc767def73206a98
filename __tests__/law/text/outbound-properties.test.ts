/** Whatever a model writes, the page that an independent renderer makes of it acts on nobody and points nowhere. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sanitizeOutbound } from '../../../src/law/text/outbound.ts';
import { findActing } from '../../support/published-page.ts';

const allowHosts = ['github.com', 'docs.example'];
const clean = (text: string): string => sanitizeOutbound(text, { allowHosts }).text;

const bricks = fc.constantFrom(
  ...[
    '`',
    '``',
    '```',
    '````',
    '~~~',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '    ',
    '\t',
    '\\',
    '\\\\',
    '|',
    '|-|-|',
    '---',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '* ',
    '# ',
    '[^1]: ',
    '- [ ] ',
    '+ ',
    ':',
    '.',
    '/',
    ')',
    '(',
    '[',
    ']',
    '](',
    '][',
    ']:',
    '![',
    '!',
  ],
  ...[
    '<',
    '>',
    '<!--',
    '-->',
    '--!>',
    '<!',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x>',
    '</',
    '/>',
    '"',
    "'",
    '=',
    '_',
    '*',
    '**',
  ],
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<br>',
    '<br/>',
    '<sub>',
    '</sub>',
    '<KBD>',
    '</kbd>',
    '<b>',
    '</b>',
    '<p>',
    '<div>',
  ],
  ...[
    '<img src=x onerror=y>',
    '<a href="https://evil.example">',
    '<script>',
    '</script>',
    '<pre>',
    '<picture><source srcset=//evil.example>',
    '<svg/onload=x>',
  ],
  ...[
    '@user',
    '@org/team',
    '\\@user',
    '&#64;user',
    '&commat;user',
    '＠user',
    'a@b.example',
    '@',
    'user',
    '@\u200buser',
  ],
  ...[
    'fixes ',
    'Closes: ',
    'resolved',
    '#1',
    'o/r#2',
    'GH-3',
    'https://github.com/o/r/issues/4',
    'fi',
    'xes',
    '#',
    '&nbsp;',
  ],
  ...[
    'https://evil.example',
    'https://evil.example/x',
    'http://github.com',
    'https://github.com/x',
    'https://docs.example',
    'https://github.com@evil.example',
    'https://github.com.evil.example/',
  ],
  ...[
    'https:',
    '//',
    '//evil.example',
    'https\\://evil.example',
    'https&colon;//evil.example',
    'www.evil.example',
    'www\\.evil.example',
    'www',
    'javascript:x',
    'data:text/html,x',
    'ws://evil.example',
    'xmpp:a@evil.example',
    'ftp://evil.example',
    'mailto:a@b.example',
  ],
  ...[
    '[a](https://github.com/x)',
    '[a](https://evil.example)',
    '[a](//evil.example)',
    '[a]: https://evil.example',
    '![a](https://github.com/x)',
    '[a](https://github.com/x "t")',
    '<https://evil.example>',
    '<https://github.com/x>',
    '[a](<https://evil.example>)',
  ],
  ...[
    '/deploy',
    '/',
    '\u200b',
    '\u202e',
    '\u{e0041}',
    '\u001b[31m',
    '&',
    '&amp;',
    '&lt;',
    '&#x3c;img>',
    'é',
    'e\u0301',
    '1',
    'x',
    '$$',
    '^',
  ],
);
const hostile = fc
  .array(fc.oneof({ weight: 12, arbitrary: bricks }, fc.string({ maxLength: 4 })), { maxLength: 24 })
  .map((parts) => parts.join(''));
/** What once acted, or was another text when it was sanitised twice. */
const examples: [string][] = [
  ['www.evil.example-https://evil.example'],
  ['Closes: 0</https://github.com/o/r/issues/4'],
  ['https://docs.exampleresolved</o/r#2'],
  ['&\\#1'],
  ['&\\#64;user'],
  ['fixes @[user](https://github.com/o/r/issues/4)'],
  ['fixes &[commat;user](https://github.com/o/r/issues/4)'],
  ['fixes www[.evil.example](https://github.com/o/r/issues/4)'],
  ['[https://docs.example\\[a](https://github.com/x)'],
  ['`|-|-|`</summary>-->'],
  ['</summary>-|\n|`x|@user`|'],
  ['a|b\n<br>-|-\n`x|@user`|y'],
  ['a|b\n\\:-|-\n`x|@user`|y'],
  ['fixes [a](https://github.com/x)o/r#2'],
  ['fixes user**o/r#2**'],
  ['resolved&nbsp;o/r#2'],
  ['resolved<br>o/r#2'],
  ['fixes [/a](https://github.com/o/r/issues/4)'],
];
const runs = { numRuns: Number(process.env.RUNS ?? 600), examples };

describe('any text', () => {
  it('is inert when an independent renderer has read it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.deepEqual(findActing(clean(text), allowHosts), []);
      }),
      runs,
    );
  });

  it('is the same when it is sanitised twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(clean(clean(text)), clean(text));
      }),
      runs,
    );
  });

  it('leaves what our code puts behind it as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = `${clean(text)}\n\n[ours](https://ours.example)`;
        assert.deepEqual(findActing(page, allowHosts), ['a link off the list: https://ours.example']);
      }),
      runs,
    );
  });
});
