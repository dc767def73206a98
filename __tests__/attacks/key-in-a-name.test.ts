/** Files whose names are secrets, and URLs with a password in a variable: a listing tells them (hackerbot-claw: names are data). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, findLeaksIn } from '../support/hostile-run.ts';
import { drawSecret } from '../support/secret-sources.ts';

it('no listing, search or look tells a name that is a secret', async () => {
  const url = drawSecret('url', 'url');
  const userinfo = url.parts?.[0] ?? '';
  const name = userinfo.replace(':', '.');
  const password = { label: 'password', value: userinfo.slice(userinfo.indexOf(':') + 1) };
  await attack(
    {
      script: [
        {
          calls: [
            call('fs_list_dir', { path: 'named' }),
            call('fs_search', { query: 'planted' }),
            call('fs_stat', { path: `named/${name}` }),
            call('fs_read_lines', { path: `named/${password.value}` }),
          ],
        },
        { text: 'Done.' },
      ],
      files: { [`named/${name}`]: 'planted', [`named/${password.value}`]: 'planted' },
      env: { PIP_INDEX_URL: url.value },
    },
    (run) => {
      assert.match(run.results[0] ?? '', /named\//);
      assert.deepEqual(findLeaksIn(run, [password]), []);
    },
  );
});
