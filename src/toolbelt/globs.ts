/** Globs of models and operators to a yes or no for a path. This file is the only importer of minimatch. */

import { Minimatch } from 'minimatch';
import { failed, type ToolFailure } from './failure.ts';
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
 */
export function compileGlobs(globs: readonly string[], scope: GlobScope): Globs {
  const wanted: Minimatch[] = [];
  const unwanted: Minimatch[] = [];
  for (const glob of globs) {
    const isNegative = glob.startsWith('!');
    const text = isNegative ? glob.slice(1) : glob;
    const anchored = text.replace(/^\.?\//, '');
    if (anchored === '' || glob.length > longestGlob) {
      return failed('BAD_GLOB', `a glob has 1 to ${longestGlob} characters`);
    }
    (isNegative ? unwanted : wanted).push(compileGlob(anchored, anchored === text ? scope : 'whole-path'));
  }
  return {
    verdict: 'compiled',
    matches: (path) =>
      (wanted.length === 0 || wanted.some((glob) => glob.match(path))) &&
      !unwanted.some((glob) => glob.match(path)),
  };
}

function compileGlob(text: string, scope: GlobScope): Minimatch {
  return new Minimatch(text, {
    dot: true,
    platform: 'linux',
    matchBase: scope === 'name-or-path',
    nonegate: true,
    nocomment: true,
    braceExpandMax: mostExpansions,
  });
}
