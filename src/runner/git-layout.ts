/** Where git keeps configuration: the files of a checkout in all its layouts, of a runner's temporary folder, of a home. */

import { dirname, join, resolve } from 'node:path';

/** Reading, bounded, as `git-credentials` grants it. Nothing here throws. */
export type Disk = {
  /** What a path leads to, after symlinks. */
  kind(path: string): 'file' | 'directory' | 'nothing';
  /** The beginning of a regular file. */
  text(path: string): string | undefined;
  /** Names of the real folders in a folder; symlinks are not among them. */
  folders(path: string): readonly string[];
  /** Names of everything else in a folder. */
  files(path: string): readonly string[];
};

const deepestCheckout = 4;
const deepestModule = 8;
/** Some 20 microseconds each. */
const mostFolders = 20_000;
/** Nobody checks out into these, and they are most of a tree. */
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Configuration files of the repositories in `workspace`, the nearest first. Some may not exist. */
export function* findCheckoutFiles(disk: Disk, workspace: string): Generator<string> {
  for (const repository of findRepositories(disk, workspace)) {
    const own = findGitDirectory(disk, join(repository, '.git'));
    if (own !== undefined) yield* findRepositoryFiles(disk, own);
  }
}

/**
 * What checkouts left in `RUNNER_TEMP`: `git-credentials-<uuid>.config` (actions/checkout v6), and the
 * `.gitconfig` of the home that every version makes there for its own time.
 */
export function* findTemporaryFiles(disk: Disk, runnerTemp: string): Generator<string> {
  for (const name of disk.files(runnerTemp)) {
    if (/^git-credentials-.*\.config$/i.test(name)) yield join(runnerTemp, name);
  }
  for (const name of disk.folders(runnerTemp)) yield join(runnerTemp, name, '.gitconfig');
}

/** The workspace and what is below it: `actions/checkout` with `path:` puts further repositories anywhere. */
function* findRepositories(disk: Disk, workspace: string): Generator<string> {
  const open = [{ path: workspace, below: deepestCheckout }];
  for (const { path, below } of open) {
    if (disk.kind(join(path, '.git')) !== 'nothing') yield path;
    if (below === 0) continue;
    for (const name of disk.folders(path)) {
      if (!skipped.has(name) && open.length < mostFolders)
        open.push({ path: join(path, name), below: below - 1 });
    }
  }
}

/** `.git` is a folder, or a file that names one (a worktree, a submodule). */
function findGitDirectory(disk: Disk, path: string): string | undefined {
  if (disk.kind(path) === 'directory') return path;
  const target = /^gitdir: *(.+?)\s*$/m.exec(disk.text(path) ?? '')?.[1];
  return target === undefined ? undefined : resolve(dirname(path), target);
}

function* findRepositoryFiles(disk: Disk, own: string): Generator<string> {
  const named = disk.text(join(own, 'commondir'))?.trim() ?? '';
  const common = named === '' ? own : resolve(own, named);
  for (const directory of new Set([own, common])) {
    yield join(directory, 'config');
    yield join(directory, 'config.worktree');
  }
  for (const directory of new Set([own, common])) {
    for (const name of disk.folders(join(directory, 'worktrees'))) {
      yield join(directory, 'worktrees', name, 'config.worktree');
    }
    yield* findModuleFiles(disk, join(directory, 'modules'));
  }
}

/** Submodules, whose names may hold slashes, and theirs. */
function* findModuleFiles(disk: Disk, modules: string): Generator<string> {
  const open = [{ path: modules, depth: 0 }];
  for (const { path, depth } of open) {
    const isRepository = disk.kind(join(path, 'HEAD')) === 'file';
    if (isRepository) {
      yield join(path, 'config');
      yield join(path, 'config.worktree');
    }
    if (depth >= deepestModule) continue;
    const below = isRepository ? ['modules'] : disk.folders(path);
    for (const name of below) {
      if (open.length < mostFolders) open.push({ path: join(path, name), depth: depth + 1 });
    }
  }
}
