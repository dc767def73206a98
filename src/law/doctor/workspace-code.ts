/** Steps that run what an agent may have written, with more than they should have. */

import { findCarried } from './carried.ts';
import type { DoctorOptions } from './doctor-options.ts';
import { quote, toFinding, type WorkflowFinding } from './finding.ts';
import { inputOf, isLocal, type OurJob } from './our-steps.ts';
import { scopeOf } from './permissions.ts';
import { placeOfLine } from './text-place.ts';
import type { Place, WorkflowStep } from './workflow.ts';

export function judgeWorkspaceCode(ours: OurJob, options: DoctorOptions): readonly WorkflowFinding[] {
  const { job } = ours;
  const writer = ours.agents.find((step) => mayWrite(step, options));
  if (writer === undefined) return [];
  return job.steps.flatMap((step) => {
    const place = step.index > writer.index ? placeOfCode(step) : undefined;
    if (place === undefined) return [];
    const holds = whatItHolds(ours, step);
    if (holds === undefined) return [];
    const title = `${quote(step.label)} runs code of the work tree after ${quote(writer.label)}, with ${holds}`;
    return [toFinding('WORKSPACE_CODE_AFTER_AGENT', { place, title, job, step })];
  });
}

/** A manifest that nobody has read is taken for one that writes. */
function mayWrite(step: WorkflowStep, { manifests = {} }: DoctorOptions): boolean {
  if (inputOf(step, 'recipe')?.text.trim() === 'maintenance') return true;
  const tools = inputOf(step, 'tools')?.text.trim();
  if (tools === undefined) return false;
  return !Object.hasOwn(manifests, tools) || manifests[tools] === 'writes';
}

const programs = [
  ...[
    'npm',
    'npx',
    'pnpm',
    'pnpx',
    'yarn',
    'bun',
    'bunx',
    'node',
    'deno',
    'tsx',
    'make',
    'cmake',
    'ctest',
    'ninja',
    'just',
  ],
  ...[
    'task',
    'python3?',
    'pip3?',
    'uv',
    'poetry',
    'pytest',
    'tox',
    'nox',
    'pre-commit',
    'gradle',
    'gradlew',
    'mvn',
    'mvnw',
  ],
  ...[
    'sbt',
    'go',
    'cargo',
    'dotnet',
    'bundle',
    'rake',
    'ruby',
    'rspec',
    'composer',
    'php',
    'phpunit',
    'mix',
    'stack',
    'cabal',
  ],
  ...[
    'bazel',
    'bazelisk',
    'docker',
    'podman',
    'terraform',
    'ansible-playbook',
    'swift',
    'xcodebuild',
    'flutter',
    'dart',
  ],
  ...['bash', 'sh', 'zsh', 'pwsh', 'source', 'eslint', 'jest', 'vitest', 'tsc'],
];
/** At the start of a command. What only prints a version is taken for code too: it loads configuration all the same. */
const start = String.raw`(?:^|[;&|(]|\$\(|\b(?:then|do|else|exec|sudo|time|env|xargs)\s)\s*(?:[A-Za-z_]\w*=\S*\s+)*`;
const runsProgram = new RegExp(`${start}(?:${programs.join('|')})(?:\\s|$)`);
const runsPath = new RegExp(
  `${start}(?:\\.{1,2}/|"?\\$\\{?GITHUB_WORKSPACE\\}?"?/|\\.\\s+\\S|[\\w.-]+/[\\w./-]+)`,
);

const longestLine = 2_000;

function placeOfCode(step: WorkflowStep): Place | undefined {
  if (step.uses !== undefined && isLocal(step.uses.text.trim())) return step.uses.place;
  const script = step.run;
  const line = script?.text.split('\n').find((one) => {
    const command = one.slice(0, longestLine).trim();
    return !command.startsWith('#') && (runsProgram.test(command) || runsPath.test(command));
  });
  return script === undefined || line === undefined ? undefined : placeOfLine(script, line);
}

function whatItHolds({ workflow, job }: OurJob, step: WorkflowStep): string | undefined {
  const fields = [...step.env, ...step.with, ...job.env, ...workflow.env].map(({ value }) => value);
  const texts = step.run === undefined ? fields : [...fields, step.run];
  const scope = { workflow, job, step };
  const secret = texts.flatMap((text) => findCarried(text, scope)).find(({ type }) => type === 'secret');
  if (secret !== undefined) return quote(secret.name);
  const block = job.permissions ?? workflow.permissions;
  if (block === undefined) return 'a token that may write';
  const scopes = [
    'contents',
    'pull-requests',
    'issues',
    'packages',
    'actions',
    'id-token',
    'deployments',
    'pages',
  ];
  const writes = scopes.find((name) => scopeOf(block, name) === 'write');
  return writes === undefined ? undefined : `a token that may write ${writes}`;
}
