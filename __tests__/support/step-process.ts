/** One step's process: started, watched, killed when the test says so, and told as one value. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type NodeVersion = 20 | 24;

/** When to send a signal: after so many milliseconds, when standard output matches, or when a promise resolves. */
export type KillAt = {
  readonly when: number | RegExp | Promise<unknown>;
  /** SIGKILL unless told otherwise. */
  readonly signal?: NodeJS.Signals;
  /** More signals, so many milliseconds after the first, to a process that is still there. */
  readonly later?: readonly { readonly afterMs: number; readonly signal: NodeJS.Signals }[];
};

/** How the runner cancels a step (actions/runner, ProcessInvoker): 7.5 s, then 2.5 s. */
export const asRunner: Pick<KillAt, 'signal' | 'later'> = {
  signal: 'SIGINT',
  later: [
    { afterMs: 7_500, signal: 'SIGTERM' },
    { afterMs: 10_000, signal: 'SIGKILL' },
  ],
};

export type StepToRun = {
  readonly node: NodeVersion;
  readonly entry: string;
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  readonly killAt?: KillAt;
  /** Milliseconds until the process is killed because the test has waited long enough. */
  readonly timeoutMs: number;
};

export type StepEnd = {
  /** Exit status; `null` when a signal ended the process. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly ms: number;
  /** From the first signal to the end; 0 when there was none. */
  readonly msAfterSignal: number;
  /** Highest resident memory as last seen, in KiB; 0 where there is no /proc. */
  readonly peakKib: number;
};

const pollMs = 10;

export function runStep(step: StepToRun): Promise<StepEnd> {
  const started = performance.now();
  const child = spawn(nodePath(step.node), [step.entry], {
    cwd: step.cwd,
    env: { ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let peakKib = 0;
  let timedOut = false;
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const poll = setInterval(() => {
    peakKib = Math.max(peakKib, readPeakKib(child.pid));
  }, pollMs);
  const deadline = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
    // A grandchild may hold the pipes for ever.
    child.stdout.destroy();
    child.stderr.destroy();
  }, step.timeoutMs);
  const kill = armKill(child, stdout, step.killAt);
  return new Promise<StepEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => {
      const ms = performance.now() - started;
      const texts = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
      const sentAt = kill.sentAt();
      const msAfterSignal = sentAt === 0 ? 0 : performance.now() - sentAt;
      resolve({ exit, signal, timedOut, ...texts, ms, msAfterSignal, peakKib });
    });
  }).finally(() => {
    clearInterval(poll);
    clearTimeout(deadline);
    kill.disarm();
  });
}

/** The Node of that major version from the platform packages, else our own when it is of that version. */
export function nodePath(version: NodeVersion): string {
  const folder = `node${version}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = fileURLToPath(new URL(`../../node_modules/${folder}/bin/${program}`, import.meta.url));
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) === version) return process.execPath;
  throw new Error(`There is no Node ${version} here`);
}

/** Whether `nodePath` has an answer: the pinned packages exist for some platforms only. */
export function hasNode(version: NodeVersion): boolean {
  try {
    return nodePath(version) !== '';
  } catch {
    return false;
  }
}

type Armed = { disarm(): void; sentAt(): number };

function armKill(child: ChildProcess, stdout: readonly Buffer[], killAt?: KillAt): Armed {
  const timers: NodeJS.Timeout[] = [];
  let sentAt = 0;
  let armed = true;
  const send = (): void => {
    if (!armed || killAt === undefined) return;
    armed = false;
    sentAt = performance.now();
    child.kill(killAt.signal ?? 'SIGKILL');
    for (const { afterMs, signal } of killAt.later ?? [])
      timers.push(setTimeout(() => child.kill(signal), afterMs));
  };
  const when = killAt?.when;
  if (when instanceof RegExp) {
    child.stdout?.on('data', () => {
      if (when.test(Buffer.concat(stdout).toString())) send();
    });
  } else if (typeof when === 'number') {
    timers.push(setTimeout(send, when));
  } else {
    void when?.then(send);
  }
  return {
    disarm: () => {
      armed = false;
      for (const timer of timers) clearTimeout(timer);
    },
    sentAt: () => sentAt,
  };
}

function readPeakKib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
