/** The one answer to "does this path lie in that directory?": file access, programs and policy all hang on it. */

import { isAbsolute, relative, sep } from 'node:path';

/** True for the directory itself too. Both are absolute; symlinks are the caller's to resolve. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  // Another drive of Windows gives an absolute way; `..name` is a name.
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
