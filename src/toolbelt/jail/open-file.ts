/** A file that the jail has opened: read in ranges, never as a whole. */

import { fstatSync, readSync } from 'node:fs';
import type { RelativePath } from './kept-names.ts';

export type OpenFile = {
  /** Where the file really is, below the root. */
  readonly path: RelativePath;
  readonly sizeBytes: number;
  /** Fills as much of `buffer` as there is from `offset` on; returns the number of bytes. */
  readInto(buffer: Uint8Array, offset: number): number;
};

/** Undefined when it is no regular file. */
export function toOpenFile(descriptor: number, path: RelativePath): OpenFile | undefined {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return undefined;
  return {
    path,
    sizeBytes: stats.size,
    readInto: (buffer, offset) => {
      let filled = 0;
      while (filled < buffer.length) {
        const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
        if (count === 0) break;
        filled += count;
      }
      return filled;
    },
  };
}

/** The bytes from `offset` on, at most `length`; fewer at the end of the file. */
export function readRange(file: OpenFile, offset: number, length: number): Buffer {
  const room = Math.max(0, Math.min(length, file.sizeBytes - offset));
  const buffer = Buffer.allocUnsafe(room);
  return buffer.subarray(0, file.readInto(buffer, offset));
}
