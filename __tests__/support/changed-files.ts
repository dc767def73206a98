/** What a step left on disk: every file that is new or different since a snapshot. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of regular files by path with `/`, relative to the folder. */
export type Snapshot = ReadonlyMap<string, string>;

export type ChangedFile = { readonly path: string; readonly bytes: Buffer };

const unread = new Set(['.git', 'node_modules']);

export function takeSnapshot(folder: string): Snapshot {
  return new Map(
    [...walk(folder, '')].map((path) => [path, digest(readFileSync(join(folder, path)))] as const),
  );
}

export function readChanges(folder: string, before: Snapshot): readonly ChangedFile[] {
  return [...walk(folder, '')].flatMap((path) => {
    const bytes = readFileSync(join(folder, path));
    return before.get(path) === digest(bytes) ? [] : [{ path, bytes }];
  });
}

function* walk(folder: string, below: string): Generator<string> {
  if (!existsSync(join(folder, below))) return;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !unread.has(entry.name)) yield* walk(folder, path);
    if (entry.isFile()) yield path;
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
