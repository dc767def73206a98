/** A push moves lines: a review comment goes along with its line, or is outdated when the line is not in the diff any more. */

import { parseHunks } from './diff-lines.ts';
import type { IssueWithPull, World } from './hub-world.ts';
import { readDiffFiles } from './pull-diff.ts';
import type { HubReviewComment } from './types.ts';

export async function outdate(world: World, { number, pull }: IssueWithPull): Promise<void> {
  const comments = world.state.reviewComments.filter((one) => one.pull === number && one.line !== null);
  if (comments.length === 0) return;
  const files = await readDiffFiles(world, pull.base.sha, pull.head.sha);
  for (const comment of comments) {
    const hunks = files.find((one) => one.path === comment.path)?.hunks ?? [];
    const line = await follow(world, comment, pull.head.sha);
    const isThere = hunks.some((hunk) => (comment.side === 'LEFT' ? hunk.left : hunk.right).has(line ?? 0));
    comment.line = isThere && line !== undefined ? line : null;
  }
}

/** Where the line is in the new head; undefined when the push has changed it. The left side does not move with the head. */
async function follow(world: World, comment: HubReviewComment, head: string): Promise<number | undefined> {
  if (comment.side === 'LEFT') return comment.originalLine;
  const form = ['--no-color', '--no-ext-diff', '--no-textconv', '--unified=0', '--no-renames'];
  const text = await world.git.read(['diff', ...form, comment.commit, head, '--', comment.path]);
  let shift = 0;
  for (const hunk of parseHunks(text)) {
    if (hunk.left.has(comment.originalLine)) return undefined;
    const numbers = /^@@ -(\d+)/.exec(hunk.header);
    if (Number(numbers?.[1]) > comment.originalLine) break;
    // An insertion behind the line itself stands below it, and moves nothing.
    if (hunk.left.size === 0 && Number(numbers?.[1]) >= comment.originalLine) break;
    shift += hunk.right.size - hunk.left.size;
  }
  return comment.originalLine + shift;
}
