/** One finding as Markdown: the same text beside its lines, in the body of a review, and in a preview. */

import type { PlacedFinding, Severity } from '../../contract/findings.ts';
import { type Sanitize, sanitizeWithin, toBlock, toCode, toLine, toTitle } from './page-words.ts';

/** A finding's words; with its suggestion it fits into GitHub's 65,536 characters by far. */
const longestBody = 8_000;

/**
 * Title, category and words. A comment shows a finding in full when it holds exactly this, which is how a critical one is known
 * to have been told.
 */
export function toFindingText(finding: PlacedFinding, sanitize: Sanitize): string {
  // The category is code and stands in between: a title that ends in "closes" closes nothing that a body begins with.
  const category = toCode(toLine(finding.category), 'line');
  const title = `**${severityWord(finding.severity)}: ${toTitle(finding.title, sanitize)}** ${category}`;
  const body = sanitizeWithin(finding.body, longestBody, sanitize);
  return body === '' ? title : `${title}\n\n${body}`;
}

/** The comment beside the lines. `marker` is its first line, and carries the fingerprint. */
export function renderFinding(
  finding: PlacedFinding,
  by: { readonly marker: string; readonly sanitize: Sanitize },
): string {
  const parts = [`${by.marker}\n${toFindingText(finding, by.sanitize)}`];
  const { suggestion } = finding;
  if (suggestion !== undefined) parts.push(toBlock(suggestion, 'suggestion'));
  return parts.join('\n\n');
}

/** A comment of ours whose lines are not in the head any more. `rest` is what it said, without its marker. */
export function renderFixed(of: {
  readonly marker: string;
  readonly head: string;
  readonly rest: string;
}): string {
  // People may have edited it, up to GitHub's limit.
  const rest = of.rest.slice(0, 60_000);
  return `${of.marker}\n${fixedWord} in ${of.head.slice(0, 7)}: these lines have changed.\n\n${rest}`;
}

const fixedWord = '**No longer there**';

export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return 'Critical';
    case 'major':
      return 'Major';
    case 'minor':
      return 'Minor';
    case 'nit':
      return 'Nit';
  }
}
