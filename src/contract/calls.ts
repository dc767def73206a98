/**
 * The type-states of a tool call: raw (a string from the model), valid (the schema said yes),
 * approved (policy said yes), run, redacted. A later state cannot be written down without the earlier one.
 */

import type { ToolSpec } from './catalog.ts';
import type { RefusalCode, ToolCode } from './errors.ts';
import type { JsonObject, JsonValue } from './json.ts';

declare const approved: unique symbol;
declare const redacted: unique symbol;

/** What the model asked for. All three strings are the model's, so an attacker's. */
export type RawToolCall = {
  readonly id: string;
  readonly name: string;
  readonly argumentsText: string;
};

export type ValidCall = {
  readonly id: string;
  readonly tool: ToolSpec;
  readonly arguments: JsonObject;
};

/** Made by `law/policy/approve` and nowhere else. */
export type ApprovedCall = ValidCall & { readonly [approved]: true };

/** Made by `law/redact/redactor` and nowhere else: nothing in it is a secret that we know. */
export type Redacted<T> = T & { readonly [redacted]: true };

/** Where a redacted value was about to go. */
export type Place =
  | 'messages'
  | 'reply'
  | 'arguments'
  | 'result'
  | 'log'
  | 'console'
  | 'output'
  | 'summary'
  | 'error'
  | 'proposal';

export type Refusal = {
  readonly call: RawToolCall;
  readonly code: RefusalCode;
  /** What the model reads. It never repeats the arguments. */
  readonly message: string;
};

/** How a tool ended. `denied` is a built-in that refused by policy (a path outside, say). */
export type ToolEnding = 'ok' | 'failed' | 'timed-out' | 'overflowed' | 'cancelled' | 'denied';

/** One run of a tool, in one shape for success and failure. Nothing in it is redacted yet. */
export type ToolRun = {
  readonly ending: ToolEnding;
  /** What the tool said, before redaction and shortening: parsed JSON, or text as it came. */
  readonly said: JsonValue;
  readonly code?: ToolCode;
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Exit status; -1 when a signal or our deadline ended it. */
  readonly exit: number;
  readonly ms: number;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  /** Bytes that were produced but not kept, because the tool was over four times its cap. */
  readonly lostBytes: number;
  /** Names, never values. */
  readonly envKeys: readonly string[];
  readonly network: boolean;
};
