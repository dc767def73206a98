/** The ways to `full`, in their order, and the trial that each has to stand. */

import type { ProcessRunner } from '../contract/ports.ts';
import type { Enter } from './berth.ts';
import { createBubbles } from './bubbles.ts';
import { createHeldStarter } from './exec.ts';
import { toFirstLine } from './first-line.ts';
import { isolationRequest } from './process-request.ts';
import type { Programs } from './programs.ts';
import { type RoomTools, toRoomCommands, toRoomTools, type Way } from './room-commands.ts';
import { createRooms } from './rooms.ts';
import type { SandboxPlaces } from './sandbox-view.ts';

export type Strategy = {
  /** Completes "in namespaces of their own, by …". */
  readonly name: string;
  /** `added`: names of variables that the way itself gives to a tool, and that are to be taken away. */
  readonly make: (added: readonly string[]) => Enter;
};

export type StrategyOptions = {
  readonly programs: Programs;
  readonly places: SandboxPlaces;
  readonly runProcess: ProcessRunner;
  readonly limits: readonly string[];
};

export function toStrategies(options: StrategyOptions): readonly Strategy[] {
  const tools = toRoomTools(options.programs);
  return [...toBubbleStrategies(options), ...(tools === null ? [] : toRoomStrategies(options, tools))];
}

function toBubbleStrategies({ programs, places, limits }: StrategyOptions): readonly Strategy[] {
  const { bwrap, prlimit } = programs;
  if (bwrap === null || prlimit === null) return [];
  return (['disabled', 'not-disabled'] as const).map((nesting) => ({
    name: nesting === 'disabled' ? 'bwrap' : 'bwrap that cannot forbid nesting',
    make: () => createBubbles({ bwrap, prlimit, places, limits, nesting }),
  }));
}

const wayNames: { readonly [way in Way]: string } = {
  user: 'unshare in a user namespace',
  root: 'unshare as root',
  sudo: 'unshare through sudo',
};

function toRoomStrategies(options: StrategyOptions, tools: RoomTools): readonly Strategy[] {
  const identity = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const ways: readonly Way[] = [
    'user',
    ...(identity.uid === 0 ? (['root'] as const) : []),
    ...(identity.uid !== 0 && tools.sudo !== null ? (['sudo'] as const) : []),
  ];
  const startHeld = createHeldStarter();
  return ways.map((way) => ({
    name: wayNames[way],
    make: (added) =>
      createRooms({ ...options, commands: toRoomCommands(way, tools), identity, added, startHeld }),
  }));
}

export type Trial = {
  readonly programs: Programs;
  readonly runProcess: ProcessRunner;
  readonly signal: AbortSignal;
};

export type Attempt =
  | { readonly verdict: 'works'; readonly enter: Enter }
  | { readonly verdict: 'failed'; readonly why: string };

/** Runs two harmless programs in it: one says which rights it has, the other which variables. */
export async function tryStrategy(strategy: Strategy, trial: Trial): Promise<Attempt> {
  const { cat, env } = trial.programs;
  if (cat === null || env === null) return { verdict: 'failed', why: 'cat or env is missing' };
  const rights = await ask({ enter: strategy.make([]), trial, argv: [cat, '/proc/self/status'] });
  if (rights.verdict === 'failed') return rights;
  if (!isConfined(rights.said)) return { verdict: 'failed', why: 'a program in it keeps rights' };
  const variables = await ask({ enter: strategy.make([]), trial, argv: [env] });
  if (variables.verdict === 'failed') return variables;
  return { verdict: 'works', enter: strategy.make(toAdded(variables.said)) };
}

/** No new privileges, no capabilities, and one of the first processes of a process namespace. */
function isConfined(status: string): boolean {
  const facts = [/^NoNewPrivs:\t1$/m, /^CapPrm:\t0+$/m, /^CapEff:\t0+$/m, /^Pid:\t\d{1,2}$/m];
  return facts.every((fact) => fact.test(status));
}

/** PATH and HOME are set by us. PWD is nobody's secret, and the shell's own. */
function toAdded(said: string): readonly string[] {
  return said
    .split('\n')
    .map((line) => line.slice(0, Math.max(0, line.indexOf('='))))
    .filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && name !== 'PATH' && name !== 'HOME');
}

type Question = {
  readonly enter: Enter;
  readonly trial: Trial;
  readonly argv: readonly [string, ...string[]];
};

type Said =
  | { readonly verdict: 'said'; readonly said: string }
  | { readonly verdict: 'failed'; readonly why: string };

async function ask({ enter, trial, argv }: Question): Promise<Said> {
  const { signal } = trial;
  const berth = await enter({ tool: { access: 'read', network: false }, env: {}, signal });
  if (berth.verdict === 'failed') return berth;
  try {
    const [first = '', ...others] = [...berth.prefix, ...argv];
    const record = await trial.runProcess(isolationRequest([first, ...others]), signal);
    if (record.ending === 'exited' && record.exit === 0) {
      return { verdict: 'said', said: Buffer.from(record.stdout).toString() };
    }
    return { verdict: 'failed', why: toFirstLine(record.stderr, 'it did not start') };
  } finally {
    await berth.leave();
  }
}
