/** One file of a change: what git or GitHub told of it, and its patch, held against each other. */

import type { FileContent, FileDiff } from '../../contract/diff.ts';
import type { Change } from './changes.ts';
import { parseHunks } from './hunks.ts';
import { toSections } from './patches.ts';

/** `why`: a short sentence of ours. */
export type FilePatch =
  | { readonly type: 'whole'; readonly text: string }
  | { readonly type: 'missing'; readonly why: string };

/** `content` as `toContent` makes it, or as `settle` knows it without a patch. */
export function toFileDiff(
  { path, oldPath, status, oldMode, newMode }: Change,
  content: FileContent,
): FileDiff {
  return { path, oldPath, status: toStatus(status, oldPath), oldMode, newMode, content };
}

/** What git calls a copy has an old name too. Two commits know neither `unmerged` nor `untracked`. */
function toStatus(status: Change['status'], oldPath: string | undefined): FileDiff['status'] {
  if (oldPath !== undefined) return 'renamed';
  return status === 'unmerged' || status === 'untracked' ? 'modified' : status;
}

const submodule = '160000';
const longestName = 4096;

/** What a file has inside, where that is known without its patch; undefined where the patch is needed. */
export function settle({ path, oldPath, oldMode, newMode, lines }: Change): FileContent | undefined {
  const names = [path, oldPath ?? path];
  if (names.some((name) => name.includes('\ufffd'))) return notAvailable('its name is not UTF-8');
  if (names.some((name) => name.length > longestName)) return notAvailable('its name is too long');
  if (oldMode === submodule || newMode === submodule) return { type: 'submodule' };
  if (lines.type === 'binary') return { type: 'binary' };
  if (lines.type === 'not-counted') return notAvailable('nobody counted its lines');
  return lines.additions + lines.deletions === 0 ? { type: 'no-lines' } : undefined;
}

/** Of a file that is not settled. Not available: a patch that does not have the lines that were counted. */
export function toContent({ status, lines }: Change, patch: FilePatch): FileContent {
  if (patch.type === 'missing') return notAvailable(patch.why);
  // A file that becomes a link is told as one that goes and one that comes.
  const parts = (status === 'type-changed' ? toSections(patch.text) : [patch.text]).map(parseHunks);
  const malformed = parts.find((part) => part.verdict === 'malformed');
  if (malformed?.verdict === 'malformed') return notAvailable(malformed.why);
  const hunks = parts.flatMap((part) => (part.verdict === 'parsed' ? part.hunks : []));
  const all = hunks.flatMap((hunk) => hunk.lines);
  const [additions, deletions] = (['added', 'deleted'] as const).map(
    (type) => all.filter((line) => line.type === type).length,
  );
  if (lines.type !== 'text' || lines.additions !== additions || lines.deletions !== deletions)
    return notAvailable('its patch does not have the lines that were counted');
  return { type: 'text', hunks };
}

const notAvailable = (why: string): FileContent => ({ type: 'not-available', why });

/** By path, in one order for every source. */
export function toSorted(files: readonly FileDiff[]): readonly FileDiff[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : Number(one.path > other.path)));
}
