/** Git's answer with names and patches to one patch a file: what a patch is of is told by the names before it, not by its header. */

import { type Change, parseChanges } from './changes.ts';

export type ToldPatches = {
  /** All that git told of, in its order. */
  readonly told: readonly Change[];
  /** Of the first of them; fewer than those in the beginning of a longer answer. */
  readonly patches: readonly ToldPatch[];
};

/** `cut`: the beginning of one. */
export type ToldPatch = { readonly type: 'whole' | 'cut'; readonly text: string };

export type PatchesAnswer = { readonly text: string; readonly cut: 'whole' | 'cut' };

/** Of `--raw --patch -z`. Undefined where there are not as many patches as names. */
export function parsePatches({ text, cut }: PatchesAnswer): ToldPatches | undefined {
  const end = findEndOfRecords(text);
  if (end === undefined) return cut === 'cut' || text !== '' ? undefined : { told: [], patches: [] };
  const told = parseChanges(text.slice(0, end).split('\0').slice(0, -1));
  const sections = toSections(text.slice(end + 1));
  const patches: ToldPatch[] = [];
  let next = 0;
  for (const { status } of told) {
    const count = status === 'type-changed' ? 2 : 1;
    const own = sections.slice(next, next + count);
    next += count;
    const isLast = cut === 'cut' && next >= sections.length;
    if (own.length < count && !isLast) return undefined;
    if (own.length > 0) patches.push({ type: isLast ? 'cut' : 'whole', text: own.join('') });
    if (isLast) return { told, patches };
  }
  return next === sections.length ? { told, patches } : undefined;
}

/** An empty record parts the names from the patches. */
export function findEndOfRecords(text: string): number | undefined {
  if (text.startsWith('\0')) return 0;
  const end = text.indexOf('\0\0');
  return end === -1 ? undefined : end + 1;
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
