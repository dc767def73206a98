/** The `fetch` of one question to GitHub: the token stays with one origin, the answer below its cap. */

import type { Transport } from './transport.ts';

/** What came of it. `status` is 0 when no status line came. */
export type Exchange = {
  status: number;
  fault: 'none' | 'redirect' | 'too-large';
  bytes: Uint8Array;
  /** Seconds that GitHub wants us to wait; undefined where it does not say. */
  retryAfter: number | undefined;
  /** Whether GitHub says that a next page follows. */
  next: 'more' | 'last';
};

export const noExchange = (): Exchange => ({
  status: 0,
  fault: 'none',
  bytes: new Uint8Array(),
  retryAfter: undefined,
  next: 'last',
});

export type GuardTerms = {
  readonly transport: Transport;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
};

type FetchLike = (
  url: string,
  init?: { readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>;

const passed: ReadonlySet<string> = new Set(['accept', 'authorization', 'x-github-api-version']);
export const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);
/** GitHub moves a renamed repository once. */
export const mostRedirects = 3;

/**
 * The answer goes into `exchange`, and Octokit is told 204: so it parses nothing, decodes no file as text, quotes no
 * body in an error, and prints no notice of a deprecation. Of its headers only those named above go out.
 * @throws what the transport throws: a lost connection, or the abort of the signal
 */
export function guardFetch(terms: GuardTerms, exchange: Exchange): FetchLike {
  const { transport, signal, userAgent } = terms;
  return async (first, init) => {
    const own = Object.entries(init?.headers ?? {}).filter(([name]) => passed.has(name.toLowerCase()));
    let url = first;
    for (let hops = 0; hops <= mostRedirects && isOurs(url, terms.apiUrl); hops += 1) {
      const headers: [string, string][] = [...own, ['user-agent', userAgent]];
      const response = await transport(url, { method: 'GET', headers, redirect: 'manual', signal });
      exchange.status = response.status;
      if (!redirects.has(response.status)) {
        await take(response, exchange, terms.mostBytes);
        return new Response(null, { status: 204 });
      }
      url = toTarget(response, url);
      await response.body?.cancel();
    }
    exchange.fault = 'redirect';
    return new Response(null, { status: 204 });
  };
}

/** Same origin, and below the path of the API: a GitHub Enterprise Server shows pages of strangers beside it. */
export function isOurs(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const [target, base] = [new URL(url), new URL(`${apiUrl}/`)];
  return (
    target.origin === base.origin &&
    target.pathname.startsWith(base.pathname) &&
    target.username === '' &&
    target.password === ''
  );
}

export function toTarget(response: Response, from: string): string {
  const location = response.headers.get('location') ?? '';
  return location !== '' && URL.canParse(location, from) ? new URL(location, from).href : '';
}

async function take(response: Response, exchange: Exchange, mostBytes: number): Promise<void> {
  const retryAfter = /^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
  exchange.retryAfter = retryAfter === undefined ? undefined : Number(retryAfter);
  exchange.next = (response.headers.get('link') ?? '').includes('rel="next"') ? 'more' : 'last';
  // Whatever else than a success has a body of, nobody reads it.
  if (response.status !== 200) return void (await response.body?.cancel());
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > mostBytes) {
      exchange.fault = 'too-large';
      return;
    }
  }
  exchange.bytes = Buffer.concat(parts);
}
