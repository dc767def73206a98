/** The patches of chosen files, each attributed to its file: git is asked for their names, and believed only if it tells no other. */

import type { Sides } from '../../contract/git-history.ts';
import type { Change } from '../../law/diff/changes.ts';
import { parsePatches } from '../../law/diff/patches.ts';
import type { ToolFailure } from '../failure.ts';
import { decodeLeniently } from '../utf8.ts';
import { ask, type Reading, toFailure } from './git-reading.ts';

export type PatchOrder = {
  readonly sides: Sides;
  readonly contextLines: number;
  readonly changes: readonly Change[];
  readonly maxBytes: number;
};

/** `missing`: git told of other names too, as where a file takes the place of a directory. */
export type Patch =
  | { readonly type: 'whole'; readonly text: string }
  | { readonly type: 'cut'; readonly text: string }
  | { readonly type: 'missing'; readonly why: string | undefined };

/** For the first of the changes, in their order; fewer than were asked for where they are long. */
export type Patches = { readonly verdict: 'read'; readonly patches: readonly Patch[] } | ToolFailure;

export async function readPatches(reading: Reading, order: PatchOrder): Promise<Patches> {
  const { sides, contextLines, changes, maxBytes } = order;
  const paths = changes.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [oldPath, path]));
  const answer = await ask(reading.repository, { type: 'patches', sides, paths, contextLines }, maxBytes);
  if (answer.verdict !== 'answered' && answer.verdict !== 'cut') return toFailure(answer);
  const patches = attribute(answer.bytes, { changes, cut: answer.verdict === 'cut' ? 'cut' : 'whole' });
  if (patches !== undefined) return { verdict: 'read', patches };
  const [first, ...others] = changes;
  if (first === undefined || others.length === 0)
    return { verdict: 'read', patches: [{ type: 'missing', why: undefined }] };
  return readPatches(reading, { ...order, changes: [first] });
}

type Expected = { readonly changes: readonly Change[]; readonly cut: 'whole' | 'cut' };

/** Undefined when what git tells is not exactly of these files. */
function attribute(bytes: Uint8Array, { changes, cut }: Expected): readonly Patch[] | undefined {
  const told = parsePatches({ text: decodeLeniently(bytes), cut });
  if (told === undefined) return undefined;
  // Where nothing differs any more, git tells nothing at all.
  if (bytes.length === 0) return [];
  return isSame(told.told, changes) ? told.patches : undefined;
}

const isSame = (told: readonly Change[], changes: readonly Change[]): boolean =>
  told.length === changes.length &&
  told.every(
    ({ path, oldPath }, index) => path === changes[index]?.path && oldPath === changes[index]?.oldPath,
  );
