/** What a scripted model says and how it misbehaves: the words in which a demo or a test writes its script. */

import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject, JsonValue } from '../contract/json.ts';

/** One request as it arrived. `body` is null when the bytes are no JSON. */
export type RecordedRequest = {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonValue;
  readonly raw: Uint8Array;
  /** Number of the connection that carried it, from 0: equal numbers mean that it was kept alive. */
  readonly connection: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

export type ScriptedCall = {
  /** Absent: one is made up. */
  readonly id?: string;
  readonly name: string;
  /** A string is sent as it is, so that broken JSON can be. */
  readonly arguments: JsonObject | string;
};

export type ScriptedUsage = {
  readonly prompt: number;
  readonly completion: number;
  readonly cached?: number;
};

/** A parameter that the endpoint refuses with status 400, in the words that endpoints use. */
export type RefusedParameter =
  | 'temperature'
  | 'reasoning_effort'
  | 'max_tokens'
  | 'max_completion_tokens'
  | 'stream'
  | 'stream_options'
  | 'developer'
  | 'response_format'
  | 'context-length';

/** One way to misbehave. `odd-shape` faults are replies that are served in a form that some endpoint uses. */
export type Fault =
  | {
      readonly type: 'status';
      readonly status: number;
      readonly headers?: { readonly [name: string]: string };
      /** A string is sent as it is, anything else as JSON. */
      readonly body?: JsonValue;
    }
  /** Waits before the headers, then answers as scripted. */
  | { readonly type: 'delay'; readonly ms: number }
  /** Sends headers and `bytes` of the body (0 by default), then nothing for ever. */
  | { readonly type: 'stall'; readonly bytes?: number }
  /** Sends the body one byte per interval. */
  | { readonly type: 'drip'; readonly ms: number }
  | { readonly type: 'drop'; readonly when: 'before-headers' | 'mid-body' }
  /** A body, or one chunk of a stream, that is no JSON. */
  | { readonly type: 'garbled' }
  | { readonly type: 'html' }
  | { readonly type: 'error-with-200'; readonly error?: JsonValue }
  | { readonly type: 'error-mid-stream'; readonly error?: JsonValue }
  /** A clean end in the middle: no finish reason, no `[DONE]`. */
  | { readonly type: 'cut' }
  | { readonly type: 'flood'; readonly bytes: number; readonly gzip?: boolean }
  | { readonly type: 'refuse'; readonly parameter: RefusedParameter }
  | { readonly type: 'redirect'; readonly location: string; readonly status?: number }
  | {
      readonly type: 'odd-shape';
      readonly shape:
        | 'no-ids'
        | 'same-ids'
        | 'no-index'
        | 'interleaved'
        | 'content-null'
        | 'content-array'
        | 'object-arguments'
        | 'function-call'
        | 'no-done'
        /** JSON, whatever the request said of `stream`. */
        | 'plain';
    };

/** One reply of the script. Without `text` and `calls` it is an empty answer. */
export type ReplyScript = {
  readonly text?: string;
  readonly calls?: readonly ScriptedCall[];
  /** `tool_calls` with calls, else `stop`. */
  readonly finish?: string;
  /** Estimated when absent; `none`: not reported. */
  readonly usage?: ScriptedUsage | 'none';
  readonly refusal?: string;
  readonly reasoning?: string;
  readonly fault?: Fault;
  /** Sends the body in pieces of so many bytes, across every border of text, line and event. */
  readonly pieces?: number;
};

export type ScriptedReply = ReplyScript | ((request: RecordedRequest) => ReplyScript);
