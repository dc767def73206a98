/** Whatever a model writes, the pages that are made of it are inert, hold together, and fit. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { toTold } from '../../../src/law/review/ledger.ts';
import { toPermalink } from '../../../src/law/review/page-words.ts';
import { renderFinding } from '../../../src/law/review/render-finding.ts';
import { renderReviewBody } from '../../../src/law/review/render-review.ts';
import { renderSticky } from '../../../src/law/review/render-sticky.ts';
import { sanitizeOutbound } from '../../../src/law/text/outbound.ts';
import { findActing } from '../../support/published-page.ts';
import { coverage, links, placed } from './changes.ts';

const sanitize = (text: string): string => sanitizeOutbound(text, { allowHosts: ['github.com'] }).text;
const marker = '<!-- m -->';
const withoutMarker = (text: string): string => text.slice(text.indexOf('\n') + 1);
const making = { coverage, links, model: 'm', sanitize, markerOf: () => marker };
const name = (index: number): string => index.toString(16).padStart(32, '0');

const bricks = fc.constantFrom(
  ...['`', '```', '````suggestion', '|', '\\', '\\|', '\n', '\r\n', '@octo/owners', ' fixes #1 ', '**', '_'],
  ...[
    '[x](https://evil.test)',
    '](https://evil.test)',
    '![i](https://evil.test/p.png)',
    '<img src=x>',
    '<b>',
  ],
  ...[
    '</details>',
    '<details>',
    '<!--',
    '-->',
    '/close',
    'www.evil.test',
    'javascript:x',
    '\u202e',
    '&#64;o',
  ],
  ...['a', ' ', 'closes', '#2', ':', '../', '/', '~~~', '$', '\ud83d', '%', '"', "'", '(', ')'],
);
const hostile = fc.array(bricks, { maxLength: 14 }).map((parts) => parts.join(''));

/** Cells of the rows of all tables, as an independent renderer sees them. */
function countCells(markdown: string): readonly number[] {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) => row.split(/<t[dh][ >]/).length - 1,
  );
}

describe('a page about findings', () => {
  it('acts on nobody and points nowhere, whatever is in titles, paths, bodies and categories', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, path, body, category) => {
        const finding = placed({ title, path, body, category, place: 'body', problem: 'path-not-in-diff' });
        const pages = [
          withoutMarker(renderFinding(finding, { marker, sanitize })),
          withoutMarker(renderReviewBody({ ...making, summary: body, findings: [finding] }).text),
        ];
        const told = toTold(finding);
        const ledger = {
          v: 1,
          head: links.head,
          findings: [told, { ...told, state: 'fixed' }],
          read: [],
        } as const;
        const sticky = withoutMarker(renderSticky({ ...making, ledger }));
        for (const page of [...pages, sticky]) {
          const acting = findActing(page, ['github.com']);
          assert.deepEqual(
            acting.filter((each) => !/^a tag: details|^a tag: summary/.test(each)),
            [],
            page,
          );
        }
        assert.deepEqual(countCells(sticky), [3, 3, 3, 3], sticky);
      }),
      { numRuns: process.env.GOAGENT_DEEP === undefined ? 400 : 20_000 },
    );
  });

  it('shows code and bars of a title in a table, and a suggestion in a fence that it cannot end', () => {
    const told = toTold(placed({ title: 'Use `a || b`, not `a | b`', path: 'a|b`c.ts' }));
    const ledger = { v: 1, head: links.head, findings: [told], read: [] } as const;
    const sticky = renderSticky({ ...making, ledger });
    assert.match(sticky, /\| Major \| Use `a \\\|\\\| b`, not `a \\\| b` \| \[``a\\\|b`c\.ts:3``\]\(https:/);
    const text = renderFinding(placed({ suggestion: 'x\n```\n@octo' }), { marker, sanitize });
    assert.equal(
      text,
      `${marker}\n**Major: A title** \`bug\`\n\nWhat is wrong.\n\n\`\`\`\`suggestion\nx\n\`\`\`\n@octo\n\`\`\`\``,
    );
  });

  it('fits into what GitHub takes, with 60 KB in every text', () => {
    const huge = '@a ~~~~ & <b> `x` | '.repeat(3_000);
    const finding = placed({
      title: huge,
      body: huge,
      category: huge,
      path: huge,
      suggestion: 'x'.repeat(20_000),
    });
    assert.ok(renderFinding(finding, { marker, sanitize }).length <= 65_536);
    const many = Array.from(
      { length: 400 },
      (_, index) => ({ ...finding, place: 'body', fingerprint: name(index) }) as const,
    );
    const review = renderReviewBody({ ...making, summary: huge, findings: many });
    assert.ok(review.text.length <= 65_536 && review.told.length > 2 && review.told.length < 400);
    assert.match(review.text, /\d+ more had no room here/);
    const findings = many.map((each, index) => ({
      ...toTold(each),
      path: 'a',
      state: index % 2 === 0 ? ('open' as const) : ('fixed' as const),
    }));
    const sticky = renderSticky({
      ...making,
      ledger: { v: 1, head: links.head, findings, read: [] },
      markerOf: (payload) => `<!-- ${payload} -->`,
    });
    assert.ok(sticky.length <= 65_536, `${sticky.length}`);
  });

  it('links to lines of the head, and for a path that leads elsewhere to nothing', () => {
    const at = (path: string) => toPermalink({ path, first: 1, last: 2 }, links);
    assert.equal(
      at("a b/(c)'?#.ts"),
      `https://github.com/octo-org/widgets/blob/${links.head}/a%20b/%28c%29%27%3F%23.ts#L1-L2`,
    );
    assert.deepEqual(
      [at('../../evil'), at('a/./b'), at('a//b'), at('')],
      [undefined, undefined, undefined, undefined],
    );
  });
});
