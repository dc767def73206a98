/** Copies the refs of a checkout: git would follow a link among them to any file, and read it to its end. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from './small-file.ts';

/** More are packed, in any repository that git keeps itself. */
const mostFiles = 20_000;
const largestRef = 4096;
const largestTable = 64 * 1024 * 1024;

/** `too-many`: none is believed rather than some. */
export function copyRefs(from: string, to: string, refs: 'refs' | 'reftable'): 'copied' | 'too-many' {
  const maxBytes = refs === 'refs' ? largestRef : largestTable;
  let count = 0;
  for (const below = ['']; ; ) {
    const directory = below.pop();
    if (directory === undefined) return 'copied';
    mkdirSync(join(to, directory));
    for (const entry of readdirSync(join(from, directory), { withFileTypes: true })) {
      const path = join(directory, entry.name);
      count += 1;
      if (count > mostFiles) return 'too-many';
      if (entry.isDirectory()) below.push(path);
      const bytes = entry.isFile() ? readSmallFile(join(from, path), maxBytes) : undefined;
      if (bytes !== undefined) writeFileSync(join(to, path), bytes);
    }
  }
}
