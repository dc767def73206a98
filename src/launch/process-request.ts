/** Says what may be started: the makers of a `ProcessRequest`, and there are no others. */

import type { ApprovedCall } from '../contract/calls.ts';
import { listedPrograms } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { ProcessRequest } from '../contract/ports.ts';
import type { ProgramOrder } from '../contract/programs.ts';
import type { Confined } from './confinement.ts';
import { type DemoCommand, toDemoProcess } from './demo-command.ts';
import {
  type GitCommand,
  toAddedEnvironment,
  toGitArguments,
  toGitEnvironment,
  toGitInput,
} from './git-command.ts';
import { type HistoryOrder, toHistoryArguments } from './history-command.ts';

type Environment = { readonly [name: string]: string };

/** Git answers at once, or the disk hangs. */
const gitTimeoutMs = 30_000;
/** A commit comes over the network. */
const fetchTimeoutMs = 180_000;
/** Who reads objects asks for their sizes first, and for fewer at a time than this. */
const gitMaxBytes = 64 * 1024 * 1024;
/** The model's result is cut at the tool's cap; a tool that writes four times as much is stopped. */
const capsKept = 4;

export type LaunchOrder = {
  /** The proof that policy said yes. */
  readonly call: ApprovedCall;
  /** Of the isolation tier: goes in front of the manifest's argv. */
  readonly prefix: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
};

/**
 * An approved call of an external tool: argv is the manifest's, and the arguments go to stdin as one JSON object.
 *
 * @throws GoagentError `INTERNAL` for a built-in tool, which is no process.
 */
export function launchRequest(order: LaunchOrder): ProcessRequest {
  const { action, timeoutMs, maxOutputBytes } = order.call.tool;
  if (action.type !== 'command') throw new GoagentError('INTERNAL', ['a built-in tool cannot be launched']);
  return seal({
    argv: prepend(order.prefix, action.argv),
    cwd: order.cwd,
    env: order.env,
    stdin: Buffer.from(JSON.stringify(order.call.arguments)),
    timeoutMs,
    maxBytes: capsKept * maxOutputBytes,
  });
}

/** What a program of `exec` may write before it is stopped; the answer shows head and tail of it. */
const programMaxBytes = 16 * 1024 * 1024;

export type ProgramLaunch = {
  readonly order: ProgramOrder;
  readonly prefix: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
};

/**
 * An approved call of `exec`: a program of the manifest's list, with arguments of the model.
 *
 * @throws GoagentError `INTERNAL` for a program that is not on the list of the call's own tool.
 */
export function programRequest(call: ApprovedCall, launch: ProgramLaunch): ProcessRequest {
  const { action, timeoutMs } = call.tool;
  const list = listedPrograms(action);
  if (!list.some(({ path }) => path === launch.order.program)) throw notListed();
  return seal(toProgramParts(launch, timeoutMs));
}

/**
 * The same where this process is confined itself, and the list is in its own argv.
 *
 * @throws GoagentError `INTERNAL` for a program that is not on the list.
 */
export function confinedRequest(given: ConfinedList, launch: ProgramLaunch): ProcessRequest {
  if (!given.list.includes(launch.order.program)) throw notListed();
  return seal(toProgramParts(launch, given.timeoutMs));
}

export type ConfinedList = {
  /** The proof that the sandbox is already around us. */
  readonly confinement: Confined;
  readonly list: readonly string[];
  readonly timeoutMs: number;
};

const notListed = (): GoagentError =>
  new GoagentError('INTERNAL', ['a program that is not listed cannot be started']);

function toProgramParts({ order, prefix, cwd, env }: ProgramLaunch, mostMs: number): Parts {
  return {
    argv: prepend(prefix, [order.program, ...order.args]),
    cwd,
    env,
    stdin: Buffer.from(order.stdin),
    timeoutMs: Math.min(order.timeoutMs, mostMs),
    maxBytes: programMaxBytes,
  };
}

export type GitOrder = {
  /** Absolute path of git, from `programs`. */
  readonly git: string;
  readonly command: GitCommand;
  /** The repository, after symlinks. */
  readonly directory: string;
  /** An empty directory. */
  readonly home: string;
};

/**
 * A question to git about a checkout that may be a stranger's.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id of an object, or no place to fetch from.
 */
export function gitRequest(order: GitOrder): ProcessRequest {
  return seal({
    argv: [order.git, ...toGitArguments(order.command, order.directory)],
    cwd: order.directory,
    env: { ...toGitEnvironment(order.home), ...toAddedEnvironment(order.command) },
    stdin: toGitInput(order.command),
    timeoutMs: order.command.type === 'fetch-commit' ? fetchTimeoutMs : gitTimeoutMs,
    maxBytes: gitMaxBytes,
  });
}

export type HistoryProcess = HistoryOrder & {
  /** Absolute path of git, from `programs`. */
  readonly git: string;
  /** Where it stands: the working directory, or the view. */
  readonly directory: string;
  /** An empty directory. */
  readonly home: string;
  readonly maxBytes: number;
};

/**
 * A question of a tool about the history, on a git directory of ours.
 *
 * @throws GoagentError `INPUTS_INVALID` for what is no id, no revision, or no number or date.
 */
export function historyRequest(order: HistoryProcess): ProcessRequest {
  return seal({
    argv: [order.git, ...toHistoryArguments(order)],
    cwd: order.directory,
    env: toGitEnvironment(order.home),
    stdin: nothing(),
    timeoutMs: gitTimeoutMs,
    maxBytes: order.maxBytes,
  });
}

/** The probe of `isolation`: a program of the system that says what it may do. */
export function isolationRequest(argv: readonly [string, ...string[]]): ProcessRequest {
  return seal({ argv, cwd: '/', env: {}, stdin: nothing(), timeoutMs: 5000, maxBytes: 64 * 1024 });
}

/** What the demo starts: our own bundle on our own Node, and git where it makes its repository. */
export function demoRequest(command: DemoCommand): ProcessRequest {
  return seal({ ...toDemoProcess(command), stdin: nothing() });
}

function prepend(
  prefix: readonly string[],
  argv: readonly [string, ...string[]],
): readonly [string, ...string[]] {
  const [first, ...others] = prefix;
  return first === undefined ? argv : [first, ...others, ...argv];
}

function nothing(): Uint8Array {
  return new Uint8Array(0);
}

type Parts = { readonly [Key in Exclude<keyof ProcessRequest, symbol>]: ProcessRequest[Key] };

/** The brand: nothing outside of this file can make one, so nothing else can start a process. */
function seal(parts: Parts): ProcessRequest {
  return Object.freeze(parts) as ProcessRequest;
}
