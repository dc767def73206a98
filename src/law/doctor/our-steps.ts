/** Which steps of a workflow are this action, and which its `publish`. */

import type { ParsedWorkflow, Text, WorkflowJob, WorkflowStep } from './workflow.ts';

export type OurKind = 'agent' | 'publish';

/** A job that has a step of ours. */
export type OurJob = {
  readonly workflow: ParsedWorkflow;
  readonly job: WorkflowJob;
  readonly agents: readonly WorkflowStep[];
  readonly publishers: readonly WorkflowStep[];
};

/** Inputs that no other action has: by them a copy under another name is known. */
const ownInputs: ReadonlySet<string> = new Set([
  ...['recipe', 'prestage', 'allow-tools', 'tainted-tools', 'on-untrusted', 'audit-content', 'upload-audit'],
  ...['max-tool-calls', 'fail-on', 'max-tool-output'],
]);

/**
 * `owner/goagent-action@ref`, its `publish`, paths in the work tree that have our inputs, and whatever has a task and an
 * input that only we have.
 */
export function kindOf(step: WorkflowStep): OurKind | undefined {
  const uses = (step.uses?.text ?? '').trim().toLowerCase();
  const name = /^[^/@\s]+\/goagent-action(\/publish)?\/?@/.exec(uses);
  if (name !== null) return name[1] === undefined ? 'agent' : 'publish';
  const has = (input: string) => step.with.some((field) => field.name === input);
  const hasTask = has('prompt') || has('prompt-file') || has('recipe');
  if (!isLocal(uses))
    return hasTask && step.with.some(({ name }) => ownInputs.has(name)) ? 'agent' : undefined;
  if (/(^|\/)publish\/?$/.test(uses)) return has('digest') ? 'publish' : undefined;
  return hasTask || has('mode') ? 'agent' : undefined;
}

export const isLocal = (uses: string): boolean => uses === '.' || /^\.\.?[/\\]/.test(uses);

export function findOurJobs(workflow: ParsedWorkflow): readonly OurJob[] {
  return workflow.jobs.flatMap((job) => {
    const agents = job.steps.filter((step) => kindOf(step) === 'agent');
    const publishers = job.steps.filter((step) => kindOf(step) === 'publish');
    return agents.length + publishers.length === 0 ? [] : [{ workflow, job, agents, publishers }];
  });
}

/** What `with` gives for an input; undefined where it gives nothing, as the runner sees it. */
export function inputOf(step: WorkflowStep, name: string): Text | undefined {
  const value = step.with.find((field) => field.name === name)?.value;
  return value === undefined || value.text.trim() === '' ? undefined : value;
}
