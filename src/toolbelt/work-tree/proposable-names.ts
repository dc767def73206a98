/** Which changed paths a proposal may hold at all, by their names and by what was there before the run. */

import type { LeftOutReason } from '../../law/proposals/left-out.ts';
import { toGitNameJudge } from '../git/git-reading.ts';
import { isGuardedName } from '../jail/guarded.ts';
import type { Jail } from '../jail/jail.ts';
import { toJudgedName } from '../jail/kept-names.ts';
import type { DifferingEntry } from './work-tree.ts';
import { toStamp, type WorkTreeSnapshot, wasIgnored } from './work-tree-snapshot.ts';

/** `not-of-this-run`: it is as it was before, and nobody needs to hear of it. */
export type NameVerdict = LeftOutReason | 'proposable' | 'not-of-this-run';

export type NameSources = {
  readonly jail: Jail;
  readonly snapshot: WorkTreeSnapshot;
  /** The working directory below the root of the repository: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Of a path below the root of the repository. */
  readonly isProtected: (path: string) => boolean;
};

export type ProposableNames = (path: string, entry: DifferingEntry) => Promise<NameVerdict>;

const plainFiles: ReadonlySet<string> = new Set(['000000', '100644', '100664', '100755']);
/** Git takes no longer one on some systems. */
const longestPath = 4_096;

/** Paths are below the working directory. */
export async function openProposableNames(sources: NameSources): Promise<ProposableNames> {
  const { jail, snapshot, prefix, isProtected } = sources;
  const judgeName = toGitNameJudge(await jail.openNameJudge());
  const judgeWrite = await jail.openWriteJudge();
  return async (path, entry) => {
    const stamp = snapshot.before.get(path);
    if (stamp !== undefined) {
      const isAsBefore = stamp === '' || stamp === (await toStamp(jail, path));
      return isAsBefore ? 'not-of-this-run' : 'changed-before';
    }
    if (wasIgnored(snapshot, path)) return 'ignored-before';
    // Git tells a repository in the work tree as a directory.
    if (path.endsWith('/') || isSubmodules(path)) return 'submodule';
    const judged = judgeName(path);
    if (judged === 'denied') return 'kept';
    if (judged === 'unreadable' || !isClear(prefix + path)) return 'name-not-clear';
    const names = (prefix + path).split('/');
    if (names.some(isGuardedName) || judgeWrite(path) === 'guarded') return 'guarded';
    if (isProtected(prefix + path)) return 'protected';
    if (entry.type === 'unmerged') return 'unmerged';
    if ([entry.oldMode, entry.newMode].includes('160000')) return 'submodule';
    return [entry.oldMode, entry.newMode].every((mode) => plainFiles.has(mode))
      ? 'proposable'
      : 'no-regular-file';
  };
}

/** It says where a checkout gets other repositories from. */
const isSubmodules = (path: string): boolean =>
  path.split('/').some((name) => toJudgedName(name) === '.gitmodules');

/** Control characters and what cannot be seen would let a person read another name than the one that is written. */
const isClear = (path: string): boolean =>
  path.length <= longestPath && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path);
