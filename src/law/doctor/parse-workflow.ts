/** The text of a workflow file to a typed workflow, or all that keeps it from being read. The text may be a stranger's. */

import { parseYamlTree, type YamlMap, type YamlTree } from '../../yaml/yaml-tree.ts';
import { type Members, openMap } from './members.ts';
import { readPermissions } from './permissions.ts';
import type { Field, ParsedWorkflow, Text, WorkflowEvent, WorkflowJob, WorkflowStep } from './workflow.ts';

export type WorkflowReading =
  | { readonly verdict: 'parsed'; readonly workflow: ParsedWorkflow }
  /** Each `line L, column C: what is wrong`. */
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

/** Characters; GitHub itself takes no larger workflow than about this. */
export const longestWorkflow = 512 * 1024;

export function parseWorkflow(text: string): WorkflowReading {
  if (text.length > longestWorkflow) return refuse([`longer than ${longestWorkflow} characters`]);
  const parsed = parseYamlTree(text);
  if (parsed.verdict === 'malformed')
    return refuse([`line ${parsed.place.line}, column ${parsed.place.column}: ${parsed.complaint}`]);
  if (parsed.tree.type !== 'map') return refuse(['line 1, column 1: not a map with "on" and "jobs"']);
  const complaints: string[] = [];
  const workflow = readWorkflow(parsed.tree, complaints);
  complaints.push(...judgeSize(workflow));
  return complaints.length > 0 ? refuse(complaints) : { verdict: 'parsed', workflow };
}

const mostJobs = 256;
/** Each step may be made of all variables, and each of them of all others. A thousand steps with a hundred variables. */
const mostPairs = 10_000_000;

/** More than anybody has written: held against each other, they would take minutes. */
function judgeSize({ place: { line, column }, env, jobs }: ParsedWorkflow): readonly string[] {
  const at = `line ${line}, column ${column}:`;
  const pairs = jobs.flatMap((job) =>
    job.steps.map((step) => (env.length + job.env.length + step.env.length) ** 2),
  );
  return [
    ...(jobs.length > mostJobs ? [`${at} more than ${mostJobs} jobs`] : []),
    ...(pairs.reduce((sum, count) => sum + count, 0) > mostPairs
      ? [`${at} more variables for more steps than can be looked at`]
      : []),
  ];
}

const refuse = (complaints: readonly string[]): WorkflowReading => ({ verdict: 'refused', complaints });

function readWorkflow(tree: YamlMap, complaints: string[]): ParsedWorkflow {
  const members = openMap(tree, complaints);
  const jobs = members.map('jobs');
  for (const name of ['on', 'jobs'])
    if (members.value(name) === undefined) members.complain(`${name} is missing`);
  return {
    place: tree.place,
    events: readEvents(members),
    permissions: readPermissions(members),
    concurrency: members.placeOf('concurrency'),
    env: members.fields('env'),
    jobs: (jobs?.entries ?? []).map(({ key, place, value }) => {
      const job = value.type === 'map' ? openMap(value, complaints) : undefined;
      if (job === undefined) members.complain(`job ${JSON.stringify(key.slice(0, 60))} must be a map`);
      return readJob(job ?? openMap({ type: 'map', entries: [], place }, complaints), { id: key, place });
    }),
  };
}

/** `on: push`, `on: [push, pull_request]`, and a map from name to filters. */
function readEvents(members: Members): readonly WorkflowEvent[] {
  const on = members.value('on');
  if (on === undefined) return [];
  if (on.type === 'text') return [{ name: on.text, place: on.place }];
  if (on.type === 'map') return on.entries.map(({ key, place }) => ({ name: key, place }));
  return texts(on).map(({ text, place }) => ({ name: text, place }));
}

const texts = (tree: YamlTree | undefined): readonly Text[] => {
  if (tree === undefined) return [];
  if (tree.type === 'text') return [tree];
  return tree.type === 'list' ? tree.items.flatMap((item) => (item.type === 'text' ? [item] : [])) : [];
};

function readJob(members: Members, { id, place }: Pick<WorkflowJob, 'id' | 'place'>): WorkflowJob {
  const runsOn = members.value('runs-on');
  const labels = runsOn?.type === 'map' ? runsOn.entries.find(({ key }) => key === 'labels')?.value : runsOn;
  return {
    id,
    place,
    uses: members.text('uses'),
    runsOn: texts(labels),
    permissions: readPermissions(members),
    concurrency: members.placeOf('concurrency'),
    timeout: members.text('timeout-minutes'),
    continueOnError: members.text('continue-on-error'),
    env: members.fields('env'),
    outputs: members.fields('outputs'),
    steps: members.maps('steps').map(readStep),
  };
}

function readStep(members: Members, index: number): WorkflowStep {
  const [uses, run] = [members.text('uses'), members.text('run')];
  const id = members.text('id')?.text ?? '';
  const name = members.text('name')?.text ?? '';
  const what = uses?.text ?? (run === undefined ? '' : 'run');
  return {
    index,
    place: members.place,
    id,
    label: [name, id, what].find((word) => word !== '')?.slice(0, 80) ?? `step ${index + 1}`,
    uses,
    run,
    with: members.fields('with').map((field) => lower(field)),
    env: members.fields('env'),
    timeout: members.text('timeout-minutes'),
    continueOnError: members.text('continue-on-error'),
  };
}

const lower = (field: Field): Field => ({ ...field, name: field.name.toLowerCase() });
