/** The history of a checkout, as a port for tools: a closed list of questions, whose answers are git's own bytes. `launch/git-history` implements it. */

/** Names and revisions in questions are checked by who asks, and once more by who builds argv. Ids are full. */
export type HistoryQuestion =
  /** The id of the commit that a revision names, and a line end. */
  | { readonly type: 'commit-of'; readonly revision: string }
  /** The ids of the best common ancestors of two commits, one a line. */
  | { readonly type: 'merge-base'; readonly one: string; readonly other: string }
  /** `--raw --numstat -z`: all records of the one, then those of the other. */
  | { readonly type: 'changes'; readonly sides: Sides; readonly paths: readonly string[] }
  /** `--raw -z`, an empty record, and the patches in the same order. */
  | {
      readonly type: 'patches';
      readonly sides: Sides;
      readonly paths: readonly string[];
      readonly contextLines: number;
      /** As who applies it wants it: names in the answer are below the repository's root, ids are full, nothing is renamed. */
      readonly form?: 'to-apply';
    }
  /** Names of files that git does not track and does not ignore, each with a NUL behind it. */
  | { readonly type: 'untracked'; readonly paths: readonly string[] }
  /** The same of what git ignores. A directory of which all is ignored is one name with a slash at its end. */
  | { readonly type: 'ignored' }
  /** Name, `filter` and its value, each with a NUL behind it: by the attributes that are in the index, whatever the work tree says. */
  | { readonly type: 'filters'; readonly paths: readonly string[] }
  /** Six fields a commit, each with a NUL behind it: id, parents, author, date, subject, body. */
  | CommitsQuestion
  /** `ls-tree -z -l`: what is at a path of a commit; what is in its working directory, by `.`; what is in a directory of this id. */
  | { readonly type: 'tree'; readonly id: string; readonly path: string | undefined }
  /** The bytes of a file. */
  | { readonly type: 'blob'; readonly id: string }
  /** `blame --porcelain`. */
  | {
      readonly type: 'blame';
      readonly commit: string;
      readonly path: string;
      readonly startLine: number;
      readonly endLine: number;
    };

export type CommitsQuestion = {
  readonly type: 'commits';
  readonly start: string;
  readonly path: string | undefined;
  /** Without a path: all commits, or those that changed the working directory. */
  readonly scope: 'repository' | 'working-directory';
  readonly skip: number;
  readonly most: number;
  /** A part of the author's name or address, as plain text. */
  readonly author: string | undefined;
  /** `2026-01-31`, or with a time behind it. */
  readonly since: string | undefined;
};

/** Ids of commits, or what is none: `nothing` is the tree without files. */
export type Sides = {
  readonly from: string | 'nothing';
  readonly to: string | 'index' | 'work-tree';
};

export type HistoryAnswer =
  | { readonly verdict: 'answered'; readonly bytes: Uint8Array }
  /** The beginning of a longer answer. */
  | { readonly verdict: 'cut'; readonly bytes: Uint8Array }
  /** Git ran and said no: what was asked for is not there. */
  | { readonly verdict: 'failed' }
  /** Git did not get to an answer: a time-out, or it could not be started. */
  | { readonly verdict: 'broken' };

/** A repository while it is read. Paths are below the working directory, with `/`, in questions and in answers. */
export type Repository = {
  /** `none`: the run reads a copy of a commit, which HEAD then names, and nothing is compared with a work tree. */
  readonly workTree: 'checkout' | 'none';
  /** The working directory below the repository's root: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Commits whose parents the checkout does not have; empty when it has all of the history. */
  readonly shallow: ReadonlySet<string>;
  /** `maxBytes`: what is kept of the answer. */
  ask(question: HistoryQuestion, maxBytes: number): Promise<HistoryAnswer>;
};

export type NoRepository = { readonly verdict: 'no-repository'; readonly why: string };

export type GitHistory = {
  /** Nothing of the repository is read after `use` has settled, or when `signal` aborts. */
  read<T>(signal: AbortSignal, use: (repository: Repository) => Promise<T>): Promise<T | NoRepository>;
};
