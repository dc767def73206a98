/** The page that is written: lines, code in fences that hold it, and tags that stand alone and are closed at the end. */

import type { OutboundLaw } from './outbound-law.ts';

export type BlockTag = '<details>' | '</details>' | '<summary>' | '</summary>';

export type Page = {
  line(text: string): void;
  code(language: string, lines: readonly string[], law: OutboundLaw): void;
  tag(tag: BlockTag, law: OutboundLaw): void;
  /** The end of what was written since the last fence, as `tailOf` gives it. */
  tail(): string;
  end(): string;
};

/** As much of the end of these lines as a closing keyword may reach over. */
export function tailOf(lines: readonly string[], start: number, end: number): string {
  return lines
    .slice(Math.max(start, end - 3), end)
    .map((line) => line.slice(-200))
    .join('\n')
    .slice(-200);
}

export function openPage(): Page {
  const lines: string[] = [];
  const open: ('details' | 'summary')[] = [];
  // Behind a tag that begins a line a renderer reads HTML up to the next blank line: there must be nothing to read.
  let after: 'any' | 'blank' = 'any';
  let codeEnd = 0;
  const blank = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    after = 'any';
  };
  const alone = (tag: string): void => {
    blank();
    lines.push(tag, '');
    after = 'blank';
  };
  const line = (text: string): void => {
    const isBlank = text.trim() === '';
    if (!isBlank || after === 'any') lines.push(isBlank ? '' : text);
    after = 'any';
  };
  return {
    line,
    code(language, code, law) {
      blank();
      const shown = code.map((each) => toCodeLine(each, law));
      const fence = '`'.repeat(longestRun(shown) + 1);
      lines.push(`${fence}${language}`, ...shown, fence);
      codeEnd = lines.length;
    },
    tag(tag, law) {
      const name = tag.endsWith('details>') ? 'details' : 'summary';
      if (!tag.startsWith('</')) {
        open.push(name);
        alone(tag);
      } else if (open.at(-1) === name) {
        open.pop();
        alone(tag);
      } else {
        law.count('html');
        line(`&lt;${tag.slice(1)}`);
      }
    },
    tail: () => tailOf(lines, codeEnd, lines.length),
    end() {
      for (const name of open.toReversed()) alone(`</${name}>`);
      return lines.join('\n').trimEnd();
    },
  };
}

/**
 * Code is shown as it is, but for two things that programs look for in the raw text: a marker in a comment, and a
 * command at the start of a line.
 */
function toCodeLine(line: string, law: OutboundLaw): string {
  const inert = line.replaceAll('<!--', '<! --').replace(/^\/(?=[A-Za-z])/, ' /');
  if (inert !== line) law.count(line.startsWith('/') ? 'commands' : 'comments');
  return inert;
}

function longestRun(lines: readonly string[]): number {
  let longest = 2;
  for (const line of lines) {
    for (const run of line.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  }
  return longest;
}
