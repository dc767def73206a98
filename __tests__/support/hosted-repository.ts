/** A repository as GitHub hosts it: branches, and for a pull request its head and its merge with the base. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { git, readHead } from './workspace.ts';

export type Hosted = {
  /** The bare repository. */
  readonly bare: string;
  /** A work tree that pushes to it, on branch `main`. */
  readonly work: string;
  readonly base: string;
};

/** `write` makes the first commit's files in the folder that it is given. */
export async function hostRepository(
  projects: string,
  name: string,
  write: (folder: string) => void,
): Promise<Hosted> {
  const bare = join(projects, name);
  const work = join(projects, `${name}.work`);
  mkdirSync(work, { recursive: true });
  await git(projects, ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  // As GitHub does: any commit that it has can be asked for.
  await git(bare, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  await git(work, ['init', '--quiet', '--initial-branch=main']);
  write(work);
  await git(work, ['add', '--all']);
  await git(work, ['commit', '--quiet', '--message=Base']);
  await git(work, ['push', '--quiet', bare, 'main']);
  return { bare, work, base: await readHead(work) };
}

export type Pull = { readonly head: string; readonly merge: string };

/** Opens pull request `number` with what `write` does to the work tree of the base. */
export async function openPull(
  { bare, work }: Hosted,
  number: number,
  write: (folder: string) => void | Promise<void>,
): Promise<Pull> {
  await git(work, ['checkout', '--quiet', '-B', `pull-${number}`, 'main']);
  await write(work);
  await git(work, ['add', '--all']);
  await git(work, ['commit', '--quiet', '--allow-empty', '--message=Change']);
  const head = await readHead(work);
  return publishPull({ bare, work }, number, head);
}

/** Gives a commit that `work` has the refs of pull request `number`. */
export async function publishPull(
  { bare, work }: Pick<Hosted, 'bare' | 'work'>,
  number: number,
  head: string,
): Promise<Pull> {
  const main = (await git(work, ['rev-parse', 'main'])).trim();
  const tree = (await git(work, ['rev-parse', `${head}^{tree}`])).trim();
  const merge = (
    await git(work, ['commit-tree', tree, '-p', main, '-p', head, '-m', `Merge ${head} into ${main}`])
  ).trim();
  await git(work, [
    'push',
    '--quiet',
    bare,
    `${head}:refs/pull/${number}/head`,
    `${merge}:refs/pull/${number}/merge`,
  ]);
  return { head, merge };
}

/** What actions/checkout leaves of the merge ref of a pull request. `depth` 0: all of it. */
export async function checkOutMerge(
  { bare }: Pick<Hosted, 'bare'>,
  { number, depth, into }: { readonly number: number; readonly depth: number; readonly into: string },
): Promise<void> {
  mkdirSync(into, { recursive: true });
  await git(into, ['init', '--quiet', '--initial-branch=main']);
  await git(into, ['remote', 'add', 'origin', `file://${bare}`]);
  const ref = `+refs/pull/${number}/merge:refs/remotes/pull/${number}/merge`;
  const heads = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  await git(into, [
    'fetch',
    '--quiet',
    '--no-tags',
    ...heads.filter((each) => each.startsWith('--')),
    'origin',
    ...heads.filter((each) => !each.startsWith('--')),
    ref,
  ]);
  await git(into, ['checkout', '--quiet', '--force', `refs/remotes/pull/${number}/merge`]);
}
