/**
 * A program of the work tree that the manifest pins, copied to where nobody else writes: what starts is then what was
 * checked, and finds the modules of the trusted revision beside it, not a stranger's.
 */

import { chmodSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';

export type PinnedProgram = {
  /** Absolute: the file in the work tree. */
  readonly path: string;
  /** In either case. */
  readonly sha256: string;
  /** Absolute: where nothing is yet. */
  readonly into: string;
};

/** Built programs can be large, and this one is held in memory once. */
const mostBytes = 256 * 1024 * 1024;

export async function adoptProgram({
  path,
  sha256,
  into,
}: PinnedProgram): Promise<'adopted' | 'absent' | 'differs'> {
  const bytes = await readFile(path);
  if (bytes === undefined) return 'absent';
  if (sha256Hex(bytes) !== sha256.toLowerCase()) return 'differs';
  mkdirSync(dirname(into), { recursive: true, mode: 0o700 });
  writeFileSync(into, bytes, { flag: 'wx', mode: 0o555 });
  chmodSync(into, 0o555);
  return 'adopted';
}

/** Not blocking: a FIFO in the program's place must not hold us. Absent too for what is no file of that size. */
async function readFile(path: string): Promise<Uint8Array | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const facts = await file.stat();
    if (!facts.isFile() || facts.size > mostBytes) return undefined;
    const bytes = Buffer.alloc(facts.size);
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
