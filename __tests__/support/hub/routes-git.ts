/** The Git data API: blobs, trees and commits, written into the real repository. */

import { identity } from './git-store.ts';
import { accountOf, headOf, type World } from './hub-world.ts';
import {
  type Answer,
  type Body,
  type Call,
  created,
  fail,
  forbidden,
  isBody,
  listOf,
  notFound,
  ok,
  type Routes,
  textOf,
} from './route-call.ts';
import { addressOf, readCommit, toGitCommit } from './shape-git.ts';
import { apiOf, nodeId } from './shape-people.ts';

export const gitRoutes: Routes = {
  'git/get-blob': async ({ world, params, accept, repository }) => {
    const sha = params.file_sha ?? '';
    if (!(await isOfType(world, sha, 'blob'))) return notFound();
    const bytes = (await world.git.ask(['cat-file', 'blob', sha])).stdout;
    if (accept.includes('raw'))
      return {
        status: 200,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
        body: bytes,
      };
    const url = `${apiOf(world, repository)}/git/blobs/${sha}`;
    const content = bytes.toString('base64');
    return ok({ sha, node_id: nodeId('B', sha), size: bytes.length, url, content, encoding: 'base64' });
  },
  'git/create-blob': async ({ world, body, repository }) => {
    const encoding = textOf(body, 'encoding') === 'base64' ? 'base64' : 'utf8';
    const sha = await writeBlob(world, Buffer.from(textOf(body, 'content') ?? '', encoding));
    return created({ sha, url: `${apiOf(world, repository)}/git/blobs/${sha}` });
  },
  'git/get-tree': getTree,
  'git/create-tree': createTree,
  'git/get-commit': async ({ world, params }) => {
    const commit = await readCommit(world, params.commit_sha ?? '');
    return commit === undefined ? notFound() : ok(toGitCommit(world, commit));
  },
  'git/create-commit': createCommit,
};

export async function isOfType(
  world: World,
  sha: string,
  type: 'blob' | 'tree' | 'commit',
): Promise<boolean> {
  return (
    /^[0-9a-f]{40}$/.test(sha) &&
    (await world.git.ask(['cat-file', '-t', sha])).stdout.toString().trim() === type
  );
}

const writeBlob = async (world: World, bytes: Uint8Array): Promise<string> =>
  (await world.git.read(['hash-object', '-w', '--stdin'], { input: bytes })).trim();

/** Of a tree, a commit or a branch. */
async function getTree({ world, params, query, repository }: Call): Promise<Answer> {
  const name = params.tree_sha ?? '';
  const branch = await headOf(world, repository, name.replace(/^(refs\/)?heads\//, ''));
  const sha = await world.git.find(branch ?? (/^[0-9a-f]{40}$/.test(name) ? name : 'refs/none'), 'tree');
  if (sha === undefined) return notFound();
  const deep = query.has('recursive');
  const text = await world.git.read(['ls-tree', '-z', '--long', ...(deep ? ['-r', '-t'] : []), sha]);
  const entries = text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => toEntry(line, apiOf(world, repository)));
  const most = deep ? world.limits.treeEntries : entries.length;
  const url = `${apiOf(world, repository)}/git/trees/${sha}`;
  // GitHub answers with the id that it was asked for.
  const told = /^[0-9a-f]{40}$/.test(name) ? name : sha;
  return ok({ sha: told, url, tree: entries.slice(0, most), truncated: entries.length > most });
}

function toEntry(line: string, api: string) {
  const [, mode = '', type = '', sha = '', size = '', path = ''] =
    /^(\d+) (\w+) (\S+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  const url = type === 'commit' ? {} : { url: `${api}/git/${type}s/${sha}` };
  return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}), ...url };
}

export const workflows = /^\.github\/workflows\//i;
export const mayWorkflows = ({ token }: Call): boolean =>
  token.permissions.workflows === 'write' || !(token.login ?? 'github-actions[bot]').endsWith('[bot]');

async function createTree(call: Call): Promise<Answer> {
  const { world, body } = call;
  const entries = (listOf(body, 'tree') ?? []).filter(isBody);
  if (entries.length === 0) return fail(422, 'Invalid tree info');
  // https://github.com/github/docs/pull/4770: the refusal does not say why.
  if (!mayWorkflows(call) && entries.some((one) => workflows.test(textOf(one, 'path') ?? '')))
    return forbidden('Resource not accessible by integration');
  const base = textOf(body, 'base_tree');
  const start = base === undefined ? undefined : await world.git.find(base, 'tree');
  if (base !== undefined && start === undefined) return fail(422, 'base_tree is not a valid tree oid');
  const lines: string[] = [];
  for (const entry of entries) {
    const line = await toIndexLine(world, entry);
    if (typeof line !== 'string') return line;
    lines.push(line);
  }
  const index = { GIT_INDEX_FILE: `${world.git.folder}/index-${world.nextId()}` };
  if (start !== undefined) await world.git.read(['read-tree', start], { env: index });
  const done = await world.git.ask(['update-index', '-z', '--add', '--replace', '--index-info'], {
    env: index,
    input: lines.join(''),
  });
  if (done.status !== 0) return fail(422, 'tree.path contains a malformed path component');
  const sha = (await world.git.read(['write-tree'], { env: index })).trim();
  return {
    ...(await getTree({ ...call, params: { tree_sha: sha }, query: new URLSearchParams() })),
    status: 201,
  };
}

/** A mode of zeros takes the path away: `sha: null`. */
async function toIndexLine(world: World, entry: Body): Promise<string | Answer> {
  const [path = '', mode = '100644', content] = [
    textOf(entry, 'path'),
    textOf(entry, 'mode'),
    textOf(entry, 'content'),
  ];
  if (
    path === '' ||
    path.startsWith('/') ||
    path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))
  )
    return fail(422, 'tree.path contains a malformed path component');
  if (entry.sha === null) return `0 ${'0'.repeat(40)}\t${path}\0`;
  if (content !== undefined && entry.sha !== undefined)
    return fail(422, 'Must supply either tree.sha or tree.content, not both.');
  const sha = textOf(entry, 'sha') ?? (await writeBlob(world, Buffer.from(content ?? '')));
  if (mode === '040000') return fail(501, 'the fake takes no trees inside of trees');
  if (mode !== '160000' && !(await isOfType(world, sha, 'blob')))
    return fail(422, `tree.sha ${sha} is not a valid blob`);
  return `${mode} ${sha}\t${path}\0`;
}

async function createCommit(call: Call): Promise<Answer> {
  const { world, body, login } = call;
  const [tree = '', message = ''] = [textOf(body, 'tree'), textOf(body, 'message')];
  if (!(await isOfType(world, tree, 'tree'))) return fail(422, 'Tree SHA does not exist');
  const parents = (listOf(body, 'parents') ?? []).map(String);
  for (const parent of parents) {
    if (!(await isOfType(world, parent, 'commit')))
      return fail(422, 'Parent SHA does not exist or is not a commit object');
  }
  const date = `${world.now()}`;
  const account = accountOf(world, login);
  const own = { name: login, email: addressOf(world, account.login), date };
  const author = toPerson(body.author, date) ?? own;
  // Without an author GitHub signs for a bot, and is the committer itself.
  const signs = body.author === undefined && body.committer === undefined && account.type === 'Bot';
  const committer =
    toPerson(body.committer, date) ??
    (signs ? { name: 'GitHub', email: 'noreply@github.com', date } : author);
  const words = ['commit-tree', tree, ...parents.flatMap((one) => ['-p', one]), '-F', '-'];
  const sha = (await world.git.read(words, { input: message, env: identity(author, committer) })).trim();
  if (signs) world.state.verified.add(sha);
  const commit = await readCommit(world, sha);
  return commit === undefined ? fail(500, 'the fake lost a commit') : created(toGitCommit(world, commit));
}

function toPerson(value: unknown, date: string) {
  if (!isBody(value)) return undefined;
  return {
    name: textOf(value, 'name') ?? '',
    email: textOf(value, 'email') ?? '',
    date: textOf(value, 'date') ?? date,
  };
}
