/** Where a review comment would stand in a pull request, or what GitHub says against it. */

import { type Judged, judgePlace } from './diff-lines.ts';
import type { IssueWithPull, World } from './hub-world.ts';
import { commitsBetween, readDiffFiles } from './pull-diff.ts';
import { type Body, numberOf, textOf } from './route-call.ts';

export const isInPull = async (world: World, { pull }: IssueWithPull, commit: string): Promise<boolean> =>
  (await commitsBetween(world, pull.base.sha, pull.head.sha)).includes(commit);

export type Draft = { readonly draft: Body; readonly commit: string };

/** By the diff from the merge base to `commit`. */
export async function placeDraft(
  world: World,
  { pull }: IssueWithPull,
  { draft, commit }: Draft,
): Promise<Judged> {
  const files = await readDiffFiles(world, pull.base.sha, commit);
  const file = files.find((one) => one.path === draft.path);
  const errors = [
    ...(file === undefined ? ['Path could not be resolved'] : []),
    ...((textOf(draft, 'body') ?? '').trim() === '' ? ["Body can't be blank"] : []),
  ];
  if (file === undefined || errors.length > 0) return { verdict: 'refused', errors };
  return judgePlace(file.hunks, {
    ...{ line: numberOf(draft, 'line'), side: textOf(draft, 'side'), position: numberOf(draft, 'position') },
    ...{ startLine: numberOf(draft, 'start_line'), startSide: textOf(draft, 'start_side') },
  });
}
