/** What a head brings in, by the git of the checkout: from where it and its base parted. */

import type { Diff } from '../contract/diff.ts';
import type { Repository } from '../contract/git-history.ts';
import { type Change, parseChanges } from '../law/diff/changes.ts';
import { settle, toContent, toFileDiff, toSorted } from '../law/diff/file-diff.ts';
import { readPatches } from './patch-groups.ts';

export type GitDiffOrder = {
  readonly repository: Repository;
  /** Full ids. */
  readonly base: string;
  readonly head: string;
  readonly signal: AbortSignal;
};

export type GitDiff =
  | { readonly verdict: 'read'; readonly diff: Diff }
  /** Another source may have it. */
  | { readonly verdict: 'absent'; readonly why: string };

const largestList = 64 * 1024 * 1024;

export async function readGitDiff({ repository, base, head, signal }: GitDiffOrder): Promise<GitDiff> {
  if (repository.prefix !== '') return absent('the history was not opened at the top of the repository');
  for (const id of [base, head]) {
    const found = await repository.ask({ type: 'commit-of', revision: id }, 256);
    if (found.verdict !== 'answered' || decode(found.bytes).trim() !== id)
      return absent('the checkout does not have both commits: its step has to set "fetch-depth: 0"');
  }
  const parted = await repository.ask({ type: 'merge-base', one: base, other: head }, 4096);
  const from = parted.verdict === 'answered' ? (decode(parted.bytes).split('\n')[0] ?? '') : '';
  if (from === '')
    return absent(
      'the checkout does not have where base and head parted: its step has to set "fetch-depth: 0"',
    );
  const sides = { from, to: head };
  const listed = await repository.ask({ type: 'changes', sides, paths: [] }, largestList);
  if (listed.verdict !== 'answered')
    return absent(
      listed.verdict === 'cut' ? 'too many files differ' : 'git did not list the files that differ',
    );
  const changes = parseChanges(decode(listed.bytes).split('\0').slice(0, -1));
  const patches = await readPatches({ repository, sides, changes: changes.filter(needsPatch), signal });
  const files = changes.map((change) =>
    toFileDiff(change, settle(change) ?? toContent(change, patches.get(change) ?? unread)),
  );
  return { verdict: 'read', diff: { ...sides, source: 'git', files: toSorted(files), cut: 'whole' } };
}

const absent = (why: string): GitDiff => ({ verdict: 'absent', why });
const needsPatch = (change: Change): boolean => settle(change) === undefined;
const unread = { type: 'missing', why: 'it was not read' } as const;
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
