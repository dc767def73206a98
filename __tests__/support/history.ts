/** The port to a history over the real git, as a run makes it; and one without a repository, for tests of other tools. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHistory } from '../../src/contract/git-history.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { createGitHistory, type GitHistoryOptions } from '../../src/launch/git-history.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';

export const noHistory: GitHistory = {
  read: async () => ({
    verdict: 'no-repository',
    why: 'there is no git repository in the working directory',
  }),
};

/** `base` is a folder of the test's own, beside the workspace. */
export function openHistory(
  base: string,
  places: Pick<GitHistoryOptions, 'workspace' | 'workingDirectory' | 'head' | 'scope'>,
): GitHistory {
  const [home, directory] = [join(base, 'git-home'), join(base, 'git-private')];
  for (const path of [home, directory]) mkdirSync(path, { recursive: true });
  const runProcess = createProcessRunner({ clock: { now: () => performance.now() } });
  return {
    read: async (signal, use) => {
      const { git } = await resolvePrograms({ path: process.env.PATH ?? '', roots: [] });
      const options = { runProcess, program: git, home, directory, ...places };
      return createGitHistory(options).read(signal, use);
    },
  };
}
