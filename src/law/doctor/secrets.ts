/** Keys that stand in the file, and secrets that more steps get than need them. */

import { findCarried } from './carried.ts';
import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import type { OurJob } from './our-steps.ts';
import type { Field } from './workflow.ts';

const keyInputs: ReadonlySet<string> = new Set(['api-key', 'prestage-api-key', 'github-token', 'secrets']);
const keyVariables = /^(OAI(_PREP)?_API_KEY|OPENAI_API_KEY|GITHUB_TOKEN|GH_TOKEN)$/i;

/** What people write where an endpoint wants no key; shorter words are no keys either. */
const placeholders =
  /^(none|empty|ollama|dummy|test|placeholder|not-?needed|unused|no-?key|sk-placeholder|local|lm-studio|[*x.-]+)$/i;
const shortestKey = 8;

export function judgeKeys({ workflow, job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  const ours = [...agents, ...publishers];
  const inputs = ours.flatMap((step) =>
    step.with.filter(({ name }) => keyInputs.has(name)).map((field) => ({ field, where: { job, step } })),
  );
  const headers = ours.flatMap((step) =>
    step.with
      .filter(hasLiteralAuthorization)
      .map((field) => ({ field, where: { job, step }, literal: true })),
  );
  const variables = [
    ...workflow.env.map((field) => ({ field, where: { job } })),
    ...job.env.map((field) => ({ field, where: { job } })),
    ...ours.flatMap((step) => step.env.map((field) => ({ field, where: { job, step } }))),
  ].filter(({ field }) => keyVariables.test(field.name));
  return [...[...inputs, ...variables].filter(({ field }) => isKey(field.value.text)), ...headers].map(
    ({ field, where }) =>
      toFinding('KEY_IN_WORKFLOW', {
        place: field.value.place,
        title: `${quote(field.name)} is written out`,
        ...where,
      }),
  );
}

function isKey(text: string): boolean {
  const bare = text.trim();
  return !bare.includes('${{') && bare.length >= shortestKey && !placeholders.test(bare);
}

const hasLiteralAuthorization = ({ name, value }: Field): boolean =>
  name === 'api-headers' &&
  value.text
    .split('\n')
    .some(
      (line) => /^\s*(proxy-)?authorization\s*:|^\s*[\w-]*(api-?key|token)\s*:/i.test(line) && isKey(line),
    );

/** `env` of the job or the workflow. In `env` of the agent's own step the runner gives it to that step alone. */
export function judgeSharedEnv({ workflow, job, agents }: OurJob): readonly WorkflowFinding[] {
  if (agents.length === 0) return [];
  return [...workflow.env, ...job.env].flatMap((field) => {
    const secret = findCarried(field.value, { workflow, job }).find(({ type }) => type === 'secret');
    if (secret === undefined) return [];
    const title = `${quote(field.name)} gives ${quote(secret.name)} to every step of job ${quote(job.id)}`;
    return [toFinding('SECRET_IN_SHARED_ENV', { place: field.value.place, title, job })];
  });
}
