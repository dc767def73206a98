/** Every way in which a recipe ends a run by its own rules, through the real bundle, and what GitHub has afterwards. */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import type { ScriptedCall } from '../../src/demo/script.ts';
import { assertEnded, type EndedRun } from '../support/ended-run.ts';
import type { HubEvent } from '../support/example-hub.ts';
import type { Hub } from '../support/hub/hub.ts';
import { onHub, toSchedule, writtenOn } from '../support/hub-run.ts';
import { git, sampleFiles } from '../support/workspace.ts';

const greet = 'src/greet.js';
const better = (sampleFiles[greet] ?? '').replace('+ name', '+ name.trim()');

const call = (name: string, args: JsonObject): { readonly calls: readonly ScriptedCall[] } => ({
  calls: [{ name, arguments: args }],
});
const review = (...findings: readonly JsonObject[]) =>
  call('propose_review', { summary: 'Read.', findings: [...findings] });
const finding: JsonObject = {
  ...{ path: greet, line: 2, severity: 'major', category: 'correctness' },
  ...{ title: 'A name can be undefined', body: 'Then `trim` throws.' },
};
const done = { text: 'Done.' };

async function openPull(hub: Hub, options: { readonly draft?: true; readonly files?: object } = {}) {
  await hub.pushTo('topic', { [greet]: better, ...options.files }, 'sam', { from: 'main' });
  return hub.openPull({ head: 'topic', author: 'sam', draft: options.draft === true });
}

const toPullEvent = (hub: Hub, pull: number, action = 'opened'): HubEvent => ({
  ...{ name: 'pull_request', payload: hub.toEvent({ pull, action }), actor: 'sam' },
  checkout: `refs/pull/${pull}/merge`,
});

/** Proposals kept, and published; whether there is a digest and a file of them. */
const countsOf = ({ outputs }: EndedRun): readonly (string | undefined | boolean)[] => [
  outputs['proposals-count'],
  outputs['published-count'],
  outputs['proposals-digest'] !== '',
  outputs['proposals-file'] !== '',
];
const none = ['0', '0', false, false];

/** No model was asked, nothing was proposed, and nothing written. */
function assertIdle(run: EndedRun, hub: Hub): void {
  assert.deepEqual(
    [run.requests.length, countsOf(run), writtenOn(hub), hub.state.reactions],
    [0, none, [], []],
  );
}

const skipped = { conclusion: 'skipped', exit: 0 } as const;
const config = { conclusion: 'config-error', exit: 1 } as const;

describe('before a model is asked', { concurrency: 2 }, () => {
  it('ITEM_CLOSED: a closed pull request is left alone', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const pull = await openPull(hub);
      hub.closePull(pull);
      const ended = await run({
        event: toPullEvent(hub, pull, 'edited'),
        script: [],
        inputs: { recipe: 'review' },
      });
      assertEnded(ended, { ...skipped, reason: 'ITEM_CLOSED', message: /pull request 1 is closed/ });
      assertIdle(ended, hub);
    }));

  it('ITEM_IS_DRAFT: so is a draft', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const pull = await openPull(hub, { draft: true });
      const ended = await run({
        event: toPullEvent(hub, pull),
        script: [],
        inputs: { recipe: 'review' },
      });
      assertEnded(ended, { ...skipped, reason: 'ITEM_IS_DRAFT', message: /ready_for_review/ });
      assertIdle(ended, hub);
    }));

  it('NOT_ASKED: a comment that begins otherwise is for somebody else, and GitHub is not asked', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const issue = hub.openIssue({ author: 'sam', title: 'It throws' });
      const comment = hub.commentAs('sam', issue, 'What does /goagent do? /goagents!');
      const payload = hub.toEvent({ comment, action: 'created' });
      const ended = await run({
        event: { name: 'issue_comment', payload, actor: 'sam', checkout: 'refs/heads/main' },
        script: [],
        inputs: { recipe: 'triage', 'comment-prefix': '/goagent' },
      });
      assertEnded(ended, { ...skipped, reason: 'NOT_ASKED', message: /"comment-prefix"/ });
      assertIdle(ended, hub);
      assert.deepEqual(
        hub.requests.filter(({ route }) => route !== 'git'),
        [],
      );
    }));

  it('RECIPE_NEEDS_ITEM: a review of a schedule is a mistake', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const ended = await run({ event: toSchedule(), script: [], inputs: { recipe: 'review' } });
      const message = /"review" is for a pull request, and the event schedule is about none/;
      assertEnded(ended, { ...config, reason: 'RECIPE_NEEDS_ITEM', message });
      assertIdle(ended, hub);
    }));

  it('DIFF_NOT_AVAILABLE: a change that neither git nor GitHub gives is not reviewed', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const pull = await openPull(hub);
      for (const route of ['pulls/list-files', 'pulls/get', 'repos/compare-commits-with-basehead'])
        hub.fault(route, { type: 'answer', status: 403, body: { message: 'Forbidden' } }, 'always');
      const ended = await run({
        event: toPullEvent(hub, pull),
        script: [],
        inputs: { recipe: 'review', 'http-retries': '0' },
        prepare: (workspace) => checkOutShallow(hub, { pull, workspace }),
      });
      const message = /could not be read.*fetch-depth: 0.*pull-requests: read/;
      assertEnded(ended, { ...config, reason: 'DIFF_NOT_AVAILABLE', message });
      assertIdle(ended, hub);
    }));
});

/** As `checkout` has it without `fetch-depth`. */
async function checkOutShallow(
  hub: Hub,
  { pull, workspace }: { readonly pull: number; readonly workspace: string },
): Promise<void> {
  rmSync(join(workspace, '.git'), { recursive: true });
  await git(workspace, ['init', '--quiet']);
  const ref = `refs/pull/${pull}/merge`;
  await git(workspace, ['fetch', '--quiet', '--depth=1', `file://${hub.gitFolder}`, ref]);
  await git(workspace, ['checkout', '--quiet', '--detach', '--force', 'FETCH_HEAD']);
}

describe('a review', { concurrency: 2 }, () => {
  it('NOTHING_NEW: asks no model about a change that it has read', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const event = toPullEvent(hub, await openPull(hub));
      const inputs = { recipe: 'review' };
      const first = await run({ event, script: [review(finding), done], inputs });
      assertEnded(first, {
        ...{ conclusion: 'success', reason: 'ANSWER', exit: 0, message: /Answered/, text: 'Done.' },
      });
      assert.deepEqual(countsOf(first), ['1', '1', true, true]);
      const before = writtenOn(hub);
      assert.deepEqual(before, [
        'reactions/create-for-issue',
        'pulls/create-review',
        'issues/create-comment',
      ]);
      const second = await run({ event, script: [], inputs });
      const message = /nothing to read.*No model was asked/;
      assertEnded(second, { conclusion: 'success', reason: 'NOTHING_NEW', exit: 0, message });
      assert.deepEqual([second.requests.length, writtenOn(hub)], [0, before]);
    }));

  it('FINDINGS_TOO_SEVERE: fails the step, and the review is there', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const event = toPullEvent(hub, await openPull(hub));
      const ended = await run({
        ...{ event, script: [review(finding), done] },
        inputs: { recipe: 'review', 'fail-on-severity': 'major' },
      });
      const message = /1 open finding is as severe as "fail-on-severity: major"; needs human review/;
      assertEnded(ended, {
        ...{
          conclusion: 'needs-human-review',
          reason: 'FINDINGS_TOO_SEVERE',
          exit: 1,
          message,
          text: 'Done.',
        },
      });
      assert.deepEqual(countsOf(ended), ['1', '1', true, true]);
      assert.deepEqual(
        hub.state.reviewComments.map(({ path, line }) => [path, line]),
        [[greet, 2]],
      );
    }));

  it('COVERAGE_TOO_LOW: a change that is larger than what may be read is not passed as read', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const line = 'export const words = "some of the many words of a large file";\n';
      const files = { 'src/one.js': line.repeat(300), 'src/two.js': line.repeat(300) };
      const event = toPullEvent(hub, await openPull(hub, { files }));
      const ended = await run({
        ...{ event, script: [review(), done] },
        inputs: { recipe: 'review', 'min-coverage': '90', 'context-window': '16000', 'max-steps': '3' },
      });
      const message = /^\d\d? % of the change was read, and "min-coverage" wants 90 %; needs human review/;
      assertEnded(ended, {
        ...{ conclusion: 'needs-human-review', reason: 'COVERAGE_TOO_LOW', exit: 1, message, text: 'Done.' },
      });
      assert.deepEqual([countsOf(ended), hub.state.reviewComments], [['1', '1', true, true], []]);
      assert.match(ended.summary, /src\/(?:one|two)\.js/);
    }));

  it('PROPOSAL_MISSING: words alone are no review, and publish nothing', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const event = toPullEvent(hub, await openPull(hub));
      const inputs = { recipe: 'review' };
      const ended = await run({ event, script: [{ text: 'Looks good.' }, { text: 'Still good.' }], inputs });
      const message = /without a call of propose_review/;
      assertEnded(ended, {
        ...{ conclusion: 'invalid-output', reason: 'PROPOSAL_MISSING', exit: 1, message },
        text: 'Still good.',
      });
      assert.deepEqual([countsOf(ended), hub.state.reviews, hub.state.comments], [none, [], []]);
      assert.deepEqual(writtenOn(hub), ['reactions/create-for-issue']);
    }));
});

describe('proposals', { concurrency: 2 }, () => {
  it('PROPOSALS_OVER_LIMIT: one comment too many publishes none of them, and the label that was within', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const issue = hub.openIssue({ author: 'sam', title: 'It throws' });
      const payload = hub.toEvent({ issue, action: 'opened' });
      const ended = await run({
        event: { name: 'issues', payload, actor: 'sam', checkout: 'refs/heads/main' },
        script: [
          call('propose_comment', { body: 'One.' }),
          call('propose_comment', { body: 'Two.' }),
          call('propose_labels', { add: ['bug'], remove: [] }),
          done,
        ],
        inputs: { recipe: 'triage', proposals: '{comment: 1, labels: {max: 1, allow: [bug]}}' },
      });
      const message = /More was proposed than "proposals" allows.*: comment\./;
      assertEnded(ended, {
        ...{ conclusion: 'publish-error', reason: 'PROPOSALS_OVER_LIMIT', exit: 1, message, text: 'Done.' },
      });
      assert.deepEqual(countsOf(ended), ['1', '1', true, true]);
      assert.deepEqual([hub.state.comments, hub.state.issues[0]?.labels], [[], ['bug']]);
      assert.match(ended.stdout.toString(), /PROPOSALS_REJECTED/);
    }));

  it('NO_CHANGE: maintenance that changed nothing makes no branch', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const inputs = { recipe: 'maintenance', prompt: 'Trim names.' };
      const ended = await run({ event: toSchedule(), script: [done], inputs });
      const message = /Nothing that may be proposed was changed/;
      assertEnded(ended, {
        ...{ conclusion: 'success', reason: 'NO_CHANGE', exit: 0, message, text: 'Done.' },
      });
      assert.deepEqual([countsOf(ended), writtenOn(hub)], [none, []]);
    }));

  it('PATCH_NOT_ALLOWED: more files than allowed, and nothing of them is proposed', () =>
    onHub({ visibility: 'private' }, async ({ hub, run }) => {
      const write = (path: string) => call('fs_write_file', { path, content: 'New.\n' });
      const ended = await run({
        event: toSchedule(),
        script: [
          write('one.txt'),
          write('two.txt'),
          call('propose_pull_request', { title: 'Two', body: 'Two files.' }),
          done,
        ],
        inputs: { recipe: 'maintenance', prompt: 'Write.', 'max-patch-files': '1' },
      });
      const message = /Nothing is proposed of what was changed: /;
      assertEnded(ended, {
        ...{ conclusion: 'publish-error', reason: 'PATCH_NOT_ALLOWED', exit: 1, message, text: 'Done.' },
      });
      assert.deepEqual([countsOf(ended), writtenOn(hub)], [none, []]);
    }));
});
