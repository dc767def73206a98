/** Why the endpoint failed, in one line for a person: where, what, and which input to change. */

import type { ReasonCode } from '../contract/errors.ts';
import type { Redactor } from '../contract/ports.ts';
import type { Attempt, AttemptFault, FailedAttempt } from './attempt.ts';
import type { ModelOptions } from './options.ts';

export type Failure = { readonly reason: ReasonCode; readonly message: string };

/** `attempts` is how many there were; `waitMs` a wait that the run has no time for. */
export function describeFailure(
  attempt: FailedAttempt,
  about: { readonly options: ModelOptions; readonly attempts: number; readonly waitMs?: number },
): Failure {
  const { options } = about;
  const tries = about.attempts > 1 ? ` (${about.attempts} attempts)` : '';
  const told = attempt.type === 'refused' ? toldByStatus(attempt, options) : toldByFault(attempt, options);
  const wait =
    about.waitMs === undefined
      ? ''
      : ` It asks to wait ${toDuration(about.waitMs)}, longer than this run has left: raise timeout, or run it later.`;
  const message = `The model endpoint ${toAddress(options.baseUrl)} ${told.what}${tries}. ${told.advice}${wait}`;
  return { reason: told.reason, message: options.redactor.text(message.trim(), 'error') };
}

/**
 * Text of the endpoint that a person can read safely: redacted whole, then without control and format
 * characters (by a space, so that nothing that they kept apart comes together), one line, 300 characters.
 */
export function toExcerpt(text: string, redactor: Redactor): string {
  const line = redactor
    .text(text, 'error')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const characters = [...line.slice(0, 1_000)];
  return characters.length <= 300 ? line : `${characters.slice(0, 299).join('')}…`;
}

/** The name of what went wrong, for the log. */
export function errorCode(attempt: Exclude<Attempt, { type: 'replied' }>): string {
  if (attempt.type === 'aborted') return 'ABORTED';
  if (attempt.type === 'broken') return attempt.fault;
  if (attempt.status < 300) return 'ERROR_OBJECT';
  return attempt.status < 400 ? 'REDIRECT' : 'STATUS';
}

type Told = { readonly reason: ReasonCode; readonly what: string; readonly advice: string };

function toldByStatus(attempt: Extract<Attempt, { type: 'refused' }>, options: ModelOptions): Told {
  const { status, error } = attempt;
  const { names } = options;
  const said = toExcerpt(error.message, options.redactor);
  if (status >= 300 && status < 400) return redirected(attempt, options);
  const what = said === '' ? '' : `: ${said.replace(/\.+$/, '')}`;
  if (status < 300) {
    return {
      reason: 'PROVIDER_REPLY_INVALID',
      what: `answered an error with status ${status}${what}`,
      advice: `Check ${names.model} and ${names.baseUrl}, or try again later.`,
    };
  }
  return {
    reason: 'PROVIDER_STATUS',
    what: `answered status ${status}${what}`,
    advice: adviceFor(status, options),
  };
}

function redirected(attempt: Extract<Attempt, { type: 'refused' }>, options: ModelOptions): Told {
  const location = attempt.headers.get('location') ?? '';
  const target = URL.canParse(location, options.baseUrl)
    ? new URL(location, options.baseUrl).origin
    : 'nowhere';
  return {
    reason: 'PROVIDER_STATUS',
    what: `redirects (status ${attempt.status}) to ${toExcerpt(target, options.redactor)}`,
    advice: `That is not followed, since the ${options.names.apiKey} would go along: set ${options.names.baseUrl} to the final address.`,
  };
}

function adviceFor(status: number, { apiKey, names }: ModelOptions): string {
  const withheld =
    names.withheldKey === undefined ? '' : ` ${names.withheldKey} is not sent to another origin.`;
  switch (status) {
    case 401:
      return apiKey === undefined ? `Set ${names.apiKey}.${withheld}` : `Check ${names.apiKey}.`;
    case 403:
      return apiKey === undefined && withheld !== ''
        ? `Set ${names.apiKey}.${withheld}`
        : `Check ${names.apiKey}, and what it may use.`;
    case 404:
      return `Check ${names.baseUrl} and ${names.model}.`;
    case 405:
      return `Check ${names.baseUrl}.`;
    case 429:
      return 'Raise http-retries or http-retry-backoff, or ask less often.';
    default:
      return status >= 500 ? 'The fault is at the endpoint: try again later, or raise http-retries.' : '';
  }
}

function toldByFault(attempt: Extract<Attempt, { type: 'broken' }>, options: ModelOptions): Told {
  const detail = attempt.detail === '' ? '' : `: ${attempt.detail}`;
  return faults[attempt.fault](detail, options);
}

const faults: { readonly [fault in AttemptFault]: (detail: string, options: ModelOptions) => Told } = {
  NOT_SENT: (_detail, { names }) => ({
    reason: 'PROVIDER_UNREACHABLE',
    what: 'was not asked, because the request cannot be written as HTTP',
    advice: `Check ${names.apiKey}, api-headers and ${names.baseUrl} for characters that do not belong there.`,
  }),
  CONNECTION: (detail, { names }) => ({
    reason: 'PROVIDER_UNREACHABLE',
    what: `cannot be reached, or broke off${detail}`,
    advice: `Check ${names.baseUrl}, and that the endpoint runs.`,
  }),
  TIMEOUT: (_detail, { timeoutMs }) => ({
    reason: 'PROVIDER_TIMEOUT',
    what: `did not finish its answer in time (http-timeout=${toDuration(timeoutMs)})`,
    advice: 'Increase http-timeout, or ask for less: a shorter prompt, a faster model.',
  }),
  IDLE: (_detail, { idleMs, timeoutMs }) => ({
    reason: 'PROVIDER_TIMEOUT',
    what: `fell silent for ${toDuration(idleMs)} in the middle of its answer (http-timeout=${toDuration(timeoutMs)})`,
    advice: 'Increase http-timeout, or check what lies between here and the endpoint.',
  }),
  TOO_LARGE: (_detail, { maxBodyBytes, names }) => ({
    reason: 'PROVIDER_REPLY_INVALID',
    what: `answered more than ${maxBodyBytes} bytes`,
    advice: `Lower max-output-tokens, or check ${names.baseUrl}.`,
  }),
  CUT: unreadable,
  UNFINISHED: unreadable,
  GARBLED: unreadable,
  NOT_A_REPLY: unreadable,
};

function unreadable(detail: string, { names }: ModelOptions): Told {
  return {
    reason: 'PROVIDER_REPLY_INVALID',
    what: `answered something that is no chat completion${detail}`,
    advice: `Check that ${names.baseUrl} is that of an OpenAI-compatible API.`,
  };
}

/** Scheme, host and path: a query or a user may be a secret. */
function toAddress(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return `${origin}${pathname}`;
}

function toDuration(ms: number): string {
  return ms >= 1_000 && ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}
