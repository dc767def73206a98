/** Files whose content on the disk is not what the repository keeps: git-lfs stores a pointer, git-crypt a cipher. */

import type { Repository } from '../../contract/git-history.ts';
import { askAll } from './work-tree.ts';
import type { Leave, Named } from './work-tree-candidates.ts';

const mostAtOnce = 100;

/** By the attributes of the index: what a tool makes of them in the work tree takes no filter away. Undefined where git does not tell. */
export async function withoutFiltered(
  repository: Repository,
  named: readonly Named[],
  leave: Leave,
): Promise<readonly Named[] | undefined> {
  const filtered = new Set<string>();
  for (let at = 0; at < named.length; at += mostAtOnce) {
    const paths = named.slice(at, at + mostAtOnce).map(({ path }) => path);
    const answer = await askAll(repository, { type: 'filters', paths });
    if (answer.verdict === 'not-available') return undefined;
    const { fields } = answer;
    if (fields.length !== 3 * paths.length) return undefined;
    for (let field = 0; field < fields.length; field += 3) {
      const isFree = ['unspecified', 'unset'].includes(fields[field + 2] ?? '');
      if (!isFree) filtered.add(fields[field] ?? '');
    }
  }
  for (const path of filtered) leave(path, 'filtered');
  return named.filter(({ path }) => !filtered.has(path));
}
