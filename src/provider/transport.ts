/** The way to the endpoint: Node's fetch, or the package that it is made of where a proxy or a long wait asks for more. */

import type { Transport } from './guarded-fetch.ts';
import type { ModelOptions } from './options.ts';
import { proxyFor } from './proxy.ts';

/** Node's own fetch gives up after so long without headers, or without a byte, whatever our guard allows. */
const fetchLimitMs = 300_000;

/** Loads nothing until the first request. */
export function openTransport({ baseUrl, proxy, timeoutMs }: ModelOptions): Transport {
  const through = proxyFor(new URL(baseUrl), proxy ?? {});
  if (through === undefined && timeoutMs < fetchLimitMs) return fetch;
  let loaded: Promise<Transport> | undefined;
  return async (url, outgoing) => {
    loaded ??= loadTransport(through);
    return (await loaded)(url, outgoing);
  };
}

/** Agent and fetch from one package: Node's fetch takes an agent of its own version only. */
async function loadTransport(proxy: string | undefined): Promise<Transport> {
  const undici = await import('undici');
  const limits = { headersTimeout: 0, bodyTimeout: 0 };
  const dispatcher =
    proxy === undefined ? new undici.Agent(limits) : new undici.ProxyAgent({ ...limits, uri: proxy });
  return async (url, outgoing) => {
    const { body, status, headers } = await undici.fetch(url, { ...outgoing, dispatcher });
    return new Response(body, { status, headers: [...headers] });
  };
}
