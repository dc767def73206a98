/** The patches of chosen files, each attributed to its file: git is asked for their names, and believed only if it tells no other. */

import type { Sides } from '../contract/git-history.ts';
import type { ToolFailure } from './failure.ts';
import { type Change, parseChanges } from './git-changes.ts';
import { ask, type Reading, toFailure } from './git-reading.ts';
import { decodeLeniently } from './utf8.ts';

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
  const patches = attribute(answer.bytes, { changes, isCut: answer.verdict === 'cut' });
  if (patches !== undefined) return { verdict: 'read', patches };
  const [first, ...others] = changes;
  if (first === undefined || others.length === 0)
    return { verdict: 'read', patches: [{ type: 'missing', why: undefined }] };
  return readPatches(reading, { ...order, changes: [first] });
}

type Expected = { readonly changes: readonly Change[]; readonly isCut: boolean };

/** Undefined when what git tells is not exactly of these files. */
function attribute(bytes: Uint8Array, { changes, isCut }: Expected): readonly Patch[] | undefined {
  const end = findEndOfRecords(bytes);
  if (end === undefined) return isCut || bytes.length > 0 ? undefined : [];
  const told = parseChanges(decodeLeniently(bytes.subarray(0, end)).split('\0').slice(0, -1));
  if (!isSame(told, changes)) return undefined;
  const sections = toSections(decodeLeniently(bytes.subarray(end + 1)));
  const patches: Patch[] = [];
  let next = 0;
  for (const { status } of told) {
    const count = status === 'type-changed' ? 2 : 1;
    const own = sections.slice(next, next + count);
    next += count;
    const isLast = isCut && next >= sections.length;
    if (own.length < count && !isLast) return undefined;
    if (own.length > 0) patches.push({ type: isLast ? 'cut' : 'whole', text: own.join('') });
    if (isLast) return patches;
  }
  return next === sections.length ? patches : undefined;
}

const isSame = (told: readonly Change[], changes: readonly Change[]): boolean =>
  told.length === changes.length &&
  told.every(
    ({ path, oldPath }, index) => path === changes[index]?.path && oldPath === changes[index]?.oldPath,
  );

/** An empty record parts the names from the patches. */
export function findEndOfRecords(bytes: Uint8Array): number | undefined {
  let start = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, start)) {
    if (at === start) return at;
    start = at + 1;
  }
  return undefined;
}

/**
 * Each line of content has a sign in front, so that no file can begin a section. `^` would not do: to it a lone CR and
 * U+2028 in the content end a line too.
 */
export function toSections(text: string): readonly string[] {
  return text
    .split(/(?<![^\n])(?=diff --(?:git|cc|combined) )/)
    .filter((section) => section.startsWith('diff --'));
}
