/** The HTTP side of the fake GitHub: from a request to its answer, with everything that was asked and written kept. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from './answering.ts';
import { type Description, type Found, readDescription } from './description.ts';
import { type Faults, type HubFault, toFaultAnswer } from './faults.ts';
import { serveGit } from './git-serving.ts';
import type { World } from './hub-world.ts';
import { type Answer, isBody } from './route-call.ts';
import type { HubToken } from './types.ts';

export type HubRequest = {
  /** An operation's id, `graphql`, `git`, or `unknown`. */
  readonly route: string;
  readonly method: string;
  readonly url: string;
  /** Name and value in turn, as they came. */
  readonly headers: readonly string[];
  readonly body: Buffer;
};

export type HubWrite = {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly login: string;
  readonly body: unknown;
  readonly status: number;
};

export type ServingOptions = {
  readonly world: World;
  readonly tokens: readonly HubToken[];
  readonly faults: Faults;
  readonly projects: string;
  readonly basePath: string;
};

export type Serving = {
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly requests: HubRequest[];
  readonly violations: string[];
  readonly writes: HubWrite[];
  close(): Promise<void>;
};

export async function startServing(options: ServingOptions): Promise<Serving> {
  const closing = new AbortController();
  const kept = { requests: [] as HubRequest[], violations: [] as string[], writes: [] as HubWrite[] };
  const terms: Terms = {
    ...{ ...options, ...kept, description: readDescription(), closing: closing.signal },
    queue: { last: Promise.resolve() },
  };
  const server = createServer((incoming, response) => {
    serve(terms, incoming, response).catch((error: unknown) => {
      if (!closing.signal.aborted) kept.violations.push(`the fake failed: ${incoming.url} ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const serverUrl = `http://127.0.0.1:${port}`;
  return {
    ...{ apiUrl: `${serverUrl}${options.basePath}`, serverUrl, ...kept },
    close: async () => {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Terms = ServingOptions & {
  readonly requests: HubRequest[];
  readonly violations: string[];
  readonly writes: HubWrite[];
  readonly description: Description;
  readonly closing: AbortSignal;
  /** Writes wait for each other; reads do not. */
  readonly queue: { last: Promise<unknown> };
};

async function serve(terms: Terms, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const [method, url] = [incoming.method ?? '', incoming.url ?? ''];
  const asked = toAsked(terms, method, url);
  const parts: Buffer[] = [];
  // Noted before its body is there: a request may be cancelled on the way.
  terms.requests.push({
    ...{ route: asked.route, method, url, headers: incoming.rawHeaders },
    get body() {
      return Buffer.concat(parts);
    },
  });
  const fault = terms.faults.next(asked.route);
  if (asked.route === 'git' && fault === undefined) return serveGit(incoming, response, terms);
  for await (const part of incoming) parts.push(part);
  if (fault?.type === 'hang') return;
  if (fault?.type === 'drop') return void response.destroy();
  if (fault?.type === 'delay') await wait(fault.ms, undefined, { signal: terms.closing });
  const answer = await toAnswer(terms, incoming, { ...asked, fault, bytes: Buffer.concat(parts) });
  if (fault?.type === 'drop-after') return void response.destroy();
  const late = fault?.type === 'fail-after' ? toFaultAnswer(fault, Date.now()) : undefined;
  send(response, late ?? answer, method);
}

type Asked = {
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly found: Found | undefined;
};

function toAsked({ basePath, description }: Terms, method: string, url: string): Asked {
  const { pathname, searchParams: query } = new URL(url, 'http://github.test');
  if (/^\/[^/]+\/[^/]+\/(info\/refs|git-upload-pack)$/.test(pathname))
    return { route: 'git', path: pathname, query, found: undefined };
  if (pathname === `${basePath.replace(/\/v3$/, '')}/graphql` && method === 'POST')
    return { route: 'graphql', path: pathname, query, found: undefined };
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : '';
  const found = description.find(method, path);
  return { route: found?.operation.id ?? 'unknown', path, query, found };
}

type Taken = Asked & { readonly fault: HubFault | undefined; readonly bytes: Buffer };

async function toAnswer(terms: Terms, incoming: IncomingMessage, taken: Taken): Promise<Answer> {
  const { fault, route, path, bytes } = taken;
  const method = incoming.method ?? '';
  const before =
    fault === undefined || fault.type === 'fail-after' ? undefined : toFaultAnswer(fault, Date.now());
  const token = terms.tokens.find((one) => isToken(incoming.headers.authorization ?? '', one.token));
  const body = parseJson(bytes);
  const work = (): Promise<Answer> =>
    before === undefined ? answer(terms, incoming, { ...taken, token, body }) : Promise.resolve(before);
  if (method === 'GET' || method === 'HEAD') return work();
  const turn = terms.queue.last.then(work);
  terms.queue.last = turn.catch(() => {});
  const told = await turn;
  const isRead = route === 'graphql' && !/^\s*mutation\b/.test(isBody(body) ? String(body.query) : '');
  const login = token?.login ?? 'github-actions[bot]';
  if (!isRead) terms.writes.push({ route, method, path, login, body, status: statusOf(route, told) });
  return told;
}

/** GraphQL tells its errors with status 200. */
const statusOf = (route: string, { status, body }: Answer): number =>
  route === 'graphql' && isBody(body) && body.errors !== undefined ? 422 : status;

const isToken = (authorization: string, token: string): boolean =>
  ['token', 'Bearer', 'bearer'].some((scheme) => authorization === `${scheme} ${token}`);

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return { 'not JSON': true };
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer, method: string): void {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    ...(status === 204
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }),
    ...{ 'x-github-media-type': 'github.v3; format=json', 'x-github-request-id': 'FAKE:1:2:3:4' },
    ...{ 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', 'x-ratelimit-used': '1' },
    ...{ 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600), 'x-ratelimit-resource': 'core' },
    ...headers,
  });
  response.end(method === 'HEAD' || status === 204 ? undefined : bytes);
}
