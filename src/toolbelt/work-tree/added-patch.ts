/** A new file as git would tell it in a diff, and the id that git would give to its content. */

import { createHash } from 'node:crypto';
import { decodeLeniently } from '../utf8.ts';

export type AddedFile = {
  /** Below the root of the repository; without control characters. */
  readonly path: string;
  readonly mode: '100644' | '100755';
  readonly bytes: Uint8Array;
  readonly format: 'sha1' | 'sha256';
};

/** Git looks no further. */
const searchedForZeros = 8_000;

export function toAddedPatch({ path, mode, bytes, format }: AddedFile): string {
  const id = toBlobId(bytes, format);
  const target = quote(`b/${path}`);
  const head = [
    `diff --git ${quote(`a/${path}`)} ${target}`,
    `new file mode ${mode}`,
    `index ${'0'.repeat(id.length)}..${id}`,
  ];
  if (bytes.length === 0) return toText(head);
  if (bytes.subarray(0, searchedForZeros).includes(0)) {
    return toText([...head, `Binary files /dev/null and ${target} differ`]);
  }
  const text = decodeLeniently(bytes);
  const isEnded = text.endsWith('\n');
  const lines = (isEnded ? text.slice(0, -1) : text).split('\n');
  return toText([
    ...head,
    '--- /dev/null',
    // Without the tab, who reads it could take what follows a blank for a time.
    `+++ ${target}${path.includes(' ') && !target.startsWith('"') ? '\t' : ''}`,
    lines.length === 1 ? '@@ -0,0 +1 @@' : `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    ...(isEnded ? [] : ['\\ No newline at end of file']),
  ]);
}

export function toBlobId(bytes: Uint8Array, format: 'sha1' | 'sha256'): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const toText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const quote = (name: string): string => (/["\\]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name);
