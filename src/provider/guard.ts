/** Watches one attempt: its time, its silence, its size, and the run's own end. The first reason wins. */

import type { Clock } from '../contract/ports.ts';

export type Stop = 'timed-out' | 'idle' | 'too-large' | 'aborted' | 'lingered';

export type Guard = {
  /** Aborts when there is a reason to stop. */
  readonly signal: AbortSignal;
  /** The headers are here: from now on, silence counts. */
  headersCame(): void;
  bytesCame(count: number): void;
  /** The reply is complete: what is left of the body has a moment to end, so that the connection can be kept. */
  replyIsComplete(): void;
  reason(): Stop | undefined;
  /** Ends all watching. */
  close(): void;
};

export type GuardLimits = {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly idleMs: number;
  readonly maxBodyBytes: number;
};

const lingerMs = 250;

export function openGuard(limits: GuardLimits, run: AbortSignal): Guard {
  const { clock } = limits;
  const controller = new AbortController();
  const closed = new AbortController();
  let stopped: Stop | undefined;
  let bytes = 0;
  let lastByteAt = 0;

  const stop = (why: Stop) => {
    if (closed.signal.aborted) return;
    stopped ??= why;
    controller.abort();
  };
  const stopAfter = async (ms: number, why: Stop) => {
    await clock.sleep(ms, closed.signal);
    stop(why);
  };
  const watchSilence = async () => {
    for (let left = limits.idleMs; left > 0; left = lastByteAt + limits.idleMs - clock.now()) {
      await clock.sleep(left, closed.signal);
      if (closed.signal.aborted) return;
    }
    stop('idle');
  };
  const onAbort = () => stop('aborted');

  run.addEventListener('abort', onAbort, { once: true });
  if (run.aborted) onAbort();
  void stopAfter(limits.timeoutMs, 'timed-out');
  return {
    signal: controller.signal,
    headersCame: () => {
      lastByteAt = clock.now();
      void watchSilence();
    },
    bytesCame: (count) => {
      lastByteAt = clock.now();
      bytes += count;
      if (bytes > limits.maxBodyBytes) stop('too-large');
    },
    replyIsComplete: () => void stopAfter(lingerMs, 'lingered'),
    reason: () => stopped,
    close: () => {
      closed.abort();
      run.removeEventListener('abort', onAbort);
    },
  };
}
