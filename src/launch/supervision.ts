/** Holds one child to its limits while it runs: deadline, byte cap, cancellation. The first reason wins. */

import type { ProcessRequest } from '../contract/ports.ts';
import { Capture, type Captured, type Pipe } from './capture.ts';
import { type Child, isStarted } from './child-handle.ts';

/** Sees each chunk that is kept, while the child runs. */
export type OutputListener = (chunk: Uint8Array, pipe: Pipe) => void;

export type SupervisionOptions = {
  readonly request: ProcessRequest;
  readonly signal: AbortSignal;
  /** Milliseconds between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  readonly onOutput?: OutputListener | undefined;
};

export type StopReason = 'timed-out' | 'overflowed' | 'cancelled';

/** What came of the child, as far as its supervisor saw it. */
export type Findings = {
  readonly child: Child | undefined;
  /** Why it was ended from here; absent when it ended by itself. */
  readonly stopped: StopReason | undefined;
  /** The system's code, when the child could not be started. */
  readonly problem: string | undefined;
  /** What a listener of ours threw, wrapped so that `undefined` means that none did. */
  readonly fault: { readonly cause: unknown } | undefined;
  readonly stdout: Captured;
  readonly stderr: Captured;
};

/** After SIGKILL only a process stuck in the kernel is left; it is waited for this long, then abandoned. */
const settleMs = 500;
const longestTimerMs = 2 ** 31 - 1;

export class Supervision {
  /** Resolves when even SIGKILL did not end the child in time. */
  readonly abandoned: Promise<null>;
  readonly #options: SupervisionOptions;
  readonly #capture: Capture;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #deadline: NodeJS.Timeout;
  #abandon = (): void => {};
  #child: Child | undefined;
  #stopped: StopReason | undefined;
  #hasExited = false;
  #isReleased = false;
  #problem: string | undefined;
  #fault: { readonly cause: unknown } | undefined;

  constructor(options: SupervisionOptions) {
    this.#options = options;
    this.#capture = new Capture(options.request.maxBytes);
    this.abandoned = new Promise((resolve) => {
      this.#abandon = () => resolve(null);
    });
    this.#deadline = this.#after(options.request.timeoutMs, () => this.#stop('timed-out'));
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal.aborted) this.#onAbort();
  }

  /** Takes the child over, one tick after its start: nothing has been read or written yet. */
  readonly adopt = (child: Child): void => {
    this.#child = child;
    child.once('error', (error) => {
      this.#problem = toCode(error);
    });
    child.once('exit', this.#onExit);
    // A child that does not read its input, or that closes a pipe early, is within its rights.
    for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe?.on('error', () => {});
    this.#listen('stdout');
    this.#listen('stderr');
    if (this.#stopped === undefined && !this.#isReleased) child.stdin?.end(this.#options.request.stdin);
    else this.#cut();
  };

  isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** Ends what is left of the group, and every pipe and timer. Nothing of ours keeps the event loop alive. */
  release(): Findings {
    this.#isReleased = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    this.#cut();
    this.#child?.unref();
    return {
      child: this.#child,
      stopped: this.#stopped,
      problem: this.#problem,
      fault: this.#fault,
      stdout: this.#capture.read('stdout'),
      stderr: this.#capture.read('stderr'),
    };
  }

  /** The library's own listeners collect lines, at a cost that is quadratic in a line's length: they go. */
  #listen(pipe: Pipe): void {
    this.#child?.[pipe]
      ?.removeAllListeners('data')
      .on('data', (chunk: Uint8Array) => this.#take(pipe, chunk));
  }

  #take(pipe: Pipe, chunk: Uint8Array): void {
    const kept = this.#capture.take(pipe, chunk);
    try {
      if (kept.length > 0) this.#options.onOutput?.(kept, pipe);
    } catch (cause) {
      this.#fault ??= { cause };
      this.#stop('cancelled');
    }
    if (kept.length < chunk.length) this.#stop('overflowed');
  }

  readonly #onAbort = (): void => {
    // A child that has left by itself is not called cancelled; only the wait for its pipes is.
    if (this.#hasExited) this.#cut();
    else this.#stop('cancelled');
  };

  readonly #onExit = (): void => {
    this.#hasExited = true;
    clearTimeout(this.#deadline);
    if (this.#stopped !== undefined) this.#cut();
  };

  #stop(reason: StopReason): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = reason;
    // Nothing more is to be read: whoever writes on is told so, even if it ignores signals.
    if (reason === 'overflowed') this.#closePipes();
    this.#kill('SIGTERM');
    this.#after(this.#options.graceMs, () => this.#cut());
    this.#after(this.#options.graceMs + settleMs, () => this.#abandon());
  }

  #cut(): void {
    this.#kill('SIGKILL');
    this.#closePipes();
  }

  #closePipes(): void {
    this.#child?.stdin?.destroy();
    this.#child?.stdout?.destroy();
    this.#child?.stderr?.destroy();
  }

  #kill(signal: NodeJS.Signals): void {
    if (this.#child !== undefined) killTree(this.#child, signal);
  }

  #after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(act, Math.min(ms, longestTimerMs));
    this.#timers.add(timer);
    return timer;
  }
}

/**
 * On POSIX the child leads its own group, which lives on while any member does: what a tool left in the
 * background dies too, but for what called `setsid` itself. On Windows only the child dies at once, the rest
 * with us (libuv puts children into a job object).
 */
function killTree(child: Child, signal: NodeJS.Signals): void {
  if (!isStarted(child)) return;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  if (process.platform === 'win32' && isGone) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    // ESRCH: nobody is left. EPERM: what is left took another user's rights, and is abandoned in time.
    const code = toCode(error);
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

function toCode(error: unknown): string {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : 'unknown error';
}
