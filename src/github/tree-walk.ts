/** All files below a tree, level by level: a few questions to git, and an end however the tree is made. */

import type { EntryKind } from './git-tree.ts';
import type { Failed, ObjectReader } from './object-reader.ts';

export type TreeFile = {
  readonly kind: Exclude<EntryKind, 'directory'>;
  /** Names from the tree walked downwards, each as the tree has it; an empty one is no UTF-8. */
  readonly names: readonly string[];
  readonly id: string;
};

export type TreeWalk = {
  readonly objects: ObjectReader;
  readonly tree: string;
  readonly mostFiles: number;
};

/** Deeper than any real repository; a tree can hold itself a thousand levels down in a few bytes. */
const deepest = 100;

/** `too-large`: more than `mostFiles` files or directories, or too deep. */
export async function walkTree({
  objects,
  tree,
  mostFiles,
}: TreeWalk): Promise<
  | { readonly verdict: 'walked'; readonly files: readonly TreeFile[] }
  | { readonly verdict: 'too-large' }
  | Failed
> {
  const files: TreeFile[] = [];
  let directories = 0;
  let level: readonly { readonly names: readonly string[]; readonly id: string }[] = [
    { names: [], id: tree },
  ];
  for (let depth = 0; level.length > 0; depth += 1) {
    directories += level.length;
    if (depth > deepest) return { verdict: 'too-large' };
    const answer = await objects.readTrees(level.map(({ id }) => id));
    if (answer.verdict === 'failed') return answer;
    const below: { names: readonly string[]; id: string }[] = [];
    for (const directory of level) {
      for (const { kind, name = '', id } of answer.trees.get(directory.id) ?? []) {
        const names = [...directory.names, name];
        if (kind === 'directory') below.push({ names, id });
        else files.push({ kind, names, id });
      }
      // One tree of a few bytes can be in many places: what is counted is the places.
      if (files.length > mostFiles || directories + below.length > mostFiles) return { verdict: 'too-large' };
    }
    level = below;
  }
  return { verdict: 'walked', files };
}
