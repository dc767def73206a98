/** Paths in the work tree after `uses:`, and files that this doctor does not open. */

import { findHeadEvent } from './events.ts';
import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import { isLocal, kindOf, type OurJob } from './our-steps.ts';
import type { ParsedWorkflow, WorkflowStep } from './workflow.ts';

const pathOf = ({ uses }: WorkflowStep): string => uses?.text.trim() ?? '';

/** On an event whose work tree is the base's, and without a checkout of the head, it is the base's action that runs. */
export function judgeLocalAction({ workflow, job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  const event = findHeadEvent(workflow);
  if (event === undefined) return [];
  return [...agents, ...publishers].flatMap((step) => {
    if (step.uses === undefined || !isLocal(pathOf(step))) return [];
    const title = `${quote(pathOf(step))} is what the pull request makes of this action, on ${event}`;
    return [toFinding('LOCAL_ACTION_ON_PULL_REQUEST', { place: step.uses.place, title, job, step })];
  });
}

export function judgeOtherFiles(workflow: ParsedWorkflow): readonly WorkflowFinding[] {
  return workflow.jobs.flatMap((job) => {
    const called = job.uses === undefined ? [] : [{ place: job.uses.place, what: job.uses.text, job }];
    const ours = job.steps.some((step) => kindOf(step) !== undefined);
    const composites = job.steps.filter(
      (step) => ours && kindOf(step) === undefined && isLocal(pathOf(step)),
    );
    const found = composites.map((step) => ({
      place: step.uses?.place ?? step.place,
      what: pathOf(step),
      job,
      step,
    }));
    return [...called, ...found].map(({ what, ...rest }) =>
      toFinding('NOT_LOOKED_INTO', { ...rest, title: `${quote(what)} was not looked into` }),
    );
  });
}
