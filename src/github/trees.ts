/** Trees of commits, each asked for once: the contents API follows links and so cannot tell them from files. */

import type { JsonValue } from '../contract/json.ts';
import type { Ask } from './ask.ts';
import type { Unanswered } from './github.ts';
import {
  askJson,
  fieldOf,
  isObjectId,
  listOf,
  objectIdOf,
  type RepositoryName,
  textOf,
  unusable,
} from './json-answer.ts';

/** One entry. `path` is relative to the tree. A submodule is a commit of another repository. */
export type TreeEntry = {
  readonly path: string;
  readonly type: 'file' | 'executable' | 'link' | 'tree' | 'submodule';
  readonly id: string;
  /** Bytes; undefined where it is no blob. */
  readonly size: number | undefined;
};

export type Tree = {
  readonly verdict: 'answered';
  readonly entries: readonly TreeEntry[];
  readonly cut: 'whole' | 'cut';
};

export type Trees = {
  /** Id of the tree at a path of a commit; `missing` also where the path is no directory. Links are not followed. */
  find(
    commit: string,
    path: string,
  ): Promise<{ readonly verdict: 'answered'; readonly id: string } | Unanswered>;
  /** `deep`: with everything below it, as far as GitHub goes (100,000 entries, 7 MB). */
  read(id: string, depth: 'flat' | 'deep'): Promise<Tree | Unanswered>;
};

export function openTrees(ask: Ask, repository: RepositoryName): Trees {
  const roots = new Map<string, ReturnType<Trees['find']>>();
  const known = new Map<string, ReturnType<Trees['read']>>();
  const trees: Trees = {
    find: async (commit, path) => {
      const root = roots.get(commit) ?? findRoot(ask, repository, commit);
      roots.set(commit, root);
      let found = await root;
      for (const name of toNames(path)) {
        if (found.verdict !== 'answered') return found;
        found = await step(trees, found.id, name);
      }
      return found;
    },
    read: (id, depth) => {
      const key = `${depth} ${id}`;
      const tree = known.get(key) ?? readTree(ask, { ...repository, tree_sha: id }, depth);
      known.set(key, tree);
      return tree;
    },
  };
  return trees;
}

/** The names on the way to a path; of the root, none. */
export const toNames = (path: string): readonly string[] => (path === '' ? [] : path.split('/'));

/** Relative, and without a name that means another place. */
export const isTreePath = (path: string): boolean =>
  path.length <= 4096 &&
  toNames(path).every((name) => !['', '.', '..'].includes(name) && !name.includes('\0'));

async function findRoot(ask: Ask, repository: RepositoryName, commit: string): ReturnType<Trees['find']> {
  if (!isObjectId(commit)) return { verdict: 'failed', why: 'that is no full commit id' };
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const answer = await askJson(ask, { route, parameters: { ...repository, commit_sha: commit } });
  if (answer.verdict !== 'answered') return answer;
  const id = objectIdOf(fieldOf(answer.value, 'tree', 'sha'));
  const isSame = objectIdOf(fieldOf(answer.value, 'sha')) === commit;
  return id !== '' && isSame ? { verdict: 'answered', id } : unusable;
}

async function step(trees: Trees, id: string, name: string): ReturnType<Trees['find']> {
  const tree = await trees.read(id, 'flat');
  if (tree.verdict !== 'answered') return tree;
  const entry = tree.entries.find(({ path }) => path === name);
  if (entry === undefined) return absent(tree);
  return entry.type === 'tree' ? { verdict: 'answered', id: entry.id } : { verdict: 'missing' };
}

/** What a list that was cut does not have may be there all the same. */
export const absent = (tree: Tree): Unanswered =>
  tree.cut === 'whole'
    ? { verdict: 'missing' }
    : { verdict: 'failed', why: 'a directory has more entries than GitHub lists' };

type TreePlace = RepositoryName & { readonly tree_sha: string };

async function readTree(ask: Ask, place: TreePlace, depth: 'flat' | 'deep'): ReturnType<Trees['read']> {
  // Any value of `recursive`, also `false`, means yes.
  const parameters = depth === 'deep' ? { ...place, recursive: 1 } : place;
  const answer = await askJson(ask, { route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters });
  if (answer.verdict !== 'answered') return answer;
  const truncated = fieldOf(answer.value, 'truncated');
  const entries: TreeEntry[] = [];
  for (const value of listOf(fieldOf(answer.value, 'tree')) ?? [null]) {
    const entry = parseEntry(value);
    if (entry === undefined || (depth === 'flat' && entry.path.includes('/'))) return unusable;
    entries.push(entry);
  }
  if (typeof truncated !== 'boolean') return unusable;
  return { verdict: 'answered', entries, cut: truncated ? 'cut' : 'whole' };
}

const types: { readonly [mode: string]: TreeEntry['type'] } = {
  '100644': 'file',
  // Very old commits have it.
  '100664': 'file',
  '100755': 'executable',
  '120000': 'link',
  '040000': 'tree',
  '160000': 'submodule',
};

function parseEntry(value: JsonValue): TreeEntry | undefined {
  const path = textOf(fieldOf(value, 'path'));
  const type = new Map(Object.entries(types)).get(textOf(fieldOf(value, 'mode')));
  const id = objectIdOf(fieldOf(value, 'sha'));
  const size = fieldOf(value, 'size');
  if (path === '' || !isTreePath(path) || type === undefined || id === '') return undefined;
  return { path, type, id, size: typeof size === 'number' ? size : undefined };
}
