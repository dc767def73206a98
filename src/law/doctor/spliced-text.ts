/** Words of strangers and of models where they become something else than words: a script, or the operator's own input. */

import { type Carried, findCarried, type Scope } from './carried.ts';
import { type Found, quote, toFinding, type WorkflowFinding } from './finding.ts';
import { kindOf, type OurJob } from './our-steps.ts';
import type { ParsedWorkflow, Text, WorkflowStep } from './workflow.ts';

/** Inputs of ours that are prose for the model; in all others a word is authority. */
const prose: ReadonlySet<string> = new Set(['prompt', 'variables', 'developer', 'system', 'prestage-system']);

export function judgeInputs({ workflow, job, agents, publishers }: OurJob): readonly WorkflowFinding[] {
  return [...agents, ...publishers].flatMap((step) =>
    step.with.flatMap(({ name, value }) =>
      findCarried(value, { workflow, job, step }).flatMap(({ type, name: source, place }) => {
        const found = { place, job, step, title: `${quote(source)} is pasted into the input ${quote(name)}` };
        const severity = prose.has(name) ? 'warning' : 'error';
        if (type === 'event-text') return [toFinding('EVENT_TEXT_IN_INPUT', { ...found, severity })];
        if (type === 'model-text') return [toFinding('OUTPUT_IN_INPUT', { ...found, severity })];
        return type === 'not-read' ? [toFinding('EXPRESSION_NOT_READ', notRead(found, name))] : [];
      }),
    ),
  );
}

/** Event text in jobs of ours; what a model wrote in every job, since outputs travel. */
export function judgeScripts(workflow: ParsedWorkflow): readonly WorkflowFinding[] {
  return workflow.jobs.flatMap((job) => {
    const ours = job.steps.some((step) => kindOf(step) !== undefined);
    return job.steps.flatMap((step) => {
      const scope = { workflow, job, step };
      return scriptsOf(step).flatMap((script) => {
        const carried = findCarried(script, scope);
        return carried.flatMap((one) => (ours || one.type === 'model-text' ? toFound(one, scope) : []));
      });
    });
  });
}

/** Inputs of other actions that are code: github-script’s, and those that are called so elsewhere. */
const scriptInputs: ReadonlySet<string> = new Set([
  ...[
    'script',
    'inlinescript',
    'inline-script',
    'run',
    'command',
    'commands',
    'cmd',
    'args',
    'entrypoint',
    'shell',
  ],
]);

function scriptsOf(step: WorkflowStep): readonly Text[] {
  if (kindOf(step) !== undefined) return [];
  const inputs = step.with.filter(({ name }) => scriptInputs.has(name)).map(({ value }) => value);
  return step.run === undefined ? inputs : [step.run, ...inputs];
}

function toFound({ type, name, place }: Carried, { job, step }: Scope): readonly WorkflowFinding[] {
  const found = { place, job, ...(step === undefined ? {} : { step }) };
  const title = `${quote(name)} is pasted into a script`;
  if (type === 'event-text') return [toFinding('EVENT_TEXT_IN_SCRIPT', { ...found, title })];
  if (type === 'model-text') return [toFinding('OUTPUT_IN_SCRIPT', { ...found, title })];
  return type === 'not-read'
    ? [toFinding('EXPRESSION_NOT_READ', notRead({ ...found, title }, 'a script'))]
    : [];
}

const notRead = (found: Found, where: string): Found => ({
  ...found,
  title: `An expression in ${where === 'a script' ? where : quote(where)} could not be read`,
});
