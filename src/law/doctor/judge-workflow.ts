/** All that the doctor has to say about one workflow that uses this action. Pure; nothing about a workflow that does not. */

import { judgeCheckout, judgeCredentials, judgeHistory } from './checkouts.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { WorkflowFinding } from './finding.ts';
import { judgeHeadCheckout } from './head-checkout.ts';
import { judgePermissions } from './judge-permissions.ts';
import { judgeLocalAction, judgeOtherFiles } from './local-action.ts';
import { findOurJobs, type OurJob } from './our-steps.ts';
import { judgePins } from './pins.ts';
import { judgeConclusion, judgeConcurrency, judgeRunner, judgeTimeout } from './run-limits.ts';
import { judgeKeys, judgeSharedEnv } from './secrets.ts';
import { judgeInputs, judgeScripts } from './spliced-text.ts';
import type { ParsedWorkflow } from './workflow.ts';
import { judgeWorkspaceCode } from './workspace-code.ts';

type Rule = (ours: OurJob, options: DoctorOptions) => readonly WorkflowFinding[];

const rules: readonly Rule[] = [
  ...[judgeHeadCheckout, judgeLocalAction, judgeInputs, judgeWorkspaceCode, judgeKeys, judgeSharedEnv],
  ...[judgePermissions, judgeCredentials, judgePins, judgeCheckout, judgeHistory],
  ...[judgeConcurrency, judgeTimeout, judgeConclusion, judgeRunner],
];

/** In the order of the file; what several jobs share is told once. */
export function judgeWorkflow(workflow: ParsedWorkflow, options: DoctorOptions): readonly WorkflowFinding[] {
  const jobs = findOurJobs(workflow);
  if (jobs.length === 0) return [];
  const findings = [
    ...jobs.flatMap((ours) => rules.flatMap((rule) => rule(ours, options))),
    ...judgeScripts(workflow),
    ...judgeOtherFiles(workflow),
  ];
  const file = options.file === undefined ? {} : { file: options.file };
  return findings
    .map((finding) => ({ ...finding, ...file }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
