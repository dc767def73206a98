/** What a `.gitattributes` says of generated files. The text has to be the base's: the head's is a stranger's. */

export type GeneratedRule = {
  /** Matched as in `.gitignore`: without a slash in it, with the last name of a path. */
  readonly glob: string;
  readonly says: 'generated' | 'written';
};

/** More than any honest file has. */
const mostRules = 1_000;
const longestText = 262_144;

/** `linguist-generated` and `-diff` (also as `binary`), in order; their opposites make a file a written one again. */
export function parseGenerated(text: string): readonly GeneratedRule[] {
  return text.slice(0, longestText).split(/\r?\n/).flatMap(parseLine).slice(0, mostRules);
}

/** The last rule that matches a path decides, as in git. `matches` knows globs. */
export function toGeneratedJudge(
  rules: readonly GeneratedRule[],
  matches: (glob: string, path: string) => boolean,
): (path: string) => GeneratedRule['says'] {
  const latest = rules.toReversed();
  return (path) => latest.find(({ glob }) => matches(glob, path))?.says ?? 'written';
}

function parseLine(line: string): readonly GeneratedRule[] {
  const trimmed = line.trim();
  // Macros, and negative patterns, which git refuses.
  if (/^[#[!]/.test(trimmed)) return [];
  const { glob, rest } = toGlob(trimmed);
  const says = rest
    .split(/[\t ]+/)
    .map((word) => meanings.get(word))
    .findLast((meaning) => meaning !== undefined);
  return glob === '' || says === undefined ? [] : [{ glob, says }];
}

const meanings: ReadonlyMap<string, GeneratedRule['says']> = new Map([
  ['linguist-generated', 'generated'],
  ['linguist-generated=true', 'generated'],
  ['-diff', 'generated'],
  ['binary', 'generated'],
  ['-linguist-generated', 'written'],
  ['!linguist-generated', 'written'],
  ['linguist-generated=false', 'written'],
  ['diff', 'written'],
]);

/** A pattern with blanks stands in quotes. */
function toGlob(line: string): { readonly glob: string; readonly rest: string } {
  const end = line.startsWith('"') ? line.indexOf('"', 1) : line.search(/[\t ]/);
  if (end === -1) return { glob: '', rest: '' };
  return line.startsWith('"')
    ? { glob: line.slice(1, end), rest: line.slice(end + 1) }
    : { glob: line.slice(0, end), rest: line.slice(end) };
}
