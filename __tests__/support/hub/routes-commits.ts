/** Commits, comparisons and the files at a commit. */

import { headOf, mainRepository } from './hub-world.ts';
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
import { toDiffEntry } from './shape-diff.ts';
import { toCommit } from './shape-git.ts';
import { apiOf, pageOf } from './shape-people.ts';

export const commitRoutes: Routes = {
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
};

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
