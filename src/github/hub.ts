/** What publishing asks of GitHub and writes to it, noun by noun. Answers are values; `open-hub` implements it. */

/**
 * `refused`: GitHub said no, and nothing was done. `failed`: no usable answer; whether it was done is not known.
 * `why` is one short sentence: ours, or GitHub's own, cleaned.
 */
export type Answer<T> =
  | { readonly verdict: 'done'; readonly value: T }
  | Refused
  | { readonly verdict: 'failed'; readonly why: string };

export type Refused = {
  readonly verdict: 'refused';
  /** 400 to 499. */
  readonly status: number;
  readonly why: string;
  /** GitHub's own sentences, at most 6 of 200 characters: to tell cases apart, not to be shown. */
  readonly said: readonly string[];
};

export type Listing<T> = {
  /** In GitHub's order; at most 1,000. */
  readonly items: readonly T[];
  readonly cut: 'whole' | 'cut';
};

/** As REST gives it: the login of a bot ends in `[bot]`. Both are empty when the account is gone. */
export type Account = { readonly login: string; readonly type: string };

export type OwnAuthor = Account & { readonly type: 'User' | 'Bot' };

export type Comment = {
  readonly id: number;
  readonly author: Account;
  readonly body: string;
  readonly url: string;
};

export type CommentsPort = {
  /** Of an issue or a pull request, by its number; oldest first. */
  listComments(number: number): Promise<Answer<Listing<Comment>>>;
  createComment(item: { readonly number: number; readonly body: string }): Promise<Answer<Comment>>;
  updateComment(comment: { readonly id: number; readonly body: string }): Promise<Answer<Comment>>;
};

export type Review = {
  readonly id: number;
  readonly author: Account;
  readonly body: string;
  readonly url: string;
  readonly state: string;
  /** Of the head that it was made for; empty when GitHub does not say. */
  readonly commit: string;
};

export type ReviewComment = Comment & {
  readonly path: string;
  /** 0 when it does not belong to a review. */
  readonly reviewId: number;
};

/** One comment beside lines, in a new review. */
export type NewReviewComment = {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly startLine?: number;
  readonly startSide?: 'LEFT' | 'RIGHT';
  readonly body: string;
};

export type ReviewsPort = {
  listReviews(number: number): Promise<Answer<Listing<Review>>>;
  listReviewComments(number: number): Promise<Answer<Listing<ReviewComment>>>;
  /** Its event is COMMENT, always. `commit` is the full id of the head that was read. */
  createReview(review: {
    readonly number: number;
    readonly commit: string;
    readonly body: string;
    readonly comments: readonly NewReviewComment[];
  }): Promise<Answer<Review>>;
  updateReviewComment(comment: {
    readonly id: number;
    readonly body: string;
  }): Promise<Answer<ReviewComment>>;
};

export type Reaction = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

export type ReactionsPort = {
  /** On an issue or a pull request. GitHub has one of a kind from one account, whoever asks twice. */
  reactToItem(reaction: { readonly number: number; readonly content: Reaction }): Promise<Answer<number>>;
  /** On a comment of one. */
  reactToComment(reaction: { readonly id: number; readonly content: Reaction }): Promise<Answer<number>>;
};

export type LabelsPort = {
  listLabels(number: number): Promise<Answer<Listing<string>>>;
  /** Gives all labels of the item. */
  addLabels(item: {
    readonly number: number;
    readonly labels: readonly string[];
  }): Promise<Answer<readonly string[]>>;
  removeLabel(item: { readonly number: number; readonly label: string }): Promise<Answer<void>>;
};

export type Issue = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly author: Account;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** GitHub lists pull requests as issues, too. */
  readonly kind: 'issue' | 'pull-request';
};

export type IssuesPort = {
  readIssue(number: number): Promise<Answer<Issue>>;
  /** Open ones by this login, newest first, pull requests among them. */
  listOpenIssues(login: string): Promise<Answer<Listing<Issue>>>;
  createIssue(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Answer<Issue>>;
  updateIssue(issue: {
    readonly number: number;
    readonly title: string;
    readonly body: string;
  }): Promise<Answer<Issue>>;
};

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

export type Hub = CommentsPort &
  ReviewsPort &
  ReactionsPort &
  LabelsPort &
  IssuesPort &
  GitPort &
  PullRequestsPort & {
    /** Asked once, and kept when it was answered. */
    readOwnAuthor(): Promise<Answer<OwnAuthor>>;
    readDefaultBranch(): Promise<Answer<string>>;
  };
