/** The inputs about the model and its endpoint. */

import { isPromptFile } from '../law/prompt/prompt-file.ts';
import type { InputReader } from './input-reader.ts';
import {
  isModelName,
  parseDecimal,
  parseDuration,
  parseEffort,
  parseEndpoint,
  parseHeaders,
  parseLine,
  parseList,
  parseWait,
  parseWhole,
} from './input-values.ts';
import type { ModeInputs } from './mode-inputs.ts';
import type { TextSource } from './text-source.ts';

/** Times in milliseconds. */
export type ModelInputs = {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  /** The first is absent where a prompt file may name it, and where none is asked. */
  readonly models: readonly [string | undefined, ...string[]];
  readonly headers: Readonly<Record<string, string>>;
  readonly temperature: number | undefined;
  readonly topP: number | undefined;
  readonly reasoningEffort: string | undefined;
  readonly maxOutputTokens: number | undefined;
  readonly contextWindow: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly backoffMs: number;
};

/** Where `http:` may go: `allow-insecure-http`. */
export type HttpHosts = 'loopback-only' | 'any-host';

export type ModelContext = {
  readonly http: HttpHosts;
  readonly prompt: TextSource;
  readonly mode: ModeInputs['type'];
};

export function readModel(reader: InputReader, { http, prompt, mode }: ModelContext): ModelInputs {
  const fileMayName = prompt.type === 'file' && isPromptFile(prompt.path);
  const isRequired = mode === 'run' && !fileMayName;
  const model = isRequired ? reader.required('model', parseLine) : reader.optional('model', parseLine);
  return {
    baseUrl: reader.value('base-url', parseEndpoint(http), 'https://api.openai.com/v1'),
    apiKey: reader.optional('api-key', parseLine),
    models: [model, ...reader.value('fallback-models', parseList(isModelName), [])],
    headers: reader.value('api-headers', parseHeaders, {}),
    temperature: reader.optional(
      'temperature',
      parseDecimal((value) => value >= 0 && value <= 2),
    ),
    topP: reader.optional(
      'top-p',
      parseDecimal((value) => value > 0 && value <= 1),
    ),
    reasoningEffort: reader.optional('reasoning-effort', parseEffort),
    maxOutputTokens: reader.optional('max-output-tokens', parseWhole({ from: 1, to: 10_000_000 })),
    contextWindow: reader.value('context-window', parseWhole({ from: 1_024, to: 100_000_000 }), 128_000),
    timeoutMs: reader.value('http-timeout', parseDuration, 120_000),
    retries: reader.value('http-retries', parseWhole({ from: 0, to: 10 }), 2),
    backoffMs: reader.value('http-retry-backoff', parseWait, 500),
  };
}
