/** Coverage for people: one sentence, and a table of what was not read. */

import type { Coverage, CoverageTotals, FileCoverage } from '../contract/coverage.ts';
import { reasonOrder, toReasonPhrase } from './reasons.ts';

/** `31 of 31 files and 214 of 214 hunks read`; where something is missing, also how much was read in part and in all. */
export function toCoverageSentence(totals: CoverageTotals): string {
  const { files, filesRead, hunks, hunksRead, hunksPartly, percent } = totals;
  const read = `${filesRead} of ${files} ${files === 1 ? 'file' : 'files'} and ${hunksRead} of ${hunks} ${hunks === 1 ? 'hunk' : 'hunks'} read`;
  if (filesRead === files && hunksRead === hunks) return read;
  const partly = hunksPartly === 0 ? '' : `, ${hunksPartly} in part`;
  return `${read}${partly}: ${percent} % of the lines that were to be read`;
}

/** What of it this run did not have to read; empty where it began anew. */
export function toReadBeforeSentence({ files }: Coverage): string {
  const before = files.flatMap(({ hunks }) => hunks).filter(({ reason }) => reason === 'read-before').length;
  return before === 0 ? '' : `Earlier runs have read ${before} of these hunks.`;
}

const mostRows = 50;

/**
 * Rows of Markdown with a header, worst first, for the files of which something was not read; empty where there is
 * none. `cell` makes a stranger's text safe in a cell.
 */
export function toCoverageTable(coverage: Coverage, cell: (text: string) => string): readonly string[] {
  const missing = coverage.files.filter(({ state }) => state !== 'read').toSorted(byWorst);
  if (missing.length === 0) return [];
  const more = missing.length - mostRows;
  return [
    '| file | read | why not all |',
    '|---|---|---|',
    ...missing.slice(0, mostRows).map((file) => toRow(file, cell)),
    ...(more > 0 ? [`| and ${more} more | | |`] : []),
  ];
}

function toRow({ path, reason, hunks }: FileCoverage, cell: (text: string) => string): string {
  const name = path === '' ? 'more files' : cell(path);
  const read = hunks.filter(({ state }) => state === 'read').length;
  const partly = hunks.filter(({ state }) => state === 'partly').length;
  const counts = hunks.length === 0 ? '' : `${read} of ${hunks.length} hunks`;
  const parts = partly === 0 ? counts : `${counts}, ${partly} in part`;
  return `| ${name} | ${parts} | ${reason === undefined ? '' : toReasonPhrase(reason)} |`;
}

/** By reason, then by lines that were not read, then by path. */
function byWorst(a: FileCoverage, b: FileCoverage): number {
  return rank(a) - rank(b) || unread(b) - unread(a) || (a.path < b.path ? -1 : Number(a.path > b.path));
}

const rank = ({ reason }: FileCoverage): number =>
  reason === undefined ? reasonOrder.length : reasonOrder.indexOf(reason);

const unread = ({ hunks }: FileCoverage): number =>
  hunks.reduce((sum, { state, lines, shown }) => sum + (state === 'read' ? 0 : lines - (shown ?? 0)), 0);
