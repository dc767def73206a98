/** Markdown and HTML in names, arguments and error texts: they stand in tables and lines of the summary, which is rendered. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call } from '../support/hostile-run.ts';

const markup = [
  ...[
    '![x](https://evil.example.test/1)',
    '<img src="https://evil.example.test/2">',
    '[y](https://evil.example.test/3)',
  ],
  ...[
    '| a | b |',
    '</td></table><h1>',
    '`code` **bold**',
    '@everyone',
    'https://evil.example.test/4',
    'www.evil.example.test',
  ],
];

it('is text there: no link, image, mention, cell or tag of it is rendered', async () => {
  const message = markup.join(' ');
  await attack(
    {
      script: [
        { calls: markup.map((text) => call(text, { [text]: text })) },
        { fault: { type: 'status', status: 400, body: { error: { message } } } },
      ],
    },
    ({ summary, outputs }) => {
      assert.equal(outputs.conclusion, 'provider-error');
      assert.match(summary, /evil/);
      assert.doesNotMatch(summary, /https:\/\/evil|www\.evil|!\[|<img|<h1|<\/t|\*\*bold|@everyone|\| a \|/);
      const rows = summary.split('\n').filter((line) => /^\| \d+ \|/.test(line));
      for (const row of rows) assert.equal(row.split('|').length, 7, row);
    },
  );
});
