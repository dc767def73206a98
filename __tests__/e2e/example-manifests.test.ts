/** The example manifests are valid, offer what their names say, and each of their tools answers in a run. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { ScriptedCall } from '../../src/demo/script.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { runBundle } from '../support/ended-run.ts';
import { messagesOf } from '../support/hostile-run.ts';
import { sampleFiles } from '../support/workspace.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/manifests/${name}.json`, import.meta.url), 'utf8');

const namesOf = (manifest: string): readonly string[] =>
  JSON.parse(read(manifest)).tools.map(({ name }: { name: string }) => name);

const patch = `--- a/src/greet.js
+++ b/src/greet.js
@@ -1,3 +1,3 @@
 export function greet(name) {
-  return "Hello, " + name;
+  return \`Hello, \${name}\`;
 }
`;

/** One call of each tool, in this order: later ones see what earlier ones did. */
const readers: { readonly [tool: string]: ScriptedCall['arguments'] } = {
  fs_read_file: { path: 'README.md' },
  fs_read_lines: { path: 'README.md' },
  fs_list_dir: { path: '.', recursive: true },
  fs_stat: { path: 'src' },
  fs_search: { query: 'Hello' },
  git_diff: {},
  git_log: {},
  git_show: { path: 'README.md' },
  git_blame: { path: 'src/greet.js' },
  get_time: {},
  os_info: {},
};
const writers: { readonly [tool: string]: ScriptedCall['arguments'] } = {
  fs_mkdirp: { path: 'notes' },
  fs_write_file: { path: 'notes/a.txt', content: 'one\n' },
  fs_append_file: { path: 'notes/a.txt', content: 'two\n' },
  fs_edit_range: { path: 'notes/a.txt', startByte: 0, endByte: 3, replacement: 'One' },
  fs_replace: { path: 'notes/a.txt', oldText: 'two', newText: 'Two' },
  fs_move: { from: 'notes/a.txt', to: 'notes/b.txt' },
  fs_apply_patch: { unifiedDiff: patch },
  fs_rm: { path: 'README.md' },
};

type Ended = Awaited<ReturnType<typeof runBundle>>;

async function runAll(
  manifest: string,
  uses: { readonly [tool: string]: ScriptedCall['arguments'] },
  judge: (run: Ended, results: readonly string[]) => void,
): Promise<void> {
  const calls = Object.entries(uses).map(([name, args]) => ({ name, arguments: args }));
  const run = await runBundle([{ calls }, { text: 'Done.' }], {
    workspace: { ...sampleFiles, 'tools.json': read(manifest) },
    inputs: { tools: 'tools.json' },
  });
  try {
    assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());
    const results = messagesOf(run.requests.at(-1)).flatMap(({ role, text }) =>
      role === 'tool' ? [text] : [],
    );
    assert.equal(results.length, calls.length);
    judge(run, results);
  } finally {
    run.remove();
  }
}

const assertAnswers = (results: readonly string[]): void => {
  for (const text of results) assert.doesNotMatch(text, /^\{"error"/);
};

describe('read-only', () => {
  it('has the tools that read, and each answers', async () => {
    const reading = [...toolbelt].filter(([name, tool]) => tool.access === 'read' && name === tool.name);
    assert.deepEqual(
      namesOf('read-only'),
      reading.map(([name]) => name),
    );
    assert.deepEqual(namesOf('read-only').toSorted(), Object.keys(readers).sort());
    await runAll('read-only', readers, (_, results) => assertAnswers(results));
  });
});

describe('maintenance', () => {
  it('has all tools, and what they write is there', async () => {
    const all = [...toolbelt].filter(([name, tool]) => name === tool.name).map(([name]) => name);
    assert.deepEqual(namesOf('maintenance'), all);
    await runAll('maintenance', { ...readers, ...writers }, ({ workspace }, results) => {
      assertAnswers(results);
      const text = (path: string) => readFileSync(join(workspace, path), 'utf8');
      assert.equal(text('notes/b.txt'), 'One\nTwo\n');
      assert.match(text('src/greet.js'), /return `Hello, \$\{name\}`;/);
    });
  });

  it('starts the program that its exec lists, where there is full isolation', {
    skip: process.platform !== 'linux' && 'there are no namespaces here',
  }, async () => {
    const args = { cmd: 'diff', args: ['README.md', 'src/greet.js'] };
    await runAll('maintenance', { exec: args }, ({ outputs }, [said = '']) => {
      assert.equal(outputs.isolation, 'full');
      const { exitCode, stdout } = JSON.parse(said);
      assert.equal(exitCode, 1);
      assert.match(stdout, /^> export function greet/m);
    });
  });
});
