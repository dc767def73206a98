/** The example manifests are valid, say what their name says, and run. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { runBundle } from '../support/ended-run.ts';
import { messagesOf } from '../support/hostile-run.ts';
import { sampleFiles } from '../support/workspace.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../examples/manifests/${name}.json`, import.meta.url), 'utf8');

const calls = {
  'read-only': { name: 'fs_list_dir', arguments: { path: '.' } },
  maintenance: { name: 'fs_write_file', arguments: { path: 'notes.txt', content: 'noted\n' } },
} as const;

for (const [name, call] of Object.entries(calls)) {
  it(`${name} is taken as it is, and its tools answer`, async () => {
    const run = await runBundle([{ calls: [call] }, { text: 'Done.' }], {
      workspace: { ...sampleFiles, 'tools.json': read(name) },
      inputs: { tools: 'tools.json' },
    });
    try {
      assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());
      const [result] = messagesOf(run.requests.at(-1)).filter(({ role }) => role === 'tool');
      assert.doesNotMatch(result?.text ?? '', /"error"/);
    } finally {
      run.remove();
    }
  });
}

it('read-only has no tool that writes', () => {
  const names: readonly string[] = JSON.parse(read('read-only')).tools.map(
    ({ name }: { name: string }) => name,
  );
  assert.ok(names.every((name) => !/write|append|edit|replace|mkdirp|rm|move|patch|exec/.test(name)));
});
