/** What is wrong with a bundle, as values: a code that stays, where it is, and a sentence for people. */

export type ProblemCode =
  | LineCode
  /** Its last lines are missing, or it is the log of another run. */
  | 'END_CUT'
  | 'END_MISSING'
  /** The log agrees with itself, and is not the one that the run printed. */
  | 'DIGEST_DIFFERS'
  | 'LOG_EMPTY'
  | 'LOG_TOO_LONG'
  | 'FILE_CHANGED'
  | 'FILE_MISSING'
  | 'FILE_ADDED'
  | 'LIST_MISSING'
  | 'LIST_NOT_READABLE'
  | 'TRANSCRIPT_DIFFERS'
  | 'NOT_A_BUNDLE';

/** Those that are about one line of the log. */
export type LineCode =
  | 'LINE_CHANGED'
  /** `line` is the one before the gap: 0 when the log lacks its beginning. */
  | 'LINE_DROPPED'
  | 'LINE_ADDED'
  /** `line` stands where `other` belongs, and the other way round. */
  | 'LINES_SWAPPED'
  /** `line` belongs behind `other`. */
  | 'LINE_MOVED'
  /** `other` and `line` do not follow each other, and which of them was made anew cannot be told. */
  | 'CHAIN_BROKEN'
  | 'NOT_CANONICAL'
  | 'AFTER_END'
  | 'VERSION_UNKNOWN'
  | 'OTHER_RUN'
  | 'START_MISPLACED'
  /** Whole and in its place, and yet nothing that this program writes. */
  | 'FIELDS_UNKNOWN';

export type Problem = {
  readonly code: ProblemCode;
  /** Of the log, as it stands in the file; from 1. */
  readonly line?: number;
  /** Another line of the log. */
  readonly other?: number;
  /** Lines that are missing. */
  readonly count?: number;
  /** Name of a file of the bundle. */
  readonly file?: string;
  /** May hold text of the bundle's: harmless only where it is made so. */
  readonly message: string;
};
