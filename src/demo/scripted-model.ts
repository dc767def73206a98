/** A model endpoint on loopback that follows a script: real HTTP, streaming and plain, well or ill behaved. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { JsonValue } from '../contract/json.ts';
import { answerOf, errorAnswer, type WireAnswer } from './misbehave.ts';
import type { RecordedRequest, ReplyScript, ScriptedReply } from './script.ts';
import { toWire } from './wire.ts';

export type ScriptedModel = {
  /** `http://127.0.0.1:<port>/v1` */
  readonly baseUrl: string;
  /** Every request that arrived, oldest first; grows while the server runs. */
  readonly requests: readonly RecordedRequest[];
  /** Ends every connection, also one that is stalled. */
  close(): Promise<void>;
};

export type Script = readonly ScriptedReply[] | ((request: RecordedRequest, index: number) => ReplyScript);

type Scene = {
  readonly script: Script;
  readonly requests: RecordedRequest[];
  readonly connections: Map<Socket, number>;
  readonly closing: AbortSignal;
};

/**
 * Starts a server that answers `POST …/chat/completions` by the script, one reply a request.
 * When the script has no more replies it says so with status 400, which no client retries.
 */
export async function startScriptedModel(
  script: Script,
  options: { readonly port?: number } = {},
): Promise<ScriptedModel> {
  const requests: RecordedRequest[] = [];
  const closing = new AbortController();
  const scene: Scene = { script, requests, connections: new Map(), closing: closing.signal };
  const server = createServer((incoming, response) => {
    perform(scene, incoming, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => scene.connections.set(socket, scene.connections.size));
  const port = await listen(server, options.port ?? 0);
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () => {
      closing.abort();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

async function perform(scene: Scene, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await record(scene, incoming);
  if (!asksToComplete(request)) return send(response, errorAnswer(404, `no ${request.path} here`));
  const index = scene.requests.filter(asksToComplete).indexOf(request);
  const reply = replyAt(scene.script, request, index);
  const { fault } = reply;
  if (fault?.type === 'delay') await sleep(fault.ms, undefined, { signal: scene.closing });
  if (fault?.type === 'drop' && fault.when === 'before-headers') return void response.destroy();
  const answer = answerOf(fault) ?? toWire(reply, request, index);
  await play({ response, answer, reply, closing: scene.closing });
}

function asksToComplete(request: RecordedRequest): boolean {
  return request.method === 'POST' && /\/chat\/completions(\?|$)/.test(request.path);
}

async function record(scene: Scene, incoming: IncomingMessage): Promise<RecordedRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const raw = Buffer.concat(parts);
  const request: RecordedRequest = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body: parse(raw),
    raw,
    connection: scene.connections.get(incoming.socket) ?? -1,
    at: Date.now(),
  };
  scene.requests.push(request);
  return request;
}

function parse(raw: Buffer): JsonValue {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return null;
  }
}

function replyAt(script: Script, request: RecordedRequest, index: number): ReplyScript {
  if (typeof script === 'function') return script(request, index);
  const reply = script[index];
  if (typeof reply === 'function') return reply(request);
  return (
    reply ?? {
      fault: {
        type: 'status',
        status: 400,
        body: `{"error":{"message":"scripted model: the script has no reply for request ${index + 1}"}}`,
      },
    }
  );
}

type Performance = {
  readonly response: ServerResponse;
  readonly answer: WireAnswer;
  readonly reply: ReplyScript;
  readonly closing: AbortSignal;
};

async function play({ response, answer, reply, closing }: Performance): Promise<void> {
  const { fault } = reply;
  if (fault?.type === 'stall') return breakOff(response, { answer, bytes: fault.bytes ?? 0 });
  if (fault?.type === 'drop') {
    await breakOff(response, { answer, bytes: answer.body.length / 2 });
    return void response.destroy();
  }
  const size = fault?.type === 'drip' ? 1 : reply.pieces;
  if (size === undefined) return send(response, answer);
  response.writeHead(answer.status, { ...own, ...answer.headers });
  for (let at = 0; at < answer.body.length && !response.destroyed; at += size) {
    response.write(answer.body.subarray(at, at + size));
    if (fault?.type === 'drip') await sleep(fault.ms, undefined, { signal: closing });
    else await setImmediate();
  }
  response.end();
}

/** Promises one byte more than it sends, so that the client cannot take this for the end. */
async function breakOff(
  response: ServerResponse,
  part: { readonly answer: WireAnswer; readonly bytes: number },
): Promise<void> {
  const { status, headers, body } = part.answer;
  response.writeHead(status, { ...own, ...headers, 'content-length': body.length + 1 });
  response.flushHeaders();
  if (part.bytes < 1) return;
  await new Promise<void>((resolve) => response.write(body.subarray(0, part.bytes), () => resolve()));
}

/** It says what it is, so that nobody takes a demo for a model. */
const own = { server: 'goagent-action scripted model (no real model answers here)' };

function send(response: ServerResponse, answer: WireAnswer): void {
  response.writeHead(answer.status, { ...own, ...answer.headers });
  response.end(answer.body);
}
