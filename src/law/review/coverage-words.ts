/** What of the change was read, as a sentence and a table. */

import type { CoverageTotals } from '../../contract/coverage.ts';

export function toCoverageSentence(totals: CoverageTotals): string {
  const { percent, linesRead, lines, files, filesRead, filesPartly, filesSkipped } = totals;
  const parts = [`${filesRead} of ${files} files whole`];
  if (filesPartly > 0) parts.push(`${filesPartly} partly`);
  if (filesSkipped > 0) parts.push(`${filesSkipped} not`);
  return `Read ${percent} % of what was to be read (${linesRead} of ${lines} changed lines; ${parts.join(', ')}).`;
}

export function toCoverageTable(totals: CoverageTotals): string {
  return [
    '| | read | partly | not read |',
    '|---|---|---|---|',
    `| files | ${totals.filesRead} | ${totals.filesPartly} | ${totals.filesSkipped} |`,
    `| hunks | ${totals.hunksRead} | ${totals.hunksPartly} | ${totals.hunksSkipped} |`,
  ].join('\n');
}
