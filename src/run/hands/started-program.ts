/** A program that a built-in tool has started for a call: the port it starts by, and the run as the log tells it. */

import type { ApprovedCall, ToolEnding, ToolRun } from '../../contract/calls.ts';
import type { JsonValue } from '../../contract/json.ts';
import type { ProgramEnd, ProgramStarter } from '../../contract/programs.ts';
import type { ProgramLauncher } from '../../launch/program-launch.ts';
import type { ToolAnswer } from '../../toolbelt/tool.ts';

export type StartedProgram = Extract<ProgramEnd, { verdict: 'ended' }>;

export type RecordedStarter = {
  readonly starter: ProgramStarter;
  /** The last that was really started; `undefined`: none. */
  last(): StartedProgram | undefined;
};

/** Only for a tool that has a list. The run's own signal reaches the program; its deadline is its launcher's. */
export function toRecordedStarter(
  call: ApprovedCall,
  { startProgram, signal }: { readonly startProgram: ProgramLauncher; readonly signal: AbortSignal },
): RecordedStarter | undefined {
  const { action, timeoutMs } = call.tool;
  if (action.type !== 'builtin' || action.programs === undefined) return undefined;
  let last: StartedProgram | undefined;
  const starter: ProgramStarter = {
    list: action.programs.map(({ path }) => path),
    timeoutMs,
    start: async (order) => {
      const end = await startProgram(call, order, signal);
      if (end.verdict === 'ended' && end.record.ending !== 'not-started') last = end;
      return end;
    },
  };
  return { starter, last: () => last };
}

export type StartedRun = {
  readonly call: ApprovedCall;
  readonly started: StartedProgram;
  readonly answer: ToolAnswer;
  readonly said: JsonValue;
  /** The whole call, its sandbox included. */
  readonly ms: number;
};

/** The program's own argv and figures. What was left out of its output is told in the answer. */
export function toStartedRun({ call, started, answer, said, ms }: StartedRun): ToolRun {
  const { record, argv, cwd, envKeys } = started;
  return {
    ending: answer.verdict === 'ok' ? toEnding(started) : 'failed',
    said,
    ...(answer.verdict === 'ok' ? {} : { code: answer.code }),
    argv,
    cwd,
    exit: record.ending === 'exited' && record.signal === null ? record.exit : -1,
    ms,
    stdoutBytes: record.stdoutBytes,
    stderrBytes: record.stderrBytes,
    lostBytes: 0,
    envKeys,
    network: call.tool.network,
  };
}

/** Any exit code is an answer of the tool. */
function toEnding({ record }: StartedProgram): ToolEnding {
  return record.ending === 'exited' || record.ending === 'not-started' ? 'ok' : record.ending;
}
