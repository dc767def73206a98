/** A scripted reply as an HTTP answer: one JSON body, or server-sent events when the request asks for a stream. */

import type { JsonValue } from '../contract/json.ts';
import { toChunks, toCompletion } from './completion.ts';
import type { WireAnswer } from './misbehave.ts';
import type { RecordedRequest, ReplyScript } from './script.ts';

/** `index` is the request's number, from 0; made-up call ids carry it. */
export function toWire(script: ReplyScript, request: RecordedRequest, index: number): WireAnswer {
  const draft = { script, index, requestBytes: request.raw.length };
  const { fault } = script;
  const plain = fault?.type === 'odd-shape' && fault.shape === 'plain';
  if (plain || !asksFor(request.body, 'stream')) {
    const body = Buffer.from(JSON.stringify(toCompletion(draft)));
    const broken = fault?.type === 'garbled' || fault?.type === 'cut';
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: broken ? body.subarray(0, body.length / 2) : body,
    };
  }
  const includeUsage = asksFor(request.body, 'stream_options');
  const events = toChunks({ ...draft, includeUsage }).map((chunk) => toEvent(chunk));
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };
  return { status: 200, headers, body: Buffer.from(toStream(script, events)) };
}

function asksFor(body: JsonValue, key: string): boolean {
  return body !== null && typeof body === 'object' && !Array.isArray(body) && Boolean(Object(body)[key]);
}

function toEvent(data: JsonValue): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

function toStream(script: ReplyScript, events: readonly string[]): string {
  const half = events.slice(0, Math.ceil(events.length / 2)).join('');
  const { fault } = script;
  switch (fault?.type) {
    case 'cut':
      return half;
    case 'garbled':
      return `${half}data: {"choices":[{"delta":\n\ndata: [DONE]\n\n`;
    case 'error-mid-stream':
      return (
        half +
        toEvent({ error: fault.error ?? { message: 'scripted error', type: 'server_error', code: null } })
      );
    default: {
      const done = fault?.type === 'odd-shape' && fault.shape === 'no-done' ? '' : 'data: [DONE]\n\n';
      return `: the scripted model speaks\n\n${events.join('')}${done}`;
    }
  }
}
