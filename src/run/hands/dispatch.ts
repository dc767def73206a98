/** Sends an approved call where it is run: a command to the launcher, a built-in to the toolbelt, a proposal to its desk. */

import type { ApprovedCall, ToolEnding, ToolRun } from '../../contract/calls.ts';
import { GoagentError, isDenial } from '../../contract/errors.ts';
import type { GitHistory } from '../../contract/git-history.ts';
import type { Clock, ToolRunner } from '../../contract/ports.ts';
import type { PullRequestChanges } from '../../contract/pull-request-changes.ts';
import type { ProgramLauncher } from '../../launch/program-launch.ts';
import type { Jail } from '../../toolbelt/jail/jail.ts';
import type { BuiltinTool, ToolAnswer } from '../../toolbelt/tool.ts';
import type { ProposalDesk } from '../proposing/proposal-desk.ts';
import { toSaid } from './said.ts';
import { toRecordedStarter, toStartedRun } from './started-program.ts';

export type DispatchOptions = {
  readonly launch: ToolRunner;
  readonly startProgram: ProgramLauncher;
  readonly toolbelt: ReadonlyMap<string, BuiltinTool>;
  readonly jail: Jail;
  readonly git: GitHistory;
  readonly changes?: PullRequestChanges | undefined;
  /** Absent: nothing can be proposed. */
  readonly proposals?: ProposalDesk;
  readonly workingDirectory: string;
  readonly clock: Clock;
};

export function createDispatch(options: DispatchOptions): ToolRunner {
  return async (call, signal) => {
    const { action } = call.tool;
    if (action.type === 'command') return options.launch(call, signal);
    if (action.type === 'proposal') return runProposal({ call, signal, options });
    const tool = options.toolbelt.get(action.builtin);
    if (tool === undefined)
      throw new GoagentError('INTERNAL', [`there is no built-in tool ${action.builtin}`]);
    return runBuiltin({ tool, call, signal, options });
  };
}

type CallRun = {
  readonly call: ApprovedCall;
  readonly signal: AbortSignal;
  readonly options: DispatchOptions;
};

async function runProposal({ call, signal, options }: CallRun): Promise<ToolRun> {
  const startedAt = options.clock.now();
  const timeout = AbortSignal.timeout(call.tool.timeoutMs);
  if (options.proposals === undefined) throw new GoagentError('INTERNAL', ['there is nobody to propose to']);
  const answer = await options.proposals.take(call, AbortSignal.any([signal, timeout]));
  return toRun(answer, { call, options, signal, timeout, name: call.tool.name, startedAt });
}

type BuiltinRun = CallRun & { readonly tool: BuiltinTool };

/** The tool's time-out reaches it as a signal, at which it ends with what it has. */
async function runBuiltin({ tool, call, signal, options }: BuiltinRun): Promise<ToolRun> {
  const { jail, git, changes, clock } = options;
  const startedAt = clock.now();
  const timeout = AbortSignal.timeout(call.tool.timeoutMs);
  const programs = toRecordedStarter(call, { startProgram: options.startProgram, signal });
  const answer = await tool.run(call.arguments, {
    jail,
    git,
    now: clock.now,
    signal: AbortSignal.any([signal, timeout]),
    maxOutputBytes: call.tool.maxOutputBytes,
    ...(changes === undefined ? {} : { changes }),
    ...(programs === undefined ? {} : { programs: programs.starter }),
  });
  const started = programs?.last();
  if (started !== undefined) {
    return toStartedRun({ call, started, answer, said: toSaid(answer), ms: clock.now() - startedAt });
  }
  return toRun(answer, { call, options, signal, timeout, name: tool.name, startedAt });
}

type InProcess = CallRun & Ends & { readonly name: string; readonly startedAt: number };

function toRun(answer: ToolAnswer, { call, options, signal, timeout, name, startedAt }: InProcess): ToolRun {
  const said = toSaid(answer);
  const ending = toEnding(answer, { signal, timeout });
  return {
    ending,
    said: ending === 'timed-out' ? { error: 'tool timed out' } : said,
    ...(answer.verdict === 'ok' ? {} : { code: answer.code }),
    argv: [`builtin:${name}`],
    cwd: options.workingDirectory,
    exit: ending === 'ok' ? 0 : 1,
    ms: options.clock.now() - startedAt,
    stdoutBytes: Buffer.byteLength(JSON.stringify(said)),
    stderrBytes: 0,
    lostBytes: 0,
    envKeys: [],
    network: call.tool.network,
  };
}

type Ends = { readonly signal: AbortSignal; readonly timeout: AbortSignal };

function toEnding(answer: ToolAnswer, { signal, timeout }: Ends): ToolEnding {
  if (signal.aborted) return 'cancelled';
  if (timeout.aborted) return 'timed-out';
  if (answer.verdict === 'ok') return 'ok';
  return isDenial(answer.code) ? 'denied' : 'failed';
}
