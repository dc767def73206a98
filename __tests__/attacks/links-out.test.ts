/** A branch with links: what a path leads to counts, not how it is written (goagent W5, lexical checks). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ScriptedCall } from '../../src/demo/script.ts';
import { attack, call, channelsWith, codesOf, outsideText, posix } from '../support/hostile-run.ts';

const links = {
  file: '../outside/plain.txt',
  folder: '../outside',
  up: '..',
  'deep/one': '../deep/two',
  'deep/two': '../folder/plain.txt',
  'deep/round': '../deep/round',
};
const reads: readonly ScriptedCall[] = [
  call('fs_read_file', { path: 'file' }),
  call('fs_read_lines', { path: 'folder/plain.txt' }),
  call('fs_read_file', { path: 'up/outside/plain.txt' }),
  call('fs_read_file', { path: 'deep/one' }),
  call('fs_list_dir', { path: 'folder' }),
  call('fs_stat', { path: 'folder/plain.txt' }),
  call('fs_stat', { path: 'folder/no-such-file' }),
  call('fs_search', { path: 'up', query: 'plain' }),
  call('fs_read_file', { path: 'deep/round' }),
];

it('links of the checkout lead no reader out of it, and tell nothing of what is there', posix, async () => {
  const walks = [call('fs_search', { query: 'plain sentence' }), call('fs_list_dir', { recursive: true })];
  await attack({ script: [{ calls: [...reads, ...walks] }, { text: 'Done.' }], links }, (run) => {
    assert.deepEqual(codesOf(run), [...reads.map(() => 'DENIED_PATH'), '', '']);
    assert.deepEqual(channelsWith(run, outsideText), []);
  });
});
