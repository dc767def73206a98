/** Where a line of a file begins, by counting line feeds slice by slice. */

import type { OpenFile } from '../jail/open-file.ts';
import type { Pacer } from '../pacer.ts';

export type FoundLine =
  | { readonly verdict: 'found'; readonly offset: number }
  | { readonly verdict: 'past-end'; readonly totalLines: number }
  | { readonly verdict: 'too-far' };

const sliceBytes = 256 * 1024;
/** About a second of counting. */
const mostBytes = 1024 * 1024 * 1024;

export type LineSearch = { readonly file: OpenFile; readonly line: number; readonly pacer: Pacer };

/** Line 1 begins at 0; a line feed at the very end of the file begins no further line. */
export async function findLine({ file, line, pacer }: LineSearch): Promise<FoundLine> {
  if (line === 1) return { verdict: 'found', offset: 0 };
  const slice = Buffer.allocUnsafe(Math.min(sliceBytes, Math.max(1, file.sizeBytes)));
  let feeds = 0;
  let endsWithFeed = true;
  for (let offset = 0; offset < mostBytes && !pacer.isOver(); ) {
    const bytes = slice.subarray(0, file.readInto(slice, offset));
    if (bytes.length === 0) return { verdict: 'past-end', totalLines: feeds + (endsWithFeed ? 0 : 1) };
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
      feeds += 1;
      const next = offset + at + 1;
      if (feeds === line - 1 && next < file.sizeBytes) return { verdict: 'found', offset: next };
    }
    endsWithFeed = bytes.at(-1) === 10;
    offset += bytes.length;
    await pacer.spend(bytes.length);
  }
  return { verdict: 'too-far' };
}
