/** Policy files as they lie in the work tree: what a run would find in the trusted revision once all of it is committed. */

import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { sha256Hex } from '../../canonical/canonical.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { TrustedFiles } from '../../github/trusted-files.ts';
import { isInside } from '../../paths/inside.ts';
import { isCredentialPath, isGitName } from '../../toolbelt/jail/kept-names.ts';

export type WorkTree = {
  /** Absolute, after symlinks. */
  readonly root: string;
  readonly files: TrustedFiles;
  /** Undefined where there is no such file, where it leads out of the tree, or where it is larger than anything here may be. */
  text(path: string): string | undefined;
  /** Paths of what lies in a directory, sorted; nothing where there is none. */
  list(path: string): readonly string[];
};

/** The run’s own limit for a manifest. Texts it takes up to 16 MiB: nobody wants to wait for a finding about such a one. */
const mostBytes = 1_048_576;

export function openWorkTree(directory: string): WorkTree {
  const root = realpathSync.native(directory);
  const text = (path: string): string | undefined => {
    const found = readInside(root, path);
    return found.verdict === 'read' ? decode(found.bytes) : undefined;
  };
  return {
    root,
    text,
    list: (path) => listInside(root, path),
    files: {
      read: async (path, input) => {
        const found = readInside(root, path);
        if (found.verdict !== 'read') throw unread(path, { input, why: whyUnread[found.verdict] });
        const { bytes } = found;
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

type Unread = 'missing' | 'kept' | 'too-large';

/** How a complaint about it ends. */
export const whyUnread: { readonly [verdict in Unread]: string } = {
  missing: 'is not a file of this work tree',
  kept: 'bears a name of credentials, or is git’s own: it is not opened here',
  'too-large': `is larger than ${mostBytes / 1_048_576} MiB: it is not looked into here`,
};

const unread = (
  path: string,
  { input, why }: { readonly input: string; readonly why: string },
): GoagentError =>
  new GoagentError('POLICY_NOT_AVAILABLE', [`input "${input}": ${JSON.stringify(path)} ${why}`]);

type Found = { readonly verdict: 'read'; readonly bytes: Uint8Array } | { readonly verdict: Unread };

/** Judged on the opened file: what lies in the tree may be a stranger's, and so may the workflow that names it. */
function readInside(root: string, path: string): Found {
  try {
    const real = realpathSync.native(join(root, path));
    if (!isInside(real, root)) return { verdict: 'missing' };
    if (isKept(root, path) || isKept(root, relative(root, real))) return { verdict: 'kept' };
    const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = fstatSync(descriptor);
      if (!facts.isFile()) return { verdict: 'missing' };
      if (facts.size > mostBytes) return { verdict: 'too-large' };
      return { verdict: 'read', bytes: readFileSync(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return { verdict: 'missing' };
  }
}

/** What tools may not read the doctor does not either: a complaint would quote it. */
function isKept(root: string, path: string): boolean {
  const names = relative(root, join(root, path)).split(sep);
  return names.some(isGitName) || isCredentialPath(names.join('/'));
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
