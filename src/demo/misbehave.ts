/** What a faulty endpoint puts on the wire instead of an answer, as data: the server only sends it. */

import { gzipSync } from 'node:zlib';
import type { JsonObject, JsonValue } from '../contract/json.ts';
import type { Fault, RefusedParameter } from './script.ts';

export type WireAnswer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: Uint8Array;
};

/** The answer that takes the place of the scripted one, or nothing when the fault only changes how that is sent. */
export function answerOf(fault: Fault | undefined): WireAnswer | undefined {
  switch (fault?.type) {
    case 'status':
      return {
        ...answer(fault.status, fault.body ?? errorBody(`scripted status ${fault.status}`, null)),
        ...merge(fault),
      };
    case 'html':
      return answer(200, '<!doctype html><html><body><h1>Sign in</h1></body></html>', 'text/html');
    case 'error-with-200':
      return answer(
        200,
        fault.error === undefined ? errorBody('scripted error', null) : { error: fault.error },
      );
    case 'flood':
      return flood(fault);
    case 'refuse':
      return answer(400, refusals[fault.parameter]);
    case 'redirect':
      return { status: fault.status ?? 307, headers: { location: fault.location }, body: new Uint8Array() };
    default:
      return undefined;
  }
}

export function errorAnswer(status: number, message: string): WireAnswer {
  return answer(status, errorBody(message, null));
}

/** An endpoint's error object, as OpenAI writes it. */
function errorBody(message: string, code: string | null): JsonObject {
  return { error: { message, type: 'invalid_request_error', param: null, code } };
}

const refusals: { readonly [parameter in RefusedParameter]: JsonObject } = {
  temperature: unsupported(
    'temperature',
    "Unsupported value: 'temperature' does not support 0.7 with this model.",
  ),
  reasoning_effort: unsupported(
    'reasoning_effort',
    "Unsupported parameter: 'reasoning_effort' with this model.",
  ),
  max_tokens: unsupported(
    'max_tokens',
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  ),
  max_completion_tokens: unsupported(
    'max_completion_tokens',
    'Unrecognized request argument: max_completion_tokens',
  ),
  stream: unsupported('stream', 'Streaming is not supported by this deployment.'),
  stream_options: unsupported('stream_options', 'Unrecognized request argument supplied: stream_options'),
  developer: unsupported(
    'messages[1].role',
    "Invalid value: 'developer'. Supported values are: 'system', 'user'.",
  ),
  response_format: unsupported(
    'response_format',
    "Invalid parameter: 'response_format' of this type is not supported with this model.",
  ),
  'context-length': errorBody(
    "This model's maximum context length is 8192 tokens, however your messages resulted in 9000 tokens.",
    'context_length_exceeded',
  ),
};

function unsupported(param: string, message: string): JsonObject {
  return { error: { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' } };
}

function answer(status: number, body: JsonValue, type = 'application/json'): WireAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

function merge(fault: {
  readonly headers?: { readonly [name: string]: string };
}): Pick<WireAnswer, 'headers'> {
  return { headers: { 'content-type': 'application/json', ...fault.headers } };
}

function flood(fault: { readonly bytes: number; readonly gzip?: boolean }): WireAnswer {
  const body = Buffer.alloc(fault.bytes, 0x61);
  return fault.gzip
    ? {
        status: 200,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(body),
      }
    : { status: 200, headers: { 'content-type': 'application/json' }, body };
}
