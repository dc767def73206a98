/** What an endpoint says is wrong, out of the many shapes in which endpoints say it. All of it is hostile text. */

import { fieldOf, listOf, parseJson, textOf } from './field.ts';

export type ErrorFacts = {
  /** What a person may read, once it is redacted and cut. */
  readonly message: string;
  /** Lower case; empty when absent. */
  readonly code: string;
  readonly type: string;
  readonly param: string;
};

/** Of a body that came with an error status; one that is no JSON is a message as it stands. */
export function parseErrorBody(text: string): ErrorFacts {
  const json = parseJson(text);
  if (json === undefined || typeof json === 'string') return facts({}, textOf(json) || text);
  const body = Array.isArray(json) ? json[0] : json;
  const error = fieldOf(body, 'error') ?? body;
  const parsed = toErrorFacts(error);
  return parsed.message === '' ? { ...parsed, message: text } : parsed;
}

/** Of the `error` member itself: an object or a text. */
export function toErrorFacts(error: unknown): ErrorFacts {
  if (typeof error === 'string') return facts({}, error);
  const detail = fieldOf(error, 'detail');
  const details = listOf(detail).slice(0, mostDetails).map(toDetail);
  const message = textOf(fieldOf(error, 'message')) || textOf(detail) || details.join('; ');
  return facts(error, message);
}

const mostDetails = 16;

/** Of FastAPI: `loc` is a path of names and numbers. Whatever else stands there is not turned into a text: that can throw. */
function toDetail(detail: unknown): string {
  const place = listOf(fieldOf(detail, 'loc'))
    .slice(0, mostDetails)
    .filter((part) => typeof part === 'string' || typeof part === 'number');
  return `${textOf(fieldOf(detail, 'msg'))} ${place.join('.')}`;
}

/** OpenAI's code, and the words that other endpoints use. `status` is 0 for an error sent with status 200. */
export function saysTooLong(status: number, error: ErrorFacts): boolean {
  if (status === 413 || error.code === 'context_length_exceeded') return true;
  if (status !== 0 && status !== 400 && status !== 422 && status !== 500) return false;
  const text = error.message.toLowerCase();
  return tooLongPhrases.some((phrase) => text.includes(phrase));
}

/** The status that an error object sent with status 200 should have had; 0 when it does not tell. */
export function statusOf(error: ErrorFacts): number {
  const code = Number(error.code);
  if (Number.isInteger(code) && code >= 400 && code <= 599) return code;
  const words = `${error.type} ${error.code}`;
  if (/rate.?limit|too.?many.?requests|resource.?exhausted/.test(words)) return 429;
  return /server.?error|internal|overloaded|unavailable|time.?out|upstream/.test(words) ? 503 : 0;
}

const tooLongPhrases: readonly string[] = [
  'maximum context length',
  'context length',
  'context_length',
  'context window',
  'context size',
  'exceed_context_size',
  'prompt is too long',
  'input is too long',
  'too many tokens',
  'maximum number of tokens',
  'reduce the length of the messages',
];

function facts(error: unknown, message: string): ErrorFacts {
  const code = fieldOf(error, 'code');
  return {
    message,
    code: (typeof code === 'number' ? String(code) : textOf(code)).toLowerCase(),
    type: textOf(fieldOf(error, 'type')).toLowerCase(),
    param: textOf(fieldOf(error, 'param')).toLowerCase(),
  };
}
