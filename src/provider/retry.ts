/** How long to wait before the next attempt, and whether waiting makes sense. */

export type Wait =
  | { readonly verdict: 'wait'; readonly ms: number }
  | { readonly verdict: 'beyond-deadline'; readonly ms: number };

/** goagent's cap of the exponential back-off, in milliseconds; a longer base is its own cap. */
const longestBackoffMs = 2_000;

/**
 * The endpoint's own wish, else an exponential back-off with jitter of half its length either way.
 * A wait that would outlast the run is not begun: the run had better say so while it can.
 */
export function judgeWait(asked: {
  /** Attempts so far, from 1. */
  readonly attempt: number;
  readonly retryAfter: string | null;
  readonly backoffMs: number;
  readonly random: () => number;
  readonly now: number;
  readonly deadlineAt?: number;
}): Wait {
  const wish = parseRetryAfter(asked.retryAfter, asked.now);
  const ms = wish > 0 ? wish : backoff(asked);
  const left = (asked.deadlineAt ?? Number.POSITIVE_INFINITY) - asked.now;
  return { verdict: ms < left ? 'wait' : 'beyond-deadline', ms };
}

/** Milliseconds; 0 when there is nothing to honour. RFC 9110, 10.2.3: seconds, or a date. */
export function parseRetryAfter(header: string | null, now: number): number {
  const text = (header ?? '').trim();
  if (/^\d{1,9}(?:\.\d{1,3})?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  // Date.parse takes far more than HTTP dates, which begin with the name of a day.
  const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

export function backoff(asked: {
  readonly attempt: number;
  readonly backoffMs: number;
  readonly random: () => number;
}): number {
  const doubled = asked.backoffMs * 2 ** Math.min(asked.attempt - 1, 30);
  const capped = Math.min(doubled, Math.max(longestBackoffMs, asked.backoffMs));
  return Math.round(capped * (0.5 + asked.random()));
}
