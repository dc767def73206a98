/** Whether the lines of a finding that was told are still in the head: by their fingerprint alone, wherever they are. */

import type { Diff } from '../../contract/diff.ts';
import { toFingerprint } from './fingerprint.ts';
import { longestTold, type ToldFinding } from './ledger.ts';
import { numberOn } from './placement.ts';
import { collapse, toTitleSnippet } from './snippet.ts';
import type { HeadLines } from './suggestion.ts';

/** `unknown`: nobody could look, or the finding was never about lines that anybody had. */
export type Presence = 'there' | 'gone' | 'unknown';

/** Over this many lines a file is not searched: a fingerprint is made for each of them. */
const mostLines = 200_000;

/**
 * `headLines` of the finding's file; `no-file` where the head does not have it. What a change took away (`LEFT`) is
 * there as long as the change still takes it away.
 */
export function judgePresence(
  told: ToldFinding,
  at: { readonly diff: Diff; readonly headLines: HeadLines | 'no-file' },
): Presence {
  if (told.side === 'LEFT') return judgeLeft(told, at.diff);
  if (at.headLines === 'no-file') return 'gone';
  if (at.headLines === 'not-readable' || at.headLines.length > mostLines) return 'unknown';
  if (hasWindow(told, at.headLines)) return 'there';
  return isUncertain(told) ? 'unknown' : 'gone';
}

function judgeLeft(told: ToldFinding, diff: Diff): Presence {
  const content = diff.files.find(({ path }) => path === told.path)?.content;
  if (content === undefined) return diff.cut === 'whole' ? 'gone' : 'unknown';
  if (content.type !== 'text' || isUncertain(told)) return 'unknown';
  const found = content.hunks.some((hunk) =>
    hasWindow(
      told,
      hunk.lines.filter((line) => numberOn(line, 'LEFT') !== undefined).map(({ text }) => text),
    ),
  );
  return found ? 'there' : 'gone';
}

/** The fingerprint is of the title, or of texts that were cut for the ledger: not finding it says nothing. */
const isUncertain = ({ path, title, category, fingerprint }: ToldFinding): boolean =>
  path.length >= longestTold.path ||
  category.length >= longestTold.category ||
  title.length >= longestTold.title ||
  toFingerprint({ path, category, snippet: toTitleSnippet(title) }) === fingerprint;

function hasWindow({ path, category, fingerprint, span }: ToldFinding, lines: readonly string[]): boolean {
  const known = lines.map((line) => collapse([line]));
  for (let start = 0; start + span <= known.length; start += 1) {
    const snippet = known.slice(start, start + span).join('\n');
    if (toFingerprint({ path, category, snippet }) === fingerprint) return true;
  }
  return false;
}
