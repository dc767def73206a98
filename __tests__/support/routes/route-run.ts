/** One user's run: launches the tool that tries everything, through the real probe and launcher, and prints what was open. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ToolRun } from '../../../src/contract/calls.ts';
import type { JsonObject } from '../../../src/contract/json.ts';
import { startClean } from '../../../src/entry/clean-start.ts';
import { createProcessRunner } from '../../../src/launch/exec.ts';
import { probeIsolation } from '../../../src/launch/isolation.ts';
import { createLauncher } from '../../../src/launch/launch.ts';
import { type Programs, resolvePrograms } from '../../../src/launch/programs.ts';
import { toApprovedCall, toTool } from '../approved-calls.ts';
import { answer, isWritten, makeLayout, toPlanted } from './layout.ts';

export type RouteOrder = {
  readonly base: string;
  readonly sandbox: 'auto' | 'off';
  /** Programs that this machine is to lack. */
  readonly without: readonly (keyof Programs)[];
  readonly paths: { readonly [name: string]: string };
  readonly ports: { readonly [name: string]: number };
  readonly names: { readonly [name: string]: string };
  readonly seed: number;
};

export type RouteReport = {
  readonly tier: string;
  readonly why: string;
  /** The routes that led somewhere, and what was found there. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly canary: boolean;
  /** Why each was closed, for who looks for a reason. */
  readonly reasons: { readonly [route: string]: string };
};

// What main does with its environment, before anything else.
startClean();
const signal = new AbortController().signal;
const order: RouteOrder = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const layout = makeLayout(order.base);
process.chdir(layout.cwd);
const inMemory = [toPlanted()].map((text) => Buffer.from(text));
const gone = join(order.base, 'deleted');
writeFileSync(gone, toPlanted());
const held = openSync(gone, 'r');
unlinkSync(gone);
createServer(answer).listen(layout.paths.socket).unref();

const keys = {
  shm: 0x60a6e000 + order.seed,
  queue: `/goagent-route-${order.seed}`,
  key: `goagent-${order.seed}`,
};
const planter = await plant();
const runProcess = createProcessRunner({
  clock: { now: () => performance.now() },
  graceMs: 300,
  lingerMs: 300,
});
const found = await resolvePrograms({ path: '/usr/sbin:/usr/bin:/sbin:/bin', roots: [] });
const programs: Programs = { ...found, ...Object.fromEntries(order.without.map((name) => [name, null])) };
const isolation = await probeIsolation({
  runProcess,
  programs,
  platform: process.platform,
  signal,
  sandbox: order.sandbox,
  places: {
    workspace: layout.workspace,
    home: layout.toolHome,
    scratch: join(layout.root, 'sandbox'),
    visible: [],
    guarded: [join(layout.workspace, '.git'), join(layout.workspace, '.github'), layout.program],
    masked: layout.configurations,
    hidden: [layout.runnerTemp, layout.home],
  },
});
const launch = createLauncher({
  runProcess,
  isolation,
  workingDirectory: layout.workspace,
  environment: {
    path: '/usr/bin:/bin',
    home: layout.toolHome,
    values: { OAI_API_KEY: toPlanted() },
    platform: process.platform,
    system: {},
  },
});

type Call = {
  readonly routes?: readonly string[];
  readonly access?: 'read' | 'execute';
  readonly timeoutMs?: number;
  readonly envPassthrough?: readonly string[];
  readonly seconds?: number;
};

async function call({
  routes,
  access = 'execute',
  timeoutMs = 60_000,
  envPassthrough = [],
  seconds = 0,
}: Call): Promise<ToolRun> {
  const { paths, ports, names } = order;
  const given: JsonObject = {
    pid: process.pid,
    paths: { ...layout.paths, ...paths },
    ports,
    names: { ...names, cwd: 'in-cwd' },
    keys,
    left: toPlanted(),
    seconds,
    ...(routes === undefined ? {} : { routes: [...routes] }),
  };
  const action = { type: 'command', argv: [layout.program] } as const;
  return launch(
    toApprovedCall(toTool({ action, access, timeoutMs, envPassthrough, maxOutputBytes: 1 << 20 }), given),
    signal,
  );
}

type Answer = { readonly found: readonly string[]; readonly done: boolean; readonly why: string };
type Answers = { readonly [route: string]: Answer };

function toAnswers(run: ToolRun): Answers {
  if (run.ending !== 'ok') throw new Error(`the tool ended as ${run.ending}: ${JSON.stringify(run.said)}`);
  return run.said as unknown as Answers;
}

/** By then what outlives its call or its deadline has written its file. */
const outlivesMs = 8500;

/** Not in one batch with the rest: each of them changes what the others see. */
async function tryEverything(): Promise<Answers> {
  const startedAt = performance.now();
  const deadline = call({ routes: ['later: outliving the deadline'], timeoutMs: 2500 });
  await call({ routes: ['later: outliving the call'] });
  const sibling = call({ routes: ['later: waiting'], envPassthrough: ['OAI_API_KEY'], seconds: 4 });
  await wait(700);
  const main = toAnswers(await call({}));
  await call({ routes: ['later: leaving files'] });
  const later = toAnswers(
    await call({ routes: ['later: left in /tmp', 'later: left in HOME', 'later: canary'] }),
  );
  const reader = toAnswers(await call({ routes: ['later: workspace, written'], access: 'read' }));
  await Promise.all([sibling, deadline]);
  await wait(Math.max(0, outlivesMs - (performance.now() - startedAt)));
  return { ...main, ...later, ...reader, ...toOutlived() };
}

function toOutlived(): Answers {
  const of = (path: string | undefined): Answer => ({
    found: [],
    done: path !== undefined && existsSync(path),
    why: 'ended with its call',
  });
  return {
    'later: outliving the call': of(layout.paths.outlived),
    'later: outliving the deadline': of(layout.paths.outlivedDeadline),
  };
}

const written: { readonly [route: string]: string } = {
  'command file, written': 'commandFile',
  'RUNNER_TEMP, written': 'newInTemp',
  'audit log of this run, written': 'audit',
  'home, written': 'newInHome',
  'configuration of git, written': 'gitConfig',
  'hooks of git, written': 'newHook',
  'workflows, written': 'newWorkflow',
  'its own program, written': 'program',
  'beside the workspace, written': 'newBeside',
  'later: workspace, written': 'newInWorkspace',
};

/** What a tool says that it wrote counts when it is there. */
function isOpen(route: string, answer: Answer): boolean {
  const place = written[route];
  if (place !== undefined) return isWritten(layout.paths[place] ?? '');
  return answer.done || answer.found.length > 0;
}

async function plant(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('plant.py', import.meta.url));
  const child = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const texts = { shm: toPlanted(), queue: toPlanted(), key: toPlanted() };
  child.stdin.write(`${JSON.stringify({ keys, texts })}\n`);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

const answers = await tryEverything();
planter.stdin?.end();
const { 'later: canary': canary, ...rest } = answers;
const names = Object.keys(rest);
const toName = (route: string): string => route.replace('later: ', '');
const open = names.filter((route) => isOpen(route, rest[route] ?? { found: [], done: false, why: '' }));
const report: RouteReport = {
  tier: isolation.tier,
  why: isolation.why,
  open: open.map(toName).sort(),
  closed: names
    .filter((route) => !open.includes(route))
    .map(toName)
    .sort(),
  canary: (canary?.found.length ?? 0) > 0,
  reasons: Object.fromEntries(names.map((route) => [toName(route), rest[route]?.why ?? ''])),
};
if (inMemory.length + held < 1) throw new Error('nothing was planted');
process.stdout.write(`${JSON.stringify(report)}\n`);
