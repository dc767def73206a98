/** All that the doctor has to say about one workflow that uses this action. Pure; nothing about a workflow that does not. */

import type { WorkflowFinding } from './finding.ts';
import { findOurJobs, type OurJob } from './our-steps.ts';
import { judgePins } from './pins.ts';
import { judgeTimeout } from './run-limits.ts';
import type { ParsedWorkflow } from './workflow.ts';

export type DoctorOptions = {
  /** Put into each finding. */
  readonly file?: string;
  /**
   * What the tools of a manifest may do at most, by the path that the input `tools` gives; `''`: the action's own. A manifest that is not
   * named here is not known, and then taken for one that writes.
   */
  readonly manifests?: { readonly [path: string]: 'reads' | 'writes' };
  /** Whether strangers can see the repository; where it is not said, they can. */
  readonly visibility?: 'public' | 'private';
};

type Rule = (ours: OurJob, options: DoctorOptions) => readonly WorkflowFinding[];

const rules: readonly Rule[] = [judgePins, judgeTimeout];

/** In the order of the file. */
export function judgeWorkflow(workflow: ParsedWorkflow, options: DoctorOptions): readonly WorkflowFinding[] {
  const jobs = findOurJobs(workflow);
  const findings = jobs.flatMap((ours) => rules.flatMap((rule) => rule(ours, options)));
  const file = options.file === undefined ? {} : { file: options.file };
  return findings
    .map((finding) => ({ ...finding, ...file }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
