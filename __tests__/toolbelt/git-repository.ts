/** A workspace that is a real repository, for tests of the git tools. */

import type { TestContext } from 'node:test';
import { commitAll, git } from '../support/workspace.ts';
import { type Files, makeWorkspace, type Workspace } from './workspace.ts';

export type TestRepository = Workspace & {
  /** Runs git in the workspace. */
  git(...args: readonly string[]): Promise<string>;
  /** Writes the files, commits all, and gives the id. */
  commit(subject: string, files?: Files): Promise<string>;
};

export async function makeRepository(
  context: TestContext,
  files: Files = {},
  options: Parameters<typeof makeWorkspace>[2] & { readonly format?: 'sha1' | 'sha256' } = {},
): Promise<TestRepository> {
  const { format = 'sha1', ...jail } = options;
  const workspace = makeWorkspace(context, {}, jail);
  const run = (...args: readonly string[]) => git(workspace.root, args);
  await run('init', '--quiet', '--initial-branch=main', `--object-format=${format}`);
  const commit = async (subject: string, more: Files = {}) => {
    for (const [path, content] of Object.entries(more)) workspace.write(path, content);
    await commitAll(workspace.root, subject);
    return (await run('rev-parse', 'HEAD')).trim();
  };
  if (Object.keys(files).length > 0) await commit('Begin', files);
  return { ...workspace, git: run, commit };
}
