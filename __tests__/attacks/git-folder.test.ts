/** `.git` in every spelling that some file system takes for it: the checkout's token, and hooks (goagent W1, W5). */

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { attack, call, channelsWith, codesOf, posix } from '../support/hostile-run.ts';

const planted = 'a line of the configuration that nothing hides';
const paths = [
  ...[
    '.git/config',
    './.git/config',
    'src/../.git/config',
    '.git',
    '.git/',
    '.GIT/config',
    '.git./config',
    '.git /config',
  ],
  ...[
    '.git::$INDEX_ALLOCATION/config',
    'GIT~1/config',
    '.g\u200cit/config',
    '.ｇit/config',
    'src/.git',
    '.git\\config',
    'deep/link/config',
  ],
];

it('no reader enters it, by its own name, another one, or a link', posix, async () => {
  const calls = paths.map((path) => call('fs_read_file', { path }));
  const walks = [call('fs_search', { query: 'configuration' }), call('fs_list_dir', { recursive: true })];
  await attack(
    {
      script: [{ calls: [...calls, ...walks] }, { text: 'Done.' }],
      files: { 'src/a.js': '1' },
      links: { 'deep/link': '../.git' },
      poison: (workspace) => appendFileSync(join(workspace, '.git/config'), `# ${planted}\n`),
    },
    (run) => {
      const expected = paths.map(() => 'DENIED_PATH');
      assert.deepEqual(codesOf(run), [...expected, '', '']);
      assert.deepEqual(channelsWith(run, planted), []);
    },
  );
});
