/** What a change brings in, file by file and line by line, with the numbers of both sides. `github/diff` reads it. */

export type Diff = {
  /** Full commit ids: where the two sides parted, and the head. */
  readonly from: string;
  readonly to: string;
  /** `api`: GitHub's list, because the checkout does not have the commits. */
  readonly source: 'git' | 'api';
  /** By path; none twice. */
  readonly files: readonly FileDiff[];
  /** `cut`: there are more files than the source lists. */
  readonly cut: 'whole' | 'cut';
};

export type FileDiff = {
  /** Below the root of the repository, with `/`. */
  readonly path: string;
  /** Of a renamed file. */
  readonly oldPath: string | undefined;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed' | 'type-changed';
  /** Six octal digits; empty where there is no such side, or the source does not say. */
  readonly oldMode: string;
  readonly newMode: string;
  readonly content: FileContent;
};

export type FileContent =
  | { readonly type: 'text'; readonly hunks: readonly Hunk[] }
  | { readonly type: 'binary' }
  /** A commit of another repository. */
  | { readonly type: 'submodule' }
  /** The name or the mode alone, or a file without lines. */
  | { readonly type: 'no-lines' }
  /** There are lines, and nobody gave them. `why` is a short sentence of ours. */
  | { readonly type: 'not-available'; readonly why: string };

/** One `@@` of a patch. Numbers are from 1; a side without lines has 0 lines, and its start is as git writes it. */
export type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** What git writes behind the second `@@`: the function or section around. */
  readonly section: string;
  readonly lines: readonly DiffLine[];
};

/** `text` is without sign and line feed; a CR before that stays. */
export type DiffLine = LineText &
  (
    | { readonly type: 'context'; readonly oldLine: number; readonly newLine: number }
    | { readonly type: 'added'; readonly newLine: number }
    | { readonly type: 'deleted'; readonly oldLine: number }
  );

type LineText = {
  readonly text: string;
  /** Of the last line of a file, where no line feed ends it. */
  readonly end?: 'none';
};

/** `RIGHT` is the head's side. */
export type Side = 'LEFT' | 'RIGHT';
