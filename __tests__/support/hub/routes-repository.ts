/** The repository itself: who may do what in it, what was pushed, its branches, and people. */

import { accountOf, headOf, roleOf, type World } from './hub-world.ts';
import { type Answer, type Call, notFound, ok, paged, type Routes } from './route-call.ts';
import { toCommit } from './shape-git.ts';
import { apiOf, nodeId, pageOf, toRepository, toUser } from './shape-people.ts';
import type { HubActivity, Role } from './types.ts';

export const repositoryRoutes: Routes = {
  'repos/get': (call) => ok(toRepository(call.world, call.repository)),
  'repos/get-collaborator-permission-level': answerPermission,
  'repos/check-collaborator': ({ world, params }) =>
    world.state.collaborators.has(params.username ?? '') ? { status: 204, body: undefined } : notFound(),
  'repos/list-activities': listActivities,
  'repos/list-branches': async (call) => {
    const { world, repository } = call;
    const text = await world.git.read([
      'for-each-ref',
      '--format=%(refname) %(objectname)',
      repository.heads,
    ]);
    const all = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '));
    return paged(call, all, ([ref = '', sha = '']) => ({
      ...{ name: ref.slice(repository.heads.length), protected: false },
      commit: { sha, url: `${apiOf(world, repository)}/commits/${sha}` },
    }));
  },
  'repos/get-branch': async ({ world, repository, params }) => {
    const branch = params.branch ?? '';
    const sha = await headOf(world, repository, branch);
    if (sha === undefined) return { ...notFound(), body: { message: 'Branch not found', status: '404' } };
    const self = `${apiOf(world, repository)}/branches/${branch}`;
    const html = `${pageOf(world, repository)}/tree/${branch}`;
    return ok({
      ...{ name: branch, commit: await toCommit(world, sha), _links: { self, html }, protected: false },
      ...{ protection: { enabled: false }, protection_url: `${self}/protection` },
    });
  },
  'users/get-by-username': ({ world, params }) => {
    const { login } = accountOf(world, params.username ?? '');
    return ok({ ...toUser(world, login), ...person(world) });
  },
  'users/get-authenticated': ({ world, login }) =>
    login.endsWith('[bot]')
      ? { status: 403, body: { message: 'Resource not accessible by integration', status: '403' } }
      : ok({ ...toUser(world, login), ...person(world) }),
  'rate-limit/get': () => {
    const rate = { limit: 5000, remaining: 4999, reset: Math.floor(Date.now() / 1000) + 3600, used: 1 };
    return ok({ rate, resources: { core: rate, search: rate } });
  },
};

const person = (world: World) => ({
  ...{ bio: null, blog: null, company: null, email: null, hireable: null, location: null, name: null },
  ...{
    followers: 0,
    following: 0,
    public_gists: 0,
    public_repos: 0,
    created_at: world.now(),
    updated_at: world.now(),
  },
});

const ranks: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** `permission` knows four words only: https://docs.github.com/rest/collaborators/collaborators */
function answerPermission({ world, params }: Call): Answer {
  const role = roleOf(world, params.username ?? '');
  if (role === undefined) return notFound();
  const { login } = accountOf(world, params.username ?? '');
  const isAtLeast = (other: Role): boolean => ranks.indexOf(role) >= ranks.indexOf(other);
  const permissions = {
    ...{ admin: isAtLeast('admin'), maintain: isAtLeast('maintain'), push: isAtLeast('write') },
    ...{ triage: isAtLeast('triage'), pull: isAtLeast('read') },
  };
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  return ok({ permission, role_name: role, user: { ...toUser(world, login), permissions, role_name: role } });
}

/** Newest first. */
function listActivities(call: Call): Promise<Answer> {
  const { world, query, repository } = call;
  const [ref, type, actor] = [query.get('ref'), query.get('activity_type'), query.get('actor')];
  const kept = world.state.activity.filter(
    (one) =>
      one.repository === repository.fullName &&
      (ref === null || one.ref === ref || one.ref === `refs/heads/${ref}`) &&
      (type === null || one.type === type) &&
      (actor === null || one.actor === actor),
  );
  return paged(call, query.get('direction') === 'asc' ? kept : kept.toReversed(), (one: HubActivity) => ({
    ...{ id: one.id, node_id: nodeId('PUSH', one.id), before: one.before, after: one.after, ref: one.ref },
    ...{ timestamp: one.timestamp, activity_type: one.type, actor: toUser(world, one.actor) },
  }));
}
