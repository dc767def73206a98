/** What models found, made into what may be told: placed, held against the head, named, merged. */

import type { Diff } from '../../contract/diff.ts';
import type { Finding, PlacedFinding } from '../../contract/findings.ts';
import { toFingerprint } from './fingerprint.ts';
import { type Merged, type MergeLimits, mergeFindings } from './merge.ts';
import { placeFinding } from './placement.ts';
import { toSnippet } from './snippet.ts';
import { type HeadLines, judgeSuggestion } from './suggestion.ts';

export type FindingSources = {
  readonly diff: Pick<Diff, 'files'>;
  /** Lines of a file at the head, without line ends. Asked only for paths that findings name. */
  headLinesOf(path: string): HeadLines;
};

/** Of all passes together. Texts are to be redacted before, and are sanitised when they are rendered. */
export function judgeFindings(
  findings: readonly Finding[],
  by: FindingSources & { readonly limits: MergeLimits },
): Merged {
  return mergeFindings(
    findings.map((finding) => judgeFinding(finding, by)),
    by.limits,
  );
}

export function judgeFinding(finding: Finding, { diff, headLinesOf }: FindingSources): PlacedFinding {
  const headLines = headLinesOf(finding.path);
  const placement = placeFinding(finding, diff);
  const suggestion = judgeSuggestion(finding, { place: placement.place, headLines });
  const snippet = toSnippet(finding, { diff, headLines });
  const { suggestion: _, startLine, ...rest } = finding;
  return {
    ...rest,
    ...(startLine !== undefined && startLine < finding.line && { startLine }),
    fingerprint: toFingerprint({ path: finding.path, snippet, category: finding.category }),
    place: placement.place,
    ...(placement.place === 'body' && { problem: placement.problem }),
    ...(suggestion.verdict === 'kept' && { suggestion: suggestion.suggestion }),
    ...(suggestion.verdict === 'dropped' && { suggestionProblem: suggestion.problem }),
  };
}
