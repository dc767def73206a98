/**
 * What may be read but is never written (security.md I5): by it a later step, or a later run, would do what the
 * model wrote. On top of what is kept from tools altogether.
 */

import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInside } from '../../paths/inside.ts';
import type { ToolFailure } from '../failure.ts';
import { readActionFiles } from './action-files.ts';
import { type FileKind, type Grounds, isKept, toRelative } from './grounds.ts';
import { isCredentialPath, type RelativePath, toJudgedName } from './kept-names.ts';
import { denied } from './locate.ts';
import { toRealOrResolved } from './places.ts';
import { readNotWritten } from './write-failure.ts';

export type Guard = {
  /** Why this path, and all below it, is not to be made, changed, moved or removed; undefined when it may be. */
  judge(path: RelativePath, kind: Guarded): ToolFailure | undefined;
  /** The same for a name right inside of a directory that may be written. */
  judgeChild(path: RelativePath, kind: Guarded): ToolFailure | undefined;
};

/** What is there, or is to be there. */
export type Guarded = Exclude<FileKind, 'special'>;

/** Names that are guarded wherever they are. */
export function isGuardedName(name: string): boolean {
  const judged = toJudgedName(name);
  return guardedNames.has(judged) || shortNames.test(judged);
}

const actionNames = ['action.yml', 'action.yaml'];
const guardedNames: ReadonlySet<string> = new Set(['.github', 'codeowners', ...actionNames]);
/** So Windows shortens them. */
const shortNames = /^(?:github~[0-9]+|codeow~[0-9]+|action~[0-9]+\.yam)$/;

/** What the run knows of it; see `Writing`. */
export type GuardSources = { readonly guarded: readonly string[]; readonly workspace?: string };

/** Reads the action files that are there now. */
export async function readGuard(grounds: Grounds, sources: GuardSources): Promise<Guard> {
  const actions = await readActions(grounds, sources.workspace ?? grounds.root);
  const own = sources.guarded.flatMap((path) => toPaths(grounds, path));
  const guarded = new Set([...actions, ...own].map(toJudgedPath));
  const above = new Set([...guarded].flatMap((path) => toWays(path).slice(0, -1)));
  const judgeChild: Guard['judgeChild'] = (path, kind) => {
    // What `allow-files` lets a run read it may still not write.
    if (kind !== 'directory' && isCredentialPath(path)) return denied();
    if (isKept(grounds, join(grounds.root, path), kind)) return denied();
    const judged = toJudgedPath(path);
    // Another link in its place, and a guarded path leads to what the model wrote.
    const isListed = guarded.has(judged) || guarded.has('.') || (kind === 'link' && above.has(judged));
    return isListed || isGuardedName(path.slice(path.lastIndexOf('/') + 1)) ? readNotWritten() : undefined;
  };
  return {
    judgeChild,
    judge: (path, kind) => {
      const ways = toWays(path);
      const above = ways.slice(0, -1).map((way) => judgeChild(way, 'directory'));
      const fault = [...above, judgeChild(path, kind)].find((failure) => failure !== undefined);
      return fault ?? (ways.some((way) => isActionFolder(grounds.root, way)) ? readNotWritten() : undefined);
    },
  };
}

/** Of the whole workspace, since actions above the working directory run what lies in it. */
async function readActions(grounds: Grounds, workspace: string): Promise<readonly RelativePath[]> {
  const top = toRealOrResolved(workspace);
  const { paths, extent } = await readActionFiles(top);
  if (extent === 'cut-short') return ['.'];
  const named = paths.flatMap((path) => toPaths(grounds, join(top, path)));
  // An action may lie at the top, and its folder is then all there is.
  return top === grounds.root ? named.filter((path) => path !== '.') : named;
}

/** By its own name and by where links lead from it, if that lies in the workspace. */
function toPaths({ root, alias }: Grounds, path: string): readonly RelativePath[] {
  const absolute = resolve(path);
  const spelled = isInside(absolute, alias) ? join(root, absolute.slice(alias.length)) : absolute;
  return [spelled, toRealOrResolved(spelled)].flatMap((place) => {
    if (isInside(root, place)) return ['.'];
    return isInside(place, root) ? [toRelative(root, place)] : [];
  });
}

function toJudgedPath(path: RelativePath): string {
  return path === '.' ? path : path.split('/').map(toJudgedName).join('/');
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function toWays(path: RelativePath): readonly RelativePath[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Asked anew each time: a folder that another step made an action of counts too. */
function isActionFolder(root: string, path: RelativePath): boolean {
  return actionNames.some((name) => {
    try {
      return lstatSync(join(root, path, name), { throwIfNoEntry: false }) !== undefined;
    } catch {
      // It is no directory, or none that can be entered, and then nothing is written there either.
      return false;
    }
  });
}
