/** Files of a commit from GitHub's object store: by tree and blob, so that a link stays a link. */

import { createHash } from 'node:crypto';
import type { Ask } from './ask.ts';
import type { Github, Unanswered } from './github.ts';
import { type RepositoryName, unusable } from './json-answer.ts';
import { absent, isTreePath, openTrees, type TreeEntry, type Trees, toNames } from './trees.ts';

type Files = Pick<Github, 'readFile' | 'listFiles'>;

/** Trees that are asked for one by one where GitHub cuts a list short. */
const mostTrees = 200;
const mostPaths = 100_000;

export function openFiles(ask: Ask, repository: RepositoryName): Files {
  const trees = openTrees(ask, repository);
  return {
    readFile: async ({ commit, path }) => {
      if (path === '' || !isTreePath(path)) return notAPath;
      const names = toNames(path);
      const parent = await trees.find(commit, names.slice(0, -1).join('/'));
      if (parent.verdict !== 'answered') return parent;
      const tree = await trees.read(parent.id, 'flat');
      if (tree.verdict !== 'answered') return tree;
      const entry = tree.entries.find((one) => one.path === names.at(-1));
      return entry === undefined ? absent(tree) : readBlob(ask, repository, entry);
    },
    listFiles: async ({ commit, path }) => {
      if (!isTreePath(path)) return notAPath;
      const root = await trees.find(commit, path);
      if (root.verdict !== 'answered') return root;
      return list(trees, { id: root.id, path });
    },
  };
}

const notAPath: Unanswered = { verdict: 'failed', why: 'that is no path from the root of a repository' };

async function readBlob(
  ask: Ask,
  repository: RepositoryName,
  entry: TreeEntry,
): ReturnType<Files['readFile']> {
  if (entry.type === 'tree' || entry.type === 'submodule') return { verdict: 'missing' };
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
  const answer = await ask({ route, parameters: { ...repository, file_sha: entry.id }, form: 'raw' });
  if (answer.verdict !== 'answered') return answer;
  if (!isBlob(answer.bytes, entry.id)) return unusable;
  return { verdict: 'answered', bytes: answer.bytes, mode: entry.type };
}

/** Git's own name for these bytes: a page of a gateway, or half a file, is not taken for the file. */
function isBlob(bytes: Uint8Array, id: string): boolean {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === id;
}

type Directory = { readonly id: string; readonly path: string };

/** At one go; where GitHub cuts, directory by directory, each at one go again. */
async function list(trees: Trees, root: Directory): ReturnType<Files['listFiles']> {
  const paths: string[] = [];
  const open: Directory[] = [root];
  for (let count = 0; open.length > 0; count += 1) {
    const directory = open.pop() ?? root;
    if (count >= mostTrees) return tooMany;
    const read = await readDirectory(trees, directory.id);
    if (read.verdict !== 'answered') return read;
    for (const entry of read.entries) {
      const path = directory.path === '' ? entry.path : `${directory.path}/${entry.path}`;
      if (entry.type !== 'tree' && entry.type !== 'submodule') paths.push(path);
      if (entry.type === 'tree' && read.below === 'left-out') open.push({ id: entry.id, path });
    }
    if (paths.length > mostPaths) return tooMany;
  }
  return { verdict: 'answered', paths: paths.sort() };
}

const tooMany: Unanswered = { verdict: 'failed', why: 'there are too many files to list' };

type Listing = {
  readonly verdict: 'answered';
  readonly entries: readonly TreeEntry[];
  readonly below: 'included' | 'left-out';
};

async function readDirectory(trees: Trees, id: string): Promise<Listing | Unanswered> {
  const deep = await trees.read(id, 'deep');
  if (deep.verdict !== 'answered') return deep;
  if (deep.cut === 'whole') return { verdict: 'answered', entries: deep.entries, below: 'included' };
  const flat = await trees.read(id, 'flat');
  if (flat.verdict !== 'answered') return flat;
  return flat.cut === 'whole'
    ? { verdict: 'answered', entries: flat.entries, below: 'left-out' }
    : absent(flat);
}
