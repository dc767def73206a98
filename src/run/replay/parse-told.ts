/** Lines that are an event as a whole: no text belongs to them. */

import type { Place } from '../../contract/calls.ts';
import { conclusionOf } from '../../contract/conclusion.ts';
import type { ReasonCode, WarningCode } from '../../contract/errors.ts';
import type { HttpAttempt } from '../../contract/events.ts';
import { proposalTypes } from '../../contract/proposals.ts';
import { type Fields, notAsWritten } from './fields.ts';
import { parseTaint } from './parse-setup.ts';
import type { ToldEvent } from './recorded.ts';

/** Undefined: a line of another kind. @throws GoagentError `INPUTS_INVALID` */
export function parseTold(type: string, line: Fields): ToldEvent | undefined {
  switch (type) {
    case 'run-started':
      return { type, facts: line.value };
    case 'gate-judged':
      return { type, verdict: line.word('verdict', ['allowed', 'denied']), reason: toGateReason(line) };
    case 'run-tainted':
      return { type, ...parseTaint(line) };
    case 'canary-tripped':
      return { type, code: line.word('code', ['DENIED_CANARY']), message: line.text('message') };
    case 'redacted':
      return {
        type,
        count: line.count('count'),
        class: line.text('class'),
        place: line.word('place', places),
      };
    case 'proposal-recorded':
      return { type, proposal: line.word('proposal', proposalTypes), digest: line.text('digest') };
    case 'proposal-published':
      return {
        type,
        proposal: line.word('proposal', proposalTypes),
        digest: line.text('digest'),
        what: line.word('what', ['created', 'updated', 'unchanged']),
        url: line.text('url'),
      };
    case 'limit-reached':
      return { type, code: toReason(line, 'code'), message: line.text('message') };
    case 'warning':
      return { type, code: toWarning(line), message: line.text('message') };
    default:
      return undefined;
  }
}

/** Without what it was charged: that is computed again. */
export function parseAttempt(line: Fields): HttpAttempt {
  return {
    type: 'http-attempt',
    attempt: line.count('attempt'),
    max: line.count('max'),
    status: line.count('status'),
    backoffMs: line.number('backoffMs'),
    ...(line.has('error') ? { error: line.text('error') } : {}),
  };
}

export function toReason(line: Fields, name: string): ReasonCode {
  const found = line.text(name);
  if (!isReason(found)) throw notAsWritten(name, 'is no reason that this version knows');
  return found;
}

const isReason = (text: string): text is ReasonCode => Object.hasOwn(conclusionOf, text);

function toGateReason(line: Fields) {
  const found = line.text('reason');
  return found === 'TRUSTED_EVENT' || found === 'TRUSTED_PEOPLE' ? found : toReason(line, 'reason');
}

function toWarning(line: Fields): WarningCode {
  const found = line.text('code');
  if (!isWarning(found)) throw notAsWritten('code', 'is no code of a warning');
  return found;
}

/** Nothing is decided by it, and a later version knows more of them: its form is enough. */
const isWarning = (text: string): text is WarningCode => /^[A-Z][A-Z_]{1,63}$/.test(text);

const places = [
  'messages',
  'reply',
  'arguments',
  'result',
  'log',
  'console',
  'output',
  'summary',
  'error',
  'proposal',
] as const satisfies readonly Place[];
