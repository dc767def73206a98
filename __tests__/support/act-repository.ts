/** The repository that act checks out: the files of this one as they are, with a manifest, its programs and the workflows of the tests. */

import { chmodSync, cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import { createRepository, git } from './workspace.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
/** What no checkout has, and workflows that are not to run here. */
const leftOut = ['.git', '.github', 'node_modules', 'coverage'].map((name) => join(top, name));

/** A program of the commit, `tools/bin/count-words`. */
const countWords = `#!/bin/sh
set -eu
words=$(sed -e 's/^.*"text":"//' -e 's/".*$//' | wc -w)
printf '{"words":%d,"key":"%s"}\\n' "$words" "\${OAI_API_KEY:-none}"
`;

/**
 * Makes `folder` a repository of its own with `dist` as it is now, `agent-tools.json`, `.github/workflows` and an
 * `origin` that is never asked. Resolves to the commit's sha. The manifest has `count_words`, a script of the commit
 * that repeats the key that it was passed, and `count_bytes`, an absolute program that is pinned.
 */
export async function createActRepository(folder: string): Promise<string> {
  cpSync(top, folder, { recursive: true, filter: (source) => !leftOut.includes(source) });
  cpSync(join(top, '__tests__/act/workflows'), join(folder, '.github/workflows'), { recursive: true });
  const program = join(folder, 'tools/bin/count-words');
  mkdirSync(join(folder, 'tools/bin'), { recursive: true });
  writeFileSync(program, countWords);
  chmodSync(program, 0o755);
  const sha = await createRepository(folder, { 'agent-tools.json': JSON.stringify({ tools: toTools() }) });
  await git(folder, ['remote', 'add', 'origin', 'https://github.com/sample-owner/sample.git']);
  return sha;
}

function toTools(): readonly object[] {
  const text = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] };
  return [
    {
      name: 'count_words',
      description: 'Counts the words of a text.',
      command: ['./tools/bin/count-words'],
      schema: text,
      envPassthrough: ['OAI_API_KEY'],
    },
    {
      name: 'count_bytes',
      description: 'Counts the bytes of its arguments.',
      command: ['/usr/bin/wc', '-c'],
      schema: text,
      sha256: sha256Hex(readFileSync(realpathSync('/usr/bin/wc'))),
    },
  ];
}
