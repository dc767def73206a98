/** One order to GitHub, by Octokit with its plugins for retries and limits: loaded when something is to be published. */

import type { JsonValue } from '../contract/json.ts';
import type { Clock } from '../contract/ports.ts';
import { refuse } from './ask.ts';
import { guardSending } from './guarded-sending.ts';
import { failed, judgeReceipt, noReceipt, type Sent } from './receipt.ts';
import { openTransport } from './transport.ts';

export type Order = {
  /** `POST /repos/{owner}/{repo}/...`, as GitHub's documentation writes it; `POST /graphql` for GraphQL. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  /**
   * `once`: it makes something new each time. After a lost connection or a 5xx nobody knows whether it was done, so
   * it is not sent again from here: the caller looks first. `again`: twice is the same as once.
   */
  readonly repeat: 'once' | 'again';
};

export type Send = (order: Order) => Promise<Sent>;

export type WritingOptions = {
  /** GITHUB_API_URL; on an Enterprise Server it ends in `/api/v3`. */
  readonly apiUrl: string;
  /** Undefined or empty: nothing is ever sent. */
  readonly token: string | undefined;
  /** The run's. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** URL of the proxy on the way to `apiUrl`, if there is one. */
  readonly proxy?: string | undefined;
  /** When the run ends, in milliseconds since the epoch: no limit is waited for longer. Default: a minute from now on. */
  readonly endsAt?: number | undefined;
  /** For one attempt. Default: 30 s. */
  readonly timeoutMs?: number;
  /** `none`: without GitHub's own advice of a second between writes, three between those that people are told of. */
  readonly pace?: 'advised' | 'none';
};

const mostMebibytes = 16;
const userAgent = 'goagent-action';
/** Of one order, after the first attempt; pauses of half a second and of two. */
const mostRetries = 2;
const retryUnitMs = 500;
const mostLimitWaits = 2;
/** What a run needs after a wait, to do what it has waited for. */
const reserveMs = 5_000;
const defaultPatienceMs = 60_000;

/** Loads nothing and connects to nothing before the first order. Nothing here throws. */
export function openWriting(options: WritingOptions): Send {
  const refusal = refuse(options);
  if (refusal !== undefined) return async () => failed(refusal);
  const apiUrl = options.apiUrl.replace(/\/$/, '');
  const transport = openTransport(options.proxy);
  let loaded: ReturnType<typeof loadOctokit> | undefined;
  return async (order) => {
    loaded ??= loadOctokit(options);
    const octokit = await loaded;
    if (octokit === undefined) return failed("GitHub's client could not be loaded");
    const receipt = noReceipt();
    const baseUrl = toBaseUrl(apiUrl, order.route);
    const { signal, clock, timeoutMs = 30_000 } = options;
    const mostBytes = mostMebibytes * 1_048_576;
    const fetch = guardSending(
      { transport, apiUrl: baseUrl, userAgent, mostBytes, signal, clock, timeoutMs },
      receipt,
    );
    const request = { fetch, ...(order.repeat === 'once' ? { retries: 0 } : {}) };
    const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
    const sending = octokit.request(order.route, { ...order.parameters, baseUrl, headers, request });
    // What was refused or got lost is in the receipt; the plugins' queues know no signal, so the run does not wait for them.
    await untilAborted(
      sending.then(
        () => undefined,
        () => undefined,
      ),
      signal,
    );
    if (signal.aborted) return failed('the run ended before GitHub answered');
    return judgeReceipt(receipt, { mostMebibytes });
  };
}

/** On an Enterprise Server, REST is at `/api/v3` and GraphQL at `/api/graphql`. */
function toBaseUrl(apiUrl: string, route: string): string {
  return route === 'POST /graphql' ? apiUrl.replace(/\/api\/v3$/, '/api') : apiUrl;
}

async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let end = (): void => {};
  const aborted = new Promise<void>((resolve) => {
    end = resolve;
  });
  signal.addEventListener('abort', end, { once: true });
  await Promise.race([work, aborted]);
  signal.removeEventListener('abort', end);
}

/** The package reads the event's file while it is loaded, and fails when that is no JSON. */
async function loadOctokit(options: WritingOptions) {
  const nothing = (): void => {};
  try {
    const { getOctokit } = await import('@actions/github');
    const { retry } = await import('@octokit/plugin-retry');
    const { throttling } = await import('@octokit/plugin-throttling');
    const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
    const client = { log, retry: toRetries(), throttle: toThrottle(options) };
    return getOctokit((options.token ?? '').trim(), client, retry, throttling);
  } catch {
    return undefined;
  }
}

/** Never after a 4xx: the throttling plugin sees to limits, and the rest will be refused again. */
function toRetries() {
  const doNotRetry = Array.from({ length: 100 }, (_, index) => 400 + index);
  return { retries: mostRetries, retryAfterBaseValue: retryUnitMs, doNotRetry };
}

/** The wait is ours, because it has to end with the run; the plugin is told to wait no more after it. */
function toThrottle({
  signal,
  clock,
  endsAt = clock.now() + defaultPatienceMs,
  pace = 'advised',
}: WritingOptions) {
  const wait = async (seconds: number, _options: unknown, _octokit: unknown, waits: number) => {
    if (waits >= mostLimitWaits || clock.now() + seconds * 1000 + reserveMs > endsAt) return false;
    await clock.sleep(seconds * 1000, signal);
    return !signal.aborted;
  };
  const limits = { onRateLimit: wait, onSecondaryRateLimit: wait, retryAfterBaseValue: 0 };
  return Object.assign(limits, pace === 'advised' ? {} : unpaced);
}

type Job = (...args: readonly unknown[]) => Promise<unknown>;

const queue = {
  key: () => ({ schedule: (_options: unknown, job: Job, ...args: readonly unknown[]) => job(...args) }),
};

/** In the place of the plugin's queues, which it makes itself where it is given none. */
const unpaced: object = { write: queue, notifications: queue };
