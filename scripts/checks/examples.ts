/** Checks the workflows that people copy: what actionlint says, least permissions, and that our steps have only inputs and outputs that exist. */

import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lintWorkflows, type Workflow } from './workflows.ts';

type Step = {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
};

type Job = {
  readonly permissions?: object;
  readonly concurrency?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
};

type Example = {
  readonly on?: unknown;
  readonly permissions?: object;
  readonly concurrency?: unknown;
  readonly jobs?: { readonly [name: string]: Job };
};

/** What an `action.yml` of ours takes and gives. */
type Face = { readonly inputs: readonly string[]; readonly outputs: readonly string[] };

const root = new URL('../../', import.meta.url);
const own = 'org/goagent-action';
const version = '@v0';
const faces: Readonly<Record<string, string>> = {
  [`${own}${version}`]: 'action.yml',
  [`${own}/publish${version}`]: 'publish/action.yml',
};
/** Their runs have the base's secrets, or a comment of anybody behind them: a `ref` would be a stranger's head. */
const headless = ['pull_request_target', 'issue_comment', 'workflow_run'];

/** Complaints about `examples/workflows`, as `path:line message` or `path message`; none when all is fine. */
export async function checkExamples(): Promise<string[]> {
  const paths = globSync('examples/workflows/*.yml', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const examples = paths.map((path) => ({
    path,
    text: readFileSync(new URL(path, root), 'utf8'),
    before: 0,
  }));
  return [...(await lintWorkflows(examples)), ...examples.flatMap(judgeExample)];
}

/** Complaints about one example, without what actionlint says. */
export function judgeExample({ path, text }: Workflow): string[] {
  const example: Example = parse(text) ?? {};
  const jobs = Object.entries(example.jobs ?? {});
  return [
    ...(text.startsWith('# ') ? [] : ['does not begin with a sentence on what it is for']),
    ...(JSON.stringify(example.permissions) === '{}' ? [] : ['permissions at the top must be {}']),
    ...jobs.flatMap(([name, job]) => judgeJob(job, example).map((complaint) => `${name}: ${complaint}`)),
    ...jobs.flatMap(([, { steps = [] }]) => judgeOutputs(text, steps)),
  ].map((complaint) => `${path} ${complaint}`);
}

/** Steps of ours and scripts in a block of a document: a step, a list of them, or a workflow. Anything else has none. */
export function judgeSteps({ path, text }: Workflow): string[] {
  const block: Step | readonly Step[] | Example | null = parse(text);
  const jobs: readonly Job[] = Object.values(Object(block).jobs ?? {});
  const steps: readonly Step[] = [block, ...jobs.map((job) => job.steps ?? [])].flat().map(Object);
  return steps
    .filter(({ uses, run }) => run !== undefined || uses?.startsWith(own) === true)
    .flatMap((step) => judgeStep(step, {}))
    .map((complaint) => `${path} ${complaint}`);
}

function judgeJob(job: Job, example: Example): string[] {
  return [
    ...(job.permissions === undefined ? ['names no permissions'] : []),
    ...((job.concurrency ?? example.concurrency) === undefined ? ['names no concurrency'] : []),
    ...(job['timeout-minutes'] === undefined ? ['names no timeout-minutes'] : []),
    ...(job.steps ?? []).flatMap((step) => judgeStep(step, example)),
  ];
}

function judgeStep(step: Step, example: Example): string[] {
  if (step.run !== undefined) return step.run.includes('${{') ? ['puts an expression into a script'] : [];
  const uses = step.uses ?? '';
  const inputs = Object.entries(step.with ?? {});
  const file = faces[uses];
  if (file !== undefined) {
    const { inputs: known } = readFace(file);
    return inputs.filter(([name]) => !known.includes(name)).map(([name]) => `${uses} has no input "${name}"`);
  }
  if (uses.startsWith(own)) return [`${uses}: must be ${Object.keys(faces).join(' or ')}`];
  if (!/^[^@\s]+@[0-9a-f]{40}$/.test(uses)) return [`not pinned by a full commit: ${uses}`];
  if (!uses.startsWith('actions/checkout@')) return [];
  return [
    ...(step.with?.['persist-credentials'] === false ? [] : ['checkout without persist-credentials: false']),
    ...(step.with?.ref !== undefined && eventsOf(example).some((event) => headless.includes(event))
      ? ['checkout with a ref, on an event that strangers cause']
      : []),
  ];
}

/** Every `steps.<id>.outputs.<name>` of a step of ours, comments included. */
function judgeOutputs(text: string, steps: readonly Step[]): string[] {
  return [...text.matchAll(/^(?!\s*#).*\bsteps\.([\w-]+)\.outputs\.([\w-]+)/gm)].flatMap(
    ([, id, name = '']) => {
      const file = faces[steps.find((step) => step.id === id)?.uses ?? ''];
      if (file === undefined || readFace(file).outputs.includes(name)) return [];
      return [`${file} has no output "${name}"`];
    },
  );
}

function eventsOf({ on }: Example): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(Object(on));
}

function readFace(file: string): Face {
  const { inputs, outputs } = parse(readFileSync(new URL(file, root), 'utf8'));
  return { inputs: Object.keys(inputs ?? {}), outputs: Object.keys(outputs ?? {}) };
}
