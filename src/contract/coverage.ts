/** What of a change was put in front of the model: every file and every hunk, each with why not (`coverage.json`). */

export type CoverageState = 'read' | 'partly' | 'skipped';

export type CoverageReason =
  /** The operator's `ignore`. */
  | 'ignored'
  | 'generated'
  | 'binary'
  | 'submodule'
  /** The name or the mode alone has changed. */
  | 'no-lines'
  /** No patch was to be had: GitHub has none of large files. */
  | 'not-available'
  /** An earlier run has read the same hunk. */
  | 'read-before'
  /** Window, steps or money left no room. */
  | 'no-room'
  /** The run ended before its turn. */
  | 'not-reached'
  /** There are more files than the source lists. */
  | 'not-listed';

export type HunkCoverage = {
  /** As in `@@ -old,lines +new,lines @@`. */
  readonly header: string;
  /** First 16 hex digits of the SHA-256 of path and lines: the same hunk in a later push has the same. */
  readonly digest: string;
  /** Added and deleted lines. */
  readonly lines: number;
  readonly state: CoverageState;
  /** Of what is not `read`; an earlier run's reading is told as `read` with `read-before`. */
  readonly reason?: CoverageReason;
  /** Of a hunk that was `partly` read: how many of its lines were shown. */
  readonly shown?: number;
};

export type FileCoverage = {
  readonly path: string;
  readonly state: CoverageState;
  readonly reason?: CoverageReason;
  readonly hunks: readonly HunkCoverage[];
};

export type Coverage = {
  readonly v: 1;
  readonly from: string;
  readonly to: string;
  readonly source: 'git' | 'api';
  readonly files: readonly FileCoverage[];
  readonly totals: CoverageTotals;
};

export type CoverageTotals = {
  readonly files: number;
  readonly filesRead: number;
  readonly filesPartly: number;
  readonly filesSkipped: number;
  readonly hunks: number;
  readonly hunksRead: number;
  readonly hunksPartly: number;
  readonly hunksSkipped: number;
  /** Added and deleted lines. */
  readonly lines: number;
  readonly linesRead: number;
  /** Whole percent of the lines that were to be read: what is ignored, generated or has no lines does not count. */
  readonly percent: number;
};
