/** One HTTP attempt: send, read, say what it was. Success and every failure are values; nothing here retries. */

import { OpenAI } from 'openai';
import type { Reply } from '../contract/messages.ts';
import { type BodyFault, readReply } from './body.ts';
import { type ErrorFacts, parseErrorBody, toErrorFacts } from './error-body.ts';
import { type Guard, openGuard, type Stop } from './guard.ts';
import { type Exchange, guardFetch, type Transport } from './guarded-fetch.ts';
import type { ModelOptions } from './options.ts';
import { toReply } from './reply.ts';
import type { ChatBody } from './request.ts';

/** `NOT_SENT`: the request could not even be built, an HTTP header being impossible, for instance. */
export type AttemptFault = BodyFault | 'NOT_SENT' | 'CONNECTION' | 'TIMEOUT' | 'IDLE' | 'TOO_LARGE';

/** `status` is 0 when no status line came. */
export type Attempt =
  | { readonly type: 'replied'; readonly status: number; readonly reply: Reply }
  /** An error status, or an error object in the place of a reply. */
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly headers: Headers;
      readonly error: ErrorFacts;
    }
  /** `detail` is in our own words. */
  | {
      readonly type: 'broken';
      readonly status: number;
      readonly fault: AttemptFault;
      readonly detail: string;
    }
  | { readonly type: 'aborted'; readonly status: number };

export type FailedAttempt = Extract<Attempt, { type: 'refused' | 'broken' }>;

export type Sending = {
  readonly body: ChatBody;
  readonly idempotencyKey: string;
  readonly options: ModelOptions;
  readonly transport: Transport;
};

export async function attempt(sending: Sending, run: AbortSignal): Promise<Attempt> {
  const guard = openGuard(sending.options, run);
  const exchange: Exchange = { step: 'not-sent', status: 0, headers: new Headers(), errorText: '' };
  try {
    const response = await send(sending, { guard, exchange });
    return await toAttempt(response, { guard, exchange, model: sending.body.model });
  } catch (error) {
    return toFailure(error, { guard, exchange });
  } finally {
    guard.close();
  }
}

/** Beyond any time-out of ours: the SDK's own covers the headers only. */
const never = 2_147_483_647;

/** A client for each attempt (it costs 0.1 ms), so that its fetch can belong to this attempt alone. */
async function send(
  { body, idempotencyKey, options, transport }: Sending,
  watch: { readonly guard: Guard; readonly exchange: Exchange },
): Promise<Response> {
  const headers = {
    Accept: 'application/json, text/event-stream',
    'Content-Type': 'application/json',
    'User-Agent': 'goagent-action',
    Authorization: options.apiKey === undefined ? null : `Bearer ${options.apiKey}`,
    'Idempotency-Key': idempotencyKey,
    ...options.headers,
  };
  const headerNames = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const client = new OpenAI({
    // Each one given, so that the SDK looks for none in the environment.
    apiKey: options.apiKey ?? 'none',
    baseURL: options.baseUrl,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: never,
    logLevel: 'off',
    fetch: guardFetch({ ...watch, transport, headerNames }),
  });
  return await client.post('/chat/completions', { body, headers, signal: watch.guard.signal }).asResponse();
}

async function toAttempt(
  response: Response,
  { guard, exchange, model }: { readonly guard: Guard; readonly exchange: Exchange; readonly model: string },
): Promise<Attempt> {
  const { status, headers } = exchange;
  const read = await readReply(response, guard);
  switch (read.type) {
    case 'broken':
      return { ...read, status };
    case 'invalid':
      return { type: 'broken', status, fault: 'NOT_A_REPLY', detail: read.problem };
    case 'error-object':
      return { type: 'refused', status, headers, error: toErrorFacts(read.error) };
    case 'parsed': {
      const reply = toReply(read.value, model);
      if (reply.type === 'parsed') return { type: 'replied', status, reply: reply.value };
      const detail = reply.type === 'invalid' ? reply.problem : '';
      return { type: 'broken', status, fault: 'NOT_A_REPLY', detail };
    }
  }
}

function toFailure(
  error: unknown,
  { guard, exchange }: { readonly guard: Guard; readonly exchange: Exchange },
): Attempt {
  const { status, headers, errorText, step } = exchange;
  const reason = guard.reason();
  if (reason === 'aborted') return { type: 'aborted', status };
  if (step === 'refused') return { type: 'refused', status, headers, error: parseErrorBody(errorText) };
  if (reason !== undefined) return { type: 'broken', status, fault: stopFaults[reason], detail: '' };
  if (step === 'not-sent') return { type: 'broken', status, fault: 'NOT_SENT', detail: '' };
  return { type: 'broken', status, fault: 'CONNECTION', detail: systemCode(error) };
}

const stopFaults: { readonly [reason in Exclude<Stop, 'aborted'>]: AttemptFault } = {
  'timed-out': 'TIMEOUT',
  idle: 'IDLE',
  'too-large': 'TOO_LARGE',
  lingered: 'CONNECTION',
};

/** Only the code (`ECONNREFUSED`): texts of this kind can hold headers, and so the key. */
function systemCode(error: unknown): string {
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (/^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code;
    cause = cause instanceof AggregateError ? cause.errors[0] : cause.cause;
  }
  return '';
}
