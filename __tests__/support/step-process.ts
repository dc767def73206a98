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
  const disarm = armKill(child, stdout, step.killAt);
  return new Promise<StepEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => {
      const ms = performance.now() - started;
      const texts = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
      resolve({ exit, signal, timedOut, ...texts, ms, peakKib });
    });
  }).finally(() => {
    clearInterval(poll);
    clearTimeout(deadline);
    disarm();
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

function armKill(child: ChildProcess, stdout: readonly Buffer[], killAt?: KillAt): () => void {
  if (killAt === undefined) return () => undefined;
  const { when, signal = 'SIGKILL' } = killAt;
  let armed = true;
  const send = (): void => {
    if (armed) child.kill(signal);
    armed = false;
  };
  if (when instanceof RegExp) {
    child.stdout?.on('data', () => {
      if (when.test(Buffer.concat(stdout).toString())) send();
    });
  } else if (typeof when === 'number') {
    const timer = setTimeout(send, when);
    return () => clearTimeout(timer);
  } else {
    void when.then(send);
  }
  return () => {
    armed = false;
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
