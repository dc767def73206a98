/** What a model needs to be reached: where, as whom, with which sampling, and within which bounds. */

import type { Clock, Redactor } from '../contract/ports.ts';

export type ModelOptions = {
  /** Absolute, with the path before `/chat/completions`. */
  readonly baseUrl: string;
  /** Absent: no `Authorization` header is sent. */
  readonly apiKey?: string;
  /** The first is asked until it fails for good, then the next. */
  readonly models: readonly [string, ...string[]];
  readonly headers: { readonly [name: string]: string };
  readonly temperature?: number;
  /** Set: no temperature is sent (the one-knob rule). */
  readonly topP?: number;
  readonly reasoningEffort?: string;
  /** Tokens of one reply, unless the request itself says how many. */
  readonly maxOutputTokens?: number;
  /** Milliseconds of one attempt, from the first byte sent to the last byte received. */
  readonly timeoutMs: number;
  /** Milliseconds without a byte, once the headers have come. */
  readonly idleMs: number;
  /** Attempts after the first, for each model. */
  readonly retries: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  readonly backoffMs: number;
  /** Bytes of one reply's body, after decompression. */
  readonly maxBodyBytes: number;
  /** When the run ends, in milliseconds since the epoch: a wait beyond it is not begun. */
  readonly deadlineAt?: number;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
  readonly redactor: Redactor;
  /** Used only when one of the first two is set. */
  readonly proxy?: ProxySettings;
  readonly names: OptionNames;
};

/** The inputs by which a person changes these options. */
export type OptionNames = {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string;
  /** An input whose key stays with its own origin, and is therefore not sent to this one. */
  readonly withheldKey?: string;
};

/** Values of the environment variables of these names. */
export type ProxySettings = {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
};
