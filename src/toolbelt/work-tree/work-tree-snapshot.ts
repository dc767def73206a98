/** How the work tree differed from its commit before the run: what differed then is never told as the run's own change. */

import type { GitHistory, Repository } from '../../contract/git-history.ts';
import { findCommit } from '../git/git-reading.ts';
import type { Jail } from '../jail/jail.ts';
import { askAll, listDifference, type NotAvailable, notAvailable } from './work-tree.ts';

export type WorkTreeSnapshot = {
  readonly verdict: 'taken';
  /** The commit that HEAD named; full id. */
  readonly commit: string;
  /** By path below the working directory: what it looked like, or empty where that was not kept. */
  readonly before: ReadonlyMap<string, string>;
  /** Names that git ignored; a directory of which all was ignored has a slash at its end. */
  readonly ignored: ReadonlySet<string>;
};

export type SnapshotOptions = {
  readonly history: GitHistory;
  readonly jail: Jail;
  readonly signal: AbortSignal;
};

/** Of more files than this only the names are kept: whether the run changed them too is then not told. */
const mostStamps = 5_000;

/** To be taken before the first tool runs; it starts git, and reads the action files of the workspace. */
export async function snapshotWorkTree(options: SnapshotOptions): Promise<WorkTreeSnapshot | NotAvailable> {
  const { history, jail, signal } = options;
  // What actions name counts as it was before the run: a tool may remove or change an action file.
  await jail.openWriteJudge();
  const taken = await history.read(signal, (repository) => take(repository, jail));
  return taken.verdict === 'no-repository' ? notAvailable(taken.why) : taken;
}

async function take(repository: Repository, jail: Jail): Promise<WorkTreeSnapshot | NotAvailable> {
  const head = await findCommit(repository, 'HEAD');
  if (head.verdict === 'failed') return notAvailable(head.error);
  const listed = await listDifference(repository, head.id);
  if (listed.verdict === 'not-available') return listed;
  const ignored = await askAll(repository, { type: 'ignored' });
  if (ignored.verdict === 'not-available') return ignored;
  const before = new Map<string, string>();
  for (const path of listed.entries.keys()) {
    before.set(path, before.size < mostStamps ? await toStamp(jail, path) : '');
  }
  return { verdict: 'taken', commit: head.id, before, ignored: new Set(ignored.fields) };
}

/** Changes whenever the file is written, replaced or removed; a program cannot set the time of change. */
export async function toStamp(jail: Jail, path: string): Promise<string> {
  const looked = await jail.look(path, 'keep');
  if (looked.verdict === 'failed') return looked.code;
  const { ino, mode, size, ctimeMs } = looked.stats;
  return [looked.path, ino, mode, size, ctimeMs].join(' ');
}

export function wasIgnored({ ignored }: WorkTreeSnapshot, path: string): boolean {
  if (ignored.has(path)) return true;
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    if (ignored.has(path.slice(0, at + 1))) return true;
  }
  return false;
}
