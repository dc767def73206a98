/** A real change for tests of reviews: a minor release of a public package, as a repository with both versions. */

import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitAll, createRepository, git, readHead } from './workspace.ts';

/** zod 4.0.0 and 4.1.0: sources, tests, and what is built from them, pinned under names that nothing else imports. */
const versions = { before: 'zod-before', after: 'zod-after' };

/** As `git diff --find-renames` tells it of the two; held by release-change.test.ts. */
export const releaseFacts = { files: 258, additions: 9556, deletions: 2342, hunks: 845 };

export type ReleaseChange = {
  /** The work tree; `release` is checked out. */
  readonly folder: string;
  /** Full ids. `base` is the tip of `main`, `head` is one commit above it, on `release`. */
  readonly base: string;
  readonly head: string;
  readonly baseBranch: 'main';
  readonly headBranch: 'release';
};

/** Makes the repository in `folder`, which does not exist or is empty. Takes about a second. */
export async function createReleaseChange(folder: string): Promise<ReleaseChange> {
  cpSync(folderOf(versions.before), folder, { recursive: true });
  const base = await createRepository(folder, {});
  await git(folder, ['checkout', '--quiet', '-b', 'release']);
  for (const name of readdirSync(folder)) {
    if (name !== '.git') rmSync(join(folder, name), { recursive: true });
  }
  cpSync(folderOf(versions.after), folder, { recursive: true });
  await commitAll(folder, 'Release the next minor version');
  return { folder, base, head: await readHead(folder), baseBranch: 'main', headBranch: 'release' };
}

/** `package.json` is the one file at their top that both versions export. */
function folderOf(alias: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${alias}/package.json`)));
}
