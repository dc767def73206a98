/** Everything that a folder holds, to be compared: type, permissions and content of each path. */

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export function takeSnapshot(folder: string): { readonly [path: string]: string } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.map((name) => [name, describe(join(folder, name))]));
}

function describe(path: string): string {
  const facts = lstatSync(path);
  const mode = (facts.mode & 0o777).toString(8);
  if (facts.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  if (!facts.isFile()) return `directory ${mode}`;
  return `file ${mode} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}
