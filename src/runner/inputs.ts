/** Strings of a workflow to frozen `Inputs`, or all complaints at once. */

import { type ConclusionName, conclusions } from '../contract/conclusion.ts';
import type { Environment } from './environment.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import {
  isModelName,
  isPassableVariable,
  parseBoolean,
  parseDecimal,
  parseDuration,
  parseEffort,
  parseEndpoint,
  parseHeaders,
  parseLine,
  parseList,
  parseRepositoryPath,
  parseSize,
  parseText,
  parseWait,
  parseWhole,
} from './input-values.ts';
import { readUpload, type UploadInputs } from './upload-inputs.ts';

/** Text given in the workflow, or a path to be read from the trusted revision. */
export type TextSource =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'file'; readonly input: string; readonly path: string };

export type Inputs = {
  readonly prompt: TextSource;
  readonly system: TextSource | undefined;
  readonly developer: string | undefined;
  readonly model: ModelInputs;
  readonly tools: ToolInputs;
  readonly limits: LimitInputs;
  readonly failOn: ReadonlySet<ConclusionName>;
  readonly upload: UploadInputs;
};

/** Times in milliseconds. */
export type ModelInputs = {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly models: readonly [string, ...string[]];
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

export type ToolInputs = {
  readonly manifest: string | undefined;
  readonly allowTools: readonly string[];
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  readonly envAllowlist: readonly string[];
  readonly workingDirectory: string | undefined;
  readonly allowFiles: readonly string[];
};

export type LimitInputs = {
  readonly maxSteps: number;
  readonly maxToolCalls: number;
  readonly timeoutMs: number;
};

export type ParsedInputs =
  | { readonly verdict: 'accepted'; readonly inputs: Inputs }
  | {
      readonly verdict: 'refused';
      readonly complaints: readonly string[];
      readonly upload: UploadInputs;
    };

/** Parses all inputs; `before` holds complaints that were found on the way here. Complaints name the input, what it got (never a secret's value) and what it takes. */
export function parseInputs(environment: Environment, before: readonly string[]): ParsedInputs {
  const reader = createInputReader(environment);
  const inputs = {
    prompt: readSource(reader, 'prompt') ?? missingPrompt(reader),
    system: readSource(reader, 'system'),
    developer: reader.optional('developer', parseText),
    model: readModel(reader),
    tools: readTools(reader),
    limits: {
      maxSteps: reader.value('max-steps', parseWhole({ from: 1, to: 100 }), 15),
      maxToolCalls: reader.value('max-tool-calls', parseWhole({ from: 0, to: 10_000 }), 100),
      timeoutMs: reader.value('timeout', parseDuration, 20 * 60_000),
    },
    failOn: readFailOn(reader),
    upload: readUpload(reader),
  };
  const complaints = [...reader.complaints, ...before];
  return complaints.length === 0
    ? { verdict: 'accepted', inputs }
    : { verdict: 'refused', complaints, upload: inputs.upload };
}

function readSource(reader: InputReader, name: 'prompt' | 'system'): TextSource | undefined {
  const text = reader.optional(name, parseText);
  const path = reader.optional(`${name}-file`, parseRepositoryPath);
  if (text !== undefined && path !== undefined) {
    reader.complain(`inputs "${name}" and "${name}-file" are mutually exclusive: remove one`);
  }
  if (text !== undefined) return { type: 'text', text };
  return path === undefined ? undefined : { type: 'file', input: `${name}-file`, path };
}

function missingPrompt(reader: InputReader): TextSource {
  if (!reader.given('prompt-file')) reader.complain('input "prompt" is required: give it, or "prompt-file"');
  return { type: 'text', text: '' };
}

function readModel(reader: InputReader): ModelInputs {
  const insecure = reader.value('allow-insecure-http', parseBoolean, false);
  const model = reader.required('model', parseLine);
  const baseUrl = reader.value(
    'base-url',
    parseEndpoint(insecure ? 'any-host' : 'loopback-only'),
    'https://api.openai.com/v1',
  );
  return {
    baseUrl,
    apiKey: reader.optional('api-key', parseLine),
    models: [model ?? '', ...reader.value('fallback-models', parseList(isModelName), [])],
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

function readTools(reader: InputReader): ToolInputs {
  return {
    manifest: reader.optional('tools', parseRepositoryPath),
    allowTools: reader.value(
      'allow-tools',
      parseList((name) => /^[a-zA-Z0-9_.-]{1,64}$/.test(name)),
      [],
    ),
    timeoutMs: reader.value('tool-timeout', parseDuration, 30_000),
    maxOutputBytes: reader.value('max-tool-output', parseSize, 65_536),
    envAllowlist: reader.value('env-allowlist', parseList(isPassableVariable), []),
    workingDirectory: reader.optional('working-directory', parseText),
    allowFiles: reader.value(
      'allow-files',
      parseList((glob) => glob.length <= 500),
      [],
    ),
  };
}

function readFailOn(reader: InputReader): ReadonlySet<ConclusionName> {
  const chosen = reader.value('fail-on', parseList(isFailOnWord), []);
  if (chosen.length > 1 && (chosen.includes('all') || chosen.includes('none'))) {
    reader.complain('input "fail-on": "all" and "none" stand alone');
  }
  if (chosen.length === 0) return defaultFailOn;
  return new Set(conclusions.filter((name) => chosen.includes('all') || chosen.includes(name)));
}

/** Interface §2 `fail-on`: all but `success` and `skipped`. */
export const defaultFailOn: ReadonlySet<ConclusionName> = new Set(
  conclusions.filter((name) => name !== 'success' && name !== 'skipped'),
);

function isFailOnWord(word: string): boolean {
  return word === 'all' || word === 'none' || conclusions.some((name) => name === word);
}
