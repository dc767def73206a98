/** The history of a checkout for a tool that runs as a program: no run has made a place for git, so each reading makes one. */

import { dirname } from 'node:path';
import type { GitHistory } from '../../contract/git-history.ts';
import type { ProcessRunner } from '../../contract/ports.ts';
import { createGitHistory } from '../../launch/git-history.ts';
import { resolvePrograms } from '../../launch/programs.ts';
import { isInside } from '../../paths/inside.ts';
import { makePrivateDirectory, removePrivateDirectory } from './private-directory.ts';
import { isRepositoryRoot } from './workshop.ts';

export type ProgramHistoryOptions = {
  readonly runProcess: ProcessRunner;
  /** PATH of this process; no git below `directory` is taken. */
  readonly path: string;
  /** RUNNER_TEMP; empty: the system's. */
  readonly runnerTemp: string;
  /** Absolute, after symlinks. */
  readonly directory: string;
};

export function createProgramHistory(options: ProgramHistoryOptions): GitHistory {
  const { runProcess, path, runnerTemp, directory } = options;
  return {
    read: async (signal, use) => {
      const workspace = findWorkspace(directory);
      const { git } = await resolvePrograms({ path, roots: [workspace] });
      const places = makePrivateDirectory(runnerTemp);
      try {
        const history = createGitHistory({
          runProcess,
          program: git,
          home: places.home,
          directory: places.root,
          workspace,
          workingDirectory: directory,
        });
        return await history.read(signal, use);
      } finally {
        removePrivateDirectory(places);
      }
    },
  };
}

/** The checkout around the directory; where there is none, the directory. */
function findWorkspace(directory: string): string {
  for (let at = directory; isInside(directory, at); at = dirname(at)) {
    if (isRepositoryRoot(at)) return at;
    if (at === dirname(at)) break;
  }
  return directory;
}
