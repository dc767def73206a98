/** The one sanitiser of what is published: text of a model that may act on nobody and point nowhere when it is shown. */

import { takeHtmlComments } from './comments.ts';
import { takeHidden } from './hidden.ts';
import { cutEnd } from './middle-cut.ts';
import { type Block, splitBlocks } from './outbound-blocks.ts';
import { type Defused, type OutboundLaw, openCounts } from './outbound-law.ts';
import { writeLine } from './outbound-line.ts';
import { openPage, tailOf } from './outbound-page.ts';

/** GitHub's limit of a comment, a review and a body, in characters. */
export const longestPublished = 65_536;
const cutNote = '\n\n(The rest was too long to be published.)';

/**
 * Markdown in which mentions, closing keywords, slash commands, HTML, images, links off the list, schemes but https
 * and mailto, comments and hidden characters are inert, and in which every fence and every tag that is opened is
 * closed. What it does not know for harmless it writes as text, so the result does not rest on how a renderer reads
 * doubtful Markdown. Sanitising twice changes nothing. What is put behind it starts with a blank line.
 *
 * `allowHosts` are names of hosts, compared whole; `maxLength` is in UTF-16 units and at least 1,000.
 */
export function sanitizeOutbound(
  text: string,
  options: { readonly allowHosts: readonly string[]; readonly maxLength?: number },
): { readonly text: string; readonly defused: Defused } {
  const maxLength = Math.max(1_000, options.maxLength ?? longestPublished);
  const allowHosts = new Set(options.allowHosts.map((host) => host.toLowerCase()));
  const { text: visible, hiddenCharacters, controls } = takeHidden(text);
  const hidden = hiddenCharacters + controls;
  // Little shrinks but comments. What is over this much is cut, whatever it would have shrunk to.
  const bounded = cutEnd(visible, 2 * maxLength);
  const whole = sanitizeVisible(bounded, allowHosts);
  if (whole.text.length <= maxLength && bounded.length === visible.length) {
    return { text: whole.text, defused: { ...whole.defused, hidden } };
  }
  const short = findFitting(bounded, (head) => sanitizeVisible(head, allowHosts), maxLength - cutNote.length);
  return { text: `${short.text}${cutNote}`, defused: { ...short.defused, hidden, cuts: 1 } };
}

type Sanitized = { readonly text: string; readonly defused: Defused };

function sanitizeVisible(text: string, allowHosts: ReadonlySet<string>): Sanitized {
  const counts = openCounts();
  const law: OutboundLaw = { allowHosts, count: counts.count };
  const page = openPage();
  for (const block of splitBlocks(text)) writeBlock(block, page, law);
  return { text: page.end(), defused: counts.total() };
}

function writeBlock(block: Block, page: ReturnType<typeof openPage>, law: OutboundLaw): void {
  if (block.type === 'code') {
    page.code(block.language, block.lines, law);
    return;
  }
  const { text, comments } = takeHtmlComments(block.text);
  law.count('comments', comments);
  const lines = text.split('\n');
  const tables = findTableLines(lines);
  for (const [index, line] of lines.entries()) {
    const before = tailOf(lines, 0, index);
    writeLine(line, { before, cells: tables.has(index) ? 'maybe' : 'none', law }, page);
  }
}

/** Lines of paragraphs that a line of dashes, colons and bars may make a table: there a bar ends even a code span. */
function findTableLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let paragraph: number[] = [];
  let table: 'yes' | 'no' = 'no';
  for (const [index, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') {
      paragraph.push(index);
      if (mayDivide(line)) table = 'yes';
      continue;
    }
    if (table === 'yes') for (const each of paragraph) found.add(each);
    paragraph = [];
    table = 'no';
  }
  return found;
}

/** Whether dashes, colons and bars are all that is left of the line, or of a part that will be a line of its own. */
function mayDivide(line: string): boolean {
  return line
    .split(/<\/?(?:details|summary)>/i)
    .map((part) => part.replace(/<\/?br[ \t]*\/?>|\\/gi, ''))
    .some((part) => /^[-:|>\s]*$/.test(part) && part.includes('-'));
}

/** The result for a head of `text` that fits: tried in proportion to what the last one came to, and ever shorter. */
function findFitting(text: string, sanitize: (head: string) => Sanitized, maxLength: number): Sanitized {
  let length = text.length;
  for (let tries = 0; tries < 40; tries += 1) {
    const result = sanitize(cutEnd(text, length));
    if (result.text.length <= maxLength) return result;
    length = Math.floor(length * Math.min(0.98 - tries / 50, maxLength / result.text.length));
  }
  return sanitize('');
}
