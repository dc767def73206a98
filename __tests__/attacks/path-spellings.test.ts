/** `..` itself, `a/../..` and their kin: a check for the prefix `../` let them through (goagent W5). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith, codesOf, outsideText } from '../support/hostile-run.ts';

const paths = [
  ...[
    '..',
    '../',
    './..',
    'src/../..',
    'src/../../outside',
    '../outside/plain.txt',
    'a/../../outside/plain.txt',
  ],
  ...[
    '..\\outside\\plain.txt',
    'src\\..\\..\\outside\\plain.txt',
    '/etc/passwd',
    '//etc/passwd',
    '\\etc\\passwd',
  ],
  ...[
    'C:\\Windows\\win.ini',
    'c:secret.txt',
    '\\\\?\\C:\\secret.txt',
    'README.md\0.txt',
    '.. /x',
    '.../x',
    '. ./x',
  ],
];

it('no spelling of a path leads a reader out of the working directory', async () => {
  const tools = ['fs_read_file', 'fs_list_dir', 'fs_stat', 'fs_read_lines', 'fs_search'];
  const calls = paths.flatMap((path, index) =>
    [0, 1].map((more) => {
      const name = tools[(index + more) % tools.length] ?? '';
      return call(name, name === 'fs_search' ? { path, query: 'plain' } : { path });
    }),
  );
  await attack({ script: [{ calls }, { text: 'Done.' }], files: { 'src/a.js': '1' } }, (run) => {
    assert.deepEqual(
      codesOf(run),
      calls.map(() => 'DENIED_PATH'),
    );
    assert.deepEqual(channelsWith(run, outsideText), []);
  });
});
