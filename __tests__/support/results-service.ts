/** The service that keeps artifacts, as far as upload and download need it: four Twirp calls, and a blob store behind it. */

import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as startRequest,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type BlobStore, startBlobStore } from './azurite.ts';

/** Two calls of an upload, two of a download, and `blob`: every request to the blob store. */
export type Call = 'create' | 'blob' | 'finalize' | 'list' | 'sign';

export type Fault =
  /** This answer in place of the real one; a `status` of 200 with HTML or another JSON is a fault too. */
  | {
      readonly type: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
    }
  /** Sends the client somewhere else. */
  | { readonly type: 'redirect'; readonly status: number; readonly to: string }
  /** Takes the request, and never answers. */
  | { readonly type: 'hang' }
  /** Breaks the connection before the answer. */
  | { readonly type: 'drop' }
  /** The right answer, but only half of it. */
  | { readonly type: 'cut' }
  /** An answer that never ends, as fast as it can. */
  | { readonly type: 'flood' }
  /** The right answer, late. */
  | { readonly type: 'delay'; readonly ms: number }
  /** The right answer, one byte each so many milliseconds. */
  | { readonly type: 'drip'; readonly ms: number };

/** What goes wrong with the n-th request of a call, from 0. */
export type Faults = { readonly [call in Call]?: (index: number) => Fault | undefined };

export const always = (fault: Fault) => (): Fault => fault;
export const first =
  (...faults: readonly Fault[]) =>
  (index: number): Fault | undefined =>
    faults[index];

export type ServiceRequest = {
  readonly call: Call;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** One that was created; `id`, `size` and `hash` are empty until it was finalized. */
export type StoredArtifact = {
  readonly name: string;
  readonly id: string;
  readonly size: string;
  /** `sha256:` and hex. */
  readonly hash: string;
  readonly expiresAt: string;
  readonly blob: string;
};

export type ResultsService = {
  /** For `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  /** For `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
  /** Both, and what keeps a proxy of the machine away from loopback. */
  readonly variables: Readonly<Record<string, string>>;
  /** Oldest first. */
  artifacts(): readonly StoredArtifact[];
  /** The zip of a finalized artifact, from the blob store. */
  download(name: string): Promise<Buffer>;
  /** Oldest first; grows while the service runs. */
  readonly requests: readonly ServiceRequest[];
  close(): Promise<void>;
};

type Scene = {
  readonly faults: Faults;
  readonly store: BlobStore;
  readonly stored: Map<string, StoredArtifact>;
  readonly requests: ServiceRequest[];
  readonly closing: AbortSignal;
  readonly origin: () => string;
};

/** Starts both, or stands before a `store` that is there and stays. Blobs go through this server too, so that it can spoil them. */
export async function startResultsService(
  options: { readonly faults?: Faults; readonly store?: BlobStore } = {},
): Promise<ResultsService> {
  const store = options.store ?? (await startBlobStore());
  const closing = new AbortController();
  let origin = '';
  const scene: Scene = {
    faults: options.faults ?? {},
    store,
    stored: new Map(),
    requests: [],
    closing: closing.signal,
    origin: () => origin,
  };
  const server = createServer((incoming, response) => {
    serve(scene, incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const [url, token] = [`${origin}/`, makeToken()];
  return {
    url,
    token,
    variables: {
      ACTIONS_RESULTS_URL: url,
      ACTIONS_RUNTIME_TOKEN: token,
      NO_PROXY: '127.0.0.1',
      no_proxy: '127.0.0.1',
    },
    artifacts: () => [...scene.stored.values()],
    download: (name) => download(scene, name),
    requests: scene.requests,
    close: async () => {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (options.store === undefined) await store.close();
    },
  };
}

/** A token of the form that the client reads the run's ids from. It is not signed: the client does not look. */
export function makeToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const scp = `Actions.Example Actions.Results:${'0f'.repeat(8)}:${'1e'.repeat(8)}`;
  return [part({ alg: 'none' }), part({ scp, nbf: Date.now() }), randomBytes(32).toString('base64url')].join(
    '.',
  );
}

async function download({ store, stored }: Scene, name: string): Promise<Buffer> {
  const artifact = stored.get(name);
  if (artifact === undefined || artifact.id === '') throw new Error(`there is no artifact ${name}`);
  const response = await fetch(`${store.origin}${store.toSignedPath(artifact.blob)}`);
  if (response.status !== 200) throw new Error(`azurite: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

async function serve(scene: Scene, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  const url = incoming.url ?? '';
  const call = callOf(url);
  const index = scene.requests.filter((one) => one.call === call).length;
  const fault = scene.faults[call]?.(index);
  const request = { call, method: incoming.method ?? '', url, headers: incoming.headers };
  // Noted before its body is there: a request may be cancelled on the way.
  scene.requests.push({
    ...request,
    get body() {
      return Buffer.concat(parts);
    },
  });
  for await (const part of incoming) parts.push(part);
  if (fault?.type === 'hang') return;
  if (fault?.type === 'drop') return void response.destroy();
  if (fault?.type === 'flood') return flood(response);
  if (fault?.type === 'delay') await wait(fault.ms, undefined, { signal: scene.closing });
  const given = fault?.type === 'answer' || fault?.type === 'redirect' ? toAnswer(fault) : undefined;
  const answer = given ?? (await answerTo(scene, { ...request, body: Buffer.concat(parts) }));
  await send({ response, answer, fault, closing: scene.closing });
}

function callOf(url: string): Call {
  return calls.find(({ method }) => url.endsWith(`/${method}`))?.call ?? 'blob';
}

const calls = [
  { method: 'CreateArtifact', call: 'create' },
  { method: 'FinalizeArtifact', call: 'finalize' },
  { method: 'ListArtifacts', call: 'list' },
  { method: 'GetSignedArtifactURL', call: 'sign' },
] as const;

const json = 'application/json';

function toAnswer(fault: Extract<Fault, { type: 'answer' | 'redirect' }>): Answer {
  if (fault.type === 'redirect')
    return { status: fault.status, headers: { location: fault.to }, body: Buffer.from('{}') };
  const body = fault.body ?? '{"code":"internal","msg":"scripted fault"}';
  return {
    status: fault.status,
    headers: { 'content-type': fault.contentType ?? json },
    body: Buffer.from(body),
  };
}

async function answerTo(scene: Scene, request: ServiceRequest): Promise<Answer> {
  if (request.call === 'blob') return forward(scene.store.origin, request);
  const fields = JSON.parse(request.body.toString());
  const say = (status: number, value: object): Answer => ({
    status,
    headers: { 'content-type': json },
    body: Buffer.from(JSON.stringify(value)),
  });
  if (request.method !== 'POST' || request.headers.authorization === undefined)
    return say(401, { code: 'unauthenticated', msg: 'no token' });
  switch (request.call) {
    case 'create':
      return create(scene, fields, say);
    case 'finalize':
      return finalize(scene, fields, say);
    case 'list':
      return list(scene, fields, say);
    case 'sign':
      return signed(scene, fields, say);
  }
}

type Say = (status: number, value: object) => Answer;

function create(scene: Scene, fields: Readonly<Record<string, string>>, say: Say): Answer {
  const { name = '', expires_at: expiresAt = '' } = fields;
  // As the service does: also when the one of that name was never finalized.
  if (scene.stored.has(name)) {
    const msg = 'an artifact with this name already exists on the workflow run';
    return say(409, { code: 'already_exists', msg });
  }
  // Services of one test may share a store, and post uses the name that main saved.
  const blob = `${randomUUID()}-${name}.zip`;
  scene.stored.set(name, { name, id: '', size: '', hash: '', expiresAt, blob });
  return say(200, { ok: true, signed_upload_url: `${scene.origin()}${scene.store.toSignedPath(blob)}` });
}

function finalize(scene: Scene, fields: Readonly<Record<string, string>>, say: Say): Answer {
  const { name = '', size = '', hash = '' } = fields;
  const artifact = scene.stored.get(name);
  if (artifact === undefined) return say(404, { code: 'not_found', msg: 'no such artifact' });
  const id =
    artifact.id === '' ? String(5_000_000_001 + [...scene.stored.keys()].indexOf(name)) : artifact.id;
  scene.stored.set(name, { ...artifact, id, size, hash });
  return say(200, { ok: true, artifact_id: id });
}

/** Those that were finalized, by the name or the id that is asked for. */
function list({ stored }: Scene, fields: Readonly<Record<string, string>>, say: Say): Answer {
  const { name_filter: name, id_filter: id } = fields;
  const { workflow_run_backend_id: run, workflow_job_run_backend_id: job } = fields;
  const found = [...stored.values()].filter(
    (one) => one.id !== '' && (name ?? one.name) === one.name && (id ?? one.id) === one.id,
  );
  const artifacts = found.map((one) => ({
    ...{ workflow_run_backend_id: run, workflow_job_run_backend_id: job },
    ...{ database_id: one.id, name: one.name, size: one.size, digest: one.hash },
  }));
  return say(200, { artifacts });
}

function signed(scene: Scene, fields: Readonly<Record<string, string>>, say: Say): Answer {
  const artifact = scene.stored.get(fields.name ?? '');
  if (artifact === undefined || artifact.id === '')
    return say(404, { code: 'not_found', msg: 'no such artifact' });
  return say(200, {
    name: artifact.name,
    signed_url: `${scene.origin()}${scene.store.toSignedPath(artifact.blob)}`,
  });
}

/** To azurite as it came, but for the name of the host. */
function forward(origin: string, request: ServiceRequest): Promise<Answer> {
  const { host: _host, connection: _connection, 'transfer-encoding': _coding, ...headers } = request.headers;
  return new Promise((resolve, reject) => {
    const forwarded = startRequest(
      `${origin}${request.url}`,
      { method: request.method, headers: { ...headers, 'content-length': request.body.length } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const { 'transfer-encoding': _other, connection: _own, ...answered } = response.headers;
          resolve({ status: response.statusCode ?? 0, headers: answered, body: Buffer.concat(parts) });
        });
      },
    );
    forwarded.on('error', reject);
    forwarded.end(request.body);
  });
}

async function flood(response: ServerResponse): Promise<void> {
  const chunk = Buffer.alloc(1_048_576, ' ');
  response.writeHead(200, { 'content-type': json });
  while (!response.destroyed) {
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}

type Sending = {
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly fault: Fault | undefined;
  readonly closing: AbortSignal;
};

async function send({ response, answer, fault, closing }: Sending): Promise<void> {
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : [...value]] as const],
  );
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('content-length', answer.body.length);
  response.writeHead(answer.status);
  if (fault?.type === 'cut') {
    response.flushHeaders();
    const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    return void response.write(half, () => response.destroy());
  }
  if (fault?.type === 'drip') {
    for (const byte of answer.body) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await wait(fault.ms, undefined, { signal: closing });
    }
  }
  response.end(fault?.type === 'drip' ? undefined : answer.body);
}
