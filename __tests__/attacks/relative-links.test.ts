/**
 * A relative link of the checkout, while the process stands inside of the workspace, as it does in a job: it is what it
 * says, so that one to a credential file is refused and not taken for a way to somewhere else.
 */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

it('a relative link is what it says, wherever the process stands', posix, async () => {
  const calls = [call('fs_read_file', { path: 'alias' }), call('fs_read_file', { path: 'secret' })];
  const links = { alias: 'README.md', secret: '.env' };
  await attack({ script: [{ calls }, { text: 'Done.' }], files: { '.env': 'x' }, links }, (run) => {
    assert.deepEqual(codesOf(run), ['', 'DENIED_PATH']);
    assert.match(run.results[0] ?? '', /# Sample/);
  });
});
