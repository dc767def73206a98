/** What a text of the workflow carries that is nobody's here: a stranger's words of the event, or a model's answer. */

import { isEventText } from './event-text.ts';
import { type ContextPath, readExpressions } from './expression.ts';
import { kindOf } from './our-steps.ts';
import { placeOfExpression } from './text-place.ts';
import type { Field, ParsedWorkflow, Place, Text, WorkflowJob, WorkflowStep } from './workflow.ts';

export type Carried = {
  readonly type: 'event-text' | 'model-text' | 'secret' | 'not-read';
  /** As in `github.event.issue.title`; empty for what was not read. */
  readonly name: string;
  readonly place: Place;
};

export type Scope = {
  readonly workflow: ParsedWorkflow;
  readonly job: WorkflowJob;
  /** Absent for what belongs to the whole job. */
  readonly step?: WorkflowStep;
};

/** Each kind of each expression once. Values of `env` and outputs of other jobs are followed to where they come from. */
export function findCarried(text: Text, scope: Scope): readonly Carried[] {
  return readExpressions(text.text).flatMap(({ ordinal, reading }): readonly Carried[] => {
    const place = placeOfExpression(text, ordinal);
    if (reading.verdict === 'not-read') return [{ type: 'not-read', name: '', place }];
    const following = { scope, left: mostSteps, seen: new Map<string, number>() };
    const named = reading.carried.flatMap((path) => judgePath(path, following));
    const types = new Set<string>();
    return named.flatMap(({ type, name }) => {
      if (types.has(type)) return [];
      types.add(type);
      return [{ type, name, place }];
    });
  });
}

type Named = Pick<Carried, 'type' | 'name'>;

/** From a variable to the variable that it is made of, and so on. */
const mostSteps = 5;

type Following = {
  readonly scope: Scope;
  readonly left: number;
  /** By job and path: how many steps were left there. A hundred variables that are all made of all of them are followed once. */
  readonly seen: Map<string, number>;
};

function judgePath(path: ContextPath, following: Following): readonly Named[] {
  const { scope, left, seen } = following;
  const name = path.join('.');
  const place = `${scope.job.id} ${scope.step?.index ?? ''} ${name}`;
  if ((seen.get(place) ?? -1) >= left) return [];
  seen.set(place, left);
  if (isEventText(path)) return [{ type: 'event-text', name }];
  const [context, key = '*', part = '*', leaf = '*'] = path;
  if (context === 'secrets' || name === 'github.token') return [{ type: 'secret', name }];
  if (context === 'steps' && (part === '*' || part === 'outputs'))
    return isOfModel(scope.job, key, leaf) ? [{ type: 'model-text', name }] : [];
  if (left === 0) return [];
  if (context === 'env') return fromFields(toVariables(scope), { ...following, key });
  if (context !== 'needs' && context !== 'jobs') return [];
  return scope.workflow.jobs
    .filter(({ id }) => key === '*' || id.toLowerCase() === key)
    .flatMap((job) =>
      fromFields(job.outputs, { ...following, key: leaf, scope: { workflow: scope.workflow, job } }),
    );
}

function fromFields(
  fields: readonly Field[],
  { key, ...following }: Following & { readonly key: string },
): readonly Named[] {
  const meant = fields.filter(({ name }) => key === '*' || name === '' || name.toLowerCase() === key);
  return meant.flatMap(({ value }) =>
    readExpressions(value.text).flatMap(({ reading }) =>
      reading.verdict === 'read'
        ? reading.carried.flatMap((path) => judgePath(path, { ...following, left: following.left - 1 }))
        : [{ type: 'not-read', name: '' } as const],
    ),
  );
}

const toVariables = ({ workflow, job, step }: Scope): readonly Field[] => [
  ...(step?.env ?? []),
  ...job.env,
  ...workflow.env,
];

/** Outputs that hold words of code, numbers, digests and paths of ours; every other one may hold the model's. */
export const harmlessOutputs: ReadonlySet<string> = new Set([
  ...['conclusion', 'reason', 'final-message-file', 'structured-output-file', 'proposals-file'],
  ...['proposals-digest', 'proposals-count', 'published-count', 'denied-calls', 'steps', 'tool-calls'],
  ...[
    'input-tokens',
    'output-tokens',
    'cost-usd',
    'model',
    'isolation',
    'tainted',
    'audit-file',
    'audit-digest',
  ],
  ...['audit-artifact-id', 'audit-artifact-url', 'report-file'],
]);

function isOfModel(job: WorkflowJob, id: string, output: string): boolean {
  const agents = job.steps.filter((step) => kindOf(step) === 'agent' && step.id !== '');
  return agents.some((step) => id === '*' || step.id.toLowerCase() === id) && !harmlessOutputs.has(output);
}
