/** One model, asked until it answers, refuses for good, or has been asked often enough. */

import type { ReasonCode, WarningCode } from '../contract/errors.ts';
import type { HttpAttempt } from '../contract/events.ts';
import type { Reply } from '../contract/messages.ts';
import type { ModelEvent, ModelRequest } from '../contract/ports.ts';
import { type Attempt, attempt, type FailedAttempt } from './attempt.ts';
import { describeFailure, errorCode } from './failure.ts';
import { type Judgement, judgeAttempt } from './judge.ts';
import { type Memory, wordingOf } from './memory.ts';
import type { ModelOptions } from './options.ts';
import { sentParameters, toBody, type Wording } from './request.ts';
import { judgeWait } from './retry.ts';

export type Asking = { readonly request: ModelRequest; readonly signal: AbortSignal };

export type Ending =
  | { readonly type: 'replied'; readonly reply: Reply }
  | { readonly type: 'too-long' }
  | { readonly type: 'aborted' }
  | {
      readonly type: 'failed';
      readonly reason: ReasonCode;
      readonly message: string;
      /** Whether another model could do better. */
      readonly next: 'worth-trying' | 'pointless';
    };

/** Yields each attempt before the wait that follows it. What is learnt at once costs none of the attempts. */
export async function* askModel(memory: Memory, asking: Asking): AsyncGenerator<ModelEvent, Ending, void> {
  const { options, transport } = memory;
  const { request, signal } = asking;
  for (let number = 1; !signal.aborted; ) {
    const wording = wordingOf(memory);
    const body = toBody(request, wording);
    const { idempotencyKey } = request;
    yield { type: 'attempt-ahead', model: wording.model };
    const made = await attempt({ body, idempotencyKey, options, transport }, signal);
    const judgement = judgeAttempt(made, { dialect: wording.dialect, sent: sentParameters(body) });
    const pause = judgePause(judgement, { number, options });
    yield toEvent(made, { number, options, pause });
    switch (judgement.verdict) {
      case 'replied':
        return { type: 'replied', reply: judgement.reply };
      case 'too-long':
      case 'aborted':
        return { type: judgement.verdict };
      case 'learnt':
        memory.dialects.set(wording.model, judgement.dialect);
        if (judgement.warning) yield warnDropped(judgement.warning, wording);
        continue;
      case 'retry':
        memory.dialects.set(wording.model, judgement.dialect);
        if (pause.verdict !== 'wait')
          return fail(judgement, { number, options, pause, next: 'worth-trying' });
        await options.clock.sleep(pause.ms, signal);
        number += 1;
        continue;
      case 'no-such-model':
        return fail(judgement, { number, options, pause, next: 'worth-trying' });
      case 'failed':
        return fail(judgement, { number, options, pause, next: 'pointless' });
    }
  }
  return { type: 'aborted' };
}

/** Says which setting is not sent any more, and to which model. */
export function warnDropped(code: WarningCode, { model, options }: Wording): ModelEvent {
  const knobs = new Map<WarningCode, string>([
    ['TEMPERATURE_DROPPED', `temperature ${options.temperature}`],
    ['REASONING_EFFORT_DROPPED', `reasoning-effort "${options.reasoningEffort}"`],
    ['RESPONSE_FORMAT_DROPPED', 'a response_format with the schema of the answer'],
  ]);
  const message = `Model "${model}" does not take ${knobs.get(code)}: it is asked without.`;
  return { type: 'warning', code, message: options.redactor.text(message, 'error') };
}

/** `none`: this attempt calls for no other. `spent`: it does, but there have been enough. */
type Pause =
  | { readonly verdict: 'none' | 'spent' }
  | { readonly verdict: 'wait' | 'beyond-deadline'; readonly ms: number };

type Count = { readonly number: number; readonly options: ModelOptions };

function judgePause(judgement: Judgement, { number, options }: Count): Pause {
  if (judgement.verdict !== 'retry') return { verdict: 'none' };
  if (number > options.retries) return { verdict: 'spent' };
  const { backoffMs, random, clock, deadlineAt } = options;
  return judgeWait({
    attempt: number,
    retryAfter: judgement.retryAfter,
    backoffMs,
    random,
    now: clock.now(),
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
  });
}

function toEvent(made: Attempt, { number, options, pause }: Count & { readonly pause: Pause }): HttpAttempt {
  return {
    type: 'http-attempt',
    attempt: number,
    max: options.retries + 1,
    status: made.status,
    backoffMs: pause.verdict === 'wait' ? pause.ms : 0,
    ...(made.type === 'replied' ? {} : { error: errorCode(made) }),
  };
}

function fail(
  { because }: { readonly because: FailedAttempt },
  {
    number,
    options,
    pause,
    next,
  }: Count & { readonly pause: Pause; readonly next: 'worth-trying' | 'pointless' },
): Ending {
  const wait = pause.verdict === 'beyond-deadline' ? { waitMs: pause.ms } : {};
  return { type: 'failed', next, ...describeFailure(because, { options, attempts: number, ...wait }) };
}
