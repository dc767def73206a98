/** What this action asks of GitHub: only reading, each answer a value. `client` implements it. */

import type { PullRequestChange } from '../contract/pull-request-changes.ts';

/** What a login may do in this repository. `unknown`: GitHub could not be asked, or gave no answer that can be used. */
export type Permission = 'write' | 'read' | 'none' | 'unknown';

/** GitHub said that there is no such thing, or that this token may not see it; or there was no answer at all. */
export type Unanswered =
  | { readonly verdict: 'missing' }
  /** `why` is one short sentence of ours: status or kind of failure, never a body. */
  | { readonly verdict: 'failed'; readonly why: string };

export type PullRequest = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly base: { readonly sha: string; readonly ref: string };
  readonly head: {
    /** `owner/name`; empty when the repository was deleted. */
    readonly repository: string;
    readonly sha: string;
    readonly ref: string;
  };
};

export type Github = {
  /** `admin`, `maintain` and `write` are `write`. */
  readPermission(login: string): Promise<Permission>;
  readPullRequest(
    number: number,
  ): Promise<{ readonly verdict: 'answered'; readonly pullRequest: PullRequest } | Unanswered>;
  /** Paths that a pull request changes, old names included, at most 3,000 (GitHub's own limit). */
  readChangedPaths(
    number: number,
  ): Promise<
    | { readonly verdict: 'answered'; readonly paths: readonly string[]; readonly cut: 'whole' | 'cut' }
    | Unanswered
  >;
  /** The same files with counts and patches. A patch is at most 1 Mi units long, all of them 16 Mi. */
  readChanges(number: number): Promise<
    | {
        readonly verdict: 'answered';
        readonly changes: readonly PullRequestChange[];
        readonly cut: 'whole' | 'cut';
      }
    | Unanswered
  >;
  /**
   * Bytes of a file at a commit of this repository, at most 16 MiB. `path` is relative to the root. Links are not
   * followed: of a `link`, the bytes are its target. A directory and a submodule are `missing`.
   */
  readFile(place: { readonly commit: string; readonly path: string }): Promise<
    | {
        readonly verdict: 'answered';
        readonly bytes: Uint8Array;
        readonly mode: 'file' | 'executable' | 'link';
      }
    | Unanswered
  >;
  /** Paths of all files below a directory at a commit, relative to the root, links included; `''` is the root itself. */
  listFiles(place: {
    readonly commit: string;
    readonly path: string;
  }): Promise<{ readonly verdict: 'answered'; readonly paths: readonly string[] } | Unanswered>;
  /**
   * Whether `sha` became the head of its branch only after `since` (RFC 3339), by GitHub's own clock. In the same
   * second, or when the branch has moved on: `unknown`. Only `before` is safe to go on with.
   */
  wasPushedAfter(head: PullRequest['head'], since: string): Promise<'after' | 'before' | 'unknown'>;
};
