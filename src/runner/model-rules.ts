/** The model and its endpoint. Rows of the table of inputs. */

import { duration, endpoint, type InputRule, wholeNumber } from './input-rule.ts';

export const modelRules: readonly InputRule[] = [
  {
    name: 'base-url',
    meaning: 'Any OpenAI-compatible Chat Completions endpoint. `https:`, or `http:` for loopback.',
    takes: endpoint,
    fallback: '`https://api.openai.com/v1`',
    variables: ['OAI_BASE_URL'],
    url: true,
  },
  {
    name: 'allow-insecure-http',
    meaning:
      'Allows `http:` to hosts other than loopback, such as a model in a service container. The key then travels unencrypted.',
    takes: 'true or false',
    fallback: '`false`',
    default: 'false',
  },
  {
    name: 'api-key',
    meaning: 'Key of the endpoint. May be absent where the endpoint wants none.',
    takes: 'one line of visible ASCII',
    fallback: 'none',
    variables: ['OAI_API_KEY', 'OPENAI_API_KEY'],
    secret: true,
  },
  {
    name: 'model',
    meaning: 'Name of the model. There is no silent default; a `.prompt.yml` may name it instead.',
    takes: 'a model name in one line',
    fallback: 'required',
    variables: ['OAI_MODEL'],
  },
  {
    name: 'fallback-models',
    meaning: 'Models that are tried in order when the retries of the one before are spent.',
    takes: 'model names, separated by commas or lines',
    fallback: 'none',
  },
  {
    name: 'api-headers',
    meaning:
      'More request headers, `Name: value` lines. Their values are secrets, but for HTTP-Referer, X-Title, User-Agent, Accept*, OpenAI-Organization, OpenAI-Project and OpenAI-Beta.',
    takes:
      'lines of the form Name: value, visible ASCII, not Authorization, Host, Content-* or Idempotency-Key',
    fallback: 'none',
    secret: true,
  },
  {
    name: 'temperature',
    meaning: 'Sampling temperature. Not sent when `top-p` is.',
    takes: 'a number from 0 to 2',
    fallback: 'not sent',
    variables: ['LLM_TEMPERATURE'],
  },
  {
    name: 'top-p',
    meaning: 'Nucleus sampling.',
    takes: 'a number over 0 and at most 1',
    fallback: 'not sent',
  },
  {
    name: 'reasoning-effort',
    meaning: 'How much a reasoning model thinks.',
    takes: 'none, minimal, low, medium, high or xhigh',
    fallback: 'not sent',
  },
  {
    name: 'max-output-tokens',
    meaning: 'Tokens of one reply.',
    takes: wholeNumber(1, 10_000_000),
    fallback: 'not sent',
  },
  {
    name: 'context-window',
    meaning: 'Tokens that the model can take in. What does not fit is shortened, oldest results first.',
    takes: wholeNumber(1024, 100_000_000),
    fallback: '`128000`',
    default: '128000',
  },
  {
    name: 'http-timeout',
    meaning: 'Time for one attempt at a request, from its start to the last byte of the reply.',
    takes: duration,
    fallback: '`120s`',
    variables: ['OAI_HTTP_TIMEOUT'],
  },
  {
    name: 'http-retries',
    meaning: 'Attempts after the first, on 408, 409, 429, 5xx, connection faults and time-outs.',
    takes: wholeNumber(0, 10),
    fallback: '`2`',
    variables: ['OAI_HTTP_RETRIES'],
  },
  {
    name: 'http-retry-backoff',
    meaning: 'Wait before the second attempt; it doubles from there, with jitter. `Retry-After` goes first.',
    takes: duration,
    fallback: '`500ms`',
    variables: ['OAI_HTTP_RETRY_BACKOFF'],
  },
];
