/** What post found, in sentences for a person, and whether it is what had to be kept. */

import type { LeftLog } from './left-bundle.ts';
import type { SavedState } from './saved-state.ts';

/** What became of the run. */
export function toSentence(log: LeftLog, { digest }: SavedState): string {
  switch (log.type) {
    case 'missing':
      return 'There is no audit log that could be read.';
    case 'not-begun':
      return 'The run was killed before the first line of its audit log.';
    case 'foreign':
      return 'The audit log is of another run.';
    case 'invalid':
      return 'The audit log does not verify.';
    case 'valid': {
      const { complete, conclusion, lines } = log.report;
      if (!complete && digest === '')
        return `The run was killed before it could end: its audit log holds ${lines} whole lines.`;
      if (!complete) return `The audit log has no end: it holds ${lines} whole lines.`;
      return log.list === 'main'
        ? `The audit log is complete; it ends with ${conclusion}.`
        : `The run ended with ${conclusion}, and did not come to close its bundle.`;
    }
  }
}

/** The first thing that is not as the run wrote it; nothing when everything is. */
export function findProblem(log: LeftLog): string | undefined {
  switch (log.type) {
    case 'missing':
    case 'not-begun':
    case 'foreign':
      return undefined;
    case 'invalid':
      return log.problem;
    case 'valid':
      return log.report.problems[0]?.message;
  }
}

/** A log that verifies, in a bundle that is as the run wrote it. */
export const isKept = (log: LeftLog): boolean => log.type === 'valid' && log.report.valid;

/** Empty when the log is not valid. */
export const toDigest = (log: LeftLog): string => (log.type === 'valid' ? log.report.digest : '');
