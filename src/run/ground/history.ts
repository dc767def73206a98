/** The history of the checkout: as it is, or as far as it leads to the head of which a copy is read. */

import type { GitHistory } from '../../contract/git-history.ts';
import { createGitHistory, type GitHistoryOptions } from '../../launch/git-history.ts';
import { type Ground, toHeadStore } from './ground.ts';
import type { Workshop } from './workshop.ts';

export type HistoryParts = { readonly workshop: Workshop; readonly ground: Pick<Ground, 'readCommit'> };

/** Tools see their working directory; a change is of the whole repository. */
export function openHistory(
  { workshop, ground }: HistoryParts,
  scope: NonNullable<GitHistoryOptions['scope']>,
): GitHistory {
  const { runProcess, programs, directories, workspace, workingDirectory } = workshop;
  const { readCommit } = ground;
  return createGitHistory({
    runProcess,
    program: programs.git,
    home: directories.home,
    directory: directories.root,
    workspace,
    workingDirectory,
    scope,
    ...(readCommit === '' ? {} : { head: { commit: readCommit, store: toHeadStore(directories) } }),
  });
}
