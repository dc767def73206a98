/** Where a tool may look and what stays kept there: a judgement over absolute paths, without touching a file. */

import { isAbsolute, parse, sep } from 'node:path';
import { isInside } from '../../paths/inside.ts';
import { isCredentialPath, isGitName, type RelativePath } from './kept-names.ts';
import { isOwnName } from './own-names.ts';

/** `special` is a socket, FIFO or device: never opened, never followed, never described. */
export type FileKind = 'file' | 'directory' | 'link' | 'special';

export type Grounds = {
  /** The real path of the working directory. */
  readonly root: string;
  /** The same directory as the configuration spells it; links in the workspace may lead through it. */
  readonly alias: string;
  /** Real paths of directories that are never entered. */
  readonly hidden: readonly string[];
  /** `allow-files`: credential names that this run may read nevertheless. */
  readonly isAllowed: (path: RelativePath) => boolean;
};

/** True when nothing about the path may be told. `absolute` holds no links, or is about to be looked at. */
export function isKept(grounds: Grounds, absolute: string, kind: FileKind): boolean {
  if (!isInside(absolute, grounds.root)) return true;
  if (grounds.hidden.some((directory) => isInside(absolute, directory))) return true;
  const path = toRelative(grounds.root, absolute);
  return path.split('/').some(isKeptName) || isKeptFile(grounds, path, kind);
}

/** The same for what is right inside of a directory that is not kept: a walk asks this for every name. */
export function isKeptChild(grounds: Grounds, directory: string, child: Child): boolean {
  const { name, path, kind } = child;
  const absolute = directory.endsWith(sep) ? directory + name : directory + sep + name;
  return grounds.hidden.includes(absolute) || isKeptName(name) || isKeptFile(grounds, path, kind);
}

const isKeptName = (name: string): boolean => isGitName(name) || isOwnName(name);

export type Child = { readonly name: string; readonly path: RelativePath; readonly kind: FileKind };

function isKeptFile(grounds: Grounds, path: RelativePath, kind: FileKind): boolean {
  // So the system marks an object that has lost its name, and with it what it could be judged by.
  if (kind === 'special' || path.endsWith(' (deleted)')) return true;
  return kind !== 'directory' && isCredentialPath(path) && !grounds.isAllowed(path);
}

export function toRelative(root: string, absolute: string): RelativePath {
  const rest = absolute.slice(root.length).split(sep).filter(Boolean);
  return rest.length === 0 ? '.' : rest.join('/');
}

/** A path as the root of its file system and the names below it. */
export type Steps = { readonly base: string; readonly names: readonly string[] };

export function toSteps(path: string): Steps {
  const base = isAbsolute(path) ? parse(path).root : '';
  // A link may spell Windows paths with either separator; elsewhere a backslash is a character of the name.
  const names = path.slice(base.length).split(sep === '/' ? '/' : /[\\/]/);
  return { base, names: names.filter((name) => name !== '' && name !== '.') };
}

export function fromSteps(steps: Steps): string {
  return steps.base + steps.names.join(sep);
}
