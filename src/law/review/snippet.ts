/** The lines that a finding is about, in a form that survives their moving and being indented otherwise. */

import type { Diff } from '../../contract/diff.ts';
import type { Finding } from '../../contract/findings.ts';
import { numberOn, type Spot } from './placement.ts';
import type { HeadLines } from './suggestion.ts';

/**
 * From the diff; else, on the right side, from the head's file; else the finding's own title: where nobody has all of
 * the lines, or they are blank, only the same words are taken for the same finding.
 */
export function toSnippet(
  finding: Spot & Pick<Finding, 'title'>,
  sources: { readonly diff: Pick<Diff, 'files'>; readonly headLines: HeadLines },
): string {
  const first = Math.min(finding.startLine ?? finding.line, finding.line);
  const known = readDiffLines(finding, sources.diff);
  const texts: string[] = [];
  for (let number = first; number <= finding.line && texts.length < mostLines; number += 1) {
    const text = known.get(number) ?? readHeadLine(finding, sources.headLines, number);
    if (text === undefined) return toTitleSnippet(finding.title);
    texts.push(text);
  }
  const snippet = collapse(texts);
  return snippet.trim() === '' ? toTitleSnippet(finding.title) : snippet;
}

/** In quotation marks, so that it is hardly ever a line of code. */
export const toTitleSnippet = (title: string): string => `"${collapse([title])}"`;

/** Over this much nobody names lines, and a model must not be able to make us read a file for each finding. */
export const mostLines = 400;

/** How many lines the snippet has. */
export const spanOf = ({ startLine, line }: Pick<Spot, 'startLine' | 'line'>): number =>
  Math.min(mostLines, Math.abs(line - (startLine ?? line)) + 1);

/** White space within a line is one space, at its ends none. */
export function collapse(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
}

function readDiffLines({ path, side }: Spot, diff: Pick<Diff, 'files'>): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const content = diff.files.find((file) => file.path === path)?.content;
  if (content?.type !== 'text') return lines;
  for (const line of content.hunks.flatMap((hunk) => hunk.lines)) {
    const number = numberOn(line, side);
    if (number !== undefined) lines.set(number, line.text);
  }
  return lines;
}

function readHeadLine({ side }: Spot, headLines: HeadLines, number: number): string | undefined {
  return side === 'RIGHT' && headLines !== 'not-readable' ? headLines[number - 1] : undefined;
}
