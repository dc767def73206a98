/** The worst findings as annotations: data, which the console prints. */

import type { PlacedFinding, Severity } from '../../contract/findings.ts';

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly path: string;
  /** Of the head. None for what stood in the lines before the change. */
  readonly line?: number;
  readonly endLine?: number;
  readonly title: string;
  readonly message: string;
};

/** GitHub shows ten of a level and step; ours are for the worst, and the rest is in the review. */
export const mostAnnotations = 10;

/** Worst first, as they come. Texts are cut: an annotation is plain text of some lines. */
export function toAnnotations(findings: readonly PlacedFinding[]): readonly Annotation[] {
  return findings.slice(0, mostAnnotations).map((finding) => ({
    level: toLevel(finding.severity),
    path: finding.path,
    ...(finding.side === 'RIGHT' && { line: finding.startLine ?? finding.line, endLine: finding.line }),
    title: cut(finding.title.replace(/\s+/g, ' ').trim(), 200),
    message: cut(finding.body.trim(), 2_000) || cut(finding.title.trim(), 200),
  }));
}

function toLevel(severity: Severity): Annotation['level'] {
  switch (severity) {
    case 'critical':
    case 'major':
      return 'error';
    case 'minor':
      return 'warning';
    case 'nit':
      return 'notice';
  }
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
