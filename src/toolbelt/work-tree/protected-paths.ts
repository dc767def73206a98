/** Globs of the operator over paths that no proposal may touch, read as widely as they can be meant. */

import { failed, type ToolFailure } from '../failure.ts';
import { compileGlobs } from '../jail/globs.ts';
import { toJudgedName } from '../jail/kept-names.ts';

export type ProtectedPaths =
  | { readonly verdict: 'compiled'; readonly isProtected: (path: string) => boolean }
  | ToolFailure;

/**
 * Paths are below the root of the repository. A glob without a slash is for a name anywhere; what is below a directory that
 * matches is protected too, and so is every spelling that some file system takes for the same.
 */
export async function compileProtectedPaths(globs: readonly string[]): Promise<ProtectedPaths> {
  if (globs.length === 0) return { verdict: 'compiled', isProtected: () => false };
  if (globs.some((glob) => glob.startsWith('!'))) return failed('BAD_GLOB', 'a glob begins with !');
  const bare = globs.map((glob) => (glob.endsWith('/') && glob.length > 1 ? glob.slice(0, -1) : glob));
  const exact = await compileGlobs(bare, 'name-or-path');
  if (exact.verdict === 'failed') return exact;
  const folded = await compileGlobs(
    bare.map((glob) => glob.toLowerCase()),
    'name-or-path',
  );
  if (folded.verdict === 'failed') return folded;
  const isProtected = (path: string): boolean =>
    toWays(path).some((way) => exact.matches(way) || folded.matches(toJudgedPath(way)));
  return { verdict: 'compiled', isProtected };
}

const toJudgedPath = (path: string): string => path.split('/').map(toJudgedName).join('/');

/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function toWays(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
