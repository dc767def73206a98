/** Gives a suggestion the indentation of the lines that it replaces: models leave it out. */

export type Indented =
  | { readonly verdict: 'indented'; readonly lines: readonly string[] }
  | { readonly verdict: 'lost' };

/**
 * `target` are the lines that are replaced. A suggestion whose first line is indented as theirs stays as it is. One
 * that is indented less, by the same amount throughout, gets what is missing; one of which only the first line lost its
 * white space gets it there. What is indented more, or by other characters, is not understood.
 */
export function indentAs(target: readonly string[], lines: readonly string[]): Indented {
  const wanted = indentOf(target.find(isWritten) ?? '');
  const first = lines.find(isWritten);
  if (first === undefined || !target.some(isWritten)) return { verdict: 'indented', lines };
  const given = indentOf(first);
  if (given === wanted) return { verdict: 'indented', lines };
  if (!wanted.endsWith(given) || !isOfOneKind([wanted, ...lines.map(indentOf)])) return { verdict: 'lost' };
  const missing = wanted.slice(0, wanted.length - given.length);
  const all = lines.map((line) => (isWritten(line) ? missing + line : line));
  const at = lines.indexOf(first);
  const only = lines.map((line, index) => (index === at ? missing + line : line));
  return { verdict: 'indented', lines: countKept(target, only) > countKept(target, all) ? only : all };
}

const isWritten = (line: string): boolean => line.trim() !== '';

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** Tabs alone or spaces alone: mixed, nobody knows how wide a step is. */
function isOfOneKind(indents: readonly string[]): boolean {
  const all = indents.join('');
  return !(all.includes(' ') && all.includes('\t'));
}

function countKept(target: readonly string[], lines: readonly string[]): number {
  const known = new Set(target.filter(isWritten).map((line) => line.trimEnd()));
  return lines.filter((line) => known.has(line.trimEnd())).length;
}
