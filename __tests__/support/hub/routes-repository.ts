/** The repository itself: who may do what in it, what was pushed, branches, commits, files. */

import { accountOf, headOf, mainRepository, roleOf, type World } from './hub-world.ts';
import { commitsBetween, mergeBaseOf, readDiffFiles, readDiffText } from './pull-diff.ts';
import {
  type Answer,
  type Call,
  linksOf,
  notFound,
  ok,
  paged,
  pageOf as pageNumberOf,
  type Routes,
} from './route-call.ts';
import { toDiffEntry } from './routes-pulls.ts';
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
  'repos/list-commits': async (call) => {
    const { world, query } = call;
    const start = await commitOf(call, query.get('sha') ?? world.settings.defaultBranch ?? 'main');
    if (start === undefined) return notFound();
    const path = query.get('path');
    const text = await world.git.read(['rev-list', start, ...(path === null ? [] : ['--', path])]);
    return paged(
      call,
      text.split('\n').filter((one) => one !== ''),
      (sha) => toCommit(world, sha),
    );
  },
  'repos/get-commit': getCommit,
  'repos/compare-commits-with-basehead': compare,
  'repos/get-content': getContent,
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

/** A branch of the repository, a full ref, or a commit. */
async function commitOf({ world, repository }: Call, name: string): Promise<string | undefined> {
  const branch = name.replace(/^(refs\/)?heads\//, '');
  return (
    (await headOf(world, repository, branch)) ??
    (/^[0-9a-f]{40}$/.test(name) ? world.git.find(name) : undefined)
  );
}

async function getCommit(call: Call): Promise<Answer> {
  const { world, params, accept } = call;
  const sha = await commitOf(call, params.ref ?? '');
  if (sha === undefined) return notFound();
  if (accept.includes('.sha')) return { status: 200, body: Buffer.from(sha) };
  const parents = (await world.git.read(['rev-list', '--parents', '-n', '1', sha]))
    .trim()
    .split(' ')
    .slice(1);
  const before = parents[0] ?? (await world.git.read(['hash-object', '-t', 'tree', '-w', '--stdin'])).trim();
  const files = parents[0] === undefined ? [] : await readDiffFiles(world, before, sha);
  const [additions, deletions] = [
    sum(files.map((one) => one.additions)),
    sum(files.map((one) => one.deletions)),
  ];
  return ok({
    ...(await toCommit(world, sha)),
    ...{ stats: { additions, deletions, total: additions + deletions } },
    files: files.slice(0, 300).map((one) => toDiffEntry(world, one, sha)),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `base...head`; each may name a fork as `owner:branch`. At most 300 files, and only on the first page. */
async function compare(call: Call): Promise<Answer> {
  const { world, params, query, accept } = call;
  const names = (params.basehead ?? '').split('...');
  const [base, head] = await Promise.all(names.map((name) => sideOf(call, name)));
  if (base === undefined || head === undefined) return notFound();
  const start = await mergeBaseOf(world, base, head);
  if (start === undefined)
    return {
      status: 404,
      body: { message: `No common ancestor between ${names.join(' and ')}.`, status: '404' },
    };
  if (/\.diff|\.patch/.test(accept))
    return { status: 200, body: Buffer.from(await readDiffText(world, base, head)) };
  const [ahead, behind] = [await commitsBetween(world, base, head), await commitsBetween(world, head, base)];
  const status =
    ahead.length === 0
      ? behind.length === 0
        ? 'identical'
        : 'behind'
      : behind.length === 0
        ? 'ahead'
        : 'diverged';
  const { number, size, last } = pageNumberOf(
    { query: new URLSearchParams({ per_page: '250', ...Object.fromEntries(query) }) },
    ahead.length,
  );
  const files = number === 1 ? (await readDiffFiles(world, base, head)).slice(0, 300) : [];
  const page = `${pageOf(world, mainRepository(world))}/compare/${names.join('...')}`;
  const shown = ahead.slice((number - 1) * size, number * size);
  return {
    ...ok({
      ...{
        url: `${apiOf(world, call.repository)}/compare/${names.join('...')}`,
        html_url: page,
        permalink_url: page,
      },
      ...{ diff_url: `${page}.diff`, patch_url: `${page}.patch`, status },
      ...{ ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length },
      ...{ base_commit: await toCommit(world, base), merge_base_commit: await toCommit(world, start) },
      commits: await Promise.all(shown.map((sha) => toCommit(world, sha))),
      files: files.map((one) => toDiffEntry(world, one, head)),
    }),
    headers: linksOf(call, number, last),
  };
}

function sideOf(call: Call, name: string): Promise<string | undefined> {
  const [owner = '', branch] = name.split(':');
  if (branch === undefined) return commitOf(call, name);
  const repository = call.world.state.repositories.find((one) => one.owner === owner);
  return repository === undefined ? Promise.resolve(undefined) : commitOf({ ...call, repository }, branch);
}

async function getContent(call: Call): Promise<Answer> {
  const { world, params, query, accept, repository } = call;
  const sha = await commitOf(call, query.get('ref') ?? world.settings.defaultBranch ?? 'main');
  const path = (params.path ?? '').replace(/\/$/, '');
  if (sha === undefined) return notFound();
  const listed = await world.git.read(['ls-tree', '-z', '--long', sha, '--', path]);
  const [, mode = '', type = '', id = '', size = ''] = /^(\d+) (\w+) (\S+) +(\S+)\t/.exec(listed) ?? [];
  if (type === '') return notFound();
  const entry = (name: string, kind: string, of: { readonly sha: string; readonly size: number }) => {
    const url = `${apiOf(world, repository)}/contents/${name}?ref=${sha}`;
    const [git, html] = [
      `${apiOf(world, repository)}/git/blobs/${of.sha}`,
      `${pageOf(world, repository)}/blob/${sha}/${name}`,
    ];
    return {
      ...{ type: kind, name: name.split('/').at(-1), path: name, ...of, url, git_url: git, html_url: html },
      ...{ download_url: kind === 'file' ? `${pageOf(world, repository)}/raw/${sha}/${name}` : null },
      _links: { self: url, git, html },
    };
  };
  if (type === 'tree') {
    const inside = await world.git.read(['ls-tree', '-z', '--long', `${sha}:${path}`]);
    const lines = inside.split('\0').filter((line) => line !== '');
    return ok(
      lines.map((line) => {
        const [, , kind = '', at = '', length = '', name = ''] =
          /^(\d+) (\w+) (\S+) +(\S+)\t(.*)$/s.exec(line) ?? [];
        return entry(`${path}/${name}`, kind === 'tree' ? 'dir' : 'file', {
          sha: at,
          size: Number(length) || 0,
        });
      }),
    );
  }
  const bytes = (await world.git.ask(['cat-file', 'blob', id])).stdout;
  if (accept.includes('.raw'))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: bytes,
    };
  if (mode === '120000')
    return ok({ ...entry(path, 'symlink', { sha: id, size: Number(size) }), target: bytes.toString() });
  const content =
    bytes.length > 1_048_576
      ? { content: '', encoding: 'none' }
      : { content: bytes.toString('base64'), encoding: 'base64' };
  return ok({ ...entry(path, 'file', { sha: id, size: Number(size) }), ...content });
}
