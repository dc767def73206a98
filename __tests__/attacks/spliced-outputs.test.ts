/** `run: echo "${{ steps.agent.outputs.final-message }}"` is a shell script that the model wrote (GitHub Security Lab). */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const top = fileURLToPath(new URL('../..', import.meta.url));
const pages = ['README.md', ...globSync(['docs/**/*.md', 'examples/workflows/*.yml'], { cwd: top })].sort();

const fenced = /^```ya?ml\n([\s\S]*?)^```/gm;
const blocksOf = (page: string, text: string): readonly string[] =>
  page.endsWith('.yml') ? [text] : [...text.matchAll(fenced)].map(([, block = '']) => block);

/** Everything that a shell or a script would get of these workflows. */
function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'run' || key === 'script') && typeof inner === 'string' ? [inner] : scriptsIn(inner),
  );
}

it('no workflow that we show splices anything into a script: texts come as files or variables', () => {
  let scripts = 0;
  for (const page of pages) {
    const text = readFileSync(join(top, page), 'utf8');
    for (const block of blocksOf(page, text)) {
      const found = scriptsIn(parse(block));
      scripts += found.length;
      for (const script of found) assert.doesNotMatch(script, /\$\{\{/, page);
    }
  }
  assert.ok(scripts > 0);
});
