/** Reads a regular file as a whole: never through a link, never a FIFO or a device, never more than asked for. */

import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

// Neither exists on Windows. O_NONBLOCK: opening a FIFO must not wait for a writer.
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Undefined when there is no such file, it may not be read, or it is larger. */
export function readSmallFile(path: string, maxBytes: number): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, carefully);
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
