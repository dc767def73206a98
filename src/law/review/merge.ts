/** Findings of several passes as one list: none twice, worst first, no more than the operator wants. */

import { type PlacedFinding, type Severity, severities } from '../../contract/findings.ts';

export type Merged = {
  readonly findings: readonly PlacedFinding[];
  /** Told in the summary, so that nothing is left out in silence. */
  readonly leftOut: { readonly belowSeverity: number; readonly overMost: number };
};

export type MergeLimits = {
  readonly minSeverity: Severity;
  readonly maxFindings: number;
};

/** More comments than this on one pull request are read by nobody. */
export const mostInline = 30;

export function mergeFindings(findings: readonly PlacedFinding[], limits: MergeLimits): Merged {
  const merged = [...groupByFingerprint(findings).values()].flatMap(mergeSame).sort(compareFindings);
  const severe = merged.filter(({ severity }) => rankOf(severity) <= rankOf(limits.minSeverity));
  const kept = severe.slice(0, Math.max(0, limits.maxFindings));
  const leftOut = { belowSeverity: merged.length - severe.length, overMost: severe.length - kept.length };
  return { findings: keepInline(kept), leftOut };
}

/** 0 is the worst. */
export const rankOf = (severity: Severity): number => severities.indexOf(severity);

export const compareSeverity = (
  one: { readonly severity: Severity },
  other: { readonly severity: Severity },
): number => rankOf(one.severity) - rankOf(other.severity);

/** Worst first, then surest, then by place: the same list for the same findings, in whatever order they came. */
export function compareFindings(one: PlacedFinding, other: PlacedFinding): number {
  return (
    compareSeverity(one, other) ||
    (other.confidence ?? 0) - (one.confidence ?? 0) ||
    compareText(one.path, other.path) ||
    one.line - other.line ||
    compareText(one.fingerprint, other.fingerprint) ||
    compareText(one.title, other.title)
  );
}

/** By code unit: a locale would sort otherwise on another machine. */
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function groupByFingerprint(
  findings: readonly PlacedFinding[],
): ReadonlyMap<string, readonly PlacedFinding[]> {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fingerprint);
    if (group === undefined) groups.set(finding.fingerprint, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** The worst one stands for all. Where the same lines are in the file several times, it says where else. */
function mergeSame(same: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const [worst, ...others] = [...same].sort(compareFindings);
  if (worst === undefined) return [];
  const elsewhere = [...new Set(others.map(({ line }) => line))].filter((line) => line !== worst.line);
  if (elsewhere.length === 0) return [worst];
  const lines = elsewhere.sort((one, other) => one - other).slice(0, 20);
  return [{ ...worst, body: `${worst.body}\n\nThe same on line ${lines.join(', ')}.` }];
}

/** At most `mostInline` beside their lines, the first ones; the others in the body. */
export function keepInline(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  let inline = 0;
  return findings.map((finding) => {
    if (finding.place === 'inline') inline += 1;
    return finding.place === 'inline' && inline > mostInline ? moveToBody(finding) : finding;
  });
}

/** Told in the body, where a suggestion has no button. */
export function moveToBody({ suggestion, ...finding }: PlacedFinding): PlacedFinding {
  const moved: PlacedFinding = { ...finding, place: 'body' };
  return suggestion === undefined ? moved : { ...moved, suggestionProblem: 'not-inline' };
}
