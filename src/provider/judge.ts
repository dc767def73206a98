/** What an attempt means for the request: done, learn and ask again, wait and ask again, another model, or over. */

import type { WarningCode } from '../contract/errors.ts';
import type { Reply } from '../contract/messages.ts';
import type { Attempt, FailedAttempt } from './attempt.ts';
import { askPlainly, type Dialect, learn, type SentParameters } from './dialect.ts';
import { type ErrorFacts, saysTooLong, statusOf } from './error-body.ts';

export type Judgement =
  | { readonly verdict: 'replied'; readonly reply: Reply }
  | { readonly verdict: 'too-long' }
  | { readonly verdict: 'aborted' }
  /** Ask again at once: the endpoint refused a parameter that it need not get. */
  | { readonly verdict: 'learnt'; readonly dialect: Dialect; readonly warning?: WarningCode }
  | (Because & { readonly verdict: 'retry'; readonly dialect: Dialect; readonly retryAfter: string | null })
  /** The endpoint does not have this model. */
  | (Because & { readonly verdict: 'no-such-model' })
  | (Because & { readonly verdict: 'failed' });

type Because = { readonly because: FailedAttempt };

export function judgeAttempt(
  attempt: Attempt,
  asked: { readonly dialect: Dialect; readonly sent: SentParameters },
): Judgement {
  switch (attempt.type) {
    case 'replied':
      return { verdict: 'replied', reply: attempt.reply };
    case 'aborted':
      return { verdict: 'aborted' };
    case 'broken':
      return judgeFault(attempt, asked.dialect);
    case 'refused':
      return judgeRefusal(attempt, asked);
  }
}

function judgeFault(because: Extract<Attempt, { type: 'broken' }>, dialect: Dialect): Judgement {
  switch (because.fault) {
    case 'CONNECTION':
    case 'TIMEOUT':
    case 'IDLE':
    case 'CUT':
    case 'GARBLED':
      return { verdict: 'retry', because, dialect, retryAfter: null };
    case 'UNFINISHED':
      return { verdict: 'retry', because, dialect: askPlainly(dialect), retryAfter: null };
    case 'NOT_SENT':
    case 'TOO_LARGE':
    case 'NOT_A_REPLY':
      return { verdict: 'failed', because };
  }
}

function judgeRefusal(
  because: Extract<Attempt, { type: 'refused' }>,
  { dialect, sent }: { readonly dialect: Dialect; readonly sent: SentParameters },
): Judgement {
  const { error, headers } = because;
  const status = because.status < 300 ? statusOf(error) : because.status;
  if (saysTooLong(status, error)) return { verdict: 'too-long' };
  const lesson = teaches(status) ? learn(dialect, { error, sent }) : undefined;
  if (lesson !== undefined) return { verdict: 'learnt', ...lesson };
  if (status === 408 || status === 409 || status === 429 || status >= 500) {
    return { verdict: 'retry', because, dialect, retryAfter: headers.get('retry-after') };
  }
  const noModel = (status === 404 || status === 400) && namesNoModel(error);
  return { verdict: noModel ? 'no-such-model' : 'failed', because };
}

/** 500: templates of local servers fail so on a role that they do not know. 501: not implemented. */
function teaches(status: number): boolean {
  return status === 400 || status === 422 || status === 500 || status === 501;
}

function namesNoModel(error: ErrorFacts): boolean {
  if (error.code === 'model_not_found') return true;
  const text = error.message.slice(0, 4096).toLowerCase();
  return (
    text.includes('model') && /not found|does not exist|unknown model|no such model|not available/.test(text)
  );
}
