/** Trees and commits that `git add` would refuse, written as raw objects: what a stranger can push. */

import { execFileSync } from 'node:child_process';

export type RawEntry = { readonly mode: string; readonly name: string | Uint8Array; readonly id: string };

const write = (folder: string, type: string, bytes: Uint8Array): string =>
  execFileSync('git', ['-C', folder, 'hash-object', '-t', type, '-w', '--literally', '--stdin'], {
    input: bytes,
  })
    .toString()
    .trim();

export const writeBlob = (folder: string, text: string | Uint8Array): string =>
  write(folder, 'blob', Buffer.from(text));

/** In the order given, unchecked. */
export function writeTree(folder: string, entries: readonly RawEntry[]): string {
  const parts = entries.flatMap(({ mode, name, id }) => [
    Buffer.from(`${mode} `),
    Buffer.from(name),
    Buffer.from([0]),
    Buffer.from(id, 'hex'),
  ]);
  return write(folder, 'tree', Buffer.concat(parts));
}

export function writeCommit(folder: string, tree: string): string {
  const who = 'Sam Sample <sam@example.test> 1767323045 +0000';
  return write(folder, 'commit', Buffer.from(`tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nRaw\n`));
}
