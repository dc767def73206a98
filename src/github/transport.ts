/** What carries a request to GitHub: Node's own fetch, or one that knows a proxy. */

export type Outgoing = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly headers: [string, string][];
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
};

export type Transport = (url: string, outgoing: Outgoing) => Promise<Response>;

/** Loads nothing until the first request. `proxy` is the URL of the proxy that lies between here and GitHub. */
export function openTransport(proxy: string | undefined): Transport {
  if (proxy === undefined) return (url, outgoing) => fetch(url, outgoing);
  let loaded: Promise<Transport> | undefined;
  return async (url, outgoing) => {
    loaded ??= loadTransport(proxy);
    return (await loaded)(url, outgoing);
  };
}

/** Agent and fetch from one package: Node's fetch takes an agent of its own version only. */
async function loadTransport(proxy: string): Promise<Transport> {
  const undici = await import('undici');
  const dispatcher = new undici.ProxyAgent({ uri: proxy });
  return async (url, outgoing) => {
    const { body, status, headers } = await undici.fetch(url, { ...outgoing, dispatcher });
    return new Response(body, { status, headers: [...headers] });
  };
}
