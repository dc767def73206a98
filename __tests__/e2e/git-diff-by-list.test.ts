/** `git_diff` through the real bundle on a checkout of one commit, with GitHub beside it. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { baseSha, headSha } from '../support/event-payloads.ts';
import { makeShallowCheckout } from '../support/shallow-checkout.ts';
import { runTrust, type TrustRun } from '../support/trust-run.ts';
import { commitAll, createRepository, readHead } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-by-list-'));
const workspace = join(folder, 'checkout');
const runs: TrustRun[] = [];
before(async () => {
  const source = join(folder, 'source');
  await createRepository(source, { 'a.txt': '1\n' });
  await commitAll(source, 'Merge');
  await makeShallowCheckout(workspace, source, await readHead(source));
});
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

async function ask(token: 'job' | 'none'): Promise<TrustRun> {
  const calls = [{ name: 'git_diff', arguments: { from: 'main', mergeBase: true } }];
  const files = [
    { filename: 'a.txt', status: 'modified', additions: 1, deletions: 0, patch: '@@ -1 +1,2 @@\n 1\n+2' },
    { filename: '.env', status: 'added', additions: 1, deletions: 0, patch: '@@ -0,0 +1 @@\n+PLANTED' },
  ];
  const run = await runTrust([{ calls }, { text: 'Done.' }], {
    event: 'pull_request',
    scene: { actor: 'mika-member' },
    workspace,
    token,
    inputs: { 'allow-users': 'mika-member' },
    repository: {
      pullRequests: {
        7: {
          author: 'mika-member',
          base: { sha: baseSha, ref: 'main' },
          head: { repository: 'sample-owner/sample', sha: headSha, ref: 'topic' },
          files,
        },
      },
    },
  });
  runs.push(run);
  return run;
}

const toolText = (run: TrustRun): string =>
  Object(run.requests[1]?.body).messages.find(({ role }: { role: string }) => role === 'tool')?.content;

describe('git_diff where the base is not in the checkout', () => {
  it('answers by the list of the pull request, less what is kept, and taints no run that was clean', async () => {
    const run = await ask('job');
    const value = JSON.parse(toolText(run));
    assert.deepEqual(
      [value.source, value.from, value.to, value.files, value.skipped],
      [
        'api',
        baseSha,
        headSha,
        [
          {
            ...{ path: 'a.txt', status: 'modified', additions: 1, deletions: 0 },
            patch: '@@ -1 +1,2 @@\n 1\n+2\n',
          },
        ],
        { denied: 1 },
      ],
    );
    assert.deepEqual([run.outputs.conclusion, run.outputs.tainted], ['success', 'false']);
    assert.doesNotMatch(toolText(run), /PLANTED/);
  });

  it('without a token is the error that names fetch-depth', async () => {
    const { code, hint } = JSON.parse(toolText(await ask('none')));
    assert.equal(code, 'HISTORY_NOT_AVAILABLE');
    assert.match(hint, /"fetch-depth: 0"/);
  });
});
