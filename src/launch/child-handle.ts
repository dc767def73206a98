/**
 * Gets hold of the process that `@actions/exec` starts, which the library itself never gives away,
 * and has it start in a session of its own.
 *
 * Node publishes every new child on the diagnostics channel `child_process`, from the constructor, before
 * anything is started. Two things are mended there, on that one object: the child becomes leader of a new
 * session and group (`detached`, which cannot be passed through the library), and a start that throws
 * becomes an `error` event, as Node itself does for ENOENT; the library would never settle, and end us with
 * an unhandled rejection. See docs/adr/0007-starting-processes.md.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What we use of Node's `ChildProcess`. `spawn` is the method that starts it; it has no other caller. */
export type Child = EventEmitter & {
  readonly pid?: number | undefined;
  readonly exitCode: number | null;
  readonly signalCode: string | null;
  readonly stdin?: Writable | null;
  readonly stdout?: Readable | null;
  readonly stderr?: Readable | null;
  unref(): void;
  spawn: (options: { readonly detached?: boolean }) => unknown;
};

export type Adopt = (child: Child) => void;

/** Runs `start`, and hands the one process that it starts to `adopt`, one tick after the start. */
export type ChildCatcher = <T>(adopt: Adopt, start: () => Promise<T>) => Promise<T>;

/** Makes a catcher: any number of calls may be under way at once, each gets its own child. */
export function createChildCatcher(): ChildCatcher {
  const callers = new AsyncLocalStorage<Adopt>();
  subscribe('child_process', (message) => {
    const adopt = callers.getStore();
    if (adopt === undefined) return;
    const child = toChild(message);
    if (child !== null) prepare(child, adopt);
  });
  return (adopt, start) => callers.run(adopt, start);
}

/** Whether there is a process. Never trust a pid of 0: a signal to it would reach our own group. */
export function isStarted(child: Child): child is Child & { readonly pid: number } {
  return child.pid !== undefined && child.pid > 1;
}

function toChild(message: unknown): Child | null {
  if (typeof message !== 'object' || message === null || !('process' in message)) return null;
  return isChild(message.process) ? message.process : null;
}

function isChild(value: unknown): value is Child {
  return value instanceof EventEmitter && 'spawn' in value && typeof value.spawn === 'function';
}

/**
 * `adopt` is queued before the start, so that it runs ahead of Node's own events for it, and after the
 * library has attached its listeners. Pipes and pid exist by then, and nothing has been read.
 */
function prepare(child: Child, adopt: Adopt): void {
  const start = child.spawn;
  child.spawn = (options) => {
    process.nextTick(adopt, child);
    try {
      return start.call(child, { ...options, detached: process.platform !== 'win32' });
    } catch (error) {
      process.nextTick(() => child.emit('error', error));
      return undefined;
    }
  };
}
