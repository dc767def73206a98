/** What an endpoint was found to take: begins as a guess, changes by its refusals, never twice for one thing. */

import type { WarningCode } from '../contract/errors.ts';
import type { ErrorFacts } from './error-body.ts';

export type TokenLimitName = 'max_tokens' | 'max_completion_tokens';

export type Dialect = {
  readonly stream: 'with-usage' | 'bare' | 'none';
  /** The first is used; each refusal takes one away, the last stays. */
  readonly tokenLimits: readonly [TokenLimitName, ...TokenLimitName[]];
  /** The role in which developer messages are sent. */
  readonly developer: 'developer' | 'system';
  readonly temperature: 'sent' | 'dropped';
  readonly reasoningEffort: 'sent' | 'dropped';
  /** How the schema of an answer is told. */
  readonly responseFormat: 'json_schema' | 'json_object' | 'dropped';
};

export type Lesson = {
  readonly dialect: Dialect;
  readonly warning?: WarningCode;
};

/** The names of what the refused request carried: only what was sent can have been refused. */
export type SentParameters = ReadonlySet<string>;

export function guessDialect(model: string, baseUrl: URL): Dialect {
  const openai = baseUrl.hostname === 'api.openai.com';
  return {
    stream: 'with-usage',
    tokenLimits: openai ? ['max_completion_tokens', 'max_tokens'] : ['max_tokens', 'max_completion_tokens'],
    developer: 'developer',
    temperature: takesTemperature(model) ? 'sent' : 'dropped',
    reasoningEffort: 'sent',
    responseFormat: 'json_schema',
  };
}

/** goagent's rule (its o3 and o4, by prefix, whatever the case), o1 added; a vendor's prefix is passed over. */
export function takesTemperature(model: string): boolean {
  return !/^o[134]/i.test(model.slice(model.lastIndexOf('/') + 1));
}

/**
 * What a refusal teaches, if anything. It must refuse something that was sent: an error text may repeat the
 * conversation, and then mentions whatever its author likes. Each lesson takes something away for good, so
 * that a request meets at most eight of them.
 */
export function learn(
  dialect: Dialect,
  refusal: { readonly error: ErrorFacts; readonly sent: SentParameters },
): Lesson | undefined {
  const { error, sent } = refusal;
  const text = error.message.slice(0, 4096).toLowerCase();
  if (!refusing.test(`${text} ${error.code}`)) return undefined;
  const candidates = subjects.filter((subject) => sent.has(subject.name));
  const named = candidates.find((subject) => subject.name === error.param);
  return (named ?? candidates.find((subject) => subject.mentioned.test(text)))?.lesson(dialect);
}

/** For an endpoint whose streams end without saying why. */
export function askPlainly(dialect: Dialect): Dialect {
  return { ...dialect, stream: 'none' };
}

const refusing =
  /unsupported|not support|invalid|unrecogni[sz]ed|unknown|unexpected|not permitted|not allowed|extra inputs|forbidden/;

type Subject = {
  readonly name: string;
  readonly mentioned: RegExp;
  readonly lesson: (dialect: Dialect) => Lesson | undefined;
};

/** In the order in which they are looked for. `\b` keeps `stream` apart from `stream_options`. */
const subjects: readonly Subject[] = [
  {
    name: 'response_format',
    mentioned: /\bresponse_?(?:format|schema)\b|\bjson_(?:schema|object)\b|\bresponse mime type\b/,
    lesson: otherResponseFormat,
  },
  {
    name: 'stream_options',
    mentioned: /\bstream_options\b/,
    lesson: (dialect) => ({ dialect: { ...dialect, stream: 'bare' } }),
  },
  {
    name: 'stream',
    mentioned: /\bstream(?:ing)?\b/,
    lesson: (dialect) => ({ dialect: askPlainly(dialect) }),
  },
  { name: 'max_completion_tokens', mentioned: /\bmax_completion_tokens\b/, lesson: otherTokenLimit },
  { name: 'max_tokens', mentioned: /\bmax_tokens\b/, lesson: otherTokenLimit },
  {
    name: 'temperature',
    mentioned: /\btemperature\b/,
    lesson: (dialect) => ({
      dialect: { ...dialect, temperature: 'dropped' },
      warning: 'TEMPERATURE_DROPPED',
    }),
  },
  {
    name: 'reasoning_effort',
    mentioned: /\breasoning/,
    lesson: (dialect) => ({
      dialect: { ...dialect, reasoningEffort: 'dropped' },
      warning: 'REASONING_EFFORT_DROPPED',
    }),
  },
  {
    name: 'developer',
    mentioned: /\bdeveloper\b|\broles?\b/,
    lesson: (dialect) => ({ dialect: { ...dialect, developer: 'system' } }),
  },
];

/** Only the first step is told of: from there on the schema is not the endpoint's business any more. */
function otherResponseFormat(dialect: Dialect): Lesson {
  return dialect.responseFormat === 'json_schema'
    ? { dialect: { ...dialect, responseFormat: 'json_object' }, warning: 'RESPONSE_FORMAT_DROPPED' }
    : { dialect: { ...dialect, responseFormat: 'dropped' } };
}

function otherTokenLimit(dialect: Dialect): Lesson | undefined {
  const [, next] = dialect.tokenLimits;
  return next === undefined ? undefined : { dialect: { ...dialect, tokenLimits: [next] } };
}
