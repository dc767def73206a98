/** The patches of changed files, asked of git in groups, smallest first, so that one huge file takes no room from the others. */

import type { Repository } from '../contract/git-history.ts';
import type { Change } from '../law/diff/changes.ts';
import type { FilePatch } from '../law/diff/file-diff.ts';
import { parsePatches } from '../law/diff/patches.ts';

export type PatchOrder = {
  readonly repository: Repository;
  readonly sides: { readonly from: string; readonly to: string };
  readonly changes: readonly Change[];
  readonly signal: AbortSignal;
};

const largestPatch = 1024 * 1024;
const largestAll = 64 * 1024 * 1024;
const largestAnswer = 8 * 1024 * 1024;
/** Of one group. Windows takes 32,767 characters of arguments. */
const mostFiles = 200;
const mostLines = 20_000;
const mostNames = 16 * 1024;
const contextLines = 3;

export type ReadPatches = ReadonlyMap<Change, FilePatch>;

/** Of each of the changes. */
export async function readPatches(order: PatchOrder): Promise<ReadPatches> {
  const found = new Map<Change, FilePatch>();
  const open = toGroups(order.changes).reverse();
  let room = largestAll;
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    const isOver = room <= 0 || order.signal.aborted;
    const answer = isOver ? none : await askForGroup(group, order);
    for (const [change, patch] of answer.patches) {
      const bytes = patch.type === 'whole' ? Buffer.byteLength(patch.text) : 0;
      const isTooLarge = bytes > largestPatch || bytes > room;
      found.set(change, isTooLarge ? missing(bytes > largestPatch ? tooLarge : allTooLarge) : patch);
      if (!isTooLarge) room -= bytes;
    }
    const left = group.filter((change) => !answer.patches.has(change));
    const [only] = left;
    if (isOver) for (const change of left) found.set(change, missing(room <= 0 ? allTooLarge : ended));
    else if (left.length === 1 && group.length === 1 && only !== undefined)
      found.set(only, missing(answer.why));
    else if (left.length > 0) open.push(...(left.length < group.length ? [left] : toHalves(left)));
  }
  return found;
}

const tooLarge = 'its patch is larger than 1 MiB';
const allTooLarge = 'the patches of the change are larger than 64 MiB together';
const ended = 'the run ended before it was read';
const missing = (why: string): FilePatch => ({ type: 'missing', why });

const linesOf = ({ lines }: Change): number =>
  lines.type === 'text' ? lines.additions + lines.deletions : 0;

function toGroups(changes: readonly Change[]): (readonly Change[])[] {
  const groups: Change[][] = [];
  let [lines, names] = [0, 0];
  for (const change of [...changes].sort((one, other) => linesOf(one) - linesOf(other))) {
    lines += linesOf(change);
    names += namesOf(change).join(' ').length;
    const last = groups.at(-1);
    if (last !== undefined && last.length < mostFiles && lines <= mostLines && names <= mostNames)
      last.push(change);
    else {
      groups.push([change]);
      [lines, names] = [linesOf(change), namesOf(change).join(' ').length];
    }
  }
  return groups;
}

const namesOf = ({ path, oldPath }: Change): readonly string[] =>
  oldPath === undefined ? [path] : [oldPath, path];

function toHalves(group: readonly Change[]): (readonly Change[])[] {
  const middle = Math.ceil(group.length / 2);
  return [group.slice(middle), group.slice(0, middle)];
}

type GroupAnswer = {
  readonly patches: ReadPatches;
  /** Why there is none of the one that was asked for. */
  readonly why: string;
};

const none: GroupAnswer = { patches: new Map(), why: ended };

async function askForGroup(
  group: readonly Change[],
  { repository, sides }: PatchOrder,
): Promise<GroupAnswer> {
  const paths = group.flatMap(namesOf);
  // Room for the headers of the one, so that what fits is not cut.
  const most = group.length === 1 ? largestPatch + 64 * 1024 : largestAnswer;
  const answer = await repository.ask({ type: 'patches', sides, paths, contextLines }, most);
  if (answer.verdict === 'broken')
    return { patches: new Map(group.map((change) => [change, missing(noAnswer)])), why: noAnswer };
  if (answer.verdict === 'failed') return { ...none, why: 'git does not have all of it' };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.bytes);
  const parsed = parsePatches({ text, cut: answer.verdict === 'cut' ? 'cut' : 'whole' });
  const why = answer.verdict === 'cut' ? tooLarge : 'git told of other files than it was asked for';
  if (parsed === undefined) return { ...none, why };
  const told = new Map(parsed.told.map((change, index) => [toKey(change), parsed.patches[index]]));
  const patches = group.flatMap((change): readonly (readonly [Change, FilePatch])[] => {
    const patch = told.get(toKey(change));
    return patch?.type === 'whole' ? [[change, { type: 'whole', text: patch.text }]] : [];
  });
  return { patches: new Map(patches), why };
}

const noAnswer = 'git did not answer in time';

/** Asked for a part of all files, git may pair other names than it did of all of them. */
const toKey = ({ path, oldPath }: Change): string => `${path}\0${oldPath ?? ''}`;
