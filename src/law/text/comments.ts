/** Comments of Markdown and HTML: a person who reads the page does not see them, a model does. */

export type Uncommented = {
  readonly text: string;
  readonly comments: number;
  /** Openings that nothing closes: they hide the rest of the page. The rest stays, with a mark in their place. */
  readonly unclosedComments: number;
};

/** Stands where a comment was opened and never closed. Without `<`, so that it opens nothing itself. */
export const unclosedMark = '[comment without an end:]';

/** HTML comments, markup declarations, and definitions that define nothing. What is left holds none. Linear. */
export function takeComments(text: string): Uncommented {
  const markup = takeMarkup(text, /<!(?:--|\[CDATA\[|[a-z])/gi, unclosedMark);
  const { text: rest, count } = takeDefinitions(markup.text);
  return { ...markup, text: rest, comments: markup.comments + count };
}

/** Without closed HTML comments, each of which leaves a space. One that is not closed stays. */
export function takeHtmlComments(text: string): { readonly text: string; readonly comments: number } {
  return takeMarkup(text, /<!--/g, '<!--');
}

/**
 * `<!--` to `-->` or `--!>`, as HTML reads it: `<!-->` is a whole comment. `<!X …>` and `<![CDATA[…]]>` are not
 * shown either. Each leaves one space, so that what stood around it does not become another one.
 */
function takeMarkup(text: string, openings: RegExp, unclosed: string): Uncommented {
  const kept: string[] = [];
  let comments = 0;
  let unclosedComments = 0;
  let from = 0;
  const endOf = openEnds(text);
  for (const { 0: opening, index } of text.matchAll(openings)) {
    if (index < from) continue;
    const end = endOf(opening, index);
    kept.push(text.slice(from, index), end === undefined ? unclosed : ' ');
    if (end === undefined) unclosedComments += 1;
    else comments += 1;
    from = end ?? index + (opening.length > 3 ? opening.length : 2);
  }
  kept.push(text.slice(from));
  return { text: kept.join(''), comments, unclosedComments };
}

/** Where what `opening` opens at `start` ends; undefined: nowhere. */
function openEnds(text: string): (opening: string, start: number) => number | undefined {
  // An end that was not found once is not there for later openings either: without this, time would be square.
  const missing = new Set<string>();
  const find = (end: string, start: number): number | undefined => {
    const at = missing.has(end) ? -1 : text.indexOf(end, start);
    if (at === -1) missing.add(end);
    return at === -1 ? undefined : at + end.length;
  };
  return (opening, start) => {
    if (opening !== '<!--') return find(opening.length > 3 ? ']]>' : '>', start);
    const ends = [find('-->', start + 2), find('--!>', start + 4)].filter((end) => end !== undefined);
    return ends.length === 0 ? undefined : Math.min(...ends);
  };
}

const title = [
  ['"', '"', '"'],
  ["'", "'", "'"],
  ['\\(', '()', '\\)'],
]
  .map(
    ([open, not, close]) => `${open}(?:\\\\[^\\n]|\\\\(?=\\n)|\\n(?![ \\t]*\\n)|[^${not}\\\\\\n])*${close}`,
  )
  .join('|');

/**
 * `[//]: # (…)` and its kin: a definition whose address is nothing, `#…` or `<…>` without a scheme. With its whole
 * line, and with a title that goes over several. Every part stops at the first character of the next one, and none
 * goes past a blank line: the line that it leaves is one, so nothing above it can become a definition by that.
 */
const definition = new RegExp(
  `^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*)*\\[(?:\\\\[^\\n]|\\n(?![ \\t]*\\n)|[^\\[\\]\\\\\\n]){1,999}\\]:[ \\t]*(?:\\n[ \\t>]*(?=\\S))?(?:#[^\\s]*|<[^<>\\n:]*>)(?:[ \\t]*(?:\\n[ \\t>]*(?=["'(]))?(?:${title}))?[ \\t]*$`,
  'gm',
);

function takeDefinitions(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const rest = text.replace(definition, () => {
    count += 1;
    return '';
  });
  return { text: rest, count };
}
