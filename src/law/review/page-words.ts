/** Words of strangers as pieces of a page: a title, a cell, a path, a link. None of them can end what it stands in. */

/** The one sanitiser of what is published. Sanitising twice has to change nothing. */
export type Sanitize = (text: string) => string;

const cutNote = '\n\n(The rest was too long.)';

/** Sanitised, and not longer than `longest`, which is at least 500: what makes text inert makes it longer, too. */
export function sanitizeWithin(text: string, longest: number, sanitize: Sanitize): string {
  const whole = text.length <= longest ? sanitize(text).trim() : undefined;
  if (whole !== undefined && whole.length <= longest) return whole;
  for (
    let length = Math.min(text.length, longest - cutNote.length);
    length > 0;
    length = Math.floor(length / 2)
  ) {
    const inert = sanitize(text.slice(0, length).replace(/[\ud800-\udbff]$/, '')).trim();
    if (inert.length <= longest - cutNote.length) return `${inert}${cutNote}`;
  }
  return cutNote.trim();
}

/** One line of Markdown, inert, at most about 300 characters. */
export function toTitle(text: string, sanitize: Sanitize): string {
  const line = toLine(text);
  const inert = sanitize(line).trim();
  return inert === '' || inert.includes('\n') ? toPlainCode(line) : inert;
}

/** The same as a cell of a table. Every bar has one backslash before it, which a table takes away, in code too. */
export function toCell(text: string, sanitize: Sanitize): string {
  const line = toLine(text).replace(/\\*\|/g, '\\|');
  const inert = sanitize(line).trim();
  const isOne = inert !== '' && !inert.includes('\n') && !/(?:^|[^\\])(?:\\\\)*\|/.test(inert);
  return isOne ? inert : toPlainCode(line);
}

/** A path, or any other name, as code. In a table, bars are marked as there. */
export function toCode(name: string, place: 'line' | 'cell'): string {
  const seen = name.replace(invisible, '\ufffd').replaceAll('<!--', '<! --');
  const text = place === 'cell' ? seen.replace(/\\*\|/g, '\\|') : seen;
  const fence = '`'.repeat(longestRun(text) + 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return text.trim() === '' ? '`(no name)`' : `${fence}${room}${text}${room}${fence}`;
}

/** A block of code that nothing in it can end. */
export function toBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
  return text === '' ? `${fence}${language}\n${fence}` : `${fence}${language}\n${text}\n${fence}`;
}

export type Links = {
  /** GITHUB_SERVER_URL. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that was read. */
  readonly head: string;
};

export type FilePlace = { readonly path: string; readonly first: number; readonly last: number };

/** Page of lines at the head; none for a path that would lead elsewhere. */
export function toPermalink({ path, first, last }: FilePlace, links: Links): string | undefined {
  const names = path.split('/');
  if (path.length > longestPath) return undefined;
  if (names.some((name) => ['', '.', '..'].includes(name)) || !/^[0-9a-f]{40,64}$/.test(links.head))
    return undefined;
  const place = first === last ? `L${last}` : `L${first}-L${last}`;
  return `${links.server}/${links.repository}/blob/${links.head}/${names.map(encodeName).join('/')}#${place}`;
}

/** Only letters, digits and `-_.~%` are left: nothing that Markdown or a URL reads otherwise. */
export const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const longestTitle = 300;
const longestPath = 1_000;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Without line ends, and cut. */
export function toLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestTitle
    ? `${line.slice(0, longestTitle).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}

/** Where a title is more than a line, all that could be markup is left out. */
function toPlainCode(line: string): string {
  const plain = line
    .replace(invisible, '')
    .replace(/[`|\\<>\s]+/g, ' ')
    .trim();
  return plain === '' ? '(no title)' : `\`${plain}\``;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  return longest;
}
