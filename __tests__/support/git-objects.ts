/** A git that answers for tests: the real program, through the real port. */

import type { Git } from '../../src/contract/git.ts';
import type { ProcessRunner } from '../../src/contract/ports.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import { createGit } from '../../src/launch/git.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';

const clock = { now: () => performance.now() };

/** `home` is an empty directory. */
export async function openGit(
  home: string,
  runProcess: ProcessRunner = createProcessRunner({ clock }),
): Promise<Git> {
  const { git: program } = await resolvePrograms({ path: process.env.PATH ?? '', roots: [] });
  return createGit({ runProcess, program, home, signal: new AbortController().signal });
}

/** A git that must not be asked. */
export const unaskableGit: Git = {
  topLevel: () => Promise.reject(new Error('asked')),
  headCommit: () => Promise.reject(new Error('asked')),
  readObjects: () => Promise.reject(new Error('asked')),
  measureObjects: () => Promise.reject(new Error('asked')),
  makeStore: () => Promise.reject(new Error('asked')),
  fetchCommit: () => Promise.reject(new Error('asked')),
};
