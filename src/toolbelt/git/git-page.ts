/** A page of changed files with their patches, as many as fit into one answer, and how to go on. */

import type { JsonObject } from '../../contract/json.ts';
import type { Change } from '../../law/diff/changes.ts';
import type { ToolFailure } from '../failure.ts';
import { fitText, jsonBytes, roomFor } from '../output-room.ts';
import type { Patch, Patches } from './git-patches.ts';

/** For the first of the changes, in their order. `maxBytes`: what is read of all. */
export type PatchSource = (changes: readonly Change[], maxBytes: number) => Promise<Patches>;

export type PageOrder = {
  readonly changes: readonly Change[];
  readonly mode: 'patch' | 'stat' | 'names';
  readonly readPatches: PatchSource;
  readonly offset: number;
  readonly most: number;
  /** Characters of the first patch to leave out. */
  readonly patchOffset: number;
};

export type FilePage = { readonly verdict: 'filled'; readonly value: JsonObject } | ToolFailure;

/** A command line of Windows holds 32 KiB. */
const mostNames = 20 * 1024;
const mostFiles = 100;
/** A patch is looked into so far; who wants more of it reads the file. */
const deepestPatch = 16 * 1024 * 1024;

export async function fillPage(maxOutputBytes: number, order: PageOrder): Promise<FilePage> {
  const { changes, offset, most } = order;
  const room = roomFor(maxOutputBytes);
  const files: JsonObject[] = [];
  const wanted = changes.slice(offset, offset + most);
  let used = 0;
  let ready: Patch[] = [];
  for (const [index, change] of wanted.entries()) {
    if (order.mode === 'patch' && hasPatch(change) && ready.length === 0) {
      const batch = toBatch(wanted.slice(index).filter(hasPatch));
      const maxBytes = order.patchOffset > 0 ? deepestPatch : 256 * 1024 + 4 * room;
      const read = await order.readPatches(batch, maxBytes);
      if (read.verdict === 'failed') return read;
      ready = [...read.patches];
    }
    const patch = order.mode === 'patch' && hasPatch(change) ? (ready.shift() ?? missing) : undefined;
    const item = toItem(change, { order, patch, room, isFirst: files.length === 0 });
    const cost = jsonBytes(item) + 1;
    if (files.length > 0 && (used + cost > room || patch?.type === 'cut')) break;
    used += cost;
    files.push(item);
  }
  const next = offset + files.length;
  const isCut = next < changes.length;
  return { verdict: 'filled', value: { files, truncated: isCut, ...(isCut ? { nextOffset: next } : {}) } };
}

const missing: Patch = { type: 'missing', why: undefined };

const hasPatch = ({ status, lines }: Change): boolean =>
  status !== 'untracked' && status !== 'unmerged' && lines.type !== 'binary';

function toBatch(changes: readonly Change[]): readonly Change[] {
  let size = 0;
  const fitting = changes.slice(0, mostFiles).filter(({ path, oldPath }) => {
    size += path.length + (oldPath?.length ?? 0) + 2;
    return size <= mostNames;
  });
  return fitting.length === 0 ? changes.slice(0, 1) : fitting;
}

type Shown = {
  readonly order: PageOrder;
  readonly patch: Patch | undefined;
  readonly room: number;
  readonly isFirst: boolean;
};

function toItem(change: Change, { order, patch, room, isFirst }: Shown): JsonObject {
  const { path, oldPath, status, oldMode, newMode, lines } = change;
  const named = { path, status, ...(oldPath === undefined ? {} : { oldPath }) };
  if (order.mode === 'names') return named;
  const isModeChanged = status !== 'added' && status !== 'deleted' && oldMode !== newMode;
  const facts = {
    ...named,
    ...(isModeChanged && newMode !== '000000' ? { oldMode, newMode } : {}),
    ...(lines.type === 'text' ? { additions: lines.additions, deletions: lines.deletions } : {}),
    ...(lines.type === 'binary' ? { binary: true } : {}),
  };
  if (patch === undefined) return facts;
  if (patch.type === 'missing')
    return { ...facts, patchMissing: true, ...(patch.why === undefined ? {} : { hint: patch.why }) };
  return {
    ...facts,
    ...toPart(patch, {
      offset: isFirst ? order.patchOffset : 0,
      room: room - jsonBytes(facts) - 128,
      isFirst,
    }),
  };
}

type Part = { readonly offset: number; readonly room: number; readonly isFirst: boolean };

/** Only the first file of a page may be cut: any other is left for the next page. Whole lines where there are any. */
function toPart(patch: Exclude<Patch, { type: 'missing' }>, { offset, room, isFirst }: Part): JsonObject {
  const rest = patch.text.slice(offset);
  if (!isFirst) return { patch: rest };
  const fitting = fitText(rest, Math.max(64, room));
  const lastLine = fitting.lastIndexOf('\n') + 1;
  const text = fitting.length === rest.length || lastLine === 0 ? fitting : fitting.slice(0, lastLine);
  if (text.length === rest.length && patch.type === 'whole') return { patch: text };
  const isEnd = text.length === rest.length;
  return {
    patch: text,
    patchTruncated: true,
    ...(isEnd && offset > 0
      ? { hint: 'the patch is too long to be shown further' }
      : { nextPatchOffset: offset + text.length }),
  };
}
