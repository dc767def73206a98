/** Starts every process of this action: the one door to `@actions/exec`, and what makes it safe. */

import { exec } from '@actions/exec';
import { GoagentError } from '../contract/errors.ts';
import type { Clock, ProcessRecord, ProcessRequest, ProcessRunner } from '../contract/ports.ts';
import { type Adopt, type ChildCatcher, createChildCatcher, isStarted } from './child-handle.ts';
import { findObstacle } from './obstacle.ts';
import { type Findings, type OutputListener, Supervision } from './supervision.ts';

export type ProcessRunnerOptions = {
  readonly clock: Pick<Clock, 'now'>;
  /** Milliseconds between SIGTERM and SIGKILL; 1,000 unless given: a cancelled run has 3 s for everything. */
  readonly graceMs?: number;
  /** Milliseconds that others may go on writing into the pipes after the child has exited; 1,000 unless given. */
  readonly lingerMs?: number;
  /** Sees the output while the child runs. For children that are ours: what a tool says is not to be shown raw. */
  readonly onOutput?: OutputListener;
};

/**
 * Makes the runner. Whatever a child does, the promise resolves with a record, within the request's time-out
 * plus about three seconds, and nothing of its process group, no pipe, timer or handle is left.
 *
 * @throws GoagentError `INTERNAL` when Node did not hand over the child, or a listener of ours threw.
 */
export function createProcessRunner(options: ProcessRunnerOptions): ProcessRunner {
  const catchChild = createChildCatcher();
  return async (request, signal) => {
    const startedAt = options.clock.now();
    const supervision = new Supervision({
      request,
      signal,
      graceMs: options.graceMs ?? 1000,
      onOutput: options.onOutput,
    });
    const lingerMs = options.lingerMs ?? 1000;
    const run = runSupervised({ request, supervision, catchChild, lingerMs });
    const problem = await Promise.race([run, supervision.abandoned]);
    const findings = supervision.release();
    if (findings.fault !== undefined) {
      throw new GoagentError('INTERNAL', ['a listener of a process failed'], findings.fault);
    }
    return toRecord(findings, problem, options.clock.now() - startedAt);
  };
}

/** Starts what lives until its stdin is closed, which is `adopt`'s to do; resolves when it has ended. */
export type HeldStarter = (request: ProcessRequest, adopt: Adopt) => Promise<void>;

/** For holders of namespaces: nobody supervises them, and what they write is `adopt`'s to read. */
export function createHeldStarter(): HeldStarter {
  const catchChild = createChildCatcher();
  return async (request, adopt) => {
    const [program, ...args] = request.argv;
    const options = { silent: true, ignoreReturnCode: true, cwd: request.cwd, env: { ...request.env } };
    await catchChild(adopt, () => exec(`"${program}"`, args, options));
  };
}

type SupervisedRun = {
  readonly request: ProcessRequest;
  readonly supervision: Supervision;
  readonly catchChild: ChildCatcher;
  readonly lingerMs: number;
};

/** Returns what kept the process from being started, or null once it has ended. */
async function runSupervised(run: SupervisedRun): Promise<string | null> {
  const { request, supervision } = run;
  const obstacle = await findObstacle(request);
  if (obstacle !== null || supervision.isStopped()) return obstacle;
  const [program, ...args] = request.argv;
  try {
    await run.catchChild(supervision.adopt, () =>
      // No `input`: the library would write it before anyone listens for errors, and throw where there is
      // no pipe to write to. The supervisor writes and ends stdin itself, always.
      exec(`"${program}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        cwd: request.cwd,
        env: { ...request.env },
        delay: run.lingerMs,
      }),
    );
    return null;
  } catch {
    // The library's words repeat the path of the program; the code, where there is one, comes from the child.
    return 'the system did not start it';
  }
}

function toRecord(findings: Findings, problem: string | null, ms: number): ProcessRecord {
  const { child, stopped, stdout, stderr } = findings;
  const output = {
    stdout: stdout.bytes,
    stderr: stderr.bytes,
    stdoutBytes: stdout.produced,
    stderrBytes: stderr.produced,
    ms,
  };
  if (stopped === undefined && problem !== null) {
    const detail = findings.problem === undefined ? problem : `${problem} (${findings.problem})`;
    return { ending: 'not-started', exit: -1, signal: null, ...output, problem: detail };
  }
  if (child === undefined && stopped === undefined) {
    throw new GoagentError('INTERNAL', ['Node did not hand over the process that was started']);
  }
  const hasStarted = child !== undefined && isStarted(child);
  return {
    ending: stopped ?? 'exited',
    exit: hasStarted ? (child.exitCode ?? -1) : -1,
    signal: hasStarted ? child.signalCode : null,
    ...output,
  };
}
