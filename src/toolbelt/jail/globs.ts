/** Globs of models and operators to a yes or no for a path. This file is the only importer of minimatch. */

import type { Minimatch } from 'minimatch';
import { failed, type ToolFailure } from '../failure.ts';
import type { RelativePath } from './kept-names.ts';

/** `name-or-path`: a glob without a slash is matched with the last name, as in ripgrep. */
export type GlobScope = 'whole-path' | 'name-or-path';

export type Globs =
  | { readonly verdict: 'compiled'; readonly matches: (path: RelativePath) => boolean }
  | ToolFailure;

const longestGlob = 256;
/** `{a,b}{a,b}{a,b}…` doubles with every pair. */
const mostExpansions = 64;

/**
 * A path matches when some glob does and no glob with a `!` in front does; without any glob, always.
 * The matcher takes polynomial time, whatever the glob (minimatch 11 does not go through RegExp's backtracking).
 * The library is loaded when there is a first glob.
 */
export async function compileGlobs(globs: readonly string[], scope: GlobScope): Promise<Globs> {
  const bad = findBadGlob(globs);
  if (bad !== undefined) return bad;
  if (globs.length === 0) return { verdict: 'compiled', matches: () => true };
  const { Minimatch } = await import('minimatch');
  const toMatcher = (text: string) => {
    const anchored = withoutAnchor(text);
    return new Minimatch(anchored, toOptions(anchored === text ? scope : 'whole-path'));
  };
  const wanted = globs.filter((glob) => !isNegative(glob)).map(toMatcher);
  const unwanted = globs.filter(isNegative).map((glob) => toMatcher(glob.slice(1)));
  return {
    verdict: 'compiled',
    matches: (path) =>
      (wanted.length === 0 || wanted.some((glob) => glob.match(path))) &&
      !unwanted.some((glob) => glob.match(path)),
  };
}

/** What is wrong with the first bad one, if any; without loading the library. */
export function findBadGlob(globs: readonly string[]): ToolFailure | undefined {
  const isBad = (glob: string) =>
    glob.length > longestGlob || withoutAnchor(isNegative(glob) ? glob.slice(1) : glob) === '';
  return globs.some(isBad) ? failed('BAD_GLOB', `a glob has 1 to ${longestGlob} characters`) : undefined;
}

function isNegative(glob: string): boolean {
  return glob.startsWith('!');
}

/** A glob that begins with a slash is meant from the root on. */
function withoutAnchor(glob: string): string {
  return glob.replace(/^\.?\//, '');
}

function toOptions(scope: GlobScope): NonNullable<ConstructorParameters<typeof Minimatch>[1]> {
  return {
    dot: true,
    platform: 'linux',
    matchBase: scope === 'name-or-path',
    nonegate: true,
    nocomment: true,
    braceExpandMax: mostExpansions,
  };
}
