/** The findings of a review as a table, worst first. */

import { type PlacedFinding, severities } from '../contract/findings.ts';
import { toCell } from './fence.ts';

export const findingsHead: readonly string[] = [
  '| severity | where | finding | place |',
  '|---|---|---|---|',
];

/** One row of Markdown each. `place` tells why a finding is not beside its lines. */
export function toFindingRows(findings: readonly PlacedFinding[]): readonly string[] {
  const rank = ({ severity }: PlacedFinding): number => severities.indexOf(severity);
  return findings.toSorted((one, other) => rank(one) - rank(other)).map(toRow);
}

function toRow({ severity, path, line, title, place, problem }: PlacedFinding): string {
  const told = problem === undefined ? place : `${place} (${problem.replaceAll('-', ' ')})`;
  return `| ${severity} | ${toCell(`${path}:${line}`, 200)} | ${toCell(title, 200)} | ${told} |`;
}
