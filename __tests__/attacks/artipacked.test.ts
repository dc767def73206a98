/** ArtiPACKED: the checkout left its token in `.git/config`, and an artifact carried it out. Here tools and model say it. */

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call, codesOf, findLeaksIn, posix } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it(
  'is registered and leaves in nothing: not in the bundle, nor in a request, nor as base64',
  posix,
  async () => {
    const token = drawSecret('checkout', 'github-token');
    const encoded = Buffer.from(`x-access-token:${token.value}`).toString('base64');
    const section = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${encoded}\n`;
    await attack(
      {
        script: [
          { calls: [call('show'), call('fs_read_file', { path: '.git/config' })] },
          { text: token.value },
        ],
        tools: [{ name: 'show' }, { name: 'fs_read_file', builtin: 'fs_read_file' }],
        programs: { show: 'cat .git/config; grep -o "basic .*" .git/config | cut -c7- | base64 -d' },
        poison: (workspace) => appendFileSync(join(workspace, '.git/config'), section),
      },
      (run) => {
        assert.deepEqual(codesOf(run), ['', 'DENIED_PATH']);
        assert.match(run.results[0] ?? '', /extraheader/);
        assert.deepEqual(findLeaksIn(run, [token]), []);
        const codes = linesOf(run, 'warning').map(({ code }) => code);
        assert.deepEqual(codes, ['CREDENTIALS_IN_CHECKOUT']);
      },
    );
  },
);
