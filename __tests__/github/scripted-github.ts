/** A server that answers as a test says, request by request, for what goes wrong while something is written. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hub } from '../../src/github/hub.ts';
import { type HubOptions, openHub } from '../../src/github/open-hub.ts';
import { systemClock } from '../../src/run/clock.ts';
import { repository, token } from './asking.ts';

export type Seen = {
  /** `POST /repos/octo-org/widgets/issues/7/comments` */
  readonly call: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
};

export type Reply = (response: ServerResponse) => void;

export const say =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

export const drop: Reply = (response) => void response.destroy();
export const hang: Reply = () => {};
/** Headers and half of a body, and no more. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":1');
};
/** Bytes without an end. */
export const flood: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

export type Scripted = {
  readonly apiUrl: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
};

/** `answer` says what comes back for the n-th request, from 0. */
export async function startScripted(
  answer: (seen: Seen, index: number) => Reply,
  basePath = '',
): Promise<Scripted> {
  const seen: Seen[] = [];
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const text = Buffer.concat(parts).toString();
    const one = {
      call: `${incoming.method} ${incoming.url}`,
      headers: incoming.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    seen.push(one);
    answer(one, seen.length - 1)(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}${basePath}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const hubFor = (apiUrl: string, options: Partial<HubOptions> = {}): Hub =>
  openHub({
    apiUrl,
    repository,
    token,
    signal: new AbortController().signal,
    clock: systemClock,
    timeoutMs: 5_000,
    pace: 'none',
    ...options,
  });

export async function withScript<T>(
  {
    answer,
    options,
    basePath,
  }: {
    readonly answer: Parameters<typeof startScripted>[0];
    readonly options?: Partial<HubOptions>;
    readonly basePath?: string;
  },
  ask: (hub: Hub, github: Scripted) => Promise<T>,
): Promise<T> {
  const github = await startScripted(answer, basePath);
  try {
    return await ask(hubFor(github.apiUrl, options), github);
  } finally {
    await github.close();
  }
}
