/** Asks a scripted endpoint through the real provider, and keeps everything that came of it. */

import type { Redacted } from '../../src/contract/calls.ts';
import type { ToolSpec } from '../../src/contract/catalog.ts';
import type { HttpAttempt } from '../../src/contract/events.ts';
import type { JsonValue } from '../../src/contract/json.ts';
import type { Message } from '../../src/contract/messages.ts';
import type {
  Clock,
  Model,
  ModelEvent,
  ModelOutcome,
  ModelRequest,
  Redactor,
} from '../../src/contract/ports.ts';
import type { ReplyScript } from '../../src/demo/script.ts';
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { createModel } from '../../src/provider/chat.ts';
import type { ModelOptions } from '../../src/provider/options.ts';

/** Made at run time, so that no file holds what looks like a key. */
export const secret = ['key', 'of', 'the', 'test', 'x'.repeat(24)].join('-');

export const redactor: Redactor = {
  text: (value) => value.replaceAll(secret, '***') as Redacted<string>,
  value: <T extends JsonValue>(value: T) =>
    JSON.parse(JSON.stringify(value).replaceAll(secret, '***')) as Redacted<T>,
  takeHits: () => [],
};

/** Waits that take `speed` times less than they say; the time of day is the real one. */
export function clockOf(speed = 1): Clock {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms / speed);
        signal.addEventListener('abort', end);
      }),
  };
}

export const say = (text: string): Redacted<string> => redactor.text(text, 'messages');

export const tool: ToolSpec = {
  name: 'get_time',
  description: 'Tells the time.',
  schema: { type: 'object', properties: { zone: { type: 'string' } } },
  check: () => ({ verdict: 'valid' }),
  action: { type: 'builtin', builtin: 'get_time' },
  access: 'read',
  network: false,
  approval: 'none',
  timeoutMs: 1_000,
  maxOutputBytes: 1_000,
  envPassthrough: [],
};

export const question: readonly Message[] = [{ role: 'user', content: say('what time is it?') }];

export function requestOf(parts: Partial<ModelRequest> = {}): ModelRequest {
  return {
    messages: question,
    tools: [tool],
    toolChoice: 'auto',
    idempotencyKey: `goagent-${'0'.repeat(32)}`,
    ...parts,
  };
}

export function optionsOf(baseUrl: string, parts: Partial<ModelOptions> = {}): ModelOptions {
  return {
    baseUrl,
    apiKey: secret,
    models: ['test-model'],
    headers: {},
    timeoutMs: 5_000,
    idleMs: 5_000,
    retries: 0,
    backoffMs: 1,
    maxBodyBytes: 4_000_000,
    clock: clockOf(),
    random: () => 0.5,
    redactor,
    names: { baseUrl: 'base-url', model: 'model', apiKey: 'api-key' },
    ...parts,
  };
}

export type Asked = {
  readonly outcome: ModelOutcome;
  /** But for what comes before each attempt. */
  readonly events: readonly ModelEvent[];
  /** The models of the attempts, each told before it was made. */
  readonly ahead: readonly string[];
};

export async function ask(
  model: Model,
  request = requestOf(),
  signal = new AbortController().signal,
): Promise<Asked> {
  const events: ModelEvent[] = [];
  const ahead: string[] = [];
  const asking = model.complete(request, signal);
  for (;;) {
    const step = await asking.next();
    if (step.done) return { outcome: step.value, events, ahead };
    if (step.value.type === 'attempt-ahead') ahead.push(step.value.model);
    else events.push(step.value);
  }
}

export type Scene = { readonly server: ScriptedModel; readonly model: Model };

/** A scripted server, and a model in front of it. */
export async function withScript(
  script: Script,
  use: (scene: Scene) => Promise<void>,
  options: Partial<ModelOptions> = {},
): Promise<void> {
  const server = await startScriptedModel(script);
  try {
    await use({ server, model: createModel(optionsOf(server.baseUrl, options)) });
  } finally {
    await server.close();
  }
}

export function attemptsOf({ events }: Asked): readonly HttpAttempt[] {
  return events.filter((event) => event.type === 'http-attempt');
}

export function bodyOf(server: ScriptedModel, index: number): { readonly [key: string]: JsonValue } {
  const body = server.requests[index]?.body;
  return body !== null && typeof body === 'object' && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body))
    : {};
}

const usage = { prompt: 11, completion: 7, cached: 5 };
export const answer: ReplyScript = { text: 'It is noon. \u{1f553}', usage };
export const calling: ReplyScript = {
  text: '',
  usage,
  calls: [
    { id: 'call_a', name: 'get_time', arguments: { zone: 'Europe/Helsinki' } },
    { id: 'call_b', name: 'fs_read_file', arguments: '{"path": broken' },
  ],
};
export const answered = {
  text: 'It is noon. \u{1f553}',
  calls: [],
  finish: 'stop',
  usage: { reported: true, inputTokens: 11, outputTokens: 7, cachedTokens: 5 },
  model: 'test-model',
};
export const called = {
  text: '',
  calls: [
    { id: 'call_a', name: 'get_time', argumentsText: '{"zone":"Europe/Helsinki"}' },
    { id: 'call_b', name: 'fs_read_file', argumentsText: '{"path": broken' },
  ],
  finish: 'tool_calls',
  usage: { reported: true, inputTokens: 11, outputTokens: 7, cachedTokens: 5 },
  model: 'test-model',
};
