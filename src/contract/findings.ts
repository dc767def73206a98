/** What a review finds, and where code has put it. */

import type { Side } from './diff.ts';

/** Worst first. */
export const severities = ['critical', 'major', 'minor', 'nit'] as const;

export type Severity = (typeof severities)[number];

/** As the model proposes it; the schema of `propose_review` has been asked, and nothing else. */
export type Finding = {
  readonly path: string;
  /** The last line that it is about, on `side`, from 1. */
  readonly line: number;
  /** The first one, where it is about several. */
  readonly startLine?: number;
  readonly side: Side;
  readonly severity: Severity;
  readonly category: string;
  readonly title: string;
  readonly body: string;
  /** What the lines should be instead; of the right side only. Without a line end behind the last line. */
  readonly suggestion?: string;
  /** 0 to 1. */
  readonly confidence?: number;
};

/** Why a finding, or its suggestion, cannot stand beside the lines it names. */
export type PlacementProblem =
  | 'path-not-in-diff'
  | 'no-lines-of-file'
  | 'line-not-in-diff'
  | 'lines-in-two-hunks'
  | 'start-not-before-line'
  | 'side-has-no-such-line';

export type SuggestionProblem =
  | 'not-on-the-right-side'
  | 'not-inline'
  | 'head-not-readable'
  | 'changes-nothing'
  | 'indentation-lost'
  /** Characters that nobody sees, and that the lines did not have. */
  | 'hidden-characters'
  /** A line that programs take for a command: `/word` at its start. */
  | 'command-in-it'
  | 'too-long';

/** A finding after code has judged it. Its texts are redacted and sanitised. */
export type PlacedFinding = Omit<Finding, 'suggestion'> & {
  /** 32 hex digits: the same for the same path, snippet and category. */
  readonly fingerprint: string;
  /** `body`: it is told in the body of the review, with a link. */
  readonly place: 'inline' | 'body';
  /** Why not inline. */
  readonly problem?: PlacementProblem;
  /** Only one that has been held against the head's file. */
  readonly suggestion?: string;
  /** Why the suggestion was left out. */
  readonly suggestionProblem?: SuggestionProblem;
};
