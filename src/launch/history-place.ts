/** Finds the repository around the working directory, without git: all of it has to lie in the workspace. */

import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isInside } from '../paths/inside.ts';
import { readSmallFile } from './small-file.ts';

/** Absolute, after symlinks. */
export type HistoryPlace = {
  readonly verdict: 'found';
  /** The work tree's root. */
  readonly top: string;
  /** The working directory below it: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Of this work tree: HEAD and index. */
  readonly own: string;
  /** Of all its work trees: objects and refs. The same unless this is a linked work tree. */
  readonly shared: string;
};

export type NoPlace = { readonly verdict: 'no-repository'; readonly why: string };

const absent = (why: string): NoPlace => ({ verdict: 'no-repository', why });

/** The nearest `.git` counts, whatever is wrong with it: one further up would be another repository. */
export function findHistoryPlace(workspace: string, workingDirectory: string): HistoryPlace | NoPlace {
  for (let top = workingDirectory; isInside(top, workspace); top = dirname(top)) {
    const git = join(top, '.git');
    if (statSync(git, { throwIfNoEntry: false }) !== undefined)
      return toPlace({ workspace, top, git, workingDirectory });
    if (top === dirname(top)) break;
  }
  return absent('there is no git repository in the working directory');
}

type Candidate = {
  readonly workspace: string;
  readonly top: string;
  readonly git: string;
  readonly workingDirectory: string;
};

function toPlace({ workspace, top, git, workingDirectory }: Candidate): HistoryPlace | NoPlace {
  const own = toRealDirectory(readLink(git, /^gitdir: *(.+?)\s*$/) ?? git);
  const shared =
    own === undefined ? undefined : toRealDirectory(readLink(join(own, 'commondir'), /^(.+?)\s*$/) ?? own);
  if (own === undefined || shared === undefined)
    return absent('the .git of the working directory leads to no repository');
  // A stranger's `.git` file could name any other repository of the machine.
  if (![own, shared].every((directory) => isInside(directory, workspace)))
    return absent('the repository of this work tree lies outside of the workspace, where tools do not read');
  const below = relative(top, workingDirectory).split(sep).join('/');
  return { verdict: 'found', top, prefix: below === '' ? '' : `${below}/`, own, shared };
}

/** Where a file of one line leads to; undefined when there is no such file. */
function readLink(file: string, line: RegExp): string | undefined {
  const target = line.exec(readSmallFile(file, 4096)?.toString() ?? '')?.[1];
  return target === undefined ? undefined : resolve(dirname(file), target);
}

function toRealDirectory(path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}
