/**
 * A process that keeps namespaces open: `cat`, as the first process of a process namespace. It ends when its stdin
 * is closed, by us or by our death, and the kernel then ends everything that lives in there.
 */

import type { ProcessRequest } from '../contract/ports.ts';
import type { Child } from './child-handle.ts';
import { isStarted } from './child-handle.ts';
import { readKernelText } from './disk.ts';
import type { HeldStarter } from './exec.ts';
import { toFirstLine } from './first-line.ts';

export type Holder = {
  /** Of the first process, as it is numbered where we live. */
  readonly pid: number;
  /** Resolves when everything in the namespaces has ended. */
  close(): Promise<void>;
};

export type HolderOutcome =
  | { readonly verdict: 'held'; readonly holder: Holder }
  | { readonly verdict: 'failed'; readonly why: string };

export type HolderOptions = {
  readonly startHeld: HeldStarter;
  readonly request: ProcessRequest;
  readonly signal: AbortSignal;
};

/** What is written goes through `cat`: once it is back, the holder stands where it is to stand. */
const greeting = '.\n';
const closeMs = 2000;
const deepestWrapping = 8;
const longestComplaint = 2000;

export function startHolder({ startHeld, request, signal }: HolderOptions): Promise<HolderOutcome> {
  return new Promise((resolve) => {
    let child: Child | undefined;
    let said = '';
    const settle = (outcome: HolderOutcome): void => {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      if (outcome.verdict === 'failed' && child !== undefined) void closeHolder(child);
      resolve(outcome);
    };
    const fail = (why: string): void => settle({ verdict: 'failed', why });
    const onAbort = (): void => fail('it was cancelled');
    const deadline = setTimeout(() => fail('it did not start in time'), request.timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    const adopt = (started: Child): void => {
      child = started;
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe?.on('error', () => {});
      child.stderr?.removeAllListeners('data').on('data', (chunk: Uint8Array) => {
        if (said.length < longestComplaint) said += Buffer.from(chunk).toString();
      });
      child.stdout?.removeAllListeners('data').once('data', () => settle(toOutcome(started)));
      child.once('close', () => fail(toFirstLine(Buffer.from(said), 'it ended at once')));
      child.stdin?.write(greeting);
    };
    startHeld(request, adopt).catch(() => fail('the system did not start it'));
  });
}

/** Nothing of it keeps our own event loop alive: it is closed at the latest when we end. */
function toOutcome(child: Child): HolderOutcome {
  const pid = findInnermost(child);
  if (pid === undefined) return { verdict: 'failed', why: 'its first process was not found' };
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) unref(pipe);
  return { verdict: 'held', holder: { pid, close: () => closeHolder(child) } };
}

function unref(pipe: unknown): void {
  if (typeof pipe !== 'object' || pipe === null || !('unref' in pipe)) return;
  if (typeof pipe.unref === 'function') pipe.unref();
}

/** sudo and unshare stand around it, and may belong to root: each has one child. */
function findInnermost(child: Child): number | undefined {
  if (!isStarted(child)) return undefined;
  let pid = child.pid;
  for (let depth = 0; depth < deepestWrapping; depth += 1) {
    const [next] = readKernelText(`/proc/${pid}/task/${pid}/children`).split(' ');
    if (next === undefined || !/^\d+$/.test(next)) break;
    pid = Number(next);
  }
  return pid !== child.pid && readKernelText(`/proc/${pid}/comm`).trim() === 'cat' ? pid : undefined;
}

/** What cannot be closed in time is let go: it loses its stdin all the same. */
function closeHolder(child: Child): Promise<void> {
  child.stdin?.destroy();
  if (!isStarted(child) || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, closeMs);
    child.once('exit', done);
    function done(): void {
      clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve();
    }
  });
}
