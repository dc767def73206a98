/** What the fake GitHub answers: shapes of GitHub's documentation, with the fields that anybody here reads. */

import { readBlob, readTree, readTreeId } from './fake-github-git.ts';
import type { Role, Scene, ScenePullRequest, SceneRepository } from './fake-github-scene.ts';

export type Call =
  | 'permission'
  | 'pull'
  | 'files'
  | 'commit'
  | 'tree'
  | 'blob'
  | 'activity'
  | 'repository'
  | 'other';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export const say = (status: number, value: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify(value)),
});

const notFound = (): Answer => say(404, { message: 'Not Found', status: '404' });

const routes: readonly (readonly [Call, RegExp])[] = [
  ['permission', /^\/collaborators\/([^/]+)\/permission$/],
  ['pull', /^\/pulls\/(\d+)$/],
  ['files', /^\/pulls\/(\d+)\/files$/],
  ['commit', /^\/git\/commits\/([0-9a-f]+)$/],
  ['tree', /^\/git\/trees\/([0-9a-f]+)$/],
  ['blob', /^\/git\/blobs\/([0-9a-f]+)$/],
  ['activity', /^\/activity$/],
  ['repository', /^$/],
];

type Place = { readonly call: Call; readonly repository: string; readonly name: string };

function parse(path: string): Place {
  const [, repository = '', rest = '/?'] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
  for (const [call, pattern] of routes) {
    const match = pattern.exec(rest);
    if (match !== null) return { call, repository, name: decodeURIComponent(match[1] ?? '') };
  }
  return { call: 'other', repository, name: '' };
}

/** `target` is path and query, without the base path. */
export const callOf = (target: string): Call => parse(target.split('?')[0] ?? '').call;

export async function answerTo(scene: Scene, target: string, accept: string): Promise<Answer> {
  const { pathname, searchParams } = new URL(target, 'http://github.test');
  const { call, repository: fullName, name } = parse(pathname);
  const repository = scene.repositories[fullName];
  if (repository === undefined) return notFound();
  const git = repository.git ?? '';
  switch (call) {
    case 'permission':
      return answerPermission(repository, name);
    case 'pull': {
      const pull = repository.pullRequests?.[Number(name)];
      return pull === undefined ? notFound() : say(200, toPull(Number(name), pull));
    }
    case 'files':
      return answerFiles(repository.pullRequests?.[Number(name)], { target: pathname, searchParams });
    case 'commit': {
      const tree = await readTreeId(git, name);
      return tree === undefined ? notFound() : say(200, { sha: name, tree: { sha: tree } });
    }
    case 'tree':
      return answerTree(repository, name, searchParams.has('recursive') ? 'deep' : 'flat');
    case 'blob':
      return answerBlob(git, name, accept);
    case 'activity':
      return answerActivity(repository, searchParams);
    case 'repository':
      return say(200, { full_name: fullName, pushed_at: repository.pushedAt ?? null });
    case 'other':
      return notFound();
  }
}

/** `permission` knows four words only: https://docs.github.com/rest/collaborators/collaborators */
function answerPermission({ collaborators = {} }: SceneRepository, login: string): Answer {
  const found = Object.entries(collaborators).find(([name]) => name.toLowerCase() === login.toLowerCase());
  if (found === undefined) return notFound();
  const [name, role] = found;
  return say(200, typeof role === 'string' ? toPermission(name, role) : role);
}

const ranks: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

export function toPermission(login: string, role: Role): object {
  const isAtLeast = (other: Role): boolean => ranks.indexOf(role) >= ranks.indexOf(other);
  const permissions = {
    admin: isAtLeast('admin'),
    maintain: isAtLeast('maintain'),
    push: isAtLeast('write'),
    triage: isAtLeast('triage'),
    pull: isAtLeast('read'),
  };
  const told = { maintain: 'write', triage: 'read' } as const;
  const permission = role === 'maintain' || role === 'triage' ? told[role] : role;
  const user = { login, type: login.endsWith('[bot]') ? 'Bot' : 'User', permissions, role_name: role };
  return { permission, role_name: role, user };
}

function toPull(number: number, { state = 'open', author, base, head }: ScenePullRequest): object {
  const { repository, ...side } = head;
  const repo = repository === undefined ? null : { full_name: repository };
  return { number, state, user: { login: author }, base, head: { ...side, repo } };
}

type Paging = { readonly target: string; readonly searchParams: URLSearchParams };

/** At most 3,000 files, in pages. */
function answerFiles(pull: ScenePullRequest | undefined, { target, searchParams }: Paging): Answer {
  if (pull === undefined) return notFound();
  const [page, size] = [
    Number(searchParams.get('page') ?? 1),
    Math.min(100, Number(searchParams.get('per_page') ?? 30)),
  ];
  const all = (pull.files ?? []).slice(0, 3000);
  const files = all.slice((page - 1) * size, page * size).map(toFile);
  const answer = say(200, files);
  if (page * size >= all.length) return answer;
  const link = `<http://github.test${target}?per_page=${size}&page=${page + 1}>; rel="next"`;
  return { ...answer, headers: { ...answer.headers, link } };
}

function toFile(file: NonNullable<ScenePullRequest['files']>[number]): object {
  const lines = { additions: 1, deletions: 1 };
  if (typeof file === 'string')
    return { filename: file, status: 'modified', ...lines, patch: '@@ -1 +1 @@\n-a\n+b' };
  if ('filename' in file) return file;
  return { filename: file.to, previous_filename: file.from, status: 'renamed', additions: 0, deletions: 0 };
}

async function answerTree(repository: SceneRepository, id: string, depth: 'flat' | 'deep'): Promise<Answer> {
  const entries = await readTree(repository.git ?? '', id, depth);
  if (entries === undefined) return notFound();
  const most = depth === 'deep' ? (repository.mostEntries ?? 100_000) : entries.length;
  return say(200, { sha: id, tree: entries.slice(0, most), truncated: entries.length > most });
}

/** In its raw form GitHub names a character set, whatever the bytes are. */
async function answerBlob(git: string, id: string, accept: string): Promise<Answer> {
  const bytes = await readBlob(git, id);
  if (bytes === undefined) return notFound();
  if (accept.includes('raw')) {
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    return { status: 200, headers: { 'content-type': type }, body: bytes };
  }
  return say(200, { sha: id, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') });
}

function answerActivity({ activity }: SceneRepository, query: URLSearchParams): Answer {
  if (activity === undefined) return notFound();
  const ref = query.get('ref') ?? '';
  const asked = activity.filter((one) => ref === '' || one.ref === ref || one.ref === `refs/heads/${ref}`);
  const entries = asked.map(({ type = 'push', ...entry }, index) => ({
    id: activity.length - index,
    before: '0'.repeat(40),
    ...entry,
    activity_type: type,
    actor: null,
  }));
  return say(200, entries.slice(0, Math.min(100, Number(query.get('per_page') ?? 30))));
}
