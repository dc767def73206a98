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

export type FetchLike = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

type Terms = {
  readonly fetch: FetchLike;
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
export function guardFetch({ fetch, guard, exchange, headerNames }: Terms): FetchLike {
  return async (url, init) => {
    const headers = new Headers(init?.headers);
    for (const name of [...headers.keys()]) if (!headerNames.has(name)) headers.delete(name);
    exchange.step = 'sent';
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal: guard.signal });
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
