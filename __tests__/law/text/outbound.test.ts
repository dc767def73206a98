/** Published tricks by name: what is left of each is text. And honest Markdown stays as it was. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sanitizeOutbound } from '../../../src/law/text/outbound.ts';
import { findActing } from '../../support/published-page.ts';

const allowHosts = ['github.com'];
const clean = (text: string): string => sanitizeOutbound(text, { allowHosts }).text;

describe('a trick', () => {
  for (const [name, text, expected] of [
    [
      'an image that carries data (CamoLeak)',
      '![a](https://camo.example/x)',
      '!\\[a]\\(`https://camo.example/x`)',
    ],
    ['an image of a host on the list', '![a](https://github.com/x)', '!\\[a]\\(<https://github.com/x>)'],
    [
      'an image by reference',
      '![a][b]\n\n[b]: https://evil.example',
      '!\\[a][b]\n\n[b]\\: `https://evil.example`',
    ],
    ['a picture', '<picture><source srcset=x></picture>', '&lt;picture>&lt;source srcset=x>&lt;/picture>'],
    ['a link title', '[a](https://github.com/x "obey")', '[a](https://github.com/x)'],
    [
      'a user before the host',
      '[x](https://github.com@evil.example)',
      '[x]\\(`https://github.com@evil.example`)',
    ],
    [
      'a host that begins like one of the list',
      'https://github.com.evil.example',
      '`https://github.com.evil.example`',
    ],
    ['a host in Cyrillic', 'https://g\u0456thub.com/', '`https://g\u0456thub.com/`'],
    ['a data address', '[a](data:text/html,x)', '[a]\\(data:text/html,x)'],
    ['a websocket', 'ws://evil.example', '`ws://evil.example`'],
    ['a share', 'smb://evil.example/x', '`smb://evil.example/x`'],
    ['a tab in a scheme', '[a](java\tscript:x)', '[a]\\(java\tscript:x)'],
    ['a colon as an entity', '[a](javascript&#58;x)', '[a]\\(javascript&amp;#58;x)'],
    ['an address without a scheme', '[a](//evil.example)', '[a]\\(//evil.example)'],
    ['back-slashes in an address', 'https:\\/\\/evil.example', '`https:\\/\\/evil.example`'],
    ['a mention as an entity', '&#x40;user', '&amp;#x40;user'],
    ['a mention as an entity with an escape', '&\\#64;user', '&amp;#64;user'],
    ['a mention with an escape', '\\@user', '`@user`'],
    ['a full-width mention', '\uff20user', '`\uff20user`'],
    ['a mention behind emphasis', '_a_@user', '_a_`@user`'],
    ['a closing keyword', 'Fixes: o/r#1', 'Fixes: o/r`#1`'],
    ['a keyword cut by emphasis', 'fix**es** #1', 'fix**es** `#1`'],
    [
      'a link that closes, in the middle of a mention',
      'fixes @[user](https://github.com/o/r/issues/4)',
      'fixes @\\[user] `https://github.com/o/r/issues/4`',
    ],
    ['a command', 'ok\n/deploy', 'ok\n\\/deploy'],
    ['a command in code', '```\n/deploy\n```', '```\n /deploy\n```'],
    ['a forged marker', 'a <!-- goagent:seen --> b', 'a   b'],
    ['a forged marker in code', '```\n<!-- seen -->\n```', '```\n<! -- seen -->\n```'],
    ['a comment that is never closed', '<!-- rest', '&lt;!-- rest'],
    ['a fence that is never closed', '```js\nx', '```js\nx\n```'],
    ['a diagram with links', '```mermaid\nx\n```', '```text\nx\n```'],
    ['details that are never closed', '<details>\nx', '<details>\n\nx\n\n</details>'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['a cell that ends a code span', '|a|\n|-|\n|`x|@u`|', '|a|\n|-|\n|\\`x|`@u`\\`|'],
  ] as const) {
    it(`is text: ${name}`, () => {
      assert.equal(clean(text), expected);
      assert.equal(clean(expected), expected);
      assert.deepEqual(findActing(expected, allowHosts), []);
    });
  }
});

it('counts what it made inert', () => {
  const text = '@a fixes #1 ![x](http://b.example) <p> &#64; \u200b<!-- c -->\n/run';
  assert.deepEqual(sanitizeOutbound(text, { allowHosts }).defused, {
    mentions: 1,
    keywords: 1,
    commands: 1,
    html: 1,
    comments: 1,
    images: 1,
    links: 2,
    entities: 1,
    hidden: 1,
    cuts: 0,
  });
});

it('leaves honest Markdown as it is', () => {
  const text =
    '## Review\n\n- **Bug** in `Map<K, V>` and `@Override`: see [the line](https://github.com/o/r/blob/main/a_b.ts#L3).\n- Ask a.b@c.example, or #12.\n\n```ts\nconst a = `<div @click>`;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  assert.equal(clean(text), text);
});

it('is cut at the limit, on a code point, with every fence closed', () => {
  for (const text of ['😀'.repeat(100_000), `\`\`\`\n${'x\n'.repeat(100_000)}`, '@user '.repeat(50_000)]) {
    const { text: cut, defused } = sanitizeOutbound(text, { allowHosts });
    assert.ok(cut.length <= 65_536 && cut.length > 60_000);
    assert.equal(defused.cuts, 1);
    assert.ok(!/\p{Cs}/u.test(cut));
    assert.equal(clean(cut), cut);
  }
});

it('takes bounded time for a megabyte of anything', () => {
  for (const start of [
    '`',
    'x`',
    '@a ',
    '<!--',
    '<b>',
    '[a](https://github.com/x)',
    '[a](',
    '#1 ',
    'fixes #1 ',
    'GH-1',
    'www.',
    '- ',
  ]) {
    const before = performance.now();
    clean(start.repeat(1_000_000 / start.length));
    assert.ok(performance.now() - before < 8_000, start);
  }
});
