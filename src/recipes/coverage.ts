/** What a review has read, from its plan and the passes that came to an end: every file and every hunk in one state. */

import type {
  Coverage,
  CoverageReason,
  CoverageTotals,
  FileCoverage,
  HunkCoverage,
} from '../contract/coverage.ts';
import type { PlannedFile, PlannedHunk, ReviewPlan } from './plan.ts';

/** `completed`: numbers of passes, from 0, that the model has answered. What GitHub did not list stands last, under an empty path. */
export function toCoverage(plan: ReviewPlan, completed: ReadonlySet<number>): Coverage {
  const listed = plan.files.map((file) => toFile(file, completed));
  const files: readonly FileCoverage[] =
    plan.cut === 'whole'
      ? listed
      : [...listed, { path: '', state: 'skipped', reason: 'not-listed', hunks: [] }];
  const { from, to, source } = plan;
  return { v: 1, from, to, source, files, totals: toTotals(files) };
}

function toFile({ path, reason, hunks }: PlannedFile, completed: ReadonlySet<number>): FileCoverage {
  const covered = hunks.map((hunk) => toHunk(hunk, completed));
  if (reason !== undefined) return { path, state: 'skipped', reason, hunks: covered };
  const state = covered.every((hunk) => hunk.state === 'read')
    ? 'read'
    : covered.every((hunk) => hunk.state === 'skipped')
      ? 'skipped'
      : 'partly';
  const why = toFileReason(covered);
  return { path, state, ...(why === undefined ? {} : { reason: why }), hunks: covered };
}

/** Of what is missing; of a file that is read, only where an earlier run has read all of it. */
function toFileReason(hunks: readonly HunkCoverage[]): CoverageReason | undefined {
  const missing = hunks.find(({ state }) => state !== 'read');
  if (missing !== undefined) return missing.reason;
  return hunks.length > 0 && hunks.every(({ reason }) => reason === 'read-before')
    ? 'read-before'
    : undefined;
}

function toHunk({ header, digest, lines, fate }: PlannedHunk, completed: ReadonlySet<number>): HunkCoverage {
  const about = { header, digest, lines };
  if (fate.type === 'read-before') return { ...about, state: 'read', reason: 'read-before' };
  if (fate.type === 'left-out') return { ...about, state: 'skipped', reason: fate.reason };
  const read = fate.parts.filter(({ pass }) => completed.has(pass));
  const reason = read.length < fate.parts.length ? 'not-reached' : 'no-room';
  if (read.length === 0) return { ...about, state: 'skipped', reason };
  if (reason === 'no-room' && fate.extent === 'whole') return { ...about, state: 'read' };
  return { ...about, state: 'partly', reason, shown: read.reduce((sum, { shown }) => sum + shown, 0) };
}

/** Not to be read at all, so that leaving it out is no gap. */
export const noGap: ReadonlySet<CoverageReason> = new Set([
  'ignored',
  'generated',
  'binary',
  'submodule',
  'no-lines',
]);

function toTotals(files: readonly FileCoverage[]): CoverageTotals {
  const hunks = files.flatMap((file) => file.hunks);
  const countFiles = (state: FileCoverage['state']) => files.filter((file) => file.state === state).length;
  const countHunks = (state: HunkCoverage['state']) => hunks.filter((hunk) => hunk.state === state).length;
  return {
    files: files.length,
    filesRead: countFiles('read'),
    filesPartly: countFiles('partly'),
    filesSkipped: countFiles('skipped'),
    hunks: hunks.length,
    hunksRead: countHunks('read'),
    hunksPartly: countHunks('partly'),
    hunksSkipped: countHunks('skipped'),
    lines: sumLines(hunks),
    linesRead: hunks.reduce((sum, hunk) => sum + linesRead(hunk), 0),
    percent: toPercent(files),
  };
}

const sumLines = (hunks: readonly HunkCoverage[]): number => hunks.reduce((sum, { lines }) => sum + lines, 0);

const linesRead = ({ state, lines, shown }: HunkCoverage): number =>
  state === 'read' ? lines : (shown ?? 0);

/** Rounded down; 100 only where there is no gap, however small, and none of a size that nobody knows. */
function toPercent(files: readonly FileCoverage[]): number {
  const wanted = files.filter(({ reason }) => reason === undefined || !noGap.has(reason));
  if (wanted.every(({ state }) => state === 'read')) return 100;
  const hunks = wanted.flatMap((file) => file.hunks);
  const lines = sumLines(hunks);
  const read = hunks.reduce((sum, hunk) => sum + linesRead(hunk), 0);
  return lines === 0 ? 0 : Math.min(99, Math.floor((read * 100) / lines));
}
