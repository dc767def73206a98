/** The hunks of a diff that are to be read, riskiest first; and of the others, why not. */

import type { CoverageReason } from '../contract/coverage.ts';
import type { FileDiff, Hunk } from '../contract/diff.ts';
import { toFileHeading, toHunkHeading } from './diff-heading.ts';
import { toHunkDigest } from './hunk.ts';
import { isDerived } from './path-class.ts';
import type { ReviewRequest } from './plan.ts';
import { judgeFile, judgeHunk, type Risk } from './risk.ts';

export type ToRead = {
  readonly file: FileDiff;
  readonly fileIndex: number;
  readonly hunk: Hunk;
  readonly hunkIndex: number;
  readonly digest: string;
  readonly risk: Risk;
  /** With their line feeds. */
  readonly headingBytes: () => number;
  readonly hunkHeadingBytes: () => number;
};

export type SortedHunk = {
  readonly hunk: Hunk;
  readonly digest: string;
  readonly fate:
    | { readonly type: 'read-before' }
    | { readonly type: 'left-out'; readonly reason: CoverageReason }
    | { readonly type: 'to-read'; readonly entry: ToRead };
};

export type SortedFile = {
  readonly file: FileDiff;
  /** Where the whole file is not read. */
  readonly reason: CoverageReason | undefined;
  readonly hunks: readonly SortedHunk[];
};

type Asking = Pick<ReviewRequest, 'diff' | 'ignored' | 'generated' | 'readBefore'> & {
  readonly withoutMark: (text: string) => string;
};

/** Files by path. */
export function sortOut(asking: Asking): readonly SortedFile[] {
  const files = asking.diff.files.toSorted((a, b) => compare(a.path, b.path));
  return files.map((file, index) => sortFile(file, { ...asking, index }));
}

function sortFile(file: FileDiff, asking: Asking & { readonly index: number }): SortedFile {
  const reason = toReason(file, asking);
  if (file.content.type !== 'text') return { file, reason, hunks: [] };
  const { readBefore, withoutMark, index } = asking;
  const hunks = file.content.hunks.map((hunk) => ({ hunk, digest: toHunkDigest(file.path, hunk) }));
  if (reason !== undefined) {
    return { file, reason, hunks: hunks.map((one) => ({ ...one, fate: { type: 'left-out', reason } })) };
  }
  const risk = judgeFile(file);
  const headingBytes = () => Buffer.byteLength(toFileHeading(file, withoutMark)) + 1;
  return {
    file,
    reason,
    hunks: hunks.map(({ hunk, digest }, hunkIndex) => {
      if (readBefore.has(digest)) return { hunk, digest, fate: { type: 'read-before' } };
      const hunkHeadingBytes = () => Buffer.byteLength(toHunkHeading(hunk, withoutMark)) + 1;
      const about = { file, fileIndex: index, hunk, hunkIndex, digest, headingBytes, hunkHeadingBytes };
      return { hunk, digest, fate: { type: 'to-read', entry: { ...about, risk: judgeHunk(risk, hunk) } } };
    }),
  };
}

/** That nobody gave the lines is a gap, unless nobody wants them. */
function toReason(file: FileDiff, { ignored, generated }: Asking): CoverageReason | undefined {
  const { content } = file;
  if (ignored(file.path) === 'ignored') return 'ignored';
  if (content.type !== 'text' && content.type !== 'not-available') return content.type;
  if (generated(file.path) === 'generated') return 'generated';
  // A name says that nothing runs it; a mode that says the opposite is believed.
  if (isDerived(file.path) && file.newMode !== '100755') return 'generated';
  if (content.type === 'not-available') return content.type;
  return content.hunks.length === 0 ? 'no-lines' : undefined;
}

/** Riskiest first; the rest by path and place, so that the order is total. */
export function byRisk(files: readonly SortedFile[]): readonly ToRead[] {
  return files
    .flatMap(({ hunks }) => hunks.flatMap(({ fate }) => (fate.type === 'to-read' ? [fate.entry] : [])))
    .toSorted(
      (a, b) => b.risk.score - a.risk.score || a.fileIndex - b.fileIndex || a.hunkIndex - b.hunkIndex,
    );
}

/** By UTF-16 units, as everywhere and at all times. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
