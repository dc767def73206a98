/** How a publication ends, by the real bundle of the publish action, and what it has written by then. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Proposal, ProposalSet, PullRequestProposal } from '../../src/contract/proposals.ts';
import { toProposalFile } from '../../src/law/proposals/proposal-file.ts';
import { type Hub, type HubOptions, startHub } from '../support/hub/hub.ts';
import { assertPublishEnd, type PublishJob, type PublishRun, runPublish } from '../support/publish-run.ts';
import { sampleFiles } from '../support/workspace.ts';

const runs: PublishRun[] = [];
const hubs: Hub[] = [];
after(async () => {
  for (const run of runs) run.remove();
  for (const hub of hubs) await hub.close();
});

async function openHub(options: Partial<HubOptions> = {}): Promise<Hub> {
  const collaborators = { sam: 'write' } as const;
  const hub = await startHub({ repository: 'sample-owner/sample', tokens: [], collaborators, ...options });
  hubs.push(hub);
  await hub.pushTo('main', sampleFiles, 'sam');
  return hub;
}

async function publish(job: PublishJob): Promise<PublishRun> {
  const run = await runPublish(job);
  runs.push(run);
  return run;
}

const comment: Proposal = { type: 'comment', body: 'It throws where there is no name.' };

const toSet = (proposals: readonly Proposal[], target: ProposalSet['target']): ProposalSet => ({
  ...{ v: 1, repository: 'sample-owner/sample', runId: '4004004004', recipe: 'none' },
  owner: 'sample-owner/sample/.github/workflows/agent.yml agent',
  ...{ target, proposals },
});

async function openIssue(): Promise<{ readonly hub: Hub; readonly text: string }> {
  const hub = await openHub();
  const number = hub.openIssue({ author: 'stefan', title: 'It throws' });
  return { hub, text: toProposalFile(toSet([comment], { type: 'issue', number })).text };
}

const refused = { exit: 1, count: 0, writes: 0 } as const;
const branch = 'goagent/maintenance-0123456789ab';

async function openMaintenance(
  options: Partial<HubOptions> = {},
): Promise<{ readonly hub: Hub; readonly job: PublishJob }> {
  const hub = await openHub(options);
  const proposal: PullRequestProposal = {
    ...{ type: 'pull-request', title: 'Add a note', body: 'There was none.', branch },
    base: { ref: 'main', sha: (await hub.headOf('main')) ?? '' },
    files: [
      {
        ...{ path: 'NOTE.md', change: 'written', mode: '100644' },
        content: Buffer.from('A note\n').toString('base64'),
      },
    ],
    patch: '',
  };
  const file = toProposalFile({ ...toSet([proposal], { type: 'repository' }), recipe: 'maintenance' }).text;
  return { hub, job: { hub, file, limits: 'pull-request: 1' } };
}

describe('a publication', { concurrency: 2 }, () => {
  it('PUBLISHED: once, and the second time everything is there already', async () => {
    const { hub, text } = await openIssue();
    const job = { hub, file: text, limits: 'comment: 1', permissions: { issues: 'write' } } as const;
    const ended = { conclusion: 'success', reason: 'PUBLISHED', exit: 0, count: 1 } as const;
    const first = await publish(job);
    assertPublishEnd(first, { ...ended, writes: 1, message: /^Published: comment, created http/m });
    assert.match(first.outputs.urls ?? '', /#issuecomment-\d+$/);
    const second = await publish(job);
    assertPublishEnd(second, { ...ended, writes: 0, message: /^Published: comment, unchanged http/m });
    assert.equal(second.outputs.urls, first.outputs.urls);
    assert.deepEqual([hub.state.comments.length, hub.writes.refused], [1, []]);
    assert.match(hub.state.comments[0]?.body ?? '', /\nIt throws where there is no name\.$/);
  });

  it('PROPOSALS_INVALID: another form of the same, no proposals at all, and no file', async () => {
    const { hub, text } = await openIssue();
    const end = { ...refused, conclusion: 'publish-error', reason: 'PROPOSALS_INVALID' } as const;
    for (const file of [`${text}\n`, text.replace('"v":1', '"v":2'), '{}', Buffer.of(0xff)]) {
      const run = await publish({ hub, file, limits: 'comment: 1' });
      assertPublishEnd(run, { ...end, message: /The proposals cannot be read: .*Nothing was published\./ });
    }
    const inputs = { 'proposals-file': 'no/such.json' };
    const gone = await publish({ hub, file: text, limits: 'comment: 1', inputs });
    assertPublishEnd(gone, { ...end, message: /"proposals-file" names no file that can be read\./ });
  });

  it('DIGEST_MISMATCH: comes before anything in the file is looked at', async () => {
    const { hub, text } = await openIssue();
    const { digest } = toProposalFile(toSet([], { type: 'repository' }));
    for (const file of [text, 'no JSON']) {
      const run = await publish({ hub, file, digest, limits: 'comment: 1' });
      const end = { ...refused, conclusion: 'publish-error', reason: 'DIGEST_MISMATCH' } as const;
      assertPublishEnd(run, { ...end, message: /not those of the input "digest".*Nothing was published\./ });
    }
  });

  it('PROPOSALS_OF_ANOTHER_RUN: another workflow run, none, and another repository', async () => {
    const { hub, text } = await openIssue();
    for (const env of [
      { GITHUB_RUN_ID: '4004004005' },
      { GITHUB_RUN_ID: '' },
      { GITHUB_REPOSITORY: 'sample-owner/other' },
    ]) {
      const run = await publish({ hub, file: text, limits: 'comment: 1', env });
      const end = { ...refused, conclusion: 'publish-error', reason: 'PROPOSALS_OF_ANOTHER_RUN' } as const;
      assertPublishEnd(run, { ...end, message: /made by another workflow run, or for another repository/ });
    }
  });

  it('PUBLISH_FAILED: a token that may not write, with the permission that it needs', async () => {
    const { hub, text } = await openIssue();
    const job = { hub, file: text, limits: 'comment: 1', permissions: { issues: 'read' } } as const;
    const end = { ...refused, conclusion: 'publish-error', reason: 'PUBLISH_FAILED' } as const;
    assertPublishEnd(await publish(job), { ...end, message: /needs the permissions "issues: write"/ });
    assert.deepEqual(
      hub.writes.refused.map(({ status }) => status),
      [403],
    );
  });

  it('PR_CREATION_DISABLED: the branch is pushed, and a person gets the link', async () => {
    const { hub, job } = await openMaintenance({ pullsByActions: 'refused' });
    const run = await publish(job);
    const end = { conclusion: 'needs-human-review', reason: 'PR_CREATION_DISABLED', exit: 1 } as const;
    const message = new RegExp(`compare/main\\.\\.\\.${branch}\\?expand=1`);
    assertPublishEnd(run, { ...end, count: 0, writes: run.writes, message });
    assert.equal(await hub.git('show', `${branch}:NOTE.md`), 'A note\n');
    assert.deepEqual(hub.state.issues, []);
  });

  it('BRANCH_HAS_OTHER_COMMITS: what a person pushed there stays as it is', async () => {
    const { hub, job } = await openMaintenance();
    const theirs = await hub.pushTo(branch, { 'own.md': 'Mine\n' }, 'sam', { from: 'main' });
    const run = await publish(job);
    const end = { ...refused, conclusion: 'publish-error', reason: 'BRANCH_HAS_OTHER_COMMITS' } as const;
    assertPublishEnd(run, { ...end, message: /commits/ });
    assert.deepEqual([await hub.headOf(branch), hub.state.issues], [theirs, []]);
  });
});
