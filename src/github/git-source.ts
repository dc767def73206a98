/** Files of one commit from a local repository: by object id, past the work tree, filters and attributes. */

import type { Git } from '../contract/git.ts';
import { toBatches } from './batches.ts';
import type { Unanswered } from './github.ts';
import { type ObjectReader, openObjects } from './object-reader.ts';
import { type TreeFile, walkTree } from './tree-walk.ts';
import type { FileBounds, SourceFile, SourceFiles, TrustedSource } from './trusted-source.ts';

export type GitSourceOptions = { readonly git: Git; readonly root: string; readonly revision: string };

/** Objects are found from the commit downwards, each by its id, and each is checked. */
export function openGitSource({ git, root, revision }: GitSourceOptions): TrustedSource {
  const objects = openObjects(git, { type: 'work-tree', directory: root });
  const find = (path: string) => findEntry(objects, { revision, names: path.split('/') });
  return {
    from: 'git',
    readFile: async (path) => {
      const found = await find(path);
      if (found.verdict !== 'found') return found;
      const { kind, id } = found.entry;
      if (kind !== 'file' && kind !== 'executable' && kind !== 'link') return { verdict: 'missing' };
      const sizes = await objects.readSizes([id]);
      if (sizes.verdict === 'failed') return sizes;
      if ((sizes.sizes.get(id) ?? 0) > largestFile)
        return { verdict: 'failed', why: 'the file is too large' };
      const answer = await objects.readFiles([id]);
      if (answer.verdict === 'failed') return answer;
      const bytes = answer.files.get(id) ?? new Uint8Array(0);
      return { verdict: 'answered', file: { path, bytes, mode: kind } };
    },
    readDirectory: async (path, bounds) => {
      const found = await find(path);
      if (found.verdict === 'failed') return found;
      if (found.verdict === 'missing' || found.entry.kind !== 'directory')
        return { verdict: 'answered', files: [] };
      const walked = await walkTree({ objects, tree: found.entry.id, mostFiles: bounds.files });
      return walked.verdict === 'walked' ? readAll(objects, { ...walked, path, bounds }) : walked;
    },
  };
}

/** The API's own limit for a file, and far more than any policy. */
const largestFile = 16 * 1024 * 1024;

type Sought = { readonly revision: string; readonly names: readonly string[] };

type Entry = { readonly kind: TreeFile['kind'] | 'directory'; readonly id: string };

async function findEntry(
  objects: ObjectReader,
  { revision, names }: Sought,
): Promise<{ readonly verdict: 'found'; readonly entry: Entry } | Unanswered> {
  const root = await objects.readRoot(revision);
  if (root.verdict === 'failed') return root;
  let entry: Entry = { kind: 'directory', id: root.tree };
  for (const name of names) {
    if (entry.kind !== 'directory') return { verdict: 'missing' };
    const answer = await objects.readTrees([entry.id]);
    if (answer.verdict === 'failed') return answer;
    const next = answer.trees.get(entry.id)?.find((candidate) => candidate.name === name);
    if (next === undefined) return { verdict: 'missing' };
    entry = next;
  }
  return { verdict: 'found', entry };
}

type Reading = {
  readonly files: readonly TreeFile[];
  readonly path: string;
  readonly bounds: FileBounds;
};

async function readAll(objects: ObjectReader, { files, path, bounds }: Reading): Promise<SourceFiles> {
  const wanted = files.flatMap((file) =>
    file.kind === 'submodule' || file.kind === 'unknown' || file.names.includes('')
      ? []
      : [{ path: [path, ...file.names].join('/'), mode: file.kind, id: file.id }],
  );
  const answer = await objects.readSizes(wanted.map(({ id }) => id));
  if (answer.verdict === 'failed') return answer;
  const sized = wanted.map((file) => ({ ...file, size: answer.sizes.get(file.id) ?? 0 }));
  const total = sized.reduce((sum, { size }) => sum + size, 0);
  if (total > bounds.bytes || sized.some(({ size }) => size > largestFile)) return { verdict: 'too-large' };
  const read: SourceFile[] = [];
  for (const batch of toBatches(sized)) {
    const contents = await objects.readFiles(batch.map(({ id }) => id));
    if (contents.verdict === 'failed') return contents;
    for (const { path: name, mode, id } of batch)
      read.push({ path: name, mode, bytes: contents.files.get(id) ?? new Uint8Array(0) });
  }
  return { verdict: 'answered', files: read };
}
