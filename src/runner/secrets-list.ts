/** The input `secrets`: a YAML list, or one value a line. */

import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** More than a key or an account file has; without a limit, a page of braces would take minutes. */
const mostBlockLines = 500;

/**
 * Parses to the values, blanks included. Anything that is no YAML list is taken by lines, but that a PEM block
 * and a JSON object are one value each: their lines alone are everywhere and no secret.
 */
export function parseSecretsList(text: string): readonly string[] {
  return parseYamlList(text) ?? splitLines(text);
}

function parseYamlList(text: string): readonly string[] | undefined {
  try {
    // `failsafe` has no numbers: `0123` stays as it was typed. Nothing is resolved, so no alias can grow.
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0 || !isSeq(document.contents)) return undefined;
    return document.contents.items.flatMap((item) => toValues(item, text));
  } catch {
    // The parser is recursive, and its promise to return errors ends with the stack.
    return undefined;
  }
}

/** The scalars of an item. `- my: secret` was meant as text, so a collection counts as it is written, too. */
function toValues(node: unknown, text: string): readonly string[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [node.value] : [];
  // An alias gives nothing: what it points to is in the list already.
  if (!isSeq(node) && !isMap(node)) return [];
  const [from, to] = node.range ?? [0, 0];
  const leaves = isSeq(node) ? node.items : node.items.map((pair) => pair.value);
  return [text.slice(from, to), ...leaves.flatMap((leaf) => toValues(leaf, text))];
}

function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n|\r/);
  const values: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const last = findBlockEnd(lines, at);
    if (last === undefined) values.push(...toLineValues(line));
    else {
      values.push(lines.slice(at, last + 1).join('\n'));
      at = last;
    }
  }
  return values;
}

/** The last line of a PEM block or JSON object that begins here. A nested brace is indented deeper than the first. */
function findBlockEnd(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? '';
  const label = /^\s*-----BEGIN ([A-Z0-9 ]{1,60})-----\s*$/.exec(line)?.[1];
  if (label === undefined && line.trim() !== '{') return undefined;
  const isEnd = (other: string) =>
    label === undefined
      ? other.trimEnd() === line.replace('{', '}').trimEnd()
      : other.trim() === `-----END ${label}-----`;
  const length = lines.slice(at, at + mostBlockLines).findIndex(isEnd);
  return length < 0 ? undefined : at + length;
}

/** A line of what was meant as a YAML list but is none: with its dash and quotes, and without. */
function toLineValues(line: string): readonly string[] {
  const item = /^\s*-\s+(\S.*)$/.exec(line)?.[1]?.trim();
  if (item === undefined) return line.trim() === '' ? [] : [line];
  const bare = /^(["'])(.*)\1$/.exec(item)?.[2];
  return [line, item, ...(bare === undefined ? [] : [bare])];
}
