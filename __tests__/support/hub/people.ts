/** What people do on the fake GitHub, for tests: push, open, comment, and the event that GitHub then sends. */

import { placeDraft } from './comment-place.ts';
import {
  accountOf,
  headOf,
  type IssueWithPull,
  issueOf,
  mainRepository,
  pullOf,
  type World,
} from './hub-world.ts';
import { forkOf, type PushedFiles, type PushOptions, push } from './push.ts';
import { moveBranch } from './refs.ts';
import { addComment, addIssue, setState } from './routes-issues.ts';
import { ensureLabel } from './routes-labels.ts';
import { addPull } from './routes-pulls.ts';
import { toComment, toIssue, toPull } from './shape-issues.ts';
import { type Json, toRepository, toUser } from './shape-people.ts';
import type { HubComment, HubIssue } from './types.ts';

export type NewPullRequest = {
  readonly head: string;
  /** Default: the default branch. */
  readonly base?: string;
  readonly author: string;
  readonly title?: string;
  readonly body?: string | null;
  readonly draft?: boolean;
  /** Login whose fork the head is in; `pushTo` with the same makes it. */
  readonly fork?: string;
};

export type NewIssueByPerson = {
  readonly author: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
};

export type EventOf =
  | { readonly pull: number; readonly action: string; readonly sender?: string }
  | { readonly issue: number; readonly action: string; readonly sender?: string }
  | { readonly comment: number; readonly action: string; readonly sender?: string };

export type People = {
  /** One commit by a person. Resolves to its sha; pull requests of the branch follow. */
  pushTo(branch: string, files: PushedFiles, author: string, options?: PushOptions): Promise<string>;
  /** Pushes a revision of a git repository on disk, with its history. Resolves to the commit's sha. */
  pushFrom(
    branch: string,
    source: { readonly folder: string; readonly revision: string },
    author: string,
    options?: Pick<PushOptions, 'fork'>,
  ): Promise<string>;
  deleteBranch(branch: string, author: string): Promise<void>;
  /** Resolves to its number. */
  openPull(pull: NewPullRequest): Promise<number>;
  openIssue(issue: NewIssueByPerson): number;
  /** On an issue or a pull request. Returns the comment's id. */
  commentAs(login: string, number: number, body: string): number;
  closePull(number: number): void;
  /** By a merge commit on the base branch. Resolves to its sha. */
  mergePull(number: number, author: string): Promise<string>;
  /** What GitHub would say against a review comment at the head; empty: it would be taken. Nothing is written. */
  judgeComment(pull: number, comment: { readonly [name: string]: unknown }): Promise<readonly string[]>;
  /** As GitHub sends it, for GITHUB_EVENT_PATH. */
  toEvent(about: EventOf): { readonly [name: string]: unknown };
  /** Head of a branch; undefined: there is none. */
  headOf(branch: string): Promise<string | undefined>;
  /** Runs git in the bare repository: to look at what is there. */
  git(...words: string[]): Promise<string>;
};

export function createPeople(world: World): People {
  return {
    pushTo: (branch, files, author, options = {}) => push(world, { branch, files, author, options }),
    pushFrom: async (branch, { folder, revision }, author, options = {}) => {
      const repository = forkOf(world, options.fork);
      const corner = 'refs/hub/incoming';
      await world.git.read(['fetch', '--quiet', '--no-tags', folder, `+${revision}:${corner}`]);
      const sha = (await world.git.read(['rev-parse', corner])).trim();
      await world.git.read(['update-ref', '-d', corner]);
      await moveBranch(world, { repository, branch, sha, actor: author });
      return sha;
    },
    deleteBranch: (branch, author) =>
      moveBranch(world, { repository: mainRepository(world), branch, sha: undefined, actor: author }),
    openPull: (pull) => open(world, pull),
    openIssue: ({ author, title, body = null, labels = [] }) => {
      accountOf(world, author);
      const issue = addIssue(world, { author, title, body });
      issue.labels = labels.map((name) => ensureLabel(world, name).name);
      return issue.number;
    },
    commentAs: (login, number, body) => {
      accountOf(world, login);
      if (issueOf(world, number) === undefined) throw new Error(`nothing has number ${number}`);
      return addComment(world, { issue: number, author: login, body }).id;
    },
    closePull: (number) => setState(world, requirePull(world, number), 'closed'),
    mergePull: (number, author) => merge(world, requirePull(world, number), author),
    judgeComment: async (number, draft) => {
      const pull = requirePull(world, number);
      const judged = await placeDraft(world, pull, { draft, commit: pull.pull.head.sha });
      return judged.verdict === 'refused' ? judged.errors : [];
    },
    toEvent: (about) => toEvent(world, about),
    headOf: (branch) => headOf(world, mainRepository(world), branch),
    git: (...words) => world.git.read(words),
  };
}

async function open(world: World, { fork, draft = false, ...told }: NewPullRequest): Promise<number> {
  accountOf(world, told.author);
  const repository = forkOf(world, fork);
  const base = told.base ?? world.settings.defaultBranch ?? 'main';
  const headSha = await headOf(world, repository, told.head);
  const baseSha = await headOf(world, mainRepository(world), base);
  if (headSha === undefined || baseSha === undefined) throw new Error(`no branch ${told.head} or ${base}`);
  const issue = await addPull(world, {
    ...{ title: told.title ?? `Change ${told.head}`, body: told.body ?? null, author: told.author, draft },
    head: { repository: repository.fullName, ref: told.head, sha: headSha },
    base: { ref: base, sha: baseSha },
  });
  return issue.number;
}

function requirePull(world: World, number: number): IssueWithPull {
  const pull = pullOf(world, number);
  if (pull === undefined) throw new Error(`no pull request ${number}`);
  return pull;
}

async function merge(world: World, issue: IssueWithPull, author: string): Promise<string> {
  accountOf(world, author);
  const { pull } = issue;
  const sha = pull.mergeSha;
  if (sha === null) throw new Error(`pull request ${issue.number} has conflicts`);
  await moveBranch(world, { repository: mainRepository(world), branch: pull.base.ref, sha, actor: author });
  setState(world, issue, 'closed');
  [pull.merged, pull.mergedAt] = [true, world.now()];
  return sha;
}

function toEvent(world: World, about: EventOf): Json {
  const repository = toRepository(world, mainRepository(world));
  const told = (subject: Json, author: string): Json => ({
    ...{ action: about.action, ...subject, repository, sender: toUser(world, about.sender ?? author) },
  });
  if ('pull' in about) {
    const pull = requirePull(world, about.pull);
    return told({ number: pull.number, pull_request: toPull(world, pull) }, pull.author);
  }
  const comment = 'comment' in about ? commentOf(world, about.comment) : undefined;
  const issue = issueOf(world, 'issue' in about ? about.issue : (comment?.issue ?? 0));
  if (issue === undefined) throw new Error('no such issue');
  const shape: HubIssue = issue;
  return comment === undefined
    ? told({ issue: toIssue(world, shape) }, shape.author)
    : told({ issue: toIssue(world, shape), comment: toComment(world, comment) }, comment.author);
}

function commentOf(world: World, id: number): HubComment {
  const found = world.state.comments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no comment ${id}`);
  return found;
}
