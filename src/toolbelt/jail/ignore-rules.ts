/** `.gitignore` files, nested as git nests them. This file is the only importer of `ignore`. */

import type { Ignore, Options } from 'ignore';
import { decodeLeniently } from '../utf8.ts';
import type { FileKind } from './grounds.ts';
import type { RelativePath } from './kept-names.ts';
import { type OpenFile, readRange } from './open-file.ts';

/** The rules of one directory on top of those above it. */
export type IgnoreRules = {
  readonly base: RelativePath;
  readonly rules: Ignore;
  readonly count: number;
  readonly above: IgnoreRules | undefined;
};

export type IgnoreReader = (file: OpenFile, above: IgnoreRules | undefined) => IgnoreRules;

const longestFile = 64 * 1024;
const mostRules = 1000;
/** Each `**` multiplies the time for a deep path (the library matches by RegExp), and a stranger wrote the rule. */
const mostGlobstars = 2;

/** Loads the library on first use. */
export async function loadIgnoreReader(): Promise<IgnoreReader> {
  const { default: ignore } = await import('ignore');
  // Git is told on case-insensitive systems only, and the rules of a repository should mean the same everywhere.
  const options: Options = { ignorecase: false };
  return (file, above) => {
    const lines = toLines(decodeLeniently(readRange(file, 0, longestFile)));
    const base = file.path.slice(0, -'.gitignore'.length);
    return { base, rules: ignore(options).add(lines), count: lines.length + (above?.count ?? 0), above };
  };
}

/** What git would not list. A tracked file that matches a rule is ignored here too: the index is not read. */
export function isIgnored(rules: IgnoreRules | undefined, path: RelativePath, kind: FileKind): boolean {
  for (let layer = rules; layer !== undefined; layer = layer.above) {
    const verdict = layer.rules.test(path.slice(layer.base.length) + (kind === 'directory' ? '/' : ''));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function toLines(text: string): readonly string[] {
  const rules = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return rules.filter((line) => line.split('**').length - 1 <= mostGlobstars).slice(0, mostRules);
}
