/** Starts listed programs for our own tool that runs as a program of a manifest: in the sandbox that is already around it. */

import type { ProcessRunner } from '../contract/ports.ts';
import type { ProgramEnd, ProgramStarter } from '../contract/programs.ts';
import { type Confinement, readConfinement } from './confinement.ts';
import { confinedRequest } from './process-request.ts';
import { ended, failed, type ProgramFailure } from './program-end.ts';
import { judgeOrder } from './program-order.ts';

export type ConfinedStarterOptions = {
  readonly runProcess: ProcessRunner;
  /** Of the manifest's argv, so the operator's: absolute paths. */
  readonly programs: readonly string[];
  /** Of this process: what it was given for it and what it starts. */
  readonly environment: { readonly path: string; readonly home: string };
  /** Absolute. */
  readonly workingDirectory: string;
  /** Milliseconds that one program may take; who started us has a deadline of its own. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Absent: the kernel is asked. */
  readonly confinement?: Confinement;
};

/** Without a sandbox around it, every start is `DENIED_ISOLATION`. */
export function createConfinedStarter(options: ConfinedStarterOptions): ProgramStarter {
  const { programs, workingDirectory, timeoutMs } = options;
  return {
    list: programs,
    timeoutMs,
    start: async (order): Promise<ProgramEnd> => {
      const confinement = options.confinement ?? readConfinement();
      if (confinement.verdict === 'open') return toDenial(confinement.why);
      const judged = await judgeOrder(order, { list: programs, workingDirectory });
      if (judged.verdict === 'failed') return judged;
      const { path, home } = options.environment;
      const env = { ...order.variables, ...(path === '' ? {} : { PATH: path }), HOME: home };
      const given = { confinement, list: programs, timeoutMs };
      const launch = { order, prefix: [], cwd: judged.cwd, env };
      const record = await options.runProcess(confinedRequest(given, launch), options.signal);
      return ended({ order, record, cwd: judged.cwd });
    },
  };
}

const toDenial = (why: string): ProgramFailure =>
  failed(
    'DENIED_ISOLATION',
    `exec starts nothing here: this process is not confined (${why})`,
    'run it as a tool of the action on a runner with full isolation (docs/security/isolation.md), or use "builtin": "exec"',
  );
