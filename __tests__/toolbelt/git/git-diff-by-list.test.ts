/** `git_diff` on a checkout of one commit: by GitHub's list, over real HTTP, with the port as a run makes it. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import { openPullRequestChanges } from '../../../src/run/ground/pull-request-changes.ts';
import { noTrigger, toEnvironment } from '../../support/environments.ts';
import { type GithubFaults, startFakeGithub } from '../../support/fake-github.ts';
import type { ScenePullRequest } from '../../support/fake-github-scene.ts';
import { openHistory } from '../../support/history.ts';
import { makeShallowCheckout } from '../../support/shallow-checkout.ts';
import { makeGithubToken } from '../../support/trust-run.ts';
import { makeRepository } from '../git-repository.ts';
import { makeWorkspace } from '../workspace.ts';

const baseSha = 'b'.repeat(40);
const blob = 'd'.repeat(40);
const hint =
  "the checkout does not have the base, so this is GitHub's list of all that the pull request changes (base...head), without what is not committed";

type Options = { readonly below?: string; readonly faults?: GithubFaults; readonly token?: 'none' };

/** A checkout of the pull request's head, and `git_diff` in it. */
async function openStage(
  context: TestContext,
  files: ScenePullRequest['files'] & object,
  options: Options = {},
) {
  const source = await makeRepository(context, { 'a.txt': '1\n' });
  const head = await source.commit('Head', { 'a.txt': '2\n', 'sub/b.txt': 'b\n' });
  const clone = makeWorkspace(context);
  const root = join(clone.root, 'c');
  await makeShallowCheckout(root, source.root, head);
  const token = makeGithubToken();
  const pull = {
    author: 'sam',
    base: { sha: baseSha, ref: 'main' },
    head: { repository: noTrigger.repository, sha: head, ref: 'topic' },
  };
  const scene = { repositories: { [noTrigger.repository]: { pullRequests: { 7: { ...pull, files } } } } };
  const { faults = {} } = options;
  const github = await startFakeGithub({ token, scene, faults });
  context.after(() => github.close());
  const environment = toEnvironment({}, github.variables);
  const item = {
    type: 'pull-request',
    number: 7,
    title: '',
    body: '',
    author: 'sam',
    state: 'open',
  } as const;
  const changes = openPullRequestChanges({
    trigger: { ...noTrigger, event: 'pull_request', item, head: pull.head, base: pull.base },
    environment: { ...environment, facts: { ...environment.facts, repository: noTrigger.repository } },
    inputs: {
      token: options.token === 'none' ? undefined : token,
      allowUsers: [],
      allowBots: [],
      onUntrusted: 'skip',
    },
  });
  const git = openHistory(clone.outside, {
    workspace: clone.root,
    workingDirectory: join(root, options.below ?? ''),
  });
  const limits = { git, ...(changes === undefined ? {} : { changes }) };
  return {
    head,
    github,
    run: (args: JsonObject) => clone.run('git_diff', args, limits),
    value: (args: JsonObject) => clone.value('git_diff', args, limits),
  };
}

const entry = (filename: string, more: object = {}) => ({
  filename,
  sha: blob,
  status: 'modified',
  additions: 1,
  deletions: 1,
  patch: '@@ -1 +1 @@\n-1\n+2',
  ...more,
});
const still = { additions: 0, deletions: 0, patch: undefined };

test('the base that the checkout lacks: the list, with renames, binaries, long patches, and no kept name', async (context) => {
  const stage = await openStage(context, [
    entry('a.txt'),
    entry('new.txt', { status: 'renamed', previous_filename: 'old.txt', ...still }),
    entry('b.bin', { status: 'added', ...still }),
    entry('long.txt', { additions: 90_000, patch: undefined }),
    entry('gone.txt', { status: 'removed', additions: 0, patch: '@@ -1 +0,0 @@\n-1' }),
    entry('.env', { patch: '@@ -0,0 +1 @@\n+PLANTED' }),
    entry('shown.txt', { status: 'renamed', previous_filename: 'server.pem' }),
    entry('../up.txt'),
  ]);
  const lines = { additions: 1, deletions: 1 };
  assert.deepEqual(await stage.value({ from: 'main', mergeBase: true }), {
    from: baseSha,
    to: stage.head,
    source: 'api',
    hint,
    files: [
      { path: 'a.txt', status: 'modified', ...lines, patch: '@@ -1 +1 @@\n-1\n+2\n' },
      {
        ...{ path: 'new.txt', status: 'renamed', oldPath: 'old.txt', additions: 0, deletions: 0 },
        ...{ patchMissing: true, hint: 'no line differs: name or mode alone, or a binary file' },
      },
      { path: 'b.bin', status: 'added', binary: true },
      {
        ...{ path: 'long.txt', status: 'modified', additions: 90_000, deletions: 1 },
        ...{ patchMissing: true, hint: 'GitHub lists no patch of this size' },
      },
      { path: 'gone.txt', status: 'deleted', additions: 0, deletions: 1, patch: '@@ -1 +0,0 @@\n-1\n' },
    ],
    truncated: false,
    total: { files: 5, additions: 90_001, deletions: 3 },
    skipped: { denied: 3 },
  });
});

test('pages of GitHub are one list, cut and chosen as any other, and asked for once', async (context) => {
  const many = Array.from({ length: 250 }, (_, index) => `src/file-${index}.ts`);
  const stage = await openStage(context, [...many, 'docs/x.md']);
  const first = await stage.value({ from: baseSha, mode: 'names', maxResults: 2 });
  assert.deepEqual([first.truncated, first.nextOffset, Object(first.total).files], [true, 2, 251]);
  const rest = await stage.value({ from: 'origin/main', to: 'topic', mode: 'stat', offset: 250 });
  assert.deepEqual(rest.files, [{ path: 'docs/x.md', status: 'modified', additions: 1, deletions: 1 }]);
  const chosen = await stage.value({ from: 'main', to: 'HEAD', mode: 'names', paths: ['docs'] });
  assert.deepEqual(chosen.files, [{ path: 'docs/x.md', status: 'modified' }]);
  const globbed = await stage.value({ from: 'main', to: stage.head, mode: 'names', globs: ['*.md'] });
  assert.deepEqual(globbed.files, [{ path: 'docs/x.md', status: 'modified' }]);
  const part = await stage.value({ from: 'main', maxResults: 1, patchOffset: 12 });
  assert.deepEqual(Object(part.files)[0].patch, '-a\n+b\n');
  assert.deepEqual(
    stage.github.requests.map(({ call }) => call),
    ['pull', 'files', 'files', 'files', 'pull'],
  );
});

test('3,000 files are all that there is, and the answer says so', async (context) => {
  const stage = await openStage(
    context,
    Array.from({ length: 3_001 }, (_, index) => `file-${index}`),
  );
  const value = await stage.value({ from: 'main', mode: 'names', offset: 2_999 });
  assert.deepEqual(value.files, [{ path: 'file-2999', status: 'modified' }]);
  assert.deepEqual([value.truncated, value.hint], [true, `${hint}; GitHub lists no more than 3000 files`]);
});

test('in a subdirectory its own files alone, by their names there', async (context) => {
  const renamed = { status: 'renamed', ...still };
  const files = [
    entry('a.txt'),
    entry('sub/b.txt'),
    entry('sub/in.txt', { ...renamed, previous_filename: 'in.txt' }),
    entry('out.txt', { ...renamed, previous_filename: 'sub/out.txt' }),
    entry('subway.txt'),
  ];
  const stage = await openStage(context, files, { below: 'sub' });
  const value = await stage.value({ from: 'main', mode: 'names' });
  assert.deepEqual(value.files, [
    { path: 'b.txt', status: 'modified' },
    { path: 'in.txt', status: 'added' },
    { path: 'out.txt', status: 'deleted' },
  ]);
});

test('without a token, for any other question, or where GitHub does not say: the error that names fetch-depth', async (context) => {
  const missing = async (stage: Awaited<ReturnType<typeof openStage>>, args: JsonObject) => {
    const answer = await stage.run(args);
    assert.ok(answer.verdict === 'failed', JSON.stringify(args));
    assert.equal(answer.code, 'HISTORY_NOT_AVAILABLE');
    assert.match(answer.hint ?? '', /"fetch-depth: 0"/);
    return answer.hint ?? '';
  };
  await missing(await openStage(context, ['a.txt'], { token: 'none' }), { from: 'main' });
  const stage = await openStage(context, ['a.txt']);
  for (const args of [
    { from: 'HEAD~1' },
    { from: 'other' },
    { from: 'c'.repeat(40) },
    { from: 'main', to: 'other' },
    { from: 'main', staged: true },
  ]) {
    await missing(stage, args);
  }
  assert.equal(stage.github.requests.length, 0);
  const status = { type: 'answer', status: 403 } as const;
  const refused = await openStage(context, ['a.txt'], { faults: { files: () => status } });
  assert.match(await missing(refused, { from: 'main' }), /^GitHub did not list .*status 403; /);
});

test('a head that moved, before the list or while it was read, is the error and says so', async (context) => {
  const body = JSON.stringify({
    ...{ number: 7, state: 'open', user: { login: 'sam' }, base: { sha: baseSha, ref: 'main' } },
    head: { sha: 'e'.repeat(40), ref: 'topic', repo: null },
  });
  for (const moment of [0, 1]) {
    const faults: GithubFaults = {
      pull: (index) => (index === moment ? { type: 'answer', status: 200, body } : undefined),
    };
    const stage = await openStage(context, ['a.txt'], { faults });
    const answer = await stage.run({ from: 'main' });
    assert.ok(answer.verdict === 'failed');
    assert.equal(answer.code, 'HISTORY_NOT_AVAILABLE');
    assert.match(answer.hint ?? '', /has moved since this run began.*"fetch-depth: 0"/);
  }
});
