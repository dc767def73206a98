/** The second door of `launch`: starts a program of `exec`'s list, for an approved call, under full isolation alone. */

import type { ApprovedCall } from '../contract/calls.ts';
import type { ListedProgram } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { ProgramEnd, ProgramOrder } from '../contract/programs.ts';
import { toChildEnvironment } from './child-env.ts';
import type { Isolation } from './isolation.ts';
import type { LauncherOptions } from './launch.ts';
import { programRequest } from './process-request.ts';
import { ended, failed, type ProgramFailure } from './program-end.ts';
import { judgeProgram } from './program-file.ts';
import { judgeOrder } from './program-order.ts';

export type ProgramLauncher = (
  call: ApprovedCall,
  order: ProgramOrder,
  signal: AbortSignal,
) => Promise<ProgramEnd>;

export type ProgramLauncherOptions = LauncherOptions & {
  readonly isolation: Pick<Isolation, 'enter' | 'tier'>;
};

/**
 * Policy has refused the call before where it may not run; here it is all checked again, on the order itself.
 *
 * @throws GoagentError `INTERNAL` for a tool that has no list.
 */
export function createProgramLauncher(options: ProgramLauncherOptions): ProgramLauncher {
  const { isolation, workingDirectory } = options;
  return async (call, order, signal) => {
    const programs = toList(call);
    if (isolation.tier !== 'full')
      return failed('DENIED_ISOLATION', 'programs start under full isolation alone');
    const list = programs.map(({ path }) => path);
    const judged = await judgeOrder(order, { list, workingDirectory });
    if (judged.verdict === 'failed') return judged;
    const sha256 = programs.find(({ path }) => path === order.program)?.sha256;
    const pin = sha256 === undefined ? {} : { sha256 };
    const file = await judgeProgram({ type: 'command', argv: [order.program], ...pin });
    if (file.verdict === 'unavailable')
      return failed('TOOL_UNAVAILABLE', `the program could not be started: ${file.why}`);
    if (file.verdict === 'not-trusted') return notTrusted(file.why);
    const ended = await startIn({ call, order, options, signal, cwd: judged.cwd });
    if (ended.verdict === 'ended' && !(await file.isUnchanged())) {
      return notTrusted('it was exchanged while it started');
    }
    return ended;
  };
}

type Start = {
  readonly call: ApprovedCall;
  readonly order: ProgramOrder;
  readonly options: ProgramLauncherOptions;
  readonly signal: AbortSignal;
  readonly cwd: string;
};

/** What the model sets never covers what every tool has. */
async function startIn({ call, order, options, signal, cwd }: Start): Promise<ProgramEnd> {
  const env = { ...order.variables, ...toChildEnvironment(call.tool, options.environment) };
  const berth = await options.isolation.enter({ tool: call.tool, env, directory: cwd, signal });
  if (berth.verdict === 'failed')
    return failed('TOOL_UNAVAILABLE', `the program could not be started: no sandbox: ${berth.why}`);
  try {
    // The process in front starts in the working directory and leads into `cwd` inside of the sandbox alone.
    const place = { prefix: berth.prefix, cwd: options.workingDirectory, env };
    const record = await options.runProcess(programRequest(call, { order, ...place }), signal);
    return ended({ order, record, cwd });
  } finally {
    await berth.leave();
  }
}

function toList({ tool: { action } }: ApprovedCall): readonly ListedProgram[] {
  if (action.type === 'builtin' && action.programs !== undefined) return action.programs;
  throw new GoagentError('INTERNAL', ['only a built-in with a list can start a program of it']);
}

const notTrusted = (why: string): ProgramFailure =>
  failed('PROGRAM_NOT_TRUSTED', `the program is not trusted: ${why}`);
