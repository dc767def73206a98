/** What the core needs from the outside, as interfaces. Wings implement them; `run` hands them over. */

import type { AnswerFormat } from './answer.ts';
import type { ApprovedCall, Place, Redacted, ToolRun } from './calls.ts';
import type { ToolSpec } from './catalog.ts';
import type { ReasonCode, WarningCode } from './errors.ts';
import type { AgentEvent, HttpAttempt } from './events.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Message, Reply } from './messages.ts';
import type { ModelSetup } from './setup.ts';

/** Time. `now` is milliseconds since the epoch; `sleep` ends early, without an error, when `signal` aborts. */
export type Clock = {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

/** Random identifiers of `bytes` bytes in lower-case hex. */
export type Identifiers = (bytes: number) => string;

export type RedactionHit = { readonly class: string; readonly place: Place; readonly count: number };

/** Takes known secrets out of text. Pure but for the count of what it found. */
export type Redactor = {
  /** Replaces every known secret, in every named encoding, and every fragment of one, by `***`. */
  text(value: string, place: Place): Redacted<string>;
  /** The same for every string in a JSON value, keys included. */
  value<T extends JsonValue>(value: T, place: Place): Redacted<T>;
  /** What was found since the last call, by class and place. */
  takeHits(): readonly RedactionHit[];
};

/** One request to the model, before it takes the shape of an HTTP body. */
export type ModelRequest = {
  readonly messages: readonly Message[];
  readonly tools: readonly ToolSpec[];
  /** `none`: the tools are shown, so that the conversation stays readable, but may not be called. */
  readonly toolChoice: 'auto' | 'none';
  /** What the reply has to be; given only where no tool may be called. */
  readonly answer?: AnswerFormat;
  /** Tokens for this reply; absent: the endpoint's own default. */
  readonly maxOutputTokens?: number;
  /** `goagent-<32 hex>`, the same for every attempt at this request. */
  readonly idempotencyKey: string;
};

/** What came of a request after all retries. */
export type ModelOutcome =
  | { readonly type: 'replied'; readonly reply: Reply; readonly ms: number }
  /** The endpoint says that the messages do not fit its window. */
  | { readonly type: 'too-long' }
  | { readonly type: 'aborted' }
  | { readonly type: 'failed'; readonly reason: ReasonCode; readonly message: string };

export type ModelEvent =
  /** Comes before each attempt; who does not go on from here has prevented it. Not for the log. */
  | { readonly type: 'attempt-ahead'; readonly model: string }
  | HttpAttempt
  | { readonly type: 'warning'; readonly code: WarningCode; readonly message: string };

/** A description of a request that the log keeps: nothing in it is secret. */
export type RequestFacts = {
  readonly model: string;
  readonly endpoint: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sampling: JsonObject;
  /** As in `ModelRequested`. */
  readonly dialect?: JsonObject;
};

export type Model = {
  /** The model that is asked next: one of the fallbacks, once those before it have failed for good. */
  next(): string;
  /** What shapes its requests, for the bundle; absent: there is nothing to tell. */
  setup?(): ModelSetup;
  /** What will be sent, without sending it. */
  describe(request: ModelRequest): RequestFacts;
  /** Sends, retries, validates. Yields before each attempt, and when it has ended, before it waits for the next. */
  complete(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, ModelOutcome, void>;
};

/** Runs an approved call, to an end that is a value: a tool that fails is no exception. */
export type ToolRunner = (call: ApprovedCall, signal: AbortSignal) => Promise<ToolRun>;

/** One consumer of events. A throw ends the run: what cannot be recorded does not happen. */
export type Sink = { accept(event: AgentEvent): void | Promise<void> };

declare const processRequest: unique symbol;

/** What to start. Made only by the makers in `launch/process-request`. */
export type ProcessRequest = {
  readonly [processRequest]: true;
  /** argv[0] is an absolute path. */
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  /** The child's whole environment. */
  readonly env: { readonly [name: string]: string };
  readonly stdin: Uint8Array;
  readonly timeoutMs: number;
  /** Bytes of stdout and stderr together that are kept; one more and the child is killed. */
  readonly maxBytes: number;
};

export type ProcessEnding = 'exited' | 'timed-out' | 'overflowed' | 'cancelled' | 'not-started';

/** Success and failure in one shape. */
export type ProcessRecord = {
  readonly ending: ProcessEnding;
  /** Exit status; -1 when there is none. */
  readonly exit: number;
  readonly signal: string | null;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** Bytes as produced, kept or not. */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  readonly ms: number;
  /** For `not-started`: what the system said, without argv. */
  readonly problem?: string;
};

export type ProcessRunner = (request: ProcessRequest, signal: AbortSignal) => Promise<ProcessRecord>;
