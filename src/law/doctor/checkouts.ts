/** What a checkout before the agent leaves on the disk, and how much of the history it brings. */

import { isCheckout, withOf } from './checkout-step.ts';
import { toFinding, type WorkflowFinding } from './finding.ts';
import { inputOf, type OurJob } from './our-steps.ts';
import type { WorkflowStep } from './workflow.ts';

/** By the checkout's own rule: all but `true` is false, and without a word it is true. */
export function judgeCredentials(ours: OurJob): readonly WorkflowFinding[] {
  return checkoutsBefore(ours).flatMap((step) => {
    const given = withOf(step, 'persist-credentials');
    const text = given?.text.trim().toLowerCase();
    if (text !== undefined && text !== 'true' && !text.includes('${{')) return [];
    const place = given?.place ?? step.uses?.place ?? step.place;
    const title = 'The checkout leaves the token of the job in the git configuration';
    return [toFinding('CREDENTIALS_PERSISTED', { place, title, job: ours.job, step })];
  });
}

/** A review does without: what lacks is asked of GitHub. A script may clone, and an action of the same trade may be called otherwise. */
export function judgeCheckout({ job, agents }: OurJob): readonly WorkflowFinding[] {
  return agents.flatMap((agent) => {
    const recipe = inputOf(agent, 'recipe');
    if (recipe?.text.trim() !== 'maintenance') return [];
    if (job.steps.some((step) => step.index < agent.index && bringsFiles(step))) return [];
    const title = 'Nothing before this step brings the repository’s files';
    return [toFinding('CHECKOUT_MISSING', { place: recipe.place, title, job, step: agent })];
  });
}

const bringsFiles = ({ uses, run }: WorkflowStep): boolean =>
  /checkout|clone|download-artifact|^\.{1,2}\//i.test(uses?.text.trim() ?? '') ||
  /\b(git|gh|tar|unzip|curl|cp)\b/.test(run?.text ?? '');

/** A review reads the change from local git, and tools that were named one by one for the history are there to read it. */
export function judgeHistory(ours: OurJob): readonly WorkflowFinding[] {
  const reviews =
    ours.agents.some(isReview) && ours.workflow.events.some(({ name }) => name === 'pull_request');
  const browses = ours.agents.some(namesHistoryTools);
  if (!reviews && !browses) return [];
  return checkoutsBefore(ours).flatMap((step) => {
    if (withOf(step, 'repository') !== undefined || withOf(step, 'path') !== undefined) return [];
    const given = withOf(step, 'fetch-depth');
    const depth = given?.text.trim() ?? '1';
    if (depth.includes('${{') || Number(depth) === 0 || (!reviews && Number(depth) > 1)) return [];
    const place = given?.place ?? step.uses?.place ?? step.place;
    const title = reviews
      ? 'A review reads the change from git, and the checkout does not bring the base'
      : 'Tools that read the history are offered, and the checkout brings one commit';
    return [toFinding('HISTORY_MISSING', { place, title, job: ours.job, step })];
  });
}

const isReview = (step: WorkflowStep): boolean => inputOf(step, 'recipe')?.text.trim() === 'review';

const namesHistoryTools = (step: WorkflowStep): boolean =>
  /\bgit[._](log|blame|show|diff)\b/.test(inputOf(step, 'allow-tools')?.text ?? '');

function checkoutsBefore({ job, agents }: OurJob): readonly WorkflowStep[] {
  const last = agents.at(-1)?.index ?? -1;
  return job.steps.filter((step) => step.index < last && isCheckout(step));
}
