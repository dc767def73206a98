/** A unified diff as data: what is to be done to which file, and where in the diff that is said. */

/**
 * Text in which each character is one byte (Latin-1), so that bytes which are no UTF-8 come out as they went in.
 * Lines of such text carry their line feed; only the last line of a file may be without.
 */
export type ByteText = string;

export type Hunk = {
  /** Of the diff, from 1: where the header of the hunk stands. */
  readonly line: number;
  /** As in the header, from 1; 0 or the line before for an empty side. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly oldLines: readonly ByteText[];
  readonly newLines: readonly ByteText[];
  /** How many lines of context stand before the first and after the last change. */
  readonly leading: number;
  readonly trailing: number;
  readonly additions: number;
  readonly deletions: number;
  /** `corrected`: the header announced other numbers of lines than there are. */
  readonly counts: 'right' | 'corrected';
};

export type FileMode = 0o644 | 0o755;

/** `modify` covers a change of the mode alone. Paths are text as the diff has it, without `a/` and `b/`. */
export type FilePatch = {
  /** Of the diff, from 1. */
  readonly line: number;
  readonly form: 'git' | 'plain';
  readonly change: 'modify' | 'create' | 'delete' | 'rename' | 'copy';
  /** The same as `to` but for renames and copies. */
  readonly from: string;
  readonly to: string;
  readonly mode?: FileMode;
  readonly hunks: readonly Hunk[];
};

/** What makes a text no patch. `line` is of the diff, from 1. */
export type BadPatch = { readonly verdict: 'bad'; readonly line: number; readonly reason: string };

export function bad(line: number, reason: string): BadPatch {
  return { verdict: 'bad', line, reason };
}

/** Lines of a diff without their line feeds. */
export type DiffLines = readonly ByteText[];

/** The two lines that begin a file in a plain diff, and the hunk that has to follow them. */
export function startsFile(lines: DiffLines, at: number): boolean {
  return (
    lines[at]?.startsWith('--- ') === true &&
    lines[at + 1]?.startsWith('+++ ') === true &&
    lines[at + 2]?.startsWith('@@ ') === true
  );
}
