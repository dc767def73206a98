/** Which file the header of a diff means: with the prefixes `a/` and `b/`, with others, or with none. */

import type { ByteText } from './patch.ts';
import { toPathText, unquote } from './patch-quoting.ts';

export const nowhere = '/dev/null';

/** Longer headers hold no names that a system takes. */
const longestHeader = 10_000;

/**
 * The file that both names mean. `a/x` and `b/x` are `x`, as any two prefixes that differ (`old/x`, `new/x`;
 * `i/x`, `w/x`); `src/x` twice is `src/x`. Undefined when they mean two files.
 */
export function toCommonName(oldName: string, newName: string): string | undefined {
  if (oldName === newName) return oldName;
  const rest = withoutPrefix(newName);
  if (rest !== undefined && withoutPrefix(oldName) === rest) return rest;
  return ['.orig', '.old', '.bak', '~'].some((end) => oldName === newName + end) ? newName : undefined;
}

/** True when a name of a `---` or `+++` line is `path`, with a prefix or without. */
export function isNameOf(name: string, path: string): boolean {
  return name === path || withoutPrefix(name) === path;
}

/** The one name of a new or deleted file in a plain diff. */
export function toSingleName(name: string, prefix: 'a/' | 'b/'): string {
  return name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
}

/**
 * What follows `diff --git `. Two names without quotes are told apart by being the same file; where they are
 * not, other lines say the names, and the answer is undefined.
 */
export function parseGitHeader(field: ByteText): string | undefined {
  const text = field.trimEnd();
  if (text.length > longestHeader) return undefined;
  const first = unquote(text);
  if (first !== undefined) {
    const rest = first.rest.slice(1);
    return first.rest.startsWith(' ') ? common(first.name, unquote(rest)?.name ?? rest) : undefined;
  }
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const rest = text.slice(at + 1);
    const found = common(text.slice(0, at), rest.startsWith('"') ? (unquote(rest)?.name ?? rest) : rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Compared as bytes, since this is asked at every blank of a header; of what is the same, one is decoded. */
function common(oldName: ByteText, newName: ByteText): string | undefined {
  const name = toCommonName(oldName, newName);
  return name === undefined ? undefined : toPathText(name);
}

function withoutPrefix(name: string): string | undefined {
  const cut = name.indexOf('/');
  return cut < 1 || cut === name.length - 1 ? undefined : name.slice(cut + 1);
}
