/** Who can say what is in the trusted revision: the repository around the working directory first, then GitHub. */

import { realpathSync } from 'node:fs';
import type { Git } from '../contract/git.ts';
import type { TrustedRevision } from '../law/policy/trusted-revision.ts';
import { openApiSource } from './api-source.ts';
import { openGitSource } from './git-source.ts';
import type { Github } from './github.ts';
import type { TrustedSource } from './trusted-source.ts';
import { noPolicy } from './trusted-words.ts';

export type TrustedFilesOptions = {
  readonly git: Git;
  /** Asked for what the checkout does not hold; absent: there is no token. */
  readonly github: Pick<Github, 'readFile' | 'listFiles'> | undefined;
  readonly revision: TrustedRevision;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** Where the repository is: `working-directory`, or the workspace. */
  readonly directory: string;
};

/** What files are read from, once it is known. */
export type Sources = {
  readonly revision: string;
  /** The repository's root in the file system; the workspace where there is no repository. */
  readonly root: string;
  readonly repository: 'there' | 'none';
  /** Why there is no repository; empty where there is one. */
  readonly why: string;
  /** In the order in which they are asked. */
  readonly sources: readonly TrustedSource[];
};

/** @throws GoagentError `POLICY_NOT_AVAILABLE` where no revision is trusted. */
export async function findSources(options: TrustedFilesOptions): Promise<Sources> {
  const { git, github, directory } = options;
  if (options.revision.verdict === 'none') throw noPolicy(options.revision.why);
  const revision = options.revision.sha;
  const api = github === undefined ? [] : [openApiSource({ github, revision })];
  const top = await git.topLevel(realpathSync.native(directory));
  if (top.verdict !== 'answered') {
    const reason = top.why === '' ? '' : ` (${top.why})`;
    const why = `there is no git repository at ${directory}${reason}`;
    return { revision, root: realpathSync.native(options.workspace), repository: 'none', why, sources: api };
  }
  const root = Buffer.from(top.bytes)
    .toString()
    .replace(/\r?\n$/, '');
  const local = openGitSource({ git, root, revision });
  return { revision, root, repository: 'there', why: '', sources: [local, ...api] };
}
