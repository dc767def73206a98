/** What a pull request brings in, by GitHub's list of its files. */

import type { Diff, FileContent, FileDiff, Hunk } from '../contract/diff.ts';
import type { ListedPatch, PullRequestChange, PullRequestChanges } from '../contract/pull-request-changes.ts';
import type { Change } from '../law/diff/changes.ts';
import { settle, toContent, toFileDiff, toSorted } from '../law/diff/file-diff.ts';

export type ListedDiff =
  | { readonly verdict: 'read'; readonly diff: Diff }
  | { readonly verdict: 'failed'; readonly why: string };

/** `from` is the base: GitHub compares from where the two parted, and does not say where that was. */
export async function readListedDiff(port: PullRequestChanges, signal: AbortSignal): Promise<ListedDiff> {
  const answer = await port.read(signal);
  if (answer.verdict === 'moved') return failed('the pull request has moved since this run began');
  if (answer.verdict === 'failed') return failed(`GitHub did not list the changed files: ${answer.why}`);
  const files = new Map<string, FileDiff>();
  for (const listed of answer.changes) {
    const file = toFile(listed);
    const before = files.get(file.path);
    const whole = before === undefined ? file : join(before, file);
    if (whole === undefined) return failed('GitHub lists one file twice');
    files.set(file.path, whole);
  }
  const { from, to } = port;
  return {
    verdict: 'read',
    diff: { from, to, source: 'api', files: toSorted([...files.values()]), cut: answer.cut },
  };
}

const failed = (why: string): ListedDiff => ({ verdict: 'failed', why });

function toFile({ path, oldPath, status, additions, deletions, patch }: PullRequestChange): FileDiff {
  const lines: Change['lines'] =
    patch.type === 'binary' ? { type: 'binary' } : { type: 'text', additions, deletions };
  const change: Change = { path, oldPath, status, oldMode: '', newMode: '', lines };
  // A file that was made as a copy is a new one.
  const named = status === 'renamed' ? change : { ...change, oldPath: undefined };
  const content = settle(named) ?? toContent(named, toPatch(patch));
  return toFileDiff(named, isSubmodule(content) ? { type: 'submodule' } : content);
}

function toPatch(patch: ListedPatch): Parameters<typeof toContent>[1] {
  if (patch.type === 'text') return { type: 'whole', text: patch.text };
  return { type: 'missing', why: 'GitHub gives no patch of this size' };
}

/** All lines of it are git's own words for a commit of another repository. */
function isSubmodule(content: FileContent): boolean {
  if (content.type !== 'text') return false;
  return content.hunks
    .flatMap(({ lines }) => lines)
    .every(({ text }) => /^Subproject commit [0-9a-f]{40,64}$/.test(text));
}

/** A file that became a link is listed as one that goes and one that comes. Any other two are none. */
function join(one: FileDiff, other: FileDiff): FileDiff | undefined {
  const [gone, come] = one.status === 'deleted' ? [one, other] : [other, one];
  if (gone.status !== 'deleted' || come.status !== 'added') return undefined;
  const hunks = [...hunksOf(gone), ...hunksOf(come)];
  const isText = gone.content.type === 'text' && come.content.type === 'text';
  const content: FileContent = isText ? { type: 'text', hunks } : { type: 'not-available', why: twice };
  return { ...come, status: 'type-changed', content };
}

const twice = 'GitHub gives no patch of a file that became something else';
const hunksOf = ({ content }: FileDiff): readonly Hunk[] => (content.type === 'text' ? content.hunks : []);
