/** Whether GitHub takes a comment on the lines that a finding names. */

import type { Diff, DiffLine, FileDiff, Hunk, Side } from '../../contract/diff.ts';
import type { Finding, PlacementProblem } from '../../contract/findings.ts';

export type Placement =
  | { readonly place: 'inline' }
  | { readonly place: 'body'; readonly problem: PlacementProblem };

/** What of a finding says where it is. */
export type Spot = Pick<Finding, 'path' | 'line' | 'startLine' | 'side'>;

/**
 * GitHub's rule for the comments of a review: the file by its new path, the line in a hunk on its side (`RIGHT`: added
 * and context lines; `LEFT`: deleted and context lines), and the first line, where there is one, before it in the same
 * hunk (https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request). A first line that is the last
 * one too is one line.
 */
export function placeFinding(finding: Spot, diff: Pick<Diff, 'files'>): Placement {
  const file = diff.files.find(({ path }) => path === finding.path);
  if (file === undefined) return inBody('path-not-in-diff');
  if (file.content.type !== 'text' || file.content.hunks.length === 0) return inBody('no-lines-of-file');
  const { line, side } = finding;
  const startLine = finding.startLine ?? line;
  if (startLine > line) return inBody('start-not-before-line');
  const last = findHunk(file, side, line);
  if (last === undefined) return inBody(whyAbsent(file, side, line));
  const first = findHunk(file, side, startLine);
  if (first === undefined) return inBody(whyAbsent(file, side, startLine));
  return first === last ? { place: 'inline' } : inBody('lines-in-two-hunks');
}

/** The number of a line on a side; none where that side does not have it. */
export function numberOn(line: DiffLine, side: Side): number | undefined {
  if (side === 'RIGHT') return line.type === 'deleted' ? undefined : line.newLine;
  return line.type === 'added' ? undefined : line.oldLine;
}

const inBody = (problem: PlacementProblem): Placement => ({ place: 'body', problem });

function findHunk(file: FileDiff, side: Side, number: number): Hunk | undefined {
  if (file.content.type !== 'text') return undefined;
  return file.content.hunks.find((hunk) => hunk.lines.some((line) => numberOn(line, side) === number));
}

/** A number that only the other side has was most likely meant for that side: whoever reads it is told so. */
function whyAbsent(file: FileDiff, side: Side, number: number): PlacementProblem {
  const other = side === 'RIGHT' ? 'LEFT' : 'RIGHT';
  return findHunk(file, other, number) === undefined ? 'line-not-in-diff' : 'side-has-no-such-line';
}
