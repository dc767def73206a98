/** Payloads as GitHub sends them, cut down to what is read and what is near it, for every event and any people. */

import type { EventName } from '../../src/contract/trigger.ts';

export type Scene = {
  /** Who did it: GITHUB_ACTOR and `sender`. */
  readonly actor: string;
  /** Who wrote what started the run. Default: the actor. */
  readonly author?: string;
  /** Who opened the pull request or the issue. Default: the author. */
  readonly opener?: string;
  /** `owner/name` of the head. Default: the repository itself. */
  readonly headRepository?: string | null;
  readonly title?: string;
  readonly body?: string;
  readonly comment?: string;
  readonly headRef?: string;
};

export const repositoryName = 'sample-owner/sample';
export const headSha = 'a'.repeat(40);
export const baseSha = 'b'.repeat(40);
/** GITHUB_SHA. */
export const eventSha = 'c'.repeat(40);

const repository = {
  id: 2002,
  full_name: repositoryName,
  name: 'sample',
  private: false,
  default_branch: 'main',
  description: 'A sample repository of some length.',
  owner: { login: 'sample-owner', type: 'User' },
};

type Payload = { readonly [key: string]: unknown };

export function toPayload(event: EventName, scene: Scene): Payload {
  const sender = { login: scene.actor, type: scene.actor.endsWith('[bot]') ? 'Bot' : 'User' };
  return { ...shapes[event](scene), repository, sender };
}

const shapes: { readonly [event in EventName]: (scene: Scene) => Payload } = {
  push: () => ({
    ref: 'refs/heads/main',
    before: baseSha,
    after: eventSha,
    head_commit: {
      id: eventSha,
      message: 'Change what is there',
      author: { name: 'Sam', email: 'sam@example.test' },
    },
    commits: [],
  }),
  schedule: () => ({ schedule: '0 3 * * *' }),
  workflow_dispatch: () => ({ inputs: { topic: 'whatever the person typed' }, ref: 'refs/heads/main' }),
  repository_dispatch: () => ({ action: 'look', client_payload: { ticket: 7 } }),
  pull_request: (scene) => ({ action: 'opened', number: 7, pull_request: toPullRequest(scene) }),
  pull_request_target: (scene) => ({ action: 'opened', number: 7, pull_request: toPullRequest(scene) }),
  pull_request_review: (scene) => ({
    action: 'submitted',
    review: {
      id: 31,
      body: scene.comment ?? 'Looks fine to me.',
      state: 'commented',
      user: { login: toAuthor(scene) },
      submitted_at: '2026-11-20T10:00:00Z',
    },
    pull_request: toPullRequest(scene),
  }),
  pull_request_review_comment: (scene) => ({
    action: 'created',
    comment: toComment(scene),
    pull_request: toPullRequest(scene),
  }),
  issue_comment: (scene) => ({
    action: 'created',
    issue: {
      ...toIssue(scene),
      pull_request: { url: 'https://api.github.com/repos/sample-owner/sample/pulls/7' },
    },
    comment: toComment(scene),
  }),
  issues: (scene) => ({
    action: 'opened',
    issue: toIssue({ ...scene, opener: scene.opener ?? toAuthor(scene) }),
  }),
  merge_group: () => ({
    action: 'checks_requested',
    merge_group: {
      head_sha: headSha,
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-bbbb',
      base_sha: baseSha,
      base_ref: 'refs/heads/main',
      head_commit: { id: headSha, message: 'Merge pull request #7' },
    },
  }),
  workflow_run: (scene) => ({
    action: 'completed',
    workflow_run: {
      id: 99,
      event: 'pull_request',
      head_sha: headSha,
      head_branch: scene.headRef ?? 'topic',
      display_title: scene.title ?? 'A title of some length',
      conclusion: 'success',
      actor: { login: toAuthor(scene) },
      triggering_actor: { login: toAuthor(scene) },
      head_repository: toHeadRepository(scene),
    },
  }),
};

const toAuthor = ({ actor, author }: Scene): string => author ?? actor;
const toOpener = (scene: Scene): string => scene.opener ?? toAuthor(scene);

function toHeadRepository({ headRepository }: Scene): Payload | null {
  if (headRepository === null) return null;
  return { full_name: headRepository ?? repositoryName, description: 'What a fork says of itself.' };
}

function toPullRequest(scene: Scene): Payload {
  return {
    number: 7,
    state: 'open',
    title: scene.title ?? 'A title of some length',
    body: scene.body ?? null,
    user: { login: toOpener(scene) },
    head: { ref: scene.headRef ?? 'topic', sha: headSha, label: 'x:topic', repo: toHeadRepository(scene) },
    base: { ref: 'main', sha: baseSha, repo: repository },
    labels: [{ name: 'a label of some length' }],
  };
}

function toIssue(scene: Scene): Payload {
  return {
    number: 7,
    state: 'open',
    title: scene.title ?? 'A title of some length',
    body: scene.body ?? null,
    user: { login: toOpener(scene) },
    labels: [],
  };
}

function toComment(scene: Scene): Payload {
  return {
    id: 21,
    body: scene.comment ?? 'Please have a look at this.',
    user: { login: toAuthor(scene) },
    created_at: '2026-11-20T10:00:00Z',
  };
}
