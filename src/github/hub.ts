/** What publishing asks of GitHub and writes to it, noun by noun. Answers are values; `open-hub` implements it. */

import type { Account, Answer, Listing, OwnAuthor } from './answers.ts';
import type { GitPort, PullRequestsPort } from './git-port.ts';

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
