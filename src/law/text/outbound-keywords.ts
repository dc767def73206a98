/** The words that close issues: a reference behind one is not left as a reference. */

import type { Scan } from './outbound-scan.ts';

/**
 * Whether a word that closes issues stands before `at`: in the text as it came, or in what was written of it, which
 * is what GitHub reads, and what this reads when a text is sanitised twice.
 */
export function closesBefore({ before, written, line, writer }: Scan, at: number): boolean {
  const came = `${before}\n${line.slice(Math.max(0, at - 200), at)}`.slice(-200);
  const wrote = `${written}\n${writer.tail()}`.slice(-200);
  return endsInKeyword(came) || (wrote !== came && endsInKeyword(wrote));
}

/**
 * Whatever marks, tags and line ends are behind the word
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue).
 */
function endsInKeyword(text: string): boolean {
  // Every such word has one of these letters: most references are done with here.
  if (!/[xs]/i.test(text)) return false;
  // What is shown as nothing, or as a space. And a name may go on over marks and links, as in `[a](…)o/r#1`.
  const plain = ['', ' '].map((shown) => text.replace(/<\/?[A-Za-z]+[ \t]*\/?>|&(?:#?\w+;)?/g, shown));
  const heads = plain.flatMap((each) => [each, withoutName(each), each.replace(/(?<!\S)\S+$/, '')]);
  return heads.some((each) =>
    /(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/.test(each.replace(/[^A-Za-z0-9]/g, '').toLowerCase()),
  );
}

/** Without the `owner/name` that stands right before a `#`. */
function withoutName(text: string): string {
  let end = text.length;
  while (end > 0 && /[\w./\\-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
