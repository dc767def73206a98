/** What the fake GitHub holds: plain records in memory, beside a real git repository. */

export type Level = 'none' | 'read' | 'write';

export type Permissions = {
  readonly contents?: Level;
  readonly issues?: Level;
  readonly 'pull-requests'?: Level;
  /** No `GITHUB_TOKEN` has it. */
  readonly workflows?: Level;
};

export type HubToken = {
  readonly token: string;
  /** Whose it is. Default: `github-actions[bot]`. */
  readonly login?: string;
  readonly permissions: Permissions;
  /** What GraphQL's `viewer` says: a login (default: the token's), or an error with status 200. */
  readonly viewer?: 'error' | { readonly login: string };
};

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type Account = { readonly id: number; readonly login: string; readonly type: 'User' | 'Bot' };

export type HubRepository = {
  readonly id: number;
  readonly fullName: string;
  readonly owner: string;
  readonly name: string;
  /** Where its branches are in the one bare repository: `refs/heads/`, or a fork's own corner. */
  readonly heads: string;
  readonly fork: boolean;
};

export type HubLabel = { readonly id: number; name: string; color: string; description: string | null };

export type HubPull = {
  head: { repository: string; ref: string; sha: string };
  base: { ref: string; sha: string };
  draft: boolean;
  merged: boolean;
  mergedAt: string | null;
  mergeSha: string | null;
};

/** An issue, or a pull request: they share their numbers. */
export type HubIssue = {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: readonly string[];
  updatedAt: string;
  closedAt: string | null;
  locked: boolean;
  readonly pull: HubPull | undefined;
};

export type HubComment = {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  /** By GraphQL's `minimizeComment`: the classifier. */
  minimized?: string;
};

export type HubReview = {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly commit: string;
  body: string;
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  submittedAt: string | null;
};

export type Side = 'LEFT' | 'RIGHT';

export type HubReviewComment = {
  readonly id: number;
  readonly pull: number;
  readonly review: number;
  readonly author: string;
  readonly path: string;
  readonly side: Side;
  readonly startLine: number | null;
  readonly startSide: Side | null;
  /** `null` once a push has made it outdated. */
  line: number | null;
  readonly originalLine: number;
  readonly position: number;
  readonly hunk: string;
  readonly commit: string;
  readonly inReplyTo: number | null;
  readonly createdAt: string;
  updatedAt: string;
  body: string;
  /** Of its thread. */
  resolved: boolean;
};

export type HubReaction = {
  readonly id: number;
  readonly subject: 'issue' | 'comment' | 'review-comment';
  /** Number of the issue, or id of the comment. */
  readonly of: number;
  readonly author: string;
  readonly content: string;
  readonly createdAt: string;
};

export type HubActivity = {
  readonly id: number;
  readonly repository: string;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly timestamp: string;
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge';
  readonly actor: string;
};

/** Read it as you like; write through the helpers, which keep it whole. */
export type HubState = {
  readonly accounts: Account[];
  readonly collaborators: Map<string, Role>;
  readonly repositories: HubRepository[];
  readonly labels: HubLabel[];
  readonly issues: HubIssue[];
  readonly comments: HubComment[];
  readonly reviews: HubReview[];
  readonly reviewComments: HubReviewComment[];
  readonly reactions: HubReaction[];
  /** Oldest first. */
  readonly activity: HubActivity[];
  /** Who the API says has signed a commit: those that were made without author or committer. */
  readonly verified: Set<string>;
};
