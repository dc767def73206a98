/** Where files of one commit come from: the objects of a local repository, or GitHub. */

import type { Unanswered } from './github.ts';
import type { Failed } from './object-reader.ts';

export type SourceFile = {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** Of a link: where it leads. */
  readonly bytes: Uint8Array;
  readonly mode: 'file' | 'executable' | 'link';
};

export type SourceAnswer = { readonly verdict: 'answered'; readonly file: SourceFile } | Unanswered;

export type SourceFiles =
  | { readonly verdict: 'answered'; readonly files: readonly SourceFile[] }
  | { readonly verdict: 'too-large' }
  | Failed;

export type FileBounds = { readonly files: number; readonly bytes: number };

/** `missing` is sure: the commit has no such file. `failed` says nothing about the commit. */
export type TrustedSource = {
  readonly from: 'git' | 'api';
  readFile(path: string): Promise<SourceAnswer>;
  /** All files below a directory, links included, submodules not. None where there is no such directory. */
  readDirectory(path: string, bounds: FileBounds): Promise<SourceFiles>;
};
