/** Policy files as they lie in the work tree: what a run would find in the trusted revision once all of it is committed. */

import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import { sha256Hex } from '../../canonical/canonical.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { TrustedFiles } from '../../github/trusted-files.ts';
import { isInside } from '../../paths/inside.ts';

export type WorkTree = {
  /** Absolute, after symlinks. */
  readonly root: string;
  readonly files: TrustedFiles;
  /** Undefined where there is no such file, where it leads out of the tree, or where it is larger than anything here may be. */
  text(path: string): string | undefined;
  /** Paths of what lies in a directory, sorted; nothing where there is none. */
  list(path: string): readonly string[];
};

const mostBytes = 8 * 1_024 * 1_024;

export function openWorkTree(directory: string): WorkTree {
  const root = realpathSync.native(directory);
  const text = (path: string): string | undefined => {
    const bytes = readInside(root, path);
    return bytes === undefined ? undefined : decode(bytes);
  };
  return {
    root,
    text,
    list: (path) => listInside(root, path),
    files: {
      read: async (path, input) => {
        const bytes = readInside(root, path);
        if (bytes === undefined) throw missing(path, input);
        const read = decode(bytes);
        if (read === undefined)
          throw new GoagentError('INPUTS_INVALID', [`input "${input}": ${path}: it is not UTF-8 text`]);
        return { path, text: read, sha256: sha256Hex(bytes), checkout: 'same', revision: '', from: 'git' };
      },
      // Whose programs they are is a question of a run: there is no revision here to hold them against.
      readDirectory: async () => [],
      compare: async (path) => ({ verdict: 'elsewhere', path }),
    },
  };
}

const missing = (path: string, input: string): GoagentError =>
  new GoagentError('POLICY_NOT_AVAILABLE', [
    `input "${input}": ${JSON.stringify(path)} is not a file of this work tree`,
  ]);

/** Judged on the opened file: what lies in the tree may be a stranger's. */
function readInside(root: string, path: string): Uint8Array | undefined {
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(real, root)) return undefined;
    const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = fstatSync(descriptor);
      return facts.isFile() && facts.size <= mostBytes ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function listInside(root: string, path: string): readonly string[] {
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(real, root)) return [];
    return readdirSync(real)
      .map((name) => posix.join(path, name))
      .sort();
  } catch {
    return [];
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
