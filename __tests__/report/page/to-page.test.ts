/** The page is one file without a network, and whatever the data holds stays data: asked of the HTML standard's parser. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { PageData } from '../../../src/report/page/page-data.ts';
import { toPage } from '../../../src/report/page/to-page.ts';
import { assets, attribute, dataOf, elementsOf, textOf, toData } from '../../support/page-parts.ts';

const end = { conclusion: 'success', reason: 'ANSWER', message: 'Answered.', totals: { steps: 1, ms: 9 } };

/** Each ends an element, opens one, or is otherwise more than a text, for a careless writer. */
const hostile: readonly string[] = [
  '</script><script>alert(1)</script>',
  '</ScRiPt ><img src=x onerror=alert(1)>',
  '<!--<script>',
  '--><svg onload=alert(1)>',
  ']]>',
  '"><b a="\' b=\'',
  '&lt;script&gt; &amp; &#60;',
  'a\u2028b\u2029c',
  'nul \u0000, bell \u0007, escape \u001b[31m',
  'lone \ud800 and \udc00',
  'right to left \u202e and zero \u200b width',
  'x'.repeat(1_048_576),
  `${'</script>'.repeat(20_000)}`,
  '\\u003c/script\\u003e \\',
];

const toHostile = (text: string): PageData =>
  toData({
    end: { ...end, message: text, reason: text, conclusion: text },
    log: { lines: [text, JSON.stringify({ type: text, [text]: text })], leftOut: 0 },
    files: [{ name: 'transcript.json', size: 1, sha256: 'f', type: 'whole', text }],
    problems: [text],
  });

const tagsOf = (html: string): readonly string[] => elementsOf(html).map(({ tagName }) => tagName);

describe('a page', () => {
  for (const [index, text] of hostile.entries()) {
    it(`gives back hostile text ${index} as it was, and makes no element of it`, () => {
      const html = toPage(toHostile(text), assets);
      assert.deepEqual(tagsOf(html), tagsOf(toPage(toHostile('x'), assets)));
      // A lone surrogate cannot be in a file; JSON has it as an escape.
      assert.deepEqual(dataOf(Buffer.from(html).toString()), toHostile(text));
    });
  }

  it('does not repeat as its own what a bundle that is not valid says of its end', () => {
    const titleOf = (problems: readonly string[]) =>
      /<title>(.*)<\/title>/.exec(toPage(toData({ end, problems }), assets))?.[1];
    assert.deepEqual(
      [titleOf([]), titleOf(['line 3 was changed'])],
      ['goagent: success', 'goagent: not valid (success)'],
    );
  });

  it('gives back a key that is called __proto__', () => {
    const data: PageData = JSON.parse(
      JSON.stringify(toData({ end })).replace('"steps":1', '"__proto__":{"x":1},"steps":1'),
    );
    const back = dataOf(toPage(data, assets));
    assert.deepEqual(Object.keys(back.end?.totals ?? {}), ['__proto__', 'steps', 'ms']);
    assert.equal(JSON.stringify(back), JSON.stringify(data));
  });

  it('allows its own script and style by their digests, and nothing else', () => {
    const elements = elementsOf(toPage(toData({ end }), assets));
    const policy = elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const of = (tag: string) =>
      elements.filter(
        ({ tagName, ...one }) => tagName === tag && attribute({ tagName, ...one }, 'type') === undefined,
      );
    assert.deepEqual(of('script').map(textOf), [assets.script]);
    assert.deepEqual(of('style').map(textOf), [assets.style]);
    assert.deepEqual((attribute(policy ?? assert.fail(), 'content') ?? '').split('; '), [
      "default-src 'none'",
      `script-src ${hash(assets.script)}`,
      `style-src ${hash(assets.style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const before = elements.slice(0, elements.indexOf(policy ?? assert.fail()));
    assert.deepEqual(
      before.map(({ tagName }) => tagName),
      ['html', 'head', 'meta'],
    );
  });

  it('has no handler, no address and no style in any attribute', () => {
    const attributes = elementsOf(toPage(toData({ end, problems: hostile }), assets)).flatMap(
      ({ attrs }) => attrs,
    );
    assert.deepEqual(
      attributes.filter(({ name, value }) => /^(?:on|style|src)/.test(name) || /^\w+:\/\//.test(value)),
      [],
    );
  });

  it('tells on its first screen what the run came to, without its script', () => {
    const lines = [
      {
        type: 'run-started',
        event: 'push',
        repository: 'o/r',
        isolation: { tier: 'full', why: 'It works.' },
      },
      { type: 'run-tainted', source: 'event', reason: 'a fork' },
      { type: 'proposal-recorded', proposal: 'review', digest: 'd' },
      { type: 'proposal-published', proposal: 'review', url: 'https://example.test/1' },
      { type: ['x'], source: { a: 1 } },
    ].map((line) => JSON.stringify(line));
    const totals = { steps: 2, prestageSteps: 1, toolCalls: 3, deniedCalls: 1, costUsd: 0.25, ms: 1_500 };
    const data = toData({ end: { ...end, totals }, log: { lines: [...lines, 'not JSON', '7'], leftOut: 0 } });
    const first = elementsOf(toPage(data, assets)).find((one) => attribute(one, 'id') === 'outcome');
    const told = textOf(first ?? assert.fail()).replace(/\s+/g, ' ');
    for (const part of [
      'success',
      'ANSWER',
      'Answered.',
      'o/r',
      'full. It works.',
      'event: a fork',
      '0.25 USD',
    ])
      assert.ok(told.includes(part), `${part} in ${told}`);
    assert.match(told, /model calls3 tool calls3 refused calls1/);
    assert.match(told, /proposed: review published: review, https:\/\/example\.test\/1/);
  });

  it('says first what does not hold, and never that a run ended which did not', () => {
    const told = (data: PageData) =>
      textOf(elementsOf(toPage(data, assets)).find(({ tagName }) => tagName === 'header') ?? assert.fail());
    assert.match(told(toData()), /incomplete[\s\S]*did not come to its end/);
    const withheld = { name: 'a.json', size: 1, sha256: 'f', type: 'withheld', why: 'it differs' } as const;
    const unsound = told(toData({ problems: ['line 3 was changed'], files: [withheld] }));
    assert.match(
      unsound,
      /not as a run leaves one[\s\S]*line 3 was changed[\s\S]*a\.json is not shown: it differs/,
    );
  });
});
