/** Where code stands in a text: fenced blocks are taken out of whatever list or quotation they are in. */

export type Block =
  | { readonly type: 'code'; readonly language: string; readonly lines: readonly string[] }
  | { readonly type: 'text'; readonly text: string };

/** List markers and quotation marks before a fence, the fence, and what is behind it. */
const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** Languages that GitHub does not show but runs or draws: a diagram has links, a suggestion has a button. */
const drawn = new Set(['mermaid', 'geojson', 'topojson', 'stl', 'math', 'suggestion']);

/**
 * Code is only what a fence opens at the start of a line. It ends at a fence that closes it, or with its quotation,
 * or with the text. A renderer may see it otherwise; so nothing of a block is written back but its lines, into a
 * fence of our own.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ type: 'text', text: plain.join('\n') });
    plain = [];
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const open = opening.exec(line);
    if (open === null) {
      plain.push(line);
      index += 1;
      continue;
    }
    flush();
    const [, prefix = '', fence = '', info = ''] = open;
    const code = readCode(lines, index + 1, { prefix, fence });
    blocks.push({ type: 'code', language: toLanguage(info), lines: code.lines });
    index = code.next;
  }
  flush();
  return blocks;
}

function readCode(
  lines: readonly string[],
  start: number,
  open: { readonly prefix: string; readonly fence: string },
): { readonly lines: readonly string[]; readonly next: number } {
  const quoted = open.prefix.includes('>');
  const closing = new RegExp(`^[ \\t>]*\\${open.fence.charAt(0)}{${open.fence.length},}[ \\t]*$`);
  const indent = new RegExp(quoted ? '^[ \\t]*(?:>[ \\t]?)+' : `^[ \\t]{0,${open.prefix.length}}`);
  const code: string[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (closing.test(line)) return { lines: code, next: index + 1 };
    if (quoted && !/^[ \t]*>/.test(line)) return { lines: code, next: index };
    code.push(line.replace(indent, ''));
  }
  return { lines: code, next: lines.length };
}

function toLanguage(info: string): string {
  const language = /^[ \t]*([A-Za-z0-9+#.-]{1,30})/.exec(info)?.[1] ?? '';
  return drawn.has(language.toLowerCase()) ? 'text' : language;
}
