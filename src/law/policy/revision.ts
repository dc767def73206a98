/** Which texts name a commit: git's rules for ids and names of refs in ASCII, and ways to ancestors. Stricter than git. */

const longest = 250;
/** No sign that git's names may not have (git-check-ref-format), and none that begins a range, a reflog or a path. */
const names = /^[A-Za-z0-9_][A-Za-z0-9_.+=#%,@/-]*$/;
const ways = /(?:[~^][0-9]{0,4})*$/;

/** `HEAD~2`, `v1.0^2`, `origin/main`, a full or a short id. Never an option, a range, `@{…}`, `REV:path` or a search. */
export function isRevision(text: string): boolean {
  if (text.length > longest) return false;
  const name = text.slice(0, text.search(ways));
  if (!names.test(name) || name.includes('..') || name.includes('//')) return false;
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !isEndingBadly(part));
}

const isEndingBadly = (part: string): boolean => part.endsWith('.lock') || part.endsWith('.');
