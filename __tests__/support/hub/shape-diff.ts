/** A changed file as GitHub lists it. */

import { mainRepository, type World } from './hub-world.ts';
import type { DiffFile } from './pull-diff.ts';
import { apiOf, type Json, pageOf } from './shape-people.ts';

/** The list has no patch of a binary file, of a bare rename, and of one that is too large. */
export function toDiffEntry(world: World, file: DiffFile, head: string): Json {
  const repository = mainRepository(world);
  const [path, page] = [file.path.split('/').map(encodeURIComponent).join('/'), pageOf(world, repository)];
  const { patchLines, patchBytes } = world.limits;
  const fits = file.patch.split('\n').length <= patchLines && Buffer.byteLength(file.patch) <= patchBytes;
  return {
    ...{ sha: file.blob, filename: file.path, status: file.status, additions: file.additions },
    ...{ deletions: file.deletions, changes: file.additions + file.deletions },
    ...{ blob_url: `${page}/blob/${head}/${path}`, raw_url: `${page}/raw/${head}/${path}` },
    contents_url: `${apiOf(world, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === '' || !fits ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}
