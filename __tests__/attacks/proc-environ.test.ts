/** June 2026: the shell was sandboxed, the read tool in the agent's own process opened `/proc/self/environ`. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ScriptedCall } from '../../src/demo/script.ts';
import { attack, call, channelsWith, codesOf, findLeaksIn, posix } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

const places = [
  'link',
  'linked/self/environ',
  '/proc/self/environ',
  '../../../../proc/self/environ',
  'deep/chain',
];
const readers = (path: string): readonly ScriptedCall[] => [
  // As published: without its first characters, so that no scanner knows the key.
  call('fs_read_file', { path, offsetBytes: 7 }),
  call('fs_read_lines', { path }),
  call('fs_search', { path, query: 'KEY' }),
];
const links = { link: '/proc/self/environ', linked: '/proc', 'deep/chain': '../link' };

it('no reader opens the environment of its own process, by whatever way', posix, async () => {
  const key = drawSecret('api-key', 'api-key');
  const unknown = 'a word of the environment that nothing hides';
  const looks = [
    call('fs_stat', { path: 'linked/self/environ' }),
    call('fs_list_dir', { path: 'linked/self' }),
  ];
  const calls = [...places.flatMap(readers), ...looks];
  await attack(
    {
      script: [{ calls }, { text: 'Done.' }],
      links,
      inputs: { 'api-key': key.value },
      env: { A_PLAIN_FACT: unknown },
    },
    (run) => {
      assert.deepEqual(
        codesOf(run),
        calls.map(() => 'DENIED_PATH'),
      );
      assert.deepEqual([findLeaksIn(run, [key]), channelsWith(run, unknown)], [[], []]);
    },
  );
});
