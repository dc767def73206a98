/** The text that a model gives for a path, to the names below the root that it walks through; pure. */

import { isDeviceName, isGitName } from './kept-names.ts';

export type PathText =
  | { readonly verdict: 'parsed'; readonly names: readonly string[] }
  /** `reason` depends on the text alone, so it tells nothing about what exists. */
  | { readonly verdict: 'refused'; readonly reason: string };

/**
 * Both separators count on every platform. `..` is taken out by the text alone: `link/../x` is `x`.
 * The empty text and `.` are the root.
 */
export function parsePathText(text: string, platform: NodeJS.Platform = process.platform): PathText {
  if (text.includes('\0')) return refused('the path holds a NUL character');
  if (/^[\\/]/.test(text)) return refused('the path is absolute; give it relative to the working directory');
  if (/^[A-Za-z]:/.test(text))
    return refused('the path names a drive; give it relative to the working directory');
  const names: string[] = [];
  for (const name of text.split(/[\\/]/)) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (names.pop() === undefined) return refused('the path leaves the working directory');
      continue;
    }
    const reason = findFault(name, platform);
    if (reason !== undefined) return refused(reason);
    names.push(name);
  }
  return { verdict: 'parsed', names };
}

function findFault(name: string, platform: NodeJS.Platform): string | undefined {
  // Windows takes `.. ` and `...` for `..`, and no project needs such names.
  if (/^[. ]+$/.test(name)) return 'a name in the path is made of dots and spaces';
  if (isGitName(name)) return '.git is kept from tools';
  if (platform === 'win32' && (name.includes(':') || isDeviceName(name))) {
    return 'a name in the path is not a file name on this system';
  }
  return undefined;
}

function refused(reason: string): PathText {
  return { verdict: 'refused', reason };
}
