/** The words of a text: identifiers, quoted phrases, plain words, and places in files. */

export type Place = {
  readonly path: string;
  /** From 1, both inclusive. */
  readonly lines?: { readonly first: number; readonly last: number };
};

export type TaskWords = {
  /** What a search finds as it stands: names in code and quoted phrases, in order of their appearance. */
  readonly identifiers: readonly string[];
  /** Plain words in lower case, longest first. */
  readonly keywords: readonly string[];
  readonly places: readonly Place[];
};

export function toTaskWords(text: string): TaskWords {
  const places = toPlaces(text);
  const prose = places.reduce((rest, { path }) => rest.replaceAll(path, ' '), text);
  const quoted = [...prose.matchAll(/`([^`\n]{2,80})`|"([^"\n]{2,80})"|“([^”\n]{2,80})”/g)].map(
    ([, code, straight, curly]) => code ?? straight ?? curly ?? '',
  );
  const bare = prose.match(/\b[A-Za-z_$][\w$]*\b/g) ?? [];
  const identifiers = unique([
    ...quoted.map((phrase) => phrase.replace(/\(\)$/, '')),
    ...bare.filter(isName),
  ]);
  const plain = bare.filter((word) => !isName(word) && word.length > 3).map((word) => word.toLowerCase());
  const keywords = unique(plain.filter((word) => !common.has(word)));
  return { identifiers, keywords: keywords.sort((a, b) => b.length - a.length), places };
}

/** A word that people write only in code: camelCase, PascalCase with two humps, snake_case, CONSTANT_CASE. */
function isName(word: string): boolean {
  return /[a-z\d][A-Z]|[A-Za-z]_[A-Za-z]|\$/.test(word);
}

/** Words of questions and orders, which say nothing about where to look. */
const common = new Set(
  (
    'about after again also always answer answers another before being between both call called calls change ' +
    'claims code compare could describe described does done each every file files find first from give have ' +
    'here holds into itself just kind last line lines look made make makes many more most must name named names ' +
    'need none once only other over path place please quote read repository reply said same says should show some ' +
    'such take tell than that their them then there these they thing this those through under used uses using ' +
    'value want what when where whether which while will with word work works would write wrong your'
  ).split(' '),
);

/** The text that a task wants said as it stands: nothing to look up. `Reply with the word "ready".` */
export function toDictated(task: string): string | undefined {
  const said = /^\s*(?:please )?(?:say|reply|answer)\b[^.?!"]*"([^"\n]+)"/i.exec(task)?.[1];
  return task.includes('?') ? undefined : said;
}

/** Names of files in a text, with the lines that follow them: `src/a.ts`, `src/a.ts:12`, `src/a.ts:12-30`. */
export function toPlaces(text: string): readonly Place[] {
  const pattern =
    /(?<![\w./@:\\-])((?:[\w@-][\w.@-]*\/)*[\w@-][\w.@-]*\.(?:[cm]?[jt]sx?|json|md|ya?ml|txt|py|go|rs|sh|toml))(?![\w/])(?::(\d+)(?:[-–](\d+))?)?/g;
  return [...text.matchAll(pattern)].map(([, path = '', first, last]) =>
    first === undefined
      ? { path }
      : { path, lines: { first: Number(first), last: Number(last ?? Number(first) + 40) } },
  );
}

/** How many of the words of `wanted` occur in `text`, which may be a path, a line or a name. */
export function countOverlap(wanted: TaskWords, text: string): number {
  const parts = toParts(text);
  const related = (word: string): boolean => parts.some((part) => isRelated(part, word));
  const whole = wanted.identifiers.filter((identifier) => text.includes(identifier)).length;
  return (
    2 * whole + unique([...wanted.identifiers.flatMap(toParts), ...wanted.keywords]).filter(related).length
  );
}

/** Whether a line of code defines that name; where it is defined says more than where it is used. */
export function defines(line: string, name: string): boolean {
  const [before = '', ...after] = line.split(name);
  return after.length > 0 && /\b(?:class|function|const|let|var|interface|type|def)\s+\*?\s*$/.test(before);
}

function toParts(text: string): readonly string[] {
  const spaced = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return (spaced.match(/[a-z]{3,}/g) ?? []).filter((part) => !common.has(part));
}

/** The same word, or one with an ending more. */
function isRelated(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length > 3 && long.length - short.length < 4 && long.startsWith(short));
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
