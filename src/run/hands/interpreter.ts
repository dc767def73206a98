/** Of a script, the programs that its first line names: the sandbox has to show them. */

import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** `searchPath` is the one that tools get: absolute entries alone. No paths for what is no script. */
export function findInterpreters(program: string, searchPath: string): readonly string[] {
  const [path, ...words] = (/^#![ \t]*(\/.*)/.exec(readFirstLine(program))?.[1] ?? '').trim().split(/[ \t]+/);
  if (path === undefined || path === '') return [];
  if (basename(path) !== 'env') return [path];
  // Options, as `-S`, and variables come before the name.
  const name = words.find((word) => !word.startsWith('-') && !word.includes('='));
  if (name === undefined) return [path];
  if (name.startsWith('/')) return [path, name];
  const found = searchPath
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find(isProgram);
  return found === undefined ? [path] : [path, found];
}

/** At most 256 bytes of it, which is what the kernel reads. Not blocking: it may be a FIFO by now. */
function readFirstLine(program: string): string {
  try {
    const descriptor = openSync(program, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(256);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes)).split('\n')[0] ?? '';
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
