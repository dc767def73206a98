/** Requests for a plan of a review with everything that a test does not care about; made files and hunks. */

import type { Diff, DiffLine, FileDiff, Hunk } from '../../src/contract/diff.ts';
import type { ReviewRequest } from '../../src/recipes/plan.ts';

export const testMark = '0123456789abcdef0123456789abcdef';

export function requestReview(diff: Diff, options: Partial<ReviewRequest> = {}): ReviewRequest {
  return {
    diff,
    ignored: () => 'kept',
    generated: () => 'written',
    readBefore: new Set(),
    tokensPerPass: 60_000,
    mostPasses: 2,
    mark: testMark,
    author: { who: 'stranger', trust: 'untrusted' },
    ...options,
  };
}

/** Lines that begin with `+`, `-` or a blank. */
export function toHunk(start: number, lines: readonly string[], section = ''): Hunk {
  let oldLine = start;
  let newLine = start;
  const all = lines.map((line): DiffLine => {
    const text = line.slice(1);
    if (line.startsWith('+')) return { type: 'added', newLine: newLine++, text };
    if (line.startsWith('-')) return { type: 'deleted', oldLine: oldLine++, text };
    return { type: 'context', oldLine: oldLine++, newLine: newLine++, text };
  });
  const [oldLines, newLines] = [oldLine - start, newLine - start];
  return { oldStart: start, oldLines, newStart: start, newLines, section, lines: all };
}

export function toTextFile(path: string, hunks: readonly Hunk[], options: Partial<FileDiff> = {}): FileDiff {
  return {
    path,
    oldPath: undefined,
    status: 'modified',
    oldMode: '100644',
    newMode: '100644',
    content: { type: 'text', hunks },
    ...options,
  };
}
