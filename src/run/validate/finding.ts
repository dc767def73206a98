/** What the doctor says, about a workflow or about what it names, in one shape. */

import type { Severity } from '../../law/doctor/codes.ts';
import { type ConfigurationCode, configurationRules } from './codes.ts';

/** Where something stands. `line` and `column` are from 1; 0 stands for the file as a whole. */
export type Spot = {
  /** Relative to the root of the repository, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly job?: string;
  readonly step?: string;
};

export type Finding = Spot & {
  readonly code: string;
  readonly severity: Severity;
  /** What was found, in one line. */
  readonly title: string;
  readonly why: string;
  /** What to change; may have several lines. */
  readonly fix: string;
};

export type Told = {
  readonly title: string;
  readonly severity?: Severity;
  readonly fix?: string;
};

export function toFinding(code: ConfigurationCode, spot: Spot, told: Told): Finding {
  const { severity, why, fix } = configurationRules[code];
  return { ...spot, code, severity, why, fix, ...told };
}

const ranks: readonly Severity[] = ['error', 'warning', 'note'];

/** By file, then by place; what is found twice is told once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].sort(
    (one, other) =>
      compare(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      ranks.indexOf(one.severity) - ranks.indexOf(other.severity),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
