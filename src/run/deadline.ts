/** The one signal that ends a run early: its own time-out, a job that is cancelled, an error that nobody caught. */

export type Deadline = {
  /** Aborts with the reason `TIME_EXHAUSTED`, `CANCELLED` or `INTERNAL`; the first one counts. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** When all of the time is over, closing and upload included. */
  readonly end: number;
  /** From the start to the end. */
  readonly givenMs: number;
  /** Aborts when the job is cancelled, also when the other one has aborted before. */
  readonly cancelled: AbortSignal;
  /** A deadline for a part of the run: it ends after `fraction` of what is left, or with the run. */
  share(fraction: number): PartialDeadline;
  /** Stops the timer and the listeners. */
  release(): void;
};

export type PartialDeadline = Pick<Deadline, 'signal' | 'at' | 'release'>;

/** Kept back for closing log, upload, outputs and summary, all within the time that was given. */
const closingMs = 10_000;
/** When the inputs cannot be read there is nothing to wait for. */
const unknownMs = 60_000;
const cancelSignals = ['SIGINT', 'SIGTERM'] as const;
const faults = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Starts the run's own deadline and listens for the runner's: SIGINT first, SIGTERM 7.5 s later, the end
 * 2.5 s after that (actions/runner, ProcessInvoker).
 */
export function openDeadline(timeoutMs: number | undefined, now: number): Deadline {
  const controller = new AbortController();
  const cancelling = new AbortController();
  const given = timeoutMs ?? unknownMs;
  const ms = given - Math.min(closingMs, given * 0.1);
  const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
  const cancel = () => {
    controller.abort('CANCELLED');
    cancelling.abort('CANCELLED');
  };
  const stop = () => controller.abort('INTERNAL');
  for (const name of cancelSignals) process.on(name, cancel);
  for (const name of faults) process.on(name, stop);
  return {
    signal: controller.signal,
    at: now + ms,
    end: now + given,
    givenMs: given,
    cancelled: cancelling.signal,
    share: (fraction) => openShare(controller.signal, (now + ms - Date.now()) * fraction),
    release: () => {
      clearTimeout(timer);
      for (const name of cancelSignals) process.off(name, cancel);
      for (const name of faults) process.off(name, stop);
    },
  };
}

function openShare(whole: AbortSignal, ms: number): PartialDeadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort('TIME_EXHAUSTED'), ms);
  return {
    signal: AbortSignal.any([whole, controller.signal]),
    at: Date.now() + ms,
    release: () => clearTimeout(timer),
  };
}
