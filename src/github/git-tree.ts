/** What a commit and a tree say, from their bytes: a stranger made them, and git's own checks need not have seen them. */

import type { GitObject } from './git-object.ts';

export type EntryKind = 'file' | 'executable' | 'link' | 'directory' | 'submodule' | 'unknown';

export type TreeEntry = {
  readonly kind: EntryKind;
  /** Absent where it is no UTF-8. It may hold anything else but NUL. */
  readonly name: string | undefined;
  readonly id: string;
};

/** The id of a commit's tree; absent for what is no commit. */
export function readTreeId({ type, bytes }: GitObject): string | undefined {
  if (type !== 'commit') return undefined;
  const start = Buffer.from(bytes.subarray(0, 80)).toString('latin1');
  return /^tree ([0-9a-f]{40,64})\n/.exec(start)?.[1];
}

/** Entries in the tree's order; absent for what is no whole tree. */
export function readEntries({ id, type, bytes }: GitObject): readonly TreeEntry[] | undefined {
  if (type !== 'tree') return undefined;
  const idBytes = id.length / 2;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idBytes;
    if (space === -1 || end === -1 || next > bytes.length) return undefined;
    entries.push({
      kind: toKind(Buffer.from(bytes.subarray(at, Math.min(space, at + 8))).toString('latin1')),
      name: decode(bytes.subarray(space + 1, end)),
      id: Buffer.from(bytes.subarray(end + 1, next)).toString('hex'),
    });
    at = next;
  }
  return entries;
}

/** Modes of old gits and of forgers are files too, as git itself takes them. */
function toKind(mode: string): EntryKind {
  if (mode === '40000' || mode === '040000') return 'directory';
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'submodule';
  if (!/^100[0-7]{3}$/.test(mode)) return 'unknown';
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? 'file' : 'executable';
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
