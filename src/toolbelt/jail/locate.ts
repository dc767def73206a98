/**
 * Follows a path from the root, link by link, without looking at anything outside: whether a file out there
 * exists is nothing that a link planted in the workspace may tell. What is found is a claim about one moment;
 * `hold` proves it on the opened descriptor.
 */

import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { isAbsolute } from 'node:path';
import { isInside } from '../../paths/inside.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { type FileKind, fromSteps, type Grounds, isKept, toSteps } from './grounds.ts';

/** Whether a link at the very end is followed or is itself the answer. */
export type LastLink = 'follow' | 'keep';

export type Located = { readonly verdict: 'located'; readonly absolute: string } | ToolFailure;

export type Search = {
  readonly grounds: Grounds;
  readonly names: readonly string[];
  readonly lastLink: LastLink;
  /** Absent: the last name must exist. */
  readonly lastName?: 'may-be-new';
};

/** Linux gives up at the same number. */
const maxLinks = 40;

/** One sentence for all that is kept, whether it exists or not. */
export function denied(): ToolFailure {
  return failed(
    'DENIED_PATH',
    'this path leads out of the working directory or is kept from tools',
    'never readable: .git, credential files, links that lead outside, sockets, FIFOs, devices',
  );
}

export function notFound(): ToolFailure {
  return failed('NOT_FOUND', 'no such file or directory', 'fs_list_dir shows what there is');
}

export function missingParent(): ToolFailure {
  return failed('MISSING_PARENT', 'the directory that the path names does not exist', 'fs_mkdirp makes it');
}

export function notADirectory(): ToolFailure {
  return failed('NOT_A_DIRECTORY', 'a part of the path is no directory');
}

function dangling(): ToolFailure {
  return failed('DENIED_PATH', 'the path is a link that leads to nothing', 'fs_rm removes the link');
}

export function locate({ grounds, names, lastLink, lastName }: Search): Located {
  const root = toSteps(grounds.root);
  const rest = [...names];
  let here: string[] = [...root.names];
  let links = 0;
  let isInLastLink = false;
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '..') {
      here.pop();
      continue;
    }
    const next = [...here, name];
    const absolute = fromSteps({ base: root.base, names: next });
    // The way down to the root is known: real directories, not worth a look.
    if (isInside(grounds.root, absolute)) {
      here = next;
      continue;
    }
    const found = lookAt(grounds, absolute);
    const isLast = rest.length === 0;
    if (found.verdict === 'failed') {
      if (lastName === undefined || found.code !== 'NOT_FOUND') return found;
      if (isInLastLink) return dangling();
      return isLast ? { verdict: 'located', absolute } : missingParent();
    }
    if (found.kind === 'link' && !(isLast && lastLink === 'keep')) {
      links += 1;
      const target = links > maxLinks ? undefined : readTarget(grounds, absolute);
      if (target === undefined || (target.base !== '' && target.base !== root.base)) return denied();
      if (target.base !== '') here = [];
      isInLastLink ||= isLast;
      rest.unshift(...target.names);
      continue;
    }
    if (!isLast && found.kind !== 'directory') {
      return lastName === undefined ? absent(grounds, absolute) : notADirectory();
    }
    here = next;
  }
  const absolute = fromSteps({ base: root.base, names: here });
  return isKept(grounds, absolute, 'directory') ? denied() : { verdict: 'located', absolute };
}

type Found = { readonly verdict: 'found'; readonly kind: FileKind } | ToolFailure;

function lookAt(grounds: Grounds, absolute: string): Found {
  if (isKept(grounds, absolute, 'directory')) return denied();
  try {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats !== undefined) return { verdict: 'found', kind: toKind(stats) };
  } catch (error) {
    if (!isMissing(error)) return failed('NOT_READABLE', 'the path cannot be read');
  }
  return absent(grounds, absolute);
}

/** Whether a credential file exists is not told either. */
function absent(grounds: Grounds, absolute: string): ToolFailure {
  return isKept(grounds, absolute, 'file') ? denied() : notFound();
}

export function toKind(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'special';
}

/** A name that is too long exists nowhere. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error) && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code);
}

export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function readTarget(grounds: Grounds, absolute: string): ReturnType<typeof toSteps> | undefined {
  try {
    const target = readlinkSync(absolute);
    // A relative one is from the link's own directory, wherever this process stands.
    const isAliased = isAbsolute(target) && isInside(target, grounds.alias);
    return toSteps(isAliased ? grounds.root + target.slice(grounds.alias.length) : target);
  } catch {
    return undefined;
  }
}
