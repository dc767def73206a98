/** CamoLeak: images and links in a rendered answer carry data out when somebody looks at the page. Here the page is the summary. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack } from '../support/hostile-run.ts';

const markup =
  '![x](https://evil.example.test/a.png) <img src=https://evil.example.test> [y](https://evil.example.test)';
const fences = ['```', '````', '``````', '~~~', '```text', '   ```', '>```'];

it('an answer is shown as text that cannot end its block, whatever fences it has', async () => {
  const text = fences.map((fence) => `${fence}\n${markup}\n${fence}\n## Forged\n`).join('\n');
  await attack({ script: [{ text }] }, ({ summary }) => {
    const lines = summary.split('\n');
    const start = lines.indexOf('### Answer') + 2;
    const fence = /^(`{3,})text$/.exec(lines[start] ?? '')?.[1] ?? '';
    const length = lines
      .slice(start + 1)
      .findIndex((line) => new RegExp(`^ {0,3}\`{${fence.length},}\\s*$`).test(line));
    assert.equal(lines.slice(start + 1, start + 1 + length).join('\n'), text.trimEnd());
    const outside = [...lines.slice(0, start), ...lines.slice(start + 2 + length)].join('\n');
    assert.doesNotMatch(outside, /evil|Forged/);
    assert.match(outside, /### Used/);
  });
});
