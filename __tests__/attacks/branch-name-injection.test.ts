/** A branch whose name is shell code, a workflow command and another query, behind Unicode spaces (BeyondTrust on Codex cloud, 2026). */

import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { it } from 'node:test';
import { call, channelsWith, posix } from '../support/hostile-run.ts';
import { attackTrust, commitAside, stranger } from '../support/hostile-trust.ts';

const spaces = '\u3000\u2003';
const ref = `topic&ref=refs/heads/main#${spaces}$(touch owned);\`touch owned\`\n::error::forged\n##[error]forged`;

it('it reaches GitHub as one value, git not at all, and no line of the log', posix, async () => {
  let spied = '';
  await attackTrust(
    {
      event: 'issue_comment',
      scene: { actor: 'mika-member', opener: stranger.actor, headRef: ref },
      script: [{ calls: [call('look')] }, { text: 'Done.' }],
      tools: [{ name: 'look', access: 'read' }],
      programs: { look: 'printf %s "$*"; env; cat' },
      arrange: async (checkout) => {
        const { base, head: sha } = await commitAside(checkout, { 'a.txt': 'a' });
        const bin = join(dirname(checkout), 'bin');
        spied = `${bin}.log`;
        mkdirSync(bin);
        const real = (process.env.PATH ?? '')
          .split(delimiter)
          .find((folder) => existsSync(join(folder, 'git')));
        writeFileSync(
          join(bin, 'git'),
          `#!/bin/sh\nprintf '%s\\n' "$@" >> '${spied}'\nexec '${real}/git' "$@"\n`,
        );
        chmodSync(join(bin, 'git'), 0o755);
        const head = { repository: 'sample-owner/sample', sha, ref };
        const pull = { author: stranger.actor, base: { sha: base, ref: 'main' }, head };
        const activity = [{ ref: `refs/heads/${ref}`, after: sha, timestamp: '2026-11-20T09:00:00Z' }];
        return {
          repository: { pullRequests: { 7: pull }, activity },
          env: { PATH: `${bin}${delimiter}${process.env.PATH}`, GITHUB_HEAD_REF: ref },
        };
      },
    },
    (run) => {
      assert.equal(run.outputs.conclusion, 'success', run.stdout.toString());
      const [asked] = run.github.filter((one) => one.call === 'activity');
      const query = new URL(asked?.url ?? '', 'http://github.test').searchParams;
      assert.deepEqual(query.getAll('ref'), [`refs/heads/${ref}`]);
      const argv = readFileSync(spied, 'utf8');
      assert.match(argv, /rev-parse|cat-file/);
      assert.ok(!argv.includes('touch') && !argv.includes(spaces), argv);
      assert.doesNotMatch(run.results[0] ?? '', /touch owned/);
      assert.ok(!existsSync(join(run.workspace, 'owned')));
      assert.doesNotMatch(run.stdout.toString(), /^\s*::error::forged|##\[error\]forged/m);
      assert.deepEqual(channelsWith(run, spaces), []);
    },
  );
});
