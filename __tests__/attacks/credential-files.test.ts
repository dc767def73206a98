/** Files that a job, a developer or an image left in the tree, under names that say what they are (goagent W1: `.env`). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith, codesOf, posix } from '../support/hostile-run.ts';

const kept = [
  ...[
    '.env',
    '.env.production',
    'server.pem',
    'tls/site.key',
    'id_rsa',
    'old/id_ed25519.bak',
    '.npmrc',
    '.netrc',
  ],
  ...['gha-creds-0123.json', '.pypirc', '.docker/config.json', '.aws/credentials', '.kube/config', 'ID_RSA'],
];
const planted = 'a credential in a form that nothing knows';

it('no reader shows, finds or describes a credential file, nor a link to one', posix, async () => {
  const calls = [
    ...kept.map((path) => call('fs_read_file', { path })),
    call('fs_read_lines', { path: 'notes/alias.txt' }),
    call('fs_stat', { path: '.env' }),
    call('fs_search', { path: 'server.pem', query: 'credential' }),
    call('fs_stat', { path: 'absent/id_rsa' }),
  ];
  const search = call('fs_search', { query: 'credential' });
  await attack(
    {
      script: [{ calls: [...calls, search] }, { text: 'Done.' }],
      files: Object.fromEntries(
        ['README.md', ...kept].map((path) => [path, path === 'README.md' ? '#' : planted]),
      ),
      links: { 'notes/alias.txt': '../.env' },
    },
    (run) => {
      assert.deepEqual(
        codesOf(run).slice(0, calls.length - 1),
        calls.slice(1).map(() => 'DENIED_PATH'),
      );
      assert.deepEqual(channelsWith(run, planted), []);
    },
  );
});
