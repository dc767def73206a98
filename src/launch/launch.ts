/** Runs an external tool for an approved call, and only for one. */

import type { ApprovedCall, ToolRun } from '../contract/calls.ts';
import type { ToolAction } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { ProcessRecord, ProcessRunner, ToolRunner } from '../contract/ports.ts';
import { type Answer, toAnswer, toUnavailable, toWrapperAnswer } from './answer.ts';
import type { Berth } from './berth.ts';
import {
  type ChildEnvironment,
  type EnvironmentSource,
  toChildEnvironment,
  toPassedNames,
} from './child-env.ts';
import type { Isolation } from './isolation.ts';
import { launchRequest } from './process-request.ts';
import { judgeProgram } from './program-file.ts';

export type LauncherOptions = {
  readonly runProcess: ProcessRunner;
  readonly isolation: Pick<Isolation, 'enter'>;
  readonly environment: EnvironmentSource;
  /** Absolute; where tools run. */
  readonly workingDirectory: string;
};

/**
 * Makes the runner for tools whose action is `command`; calls of built-in tools go elsewhere. A tool that fails,
 * is not there or is not the pinned one gives a `ToolRun` like any other.
 *
 * @throws GoagentError `INTERNAL` for a built-in tool.
 */
export function createLauncher(options: LauncherOptions): ToolRunner {
  return async (call, signal) => {
    const command = toCommand(call);
    const program = await judgeProgram(command);
    switch (program.verdict) {
      case 'unavailable':
        return toToolRun({ call, options, answer: toUnavailable(program.why), record: nothingRan });
      case 'not-trusted':
        return toToolRun({ call, options, answer: toNotTrusted(program.why), record: nothingRan });
      case 'fit': {
        const env = toChildEnvironment(call.tool, options.environment);
        const berth = await options.isolation.enter({ tool: call.tool, env, signal });
        if (berth.verdict === 'failed') {
          const answer = toUnavailable(`its sandbox could not be made: ${berth.why}`);
          return toToolRun({ call, options, answer, record: nothingRan });
        }
        const record = await runIn({ berth, call, options, env, signal });
        const isUnchanged = await program.isUnchanged();
        const answer = isUnchanged
          ? toSaid(command, record)
          : toNotTrusted('its program was exchanged while it started');
        return toToolRun({ call, options, answer, record });
      }
    }
  };
}

type Command = Extract<ToolAction, { type: 'command' }>;

function toCommand(call: ApprovedCall): Command {
  const { action } = call.tool;
  if (action.type === 'command') return action;
  throw new GoagentError('INTERNAL', ['a built-in tool cannot be launched']);
}

type Run = {
  readonly berth: Extract<Berth, { verdict: 'ready' }>;
  readonly call: ApprovedCall;
  readonly options: LauncherOptions;
  readonly env: ChildEnvironment;
  readonly signal: AbortSignal;
};

/** Whatever comes of it, the place is left, and with it goes what the tool left running. */
async function runIn({ berth, call, options, env, signal }: Run): Promise<ProcessRecord> {
  try {
    const cwd = options.workingDirectory;
    return await options.runProcess(launchRequest({ call, prefix: berth.prefix, cwd, env }), signal);
  } finally {
    await berth.leave();
  }
}

const toSaid = (command: Command, record: ProcessRecord): Answer =>
  command.wraps === undefined ? toAnswer(record) : toWrapperAnswer(record);

function toNotTrusted(why: string): Answer {
  const code = 'PROGRAM_NOT_TRUSTED';
  return { ending: 'failed', said: { error: `tool is not trusted: ${why}`, code }, code };
}

const nothingRan: ProcessRecord = {
  ending: 'not-started',
  exit: -1,
  signal: null,
  stdout: new Uint8Array(0),
  stderr: new Uint8Array(0),
  stdoutBytes: 0,
  stderrBytes: 0,
  ms: 0,
};

type Parts = {
  readonly call: ApprovedCall;
  readonly options: LauncherOptions;
  readonly answer: Answer;
  readonly record: ProcessRecord;
};

function toToolRun({ call, options, answer, record }: Parts): ToolRun {
  const kept = record.stdout.length + record.stderr.length;
  return {
    ...answer,
    argv: toCommand(call).argv,
    cwd: options.workingDirectory,
    exit: record.ending === 'exited' && record.signal === null ? record.exit : -1,
    ms: record.ms,
    stdoutBytes: record.stdoutBytes,
    stderrBytes: record.stderrBytes,
    lostBytes: record.stdoutBytes + record.stderrBytes - kept,
    envKeys: toPassedNames(call.tool, options.environment),
    network: call.tool.network,
  };
}
