/** A machine, or an earlier step's PATH, that has nothing to isolate with, and an operator who requires it. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { it } from 'node:test';
import { call, codesOf, posix } from '../support/hostile-run.ts';
import { attackTrust } from '../support/hostile-trust.ts';

const kept = ['git', 'sh', 'env', 'touch', 'cat'];

it('no external tool starts, and built-in ones go on', posix, async () => {
  await attackTrust(
    {
      event: 'push',
      scene: { actor: 'mika-member' },
      script: [{ calls: [call('build'), call('fs_stat', { path: '.' })] }, { text: 'Done.' }],
      tools: [{ name: 'build' }, { name: 'fs_stat', builtin: 'fs_stat' }],
      programs: { build: 'touch owned' },
      inputs: { sandbox: 'required' },
      arrange: async (checkout) => {
        const bin = join(dirname(checkout), 'bin');
        mkdirSync(bin);
        const folders = (process.env.PATH ?? '').split(delimiter);
        for (const name of kept) {
          const folder = folders.find((each) => existsSync(join(each, name)));
          if (folder !== undefined) symlinkSync(join(folder, name), join(bin, name));
        }
        return { env: { PATH: bin } };
      },
    },
    (run) => {
      assert.deepEqual(codesOf(run), ['DENIED_ISOLATION', ''], run.stdout.toString());
      assert.ok(!existsSync(join(run.workspace, 'owned')));
      assert.notEqual(run.outputs.isolation, 'full');
    },
  );
});
