/** One question to GitHub, by its own client, which is large and seldom needed: it is loaded when it is. */

import type { Clock } from '../contract/ports.ts';
import type { Unanswered } from './github.ts';
import { type Exchange, guardFetch, noExchange } from './guarded-fetch.ts';
import { openTransport } from './transport.ts';

export type Question = {
  /** `GET /repos/{owner}/{repo}/...`, as GitHub's documentation writes it. */
  readonly route: string;
  /** Octokit encodes what goes into the path, and makes a query of the rest. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** `raw`: bytes of a blob as they are. */
  readonly form: 'json' | 'raw';
};

export type Answered = {
  readonly verdict: 'answered';
  readonly bytes: Uint8Array;
  readonly next: 'more' | 'last';
};

export type Ask = (question: Question) => Promise<Answered | Unanswered>;

export type AskOptions = {
  /** GITHUB_API_URL; on an Enterprise Server it ends in `/api/v3`. */
  readonly apiUrl: string;
  /** Undefined or empty: nothing is ever asked. */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** URL of the proxy on the way to `apiUrl`, if there is one. */
  readonly proxy?: string | undefined;
  /** For one question with all that belongs to it. Default: 15 s. */
  readonly timeoutMs?: number;
};

const mostMebibytes = 16;
const mostBytes = mostMebibytes * 1_048_576;
const userAgent = 'goagent-action';
/** A gateway that hiccups is back by then, and the time of the question is not spent. */
const pauseMs = 500;

const accepted = { json: 'application/vnd.github+json', raw: 'application/vnd.github.raw+json' } as const;

/** Loads nothing and connects to nothing before the first question. */
export function openAsk(options: AskOptions): Ask {
  const refusal = refuse(options);
  if (refusal !== undefined) return async () => ({ verdict: 'failed', why: refusal });
  const apiUrl = options.apiUrl.replace(/\/$/, '');
  const transport = openTransport(options.proxy);
  let loaded: ReturnType<typeof loadOctokit> | undefined;
  return async (question) => {
    loaded ??= loadOctokit(options.token ?? '', apiUrl);
    const octokit = await loaded;
    if (octokit === undefined) return failed("GitHub's client could not be loaded");
    const send = async (exchange: Exchange, signal: AbortSignal): Promise<void> => {
      const fetch = guardFetch({ transport, apiUrl, userAgent, mostBytes, signal }, exchange);
      await octokit.request(question.route, {
        ...question.parameters,
        headers: { accept: accepted[question.form], 'x-github-api-version': '2022-11-28' },
        request: { fetch, signal },
      });
    };
    return within(options, send);
  };
}

/** Why nothing may be sent there, with that token. */
export function refuse({ apiUrl, token }: Pick<AskOptions, 'apiUrl' | 'token'>): string | undefined {
  if (token === undefined || token.trim() === '') return 'input "github-token" is empty';
  if (!URL.canParse(apiUrl)) return 'GITHUB_API_URL is no URL';
  const { protocol, hostname, username, password, search, hash } = new URL(apiUrl);
  if (username + password + search + hash !== '') return 'GITHUB_API_URL is more than an address and a path';
  if (protocol === 'https:') return undefined;
  // The token would be readable on the way.
  return protocol === 'http:' && isLoopback(hostname) ? undefined : 'GITHUB_API_URL is not https';
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);

/** The package reads the event's file while it is loaded, and fails when that is no JSON. */
async function loadOctokit(token: string, baseUrl: string) {
  const nothing = (): void => {};
  try {
    const { getOctokit } = await import('@actions/github');
    const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
    return getOctokit(token.trim(), { baseUrl, log });
  } catch {
    return undefined;
  }
}

type Send = (exchange: Exchange, signal: AbortSignal) => Promise<void>;

/** Asks, and once more where GitHub is in trouble or wants to be left alone for a moment, all within one deadline. */
async function within(options: AskOptions, send: Send): Promise<Answered | Unanswered> {
  const { clock, timeoutMs = 15_000 } = options;
  const late = new AbortController();
  const done = new AbortController();
  const signal = AbortSignal.any([options.signal, late.signal]);
  const end = clock.now() + timeoutMs;
  void clock.sleep(timeoutMs, done.signal).then(() => late.abort());
  try {
    const first = await attempt(send, signal);
    const waitMs = toWait(first);
    if (waitMs !== undefined && clock.now() + waitMs < end && !signal.aborted) {
      await clock.sleep(waitMs, signal);
      return judge(await attempt(send, signal));
    }
    return judge(first);
  } catch {
    if (options.signal.aborted) return failed('the run ended before GitHub answered');
    return failed(
      late.signal.aborted ? `GitHub did not answer within ${timeoutMs / 1000} s` : 'no connection to GitHub',
    );
  } finally {
    done.abort();
  }
}

async function attempt(send: Send, signal: AbortSignal): Promise<Exchange> {
  const exchange = noExchange();
  await send(exchange, signal);
  return exchange;
}

/**
 * Milliseconds until it makes sense to ask again. A limit without `retry-after` lasts a minute or more
 * (https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api): too long for us.
 */
function toWait({ status, retryAfter }: Exchange): number | undefined {
  if (status >= 500) return retryAfter === undefined ? pauseMs : retryAfter * 1000;
  const isLimited = status === 429 || status === 403;
  return isLimited && retryAfter !== undefined ? retryAfter * 1000 : undefined;
}

function judge({ status, fault, bytes, next }: Exchange): Answered | Unanswered {
  switch (fault) {
    case 'redirect':
      return failed('GitHub sent the request to another address');
    case 'too-large':
      return failed(`the answer is larger than ${mostMebibytes} MiB`);
    case 'none':
      if (status === 200) return { verdict: 'answered', bytes, next };
      return status === 404 || status === 410 ? { verdict: 'missing' } : failed(`status ${status}`);
  }
}

const failed = (why: string): Unanswered => ({ verdict: 'failed', why });
