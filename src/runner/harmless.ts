/**
 * Text that the runner will only show, never act on. Its rules: a line that begins with `::` after trimming
 * is a command, and so is `##[` anywhere in a line; lines end at CR or LF (actions/runner, ActionCommand.cs).
 */

/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Terminal escape sequences, control characters but tab, and whatever is not seen or reorders what is: the runner's
 * search for `::` and `##[` goes by a culture, and so passes over all that is ignorable in it (a soft hyphen, say).
 */
const invisible =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[@-_]?|[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** One line of text, whatever came in. */
export function toHarmless(text: string): string {
  const line = text
    .split(lineEnds)
    .map((part) => part.replace(invisible, '').replaceAll('##[', '# #['))
    .join(' ');
  return line.trimStart().startsWith('::') ? `| ${line}` : line;
}

/** Many lines, each behind a gutter. */
export function toQuoted(text: string): readonly string[] {
  return text.split(lineEnds).map((line) => `| ${toHarmless(line)}`);
}
