/** What keeps a run from lasting, from running twice, from looking better than it was, and from a machine that remembers. */

import type { DoctorOptions } from './doctor-options.ts';
import { findOpenEvent } from './events.ts';
import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import type { OurJob } from './our-steps.ts';

export function judgeTimeout({ job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  if (job.timeout !== undefined) return [];
  if ([...agents, ...publishers].every(({ timeout }) => timeout !== undefined)) return [];
  const title = `Job ${quote(job.id)} has no timeout-minutes`;
  return [toFinding('TIMEOUT_MISSING', { place: job.place, title, job })];
}

export function judgeConcurrency({ workflow, job }: OurJob): readonly WorkflowFinding[] {
  if (workflow.concurrency !== undefined || job.concurrency !== undefined) return [];
  const title = `Neither job ${quote(job.id)} nor the workflow has a concurrency group`;
  return [toFinding('CONCURRENCY_MISSING', { place: job.place, title, job })];
}

export function judgeConclusion({ job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  const hides = (text: string | undefined) =>
    text !== undefined && !['false', ''].includes(text.trim().toLowerCase());
  const steps = [...agents, ...publishers].flatMap((step) =>
    hides(step.continueOnError?.text) && step.continueOnError !== undefined
      ? [
          {
            place: step.continueOnError.place,
            title: `continue-on-error hides how ${quote(step.label)} ended`,
            job,
            step,
          },
        ]
      : [],
  );
  const whole =
    hides(job.continueOnError?.text) && job.continueOnError !== undefined
      ? [
          {
            place: job.continueOnError.place,
            title: `continue-on-error hides how job ${quote(job.id)} ended`,
            job,
          },
        ]
      : [];
  return [...steps, ...whole].map((found) => toFinding('CONCLUSION_HIDDEN', found));
}

export function judgeRunner({ workflow, job }: OurJob, options: DoctorOptions): readonly WorkflowFinding[] {
  const event = findOpenEvent(workflow);
  if (event === undefined || options.visibility === 'private') return [];
  const label = job.runsOn.find(({ text }) => text.trim().toLowerCase() === 'self-hosted');
  if (label === undefined) return [];
  const title = `Whoever causes ${event} starts job ${quote(job.id)} on a self-hosted runner`;
  return [toFinding('SELF_HOSTED_FOR_STRANGERS', { place: label.place, title, job })];
}
