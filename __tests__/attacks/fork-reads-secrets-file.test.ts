/** A fork whose head is links to the secrets beside it, a filter that the runner would start, and a submodule. */

import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { call, channelsWith, posix, writeIn } from '../support/hostile-run.ts';
import { attackTrust, commitAside, payloadOf, stranger } from '../support/hostile-trust.ts';
import { git } from '../support/workspace.ts';

const event = 'pull_request_target';
const secret = 'a plain sentence that an earlier step has left';
const paths = ['deploy.txt', 'link.txt', 'folder/deploy.txt', 'environ', 'sub/deploy.txt', 'owned'];

it('nothing of the work tree is read, no link is there, no filter runs', posix, async () => {
  await attackTrust(
    {
      event,
      scene: stranger,
      script: [
        {
          calls: [
            ...paths.map((path) => call('fs_read_file', { path })),
            call('fs_search', { pattern: 'plain sentence' }),
            call('fs_read_file', { path: 'a.txt' }),
          ],
        },
        { text: 'Done.' },
      ],
      inputs: { 'allow-users': stranger.actor },
      arrange: async (checkout) => {
        const commits = await commitAside(checkout, (folder) => {
          writeIn(folder, 'a.txt', 'of the head');
          writeIn(folder, '.gitattributes', '* filter=evil diff=evil\n');
          writeIn(folder, '.gitmodules', '[submodule "sub"]\n\tpath = sub\n\turl = ./\n');
          symlinkSync(join(checkout, 'deploy.txt'), join(folder, 'link.txt'));
          symlinkSync(checkout, join(folder, 'folder'));
          symlinkSync('/proc/self/environ', join(folder, 'environ'));
        });
        writeIn(checkout, 'deploy.txt', secret);
        for (const part of ['smudge', 'clean', 'process'])
          await git(checkout, ['config', `filter.evil.${part}`, `touch ${join(checkout, 'owned')}`]);
        return { payload: payloadOf({ event, scene: stranger }, commits) };
      },
    },
    (run) => {
      assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());
      const read = run.results.slice(0, paths.length).map((text) => /"code":"(\w+)"/.exec(text)?.[1]);
      assert.deepEqual(
        read,
        paths.map(() => 'NOT_FOUND'),
      );
      assert.match(run.results.at(-1) ?? '', /of the head/);
      assert.deepEqual([channelsWith(run, secret), existsSync(join(run.workspace, 'owned'))], [[], false]);
    },
  );
});
