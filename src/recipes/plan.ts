/** What a review is to read, in which order, and what it leaves out: plain data, made before the first model call. */

import type { CoverageReason } from '../contract/coverage.ts';
import type { Diff } from '../contract/diff.ts';
import type { Trust } from '../law/text/fence.ts';

export type ReviewRequest = {
  readonly diff: Diff;
  /** The operator's `ignore`. */
  readonly ignored: (path: string) => 'ignored' | 'kept';
  /** What the base's `.gitattributes` says. */
  readonly generated: (path: string) => 'generated' | 'written';
  /** Digests of hunks that an earlier run has read whole. */
  readonly readBefore: ReadonlySet<string>;
  /** What the text of one pass may take. */
  readonly tokensPerPass: number;
  /** How many bytes count as a token; 1 where nothing is said, which no tokenizer in use exceeds. */
  readonly bytesPerToken?: number;
  readonly mostPasses: number;
  /** 128 random bits in lower-case hex, new in each run: nothing in the diff can end a fence that is marked with it. */
  readonly mark: string;
  /** Whose change it is: a login, and what that person is here. */
  readonly author: { readonly who: string; readonly trust: Trust };
  /** Lines of the head's file, for what stands around a hunk. */
  readonly contextOf?: (path: string) => readonly string[] | undefined;
};

export type ReviewPlan = Pick<Diff, 'from' | 'to' | 'source' | 'cut'> & {
  /** Riskiest first. Empty: there is nothing to read. */
  readonly passes: readonly ReviewPass[];
  /** By path, every file of the diff. */
  readonly files: readonly PlannedFile[];
};

export type ReviewPass = {
  /** Between two lines with the mark; all between them is a stranger's or about it. */
  readonly text: string;
  /** Bytes of the text over the bytes of a token, rounded up. */
  readonly tokens: number;
  readonly hunks: readonly PassHunk[];
};

/** A hunk, or part of it, in one pass. */
export type PassHunk = {
  readonly path: string;
  readonly header: string;
  readonly digest: string;
  /** Added and deleted lines of it that this pass shows whole. */
  readonly shown: number;
  /** Why it is read when it is. A phrase of ours. */
  readonly why: string;
};

export type PlannedFile = {
  readonly path: string;
  /** Where the file as a whole is not read. */
  readonly reason: CoverageReason | undefined;
  readonly hunks: readonly PlannedHunk[];
};

export type PlannedHunk = {
  readonly header: string;
  readonly digest: string;
  /** Added and deleted lines. */
  readonly lines: number;
  readonly fate:
    | { readonly type: 'read-before' }
    | { readonly type: 'left-out'; readonly reason: CoverageReason }
    /** `parts` are by pass, none twice; none at all: there was no room. `whole`: all its lines are in some pass. */
    | { readonly type: 'to-read'; readonly extent: 'whole' | 'part'; readonly parts: readonly HunkPart[] };
};

export type HunkPart = {
  /** From 0. */
  readonly pass: number;
  /** Added and deleted lines that it shows whole. */
  readonly shown: number;
};
