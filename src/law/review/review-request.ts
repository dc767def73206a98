/** A review as it is sent, and as it is shown beforehand: the same bytes. */

import type { PlacedFinding } from '../../contract/findings.ts';
import { moveToBody } from './merge.ts';
import { renderFinding } from './render-finding.ts';
import { type RenderedReview, type ReviewPage, renderReviewBody } from './render-review.ts';

/** As GitHub's API takes it. */
export type ReviewComment = {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'LEFT' | 'RIGHT';
  readonly body: string;
};

export type ReviewParts = {
  readonly body: RenderedReview;
  readonly comments: readonly ReviewComment[];
};

export type ReviewMaking = Omit<ReviewPage, 'findings' | 'markerOf'> & {
  /** First line of whatever tells these. */
  markerOf(fingerprints: readonly string[]): string;
};

/** `refused`: those that GitHub did not take beside their lines. */
export function toReview(
  findings: readonly PlacedFinding[],
  making: ReviewMaking,
  refused: ReadonlySet<PlacedFinding> = new Set(),
): ReviewParts {
  const inBody = findings
    .filter((finding) => finding.place === 'body' || refused.has(finding))
    .map((finding) => (finding.place === 'body' ? finding : moveToBody(finding)));
  const inline = findings.filter((finding) => finding.place === 'inline' && !refused.has(finding));
  return {
    body: renderReviewBody({ ...making, findings: inBody }),
    comments: inline.map((finding) => toComment(finding, making)),
  };
}

export function toComment(finding: PlacedFinding, making: ReviewMaking): ReviewComment {
  const { path, line, side, startLine } = finding;
  const isSeveral = startLine !== undefined && startLine < line;
  const marker = making.markerOf([finding.fingerprint]);
  return {
    path,
    line,
    side,
    ...(isSeveral && { start_line: startLine, start_side: side }),
    body: renderFinding(finding, { marker, sanitize: making.sanitize }),
  };
}
