/** One configuration of this action: a step of a workflow, or a manifest or prompt file by itself, with the place of each input. */

import type { Trigger } from '../../contract/trigger.ts';
import { inputOf } from '../../law/doctor/our-steps.ts';
import type { Field, ParsedWorkflow, Text, WorkflowJob, WorkflowStep } from '../../law/doctor/workflow.ts';
import { nearestName } from '../../nearest/nearest.ts';
import type { Environment, RunnerFacts } from '../../runner/environment.ts';
import type { InputRule } from '../../runner/input-rule.ts';
import { inputTable } from '../../runner/input-table.ts';
import type { Spot } from './finding.ts';

export type Setup = {
  readonly spot: Spot;
  /** Of an input's name; of the whole, where it is not given. */
  readonly spotOf: (input: string) => Spot;
  readonly environment: Environment;
  /** That start it; none where that is not known. */
  readonly events: readonly string[];
  /** Labels of the runner. */
  readonly runsOn: readonly string[];
  /** `timeout-minutes` of step and job. */
  readonly limits: readonly { readonly what: string; readonly ms: number; readonly spot: Spot }[];
};

export const noFacts: RunnerFacts = {
  ...{ event: '', actor: '', triggeringActor: '', repository: '', ref: '', sha: '', runId: '' },
  ...{ runAttempt: '', job: '', workflow: '', workspace: '', runnerTemp: '', os: '', arch: '' },
  visibility: 'unknown',
};

/** About nothing and caused by nobody. */
export const noTrigger: Trigger = {
  ...{ event: '', action: '', repository: '', actor: '', triggeringActor: '' },
  ...{ item: undefined, said: undefined, head: undefined, base: undefined },
  ...{ authors: [], quotes: [], faults: [] },
};

export type StepPlace = {
  readonly file: string;
  readonly workflow: ParsedWorkflow;
  readonly job: WorkflowJob;
  readonly step: WorkflowStep;
  /** Inputs of the action that the step uses; absent: this one's. */
  readonly rules?: readonly InputRule[];
};

export function toStepSetup(place: StepPlace): Setup {
  const { file, workflow, job, step } = place;
  const at = ({ line, column }: Text['place']): Spot => ({
    file,
    line,
    column,
    job: job.id,
    step: step.label,
  });
  const spot = at(step.place);
  const given = new Map(step.with.map((field) => [field.name, field]));
  return {
    spot,
    spotOf: (input) => at(given.get(input)?.place ?? step.place),
    environment: toEnvironment(place),
    events: workflow.events.map(({ name }) => name),
    runsOn: job.runsOn.map(({ text }) => text),
    limits: [
      ...toLimit('timeout-minutes of the step', step.timeout, at),
      ...toLimit('timeout-minutes of the job', job.timeout, at),
    ],
  };
}

function toLimit(what: string, text: Text | undefined, at: (place: Text['place']) => Spot): Setup['limits'] {
  const minutes = Number(text?.text);
  return text === undefined || !(minutes > 0) ? [] : [{ what, ms: minutes * 60_000, spot: at(text.place) }];
}

/** As the runner fills it: what `with` gives, else the default that action.yml declares; variables of the nearest `env`. */
function toEnvironment({ workflow, job, step, rules = inputTable }: StepPlace): Environment {
  const names = rules.map(({ name }) => name);
  const isGiven = (name: string) => step.with.some((field) => field.name === name);
  const values = rules.map(({ name, default: usual = '' }) => {
    const value = isGiven(name) ? (inputOf(step, name)?.text.trim() ?? '') : usual;
    return [name, value] as const;
  });
  const unknown = step.with.filter(({ name }) => !names.includes(name) && !runnersOwn.has(name));
  const env = [workflow.env, job.env, step.env].flatMap((fields) => fields.map(toPair));
  return {
    inputs: new Map(values.filter(([, value]) => value !== '')),
    unknownInputs: unknown.map(({ name }) => ({ name, nearest: nearestName(name, names) })),
    variables: new Map(env),
    facts: noFacts,
    trigger: noTrigger,
    expressions: 'as-written',
  };
}

/** Of container actions; GitHub takes them in every step. */
const runnersOwn = new Set(['args', 'entrypoint']);

const toPair = ({ name, value }: Field): readonly [string, string] => [name, value.text];

/** `inputs`, with the least that a run needs; about no workflow. */
export function toFileSetup(file: string, inputs: { readonly [input: string]: string }): Setup {
  const spot = { file, line: 0, column: 0 };
  const all = { prompt: 'Any task.', model: 'any-model', ...inputs };
  return {
    spot,
    spotOf: () => spot,
    environment: {
      inputs: new Map(Object.entries(all).filter(([, value]) => value !== '')),
      unknownInputs: [],
      variables: new Map(),
      facts: noFacts,
      trigger: noTrigger,
      expressions: 'as-written',
    },
    events: [],
    runsOn: [],
    limits: [],
  };
}
