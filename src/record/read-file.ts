/** Reading where a stranger may have put a link, a pipe or a file without end in place of one of ours. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { GoagentError } from '../contract/errors.ts';

export type FileReading = {
  readonly path: string;
  /** Bytes. */
  readonly most: number;
  /** `one`: a file with a second name is none of ours. */
  readonly links: 'one' | 'any';
};

/** Windows does not have the last two, and nothing that they are for. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @throws what the file system throws, and `INPUTS_INVALID` for what is no such file; it waits for nobody. */
export function readRegularFile(reading: FileReading): Buffer {
  check(lstatSync(reading.path), reading);
  const file = openSync(reading.path, flags);
  try {
    const facts = fstatSync(file);
    // Once more: it may have been exchanged since.
    check(facts, reading);
    return readStart(file, facts.size);
  } finally {
    closeSync(file);
  }
}

/** The first bytes of an open file: as many as asked for, or as there are. */
export function readStart(file: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let filled = 0;
  while (filled < most) {
    const count = readSync(file, bytes, filled, most - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function check(facts: Stats, { path, most, links }: FileReading): void {
  const refuse = (why: string): GoagentError => new GoagentError('INPUTS_INVALID', [`${path} ${why}`]);
  if (!facts.isFile()) throw refuse('is not a regular file');
  if (links === 'one' && facts.nlink !== 1) throw refuse('has a second name');
  if (facts.size > most) throw refuse(`is larger than any file of ours (${facts.size} bytes)`);
}
