/** The `fetch` of one attempt: no redirects, no header but ours, and an error body that is read at once, in part. */

import type { Guard } from './guard.ts';

/** What came of the HTTP exchange. `status` is 0 when no status line came. */
export type Exchange = {
  step: 'not-sent' | 'sent' | 'accepted' | 'refused';
  status: number;
  headers: Headers;
  /** Beginning of the body that came with a status that is no success. */
  errorText: string;
};

export type Outgoing = {
  readonly method: 'POST';
  readonly headers: [string, string][];
  readonly body: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
};

/** What carries a request to the endpoint: Node's `fetch`, or one that knows proxies. */
export type Transport = (url: string, outgoing: Outgoing) => Promise<Response>;

type FetchLike = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

type Terms = {
  readonly transport: Transport;
  readonly guard: Guard;
  readonly exchange: Exchange;
  /** Lower case. */
  readonly headerNames: ReadonlySet<string>;
};

/** More is never needed: a person reads 300 characters of it. */
const mostErrorBytes = 65_536;

/**
 * The SDK adds headers that describe this machine, and takes more from an environment variable; only those
 * that we name go out. A redirect is never followed, since the key would go along; its status is an error's.
 */
export function guardFetch({ transport, guard, exchange, headerNames }: Terms): FetchLike {
  return async (url, init) => {
    const headers = [...new Headers(init?.headers)].filter(([name]) => headerNames.has(name));
    const body = typeof init?.body === 'string' ? init.body : '';
    const { signal } = guard;
    exchange.step = 'sent';
    const response = await transport(String(url), {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal,
    });
    guard.headersCame();
    exchange.status = response.status;
    exchange.headers = response.headers;
    exchange.step = response.ok ? 'accepted' : 'refused';
    if (response.ok) return response;
    exchange.errorText = await readBeginning(response, guard);
    return new Response(null, { status: response.status });
  };
}

/** What there is of it until the end, the cap, or a reason to stop: the status alone says enough. */
async function readBeginning(response: Response, guard: Guard): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      guard.bytesCame(part.length);
      parts.push(part);
      bytes += part.length;
      if (bytes > mostErrorBytes) break;
    }
  } catch {
    return new TextDecoder().decode(Buffer.concat(parts));
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, mostErrorBytes));
}
