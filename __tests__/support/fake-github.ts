/** GitHub's API on loopback, as far as this action asks it: a scene says what there is, and everything else is 404. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, answerTo, type Call, callOf, say } from './fake-github-answers.ts';
import type { Scene } from './fake-github-scene.ts';
import type { Channel } from './leaks.ts';
import { toHttpChannel } from './runner.ts';

export type GithubFault =
  /** This answer in place of the real one; a `status` of 200 with HTML or another JSON is a fault too. */
  | {
      readonly type: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'redirect'; readonly status: number; readonly to: string }
  /** The right answer with more headers. */
  | { readonly type: 'headers'; readonly headers: Readonly<Record<string, string>> }
  /** Takes the request, and never answers. */
  | { readonly type: 'hang' }
  /** Sends headers and half of the body, and no more. */
  | { readonly type: 'stall' }
  /** Breaks the connection before the answer. */
  | { readonly type: 'drop' }
  /** An answer that never ends, as fast as it can. */
  | { readonly type: 'flood' }
  /** The right answer, late. */
  | { readonly type: 'delay'; readonly ms: number };

/** What goes wrong with the n-th request of a call, from 0. */
export type GithubFaults = { readonly [call in Call]?: (index: number) => GithubFault | undefined };

export const everyTime = (fault: GithubFault) => (): GithubFault => fault;
export const atFirst =
  (...faults: readonly GithubFault[]) =>
  (index: number): GithubFault | undefined =>
    faults[index];

export type GithubRequest = {
  readonly call: Call;
  readonly method: string;
  readonly url: string;
  /** Name and value in turn, as they came. */
  readonly headers: readonly string[];
  readonly body: Buffer;
};

export type FakeGithub = {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string;
  /** GITHUB_API_URL, and what keeps a proxy of the machine away from loopback. */
  readonly variables: Readonly<Record<string, string>>;
  /** Oldest first; grows while the server runs. */
  readonly requests: readonly GithubRequest[];
  /** The same for a search for leaks: channels `github 0`, `github 1` and so on. */
  channels(): readonly Channel[];
  close(): Promise<void>;
};

export type FakeGithubOptions = {
  /** Who comes without it gets 401. */
  readonly token: string;
  readonly scene: Scene;
  readonly faults?: GithubFaults;
  /** `/api/v3` on an Enterprise Server. Default: none. */
  readonly basePath?: string;
};

export async function startFakeGithub(options: FakeGithubOptions): Promise<FakeGithub> {
  const requests: GithubRequest[] = [];
  const closing = new AbortController();
  const server = createServer((incoming, response) => {
    serve({ ...options, requests, closing: closing.signal }, incoming, response).catch(() =>
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const apiUrl = `http://127.0.0.1:${port}${options.basePath ?? ''}`;
  return {
    apiUrl,
    variables: { GITHUB_API_URL: apiUrl, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    requests,
    channels: () => requests.map((one, index) => toHttpChannel({ ...one, channel: `github ${index}` })),
    close: async () => {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Terms = FakeGithubOptions & {
  readonly requests: GithubRequest[];
  readonly closing: AbortSignal;
};

async function serve(terms: Terms, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { requests, basePath = '', closing } = terms;
  const url = incoming.url ?? '';
  const inside = url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : '';
  const call = callOf(inside);
  const index = requests.filter((one) => one.call === call).length;
  const parts: Buffer[] = [];
  // Noted before its body is there: a request may be cancelled on the way.
  requests.push({
    ...{ call, url, method: incoming.method ?? '', headers: incoming.rawHeaders },
    get body() {
      return Buffer.concat(parts);
    },
  });
  for await (const part of incoming) parts.push(part);
  const fault = terms.faults?.[call]?.(index);
  if (fault?.type === 'hang') return;
  if (fault?.type === 'drop') return void response.destroy();
  if (fault?.type === 'flood') return flood(response);
  if (fault?.type === 'delay') await wait(fault.ms, undefined, { signal: closing });
  send(response, await toAnswer(terms, incoming, { inside, fault }), fault);
}

type Asked = { readonly inside: string; readonly fault: GithubFault | undefined };

async function toAnswer(terms: Terms, incoming: IncomingMessage, { inside, fault }: Asked): Promise<Answer> {
  if (fault?.type === 'redirect') {
    return { status: fault.status, headers: { location: fault.to }, body: Buffer.from('{}') };
  }
  if (fault?.type === 'answer') {
    const type = { 'content-type': 'application/json; charset=utf-8' };
    const body = Buffer.from(fault.body ?? '{"message":"scripted fault"}');
    return { status: fault.status, headers: { ...type, ...fault.headers }, body };
  }
  const authorization = incoming.headers.authorization ?? '';
  if (!['token', 'Bearer'].some((scheme) => authorization === `${scheme} ${terms.token}`)) {
    return say(401, { message: 'Bad credentials', status: '401' });
  }
  if (incoming.method !== 'GET') return say(404, { message: 'Not Found', status: '404' });
  const answer = await answerTo(terms.scene, inside, incoming.headers.accept ?? '');
  return fault?.type === 'headers' ? { ...answer, headers: { ...answer.headers, ...fault.headers } } : answer;
}

function send(response: ServerResponse, { status, headers, body }: Answer, fault: Asked['fault']): void {
  response.writeHead(status, { 'content-length': body.length, ...headers });
  if (fault?.type !== 'stall') return void response.end(body);
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.length / 2)));
}

async function flood(response: ServerResponse): Promise<void> {
  const chunk = Buffer.alloc(1_048_576, ' ');
  response.writeHead(200, { 'content-type': 'application/json' });
  const closed = once(response, 'close');
  while (!response.destroyed) {
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), closed]);
  }
}
