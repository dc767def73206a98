/** What a run proposes to write to GitHub. Code has validated, redacted and sanitised it; nothing in it is trusted on the way back. */

import type { CoverageTotals } from './coverage.ts';
import type { PlacedFinding } from './findings.ts';

export const proposalTypes = ['comment', 'review', 'labels', 'issue', 'pull-request'] as const;

export type ProposalType = (typeof proposalTypes)[number];

export const recipeNames = ['none', 'review', 'triage', 'maintenance'] as const;

export type RecipeName = (typeof recipeNames)[number];

export type Proposal =
  | CommentProposal
  | ReviewProposal
  | LabelsProposal
  | IssueProposal
  | PullRequestProposal;

export type CommentProposal = { readonly type: 'comment'; readonly body: string };

export type ReviewProposal = {
  readonly type: 'review';
  readonly summary: string;
  /** Worst first. */
  readonly findings: readonly PlacedFinding[];
  readonly coverage: CoverageTotals;
  /** Digests of the hunks of this diff that have been read, now or before, sorted: what a later push need not read again. */
  readonly read: readonly string[];
  /** Findings told earlier, by fingerprint, whose lines are not in the head any more. */
  readonly fixed: readonly string[];
};

export type LabelsProposal = {
  readonly type: 'labels';
  readonly add: readonly string[];
  readonly remove: readonly string[];
};

export type IssueProposal = {
  readonly type: 'issue';
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
};

export type PullRequestProposal = {
  readonly type: 'pull-request';
  readonly title: string;
  readonly body: string;
  /** Named by code: `goagent/<recipe>-<12 hex of workflow and input>`. */
  readonly branch: string;
  /** The branch that it is to go into, and the commit that it was made from. */
  readonly base: { readonly ref: string; readonly sha: string };
  /** By path; what the new tree differs in. */
  readonly files: readonly FileChange[];
  /** The same as a unified diff of git, in base64: for people. */
  readonly patch: string;
};

export type FileChange =
  | {
      readonly path: string;
      readonly change: 'written';
      readonly mode: '100644' | '100755';
      /** Base64. */
      readonly content: string;
    }
  | { readonly path: string; readonly change: 'deleted' };

/** What the proposals are about. */
export type ProposalTarget =
  | {
      readonly type: 'pull-request';
      readonly number: number;
      /** The head that was read; whoever publishes checks that it still is. */
      readonly head: string;
    }
  | { readonly type: 'issue'; readonly number: number }
  | { readonly type: 'repository' };

/** The content of `proposals.json`. */
export type ProposalSet = {
  readonly v: 1;
  /** `owner/name`. */
  readonly repository: string;
  /** GITHUB_RUN_ID: proposals are for the workflow run that made them. */
  readonly runId: string;
  /** GITHUB_WORKFLOW_REF without the ref behind its `@`, and the job: whose comments and branches these are. */
  readonly owner: string;
  readonly recipe: RecipeName;
  /** Who proposed: its name stands under a review. */
  readonly model?: string;
  readonly target: ProposalTarget;
  readonly proposals: readonly Proposal[];
};

/** How many of each type may be proposed: the workflow's word, never the file's. 0: none. */
export type ProposalLimits = {
  readonly comment: number;
  readonly review: number;
  readonly issue: number;
  readonly 'pull-request': number;
  readonly labels: LabelLimits | undefined;
};

export type LabelLimits = {
  /** Of additions and removals together. */
  readonly max: number;
  readonly allow: readonly string[];
  readonly allowRemove: readonly string[];
};
