/** Text of strangers in Markdown: as a block that it cannot end, or as a cell that it cannot leave. */

/** A fenced block whose fence is longer than any run of backticks in it. */
export function toFencedBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** One cell of a table, or one line of a paragraph: no markup, no links, no HTML, at most `longest` characters. */
export function toCell(text: string, longest = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = [...line].length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
  return cut.replace(/[\\`*_{}[\]()<>#+!|~@:&-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
