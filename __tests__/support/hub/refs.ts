/** Branches move: the activity list, the pull requests from them and their own refs move along. */

import type { IssueWithPull } from './hub-world.ts';
import { accountOf, headOf, mainRepository, pullsOf, refOf, type World } from './hub-world.ts';
import { outdate } from './outdated.ts';
import type { HubRepository } from './types.ts';

export type Move = {
  readonly repository: HubRepository;
  readonly branch: string;
  /** `undefined`: the branch goes. */
  readonly sha: string | undefined;
  readonly actor: string;
};

export async function moveBranch(world: World, { repository, branch, sha, actor }: Move): Promise<void> {
  const before = await headOf(world, repository, branch);
  const ref = refOf(repository, branch);
  await world.git.read(sha === undefined ? ['update-ref', '-d', ref] : ['update-ref', ref, sha]);
  const type = await typeOf(world, before, sha);
  const zero = '0'.repeat(40);
  world.state.activity.push({
    ...{ id: world.nextId(), repository: repository.fullName, ref: `refs/heads/${branch}`, type },
    ...{ before: before ?? zero, after: sha ?? zero, timestamp: world.now() },
    actor: accountOf(world, actor).login,
  });
  if (sha === undefined) return closePulls(world, repository, branch);
  for (const issue of pullsFrom(world, repository, branch)) await followHead(world, issue, sha);
}

async function typeOf(world: World, before: string | undefined, after: string | undefined) {
  if (before === undefined) return 'branch_creation';
  if (after === undefined) return 'branch_deletion';
  return (await isAncestor(world, before, after)) ? 'push' : 'force_push';
}

export const isAncestor = async (world: World, before: string, after: string): Promise<boolean> =>
  (await world.git.ask(['merge-base', '--is-ancestor', before, after])).status === 0;

const pullsFrom = (world: World, { fullName }: HubRepository, branch: string): readonly IssueWithPull[] =>
  pullsOf(world).filter(
    ({ state, pull }) => state === 'open' && pull.head.repository === fullName && pull.head.ref === branch,
  );

/** GitHub closes a pull request whose branch is gone. */
function closePulls(world: World, repository: HubRepository, branch: string): void {
  for (const issue of pullsFrom(world, repository, branch)) {
    [issue.state, issue.closedAt] = ['closed', world.now()];
  }
}

async function followHead(world: World, issue: IssueWithPull, sha: string): Promise<void> {
  const base = (await headOf(world, mainRepository(world), issue.pull.base.ref)) ?? issue.pull.base.sha;
  [issue.pull.head.sha, issue.pull.base.sha, issue.updatedAt] = [sha, base, world.now()];
  await writePullRefs(world, issue);
  await outdate(world, issue);
}

/** `refs/pull/N/head`, and `refs/pull/N/merge` where the two merge. */
export async function writePullRefs(world: World, { number, pull }: IssueWithPull): Promise<void> {
  const { head, base } = pull;
  await world.git.read(['update-ref', `refs/pull/${number}/head`, head.sha]);
  const merged = await world.git.ask(['merge-tree', '--write-tree', base.sha, head.sha]);
  if (merged.status !== 0) {
    pull.mergeSha = null;
    await world.git.ask(['update-ref', '-d', `refs/pull/${number}/merge`]);
    return;
  }
  const tree = merged.stdout.toString().split('\n')[0] ?? '';
  const message = `Merge ${head.sha} into ${base.sha}`;
  const commit = await world.git.read(['commit-tree', tree, '-p', base.sha, '-p', head.sha, '-m', message]);
  pull.mergeSha = commit.trim();
  await world.git.read(['update-ref', `refs/pull/${number}/merge`, pull.mergeSha]);
}
