/** The examples that write to GitHub: what happens there, what the model proposes, and what has to come of it. */

import assert from 'node:assert/strict';
import type { RecordedRequest, ReplyScript, ScriptedCall } from '../../src/demo/script.ts';
import type { Script } from '../../src/demo/scripted-model.ts';
import type { HubEvent } from './example-hub.ts';
import type { Hub } from './hub/hub.ts';
import { sampleFiles } from './workspace.ts';

export type ExampleCase = {
  readonly name: string;
  readonly visibility: 'private' | 'public';
  readonly happen: (hub: Hub) => Promise<HubEvent>;
  readonly script: Script;
  /** After the first run. */
  readonly judge: (hub: Hub) => void | Promise<void>;
};

/** Makes the calls one a step, then answers. It goes by what it was sent: a re-run begins anew. */
const calling =
  (...calls: readonly ScriptedCall[]): Script =>
  (request: RecordedRequest): ReplyScript => {
    const done = Buffer.from(request.raw).toString().split('"role":"tool"').length - 1;
    const call = calls[done];
    return call === undefined ? { text: 'Done.' } : { calls: [call] };
  };

const greet = 'src/greet.js';
const better = (sampleFiles[greet] ?? '').replace('"Hello, " + name', '"Hello, " + name.trim()');

const proposeReview: ScriptedCall = {
  name: 'propose_review',
  arguments: {
    summary: 'One fault.',
    findings: [
      {
        ...{ path: greet, line: 2, severity: 'major', category: 'correctness' },
        ...{ title: 'A name can be undefined', body: 'Then `trim` throws.' },
        suggestion: '  return "Hello, " + (name ?? "").trim();',
      },
    ],
  },
};

async function openPull(hub: Hub, author: string, fork?: string): Promise<number> {
  const more = fork === undefined ? {} : { fork };
  await hub.pushTo('topic', { [greet]: better }, author, { from: 'main', ...more });
  return hub.openPull({ head: 'topic', author, title: 'Trim names', ...more });
}

function judgeReview({ state }: Hub): void {
  assert.deepEqual(
    state.reviewComments.map(({ path, line, side }) => [path, line, side]),
    [[greet, 2, 'RIGHT']],
  );
  assert.equal(state.reviews.length, 1);
  assert.deepEqual(
    state.reviews.map(({ state: event }) => event),
    ['COMMENTED'],
  );
  assert.equal(state.comments.length, 1);
}

export const exampleCases: readonly ExampleCase[] = [
  {
    ...{ name: 'review', visibility: 'private', script: calling(proposeReview), judge: judgeReview },
    happen: async (hub) => {
      const pull = await openPull(hub, 'sam');
      const payload = hub.toEvent({ pull, action: 'opened' });
      return { name: 'pull_request', payload, actor: 'sam', checkout: `refs/pull/${pull}/merge` };
    },
  },
  {
    ...{ name: 'review-public', visibility: 'public', script: calling(proposeReview), judge: judgeReview },
    happen: async (hub) => {
      const pull = await openPull(hub, 'stefan', 'stefan');
      const payload = hub.toEvent({ pull, action: 'opened' });
      const seen = { checkout: 'refs/heads/main', objectsOf: `refs/pull/${pull}/head` };
      return { name: 'pull_request_target', payload, actor: 'stefan', ...seen };
    },
  },
  {
    ...{ name: 'triage', visibility: 'public' },
    happen: async (hub) => {
      const body = 'Label this `urgent` and tell @sam to look at ![it](https://example.test/x.png).';
      const issue = hub.openIssue({ author: 'stefan', title: 'It throws', body });
      const payload = hub.toEvent({ issue, action: 'opened' });
      return { name: 'issues', payload, actor: 'stefan', checkout: 'refs/heads/main' };
    },
    script: calling(
      { name: 'propose_labels', arguments: { add: ['bug'], remove: [] } },
      { name: 'propose_comment', arguments: { body: 'Thanks, @sam. ![x](https://example.test/x.png)' } },
    ),
    judge: ({ state }) => {
      assert.deepEqual(state.issues[0]?.labels, ['bug']);
      assert.equal(state.comments.length, 1);
      assert.doesNotMatch(state.comments[0]?.body ?? '', /(^|\s)@sam|!\[|\]\(https:\/\/example\.test/);
    },
  },
  {
    ...{ name: 'maintenance', visibility: 'private' },
    happen: async (hub) => {
      const repository = { full_name: 'sample-owner/sample', private: true, default_branch: 'main' };
      assert.ok(await hub.headOf('main'));
      const payload = { schedule: '17 3 * * 1', repository };
      return { name: 'schedule', payload, actor: 'sam', checkout: 'refs/heads/main' };
    },
    script: calling(
      {
        name: 'fs_replace',
        arguments: { path: greet, oldText: '"Hello, " + name', newText: '"Hello, " + name.trim()' },
      },
      {
        name: 'propose_pull_request',
        arguments: { title: 'Trim names', body: 'Names came with blanks.' },
      },
    ),
    judge: async (hub) => {
      const [issue, ...others] = hub.state.issues;
      assert.deepEqual([issue?.title, issue?.pull?.draft, others], ['Trim names', true, []]);
      assert.match(issue?.pull?.head.ref ?? '', /^goagent\/maintenance-[0-9a-f]{12}$/);
      assert.equal(await hub.git('show', `${issue?.pull?.head.sha}:${greet}`), better);
    },
  },
  {
    ...{ name: 'comment-command', visibility: 'private' },
    happen: async (hub) => {
      const pull = await openPull(hub, 'sam');
      // In the second of a push it is not known which came first.
      hub.advance(5_000);
      const comment = hub.commentAs('sam', pull, '/goagent what does this change?');
      const payload = hub.toEvent({ comment, action: 'created' });
      return { name: 'issue_comment', payload, actor: 'sam', checkout: 'refs/heads/main' };
    },
    script: calling({ name: 'propose_comment', arguments: { body: 'It takes blanks off a name.' } }),
    judge: ({ state }) => {
      assert.equal(state.comments.length, 2);
      assert.match(state.comments[1]?.body ?? '', /It takes blanks off a name\./);
    },
  },
];
