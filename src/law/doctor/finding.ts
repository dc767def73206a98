/** A finding about a workflow, and how a rule makes one. */

import { type Severity, type WorkflowCode, workflowRules } from './codes.ts';
import type { Place } from './workflow.ts';

export type WorkflowFinding = {
  readonly code: WorkflowCode;
  readonly severity: Severity;
  /** As the options name it. */
  readonly file?: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly job?: string;
  /** Name or id of the step. */
  readonly step?: string;
  /** What was found here, in one line. Names of the file are in it as JSON strings; values never are. */
  readonly title: string;
  readonly why: string;
  /** What to change; may have several lines. */
  readonly fix: string;
};

export type Found = {
  readonly place: Place;
  readonly title: string;
  readonly severity?: Severity;
  readonly fix?: string;
  readonly job?: { readonly id: string };
  readonly step?: { readonly label: string };
};

export function toFinding(code: WorkflowCode, found: Found): WorkflowFinding {
  const rule = workflowRules[code];
  return {
    code,
    severity: found.severity ?? rule.severity,
    line: found.place.line,
    column: found.place.column,
    ...(found.job === undefined ? {} : { job: found.job.id }),
    ...(found.step === undefined ? {} : { step: found.step.label }),
    title: found.title,
    why: rule.why,
    fix: found.fix ?? rule.fix,
  };
}

/** A word of the file, for a title: one line, and not long. */
export const quote = (word: string): string =>
  JSON.stringify(word.length > 80 ? `${word.slice(0, 80)}…` : word);
