/** What publishing asks of git on GitHub and of pull requests from its own branches, and writes to them. */

import type { Account, Answer, Listing } from './answers.ts';

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** The accounts that GitHub finds for the addresses in it, which whoever made the commit has chosen. */
  readonly author: Account;
  readonly committer: Account;
  /** GitHub's word on the signature. */
  readonly signature: 'verified' | 'none';
};

export type Comparison = {
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged';
  readonly mergeBase: string;
  /** Those of `head` that `base` does not have. */
  readonly commits: Listing<Commit>;
};

export type TreeEntry = {
  readonly path: string;
  readonly mode: '100644' | '100755';
  /** `deleted`: without it from now on. */
  readonly content:
    | { readonly type: 'blob'; readonly sha: string }
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'deleted' };
};

export type GitPort = {
  /** The commit of a branch, without `refs/heads/`. */
  readBranch(branch: string): Promise<Answer<string>>;
  readCommit(sha: string): Promise<Answer<Commit>>;
  /** Each a full id, or a branch. */
  compare(sides: { readonly base: string; readonly head: string }): Promise<Answer<Comparison>>;
  createBlob(base64: string): Promise<Answer<string>>;
  createTree(tree: {
    readonly base: string;
    readonly entries: readonly TreeEntry[];
  }): Promise<Answer<string>>;
  /** Without author and committer: then GitHub takes those of the token, and signs for a bot. */
  createCommit(commit: {
    readonly message: string;
    readonly tree: string;
    readonly parents: readonly string[];
  }): Promise<Answer<{ readonly sha: string; readonly signature: Commit['signature'] }>>;
  createBranch(branch: { readonly name: string; readonly sha: string }): Promise<Answer<void>>;
  /** Never by force: refused when the branch has what `sha` does not have. */
  updateBranch(branch: { readonly name: string; readonly sha: string }): Promise<Answer<void>>;
};

export type OwnPullRequest = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly outcome: 'merged' | 'not-merged';
  readonly author: Account;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly base: string;
};

export type PullRequestsPort = {
  /** From this branch of this repository, open and closed, newest first. */
  listPullRequests(branch: string): Promise<Answer<Listing<OwnPullRequest>>>;
  createPullRequest(pullRequest: {
    readonly title: string;
    readonly body: string;
    readonly head: string;
    readonly base: string;
    readonly form: 'draft' | 'ordinary';
  }): Promise<Answer<OwnPullRequest>>;
  updatePullRequest(pullRequest: {
    readonly number: number;
    readonly title: string;
    readonly body: string;
  }): Promise<Answer<OwnPullRequest>>;
};
