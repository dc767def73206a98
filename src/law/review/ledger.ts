/** What has been told on a pull request over many pushes, as it is kept in one comment of ours. */

import type { Side } from '../../contract/diff.ts';
import type { PlacedFinding, Severity } from '../../contract/findings.ts';
import { spanOf } from './snippet.ts';

export type ToldFinding = {
  readonly fingerprint: string;
  readonly path: string;
  /** Where it was when it was told: the last line, and how many lines it is about. */
  readonly line: number;
  readonly span: number;
  readonly side: Side;
  readonly severity: Severity;
  readonly category: string;
  readonly title: string;
  readonly state: 'open' | 'fixed';
  /** Page of the comment that tells it. */
  readonly commentUrl?: string;
};

export type Ledger = {
  readonly v: 1;
  /** The head of the last review. */
  readonly head: string;
  /** In the order in which they were told, none twice. */
  readonly findings: readonly ToldFinding[];
  /** Digests of hunks that have been read, each of 16 hex digits, sorted. */
  readonly read: readonly string[];
};

export const noLedger: Ledger = { v: 1, head: '', findings: [], read: [] };

/** What a table shows is one line, and a ledger holds hundreds of them. */
export const longestTold = { path: 500, title: 200, category: 60, commentUrl: 300 } as const;

export function toTold(finding: PlacedFinding): ToldFinding {
  return {
    fingerprint: finding.fingerprint,
    path: cut(finding.path, longestTold.path),
    line: finding.line,
    span: spanOf(finding),
    side: finding.side,
    severity: finding.severity,
    category: cut(oneLine(finding.category), longestTold.category),
    title: cut(oneLine(finding.title), longestTold.title),
    state: 'open',
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In code units, never through a pair. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
