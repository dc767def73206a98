/** How a stage can end, each with the sentence that a person reads. `soFar` is the last text of the model. */

import { conclude, type Outcome } from '../contract/conclusion.ts';
import type { ReasonCode } from '../contract/errors.ts';
import type { Asked } from './ask.ts';
import type { Budget, Shortage } from './budget.ts';
import { carriedAway } from './carried.ts';
import type { Room } from './room.ts';
import type { Step } from './steps.ts';
import type { AgentPorts, StageLimits } from './task.ts';
import { toAdvice, toGivenCalls, toUsed } from './usage.ts';

const outcome = (reason: ReasonCode, message: string, text: string): Outcome => ({
  conclusion: conclude(reason, message),
  text,
  pendingApprovals: [],
});

export function answered(text: string, step: Step): Outcome {
  return step.position === 'last'
    ? outcome('ANSWER_AT_STEP_CAP', 'Answered at the last step that max-steps allows.', text)
    : outcome('ANSWER', 'Answered.', text);
}

export function atStepCap(limits: StageLimits, soFar: string): Outcome {
  const message = `Reached the maximum of ${limits.maxSteps} steps without an answer; needs human review. Raise max-steps, or ask for less.`;
  return outcome('STEP_CAP', message, soFar);
}

/** An answer may be there; it is not the last word while calls wait for a person. */
export function awaitingApproval(ended: Outcome, pending: readonly string[]): Outcome {
  if (ended.conclusion.name !== 'success') return { ...ended, pendingApprovals: pending };
  const message = `Answered, but ${pending.length} tool ${pending.length === 1 ? 'call waits' : 'calls wait'} for a person's approval; needs human review.`;
  return { ...ended, conclusion: conclude('APPROVAL_PENDING', message), pendingApprovals: pending };
}

export function emptyAnswer(): Outcome {
  const message = 'The model gave an empty answer twice. Check the model and its max-output-tokens.';
  return outcome('EMPTY_ANSWER', message, '');
}

/** The task is done by a call of that tool, and there was none that was taken. */
export function unproposed(tool: string, soFar: string): Outcome {
  const message = `The model answered without a call of ${tool} that was taken, also when it was told to. If it was called, the table of steps says why it was refused; if not, use a model that calls tools.`;
  return outcome('PROPOSAL_MISSING', message, soFar);
}

/** `complaint` is about the last try, `<place> <rule>`. */
export function answerDoesNotFit(
  last: { readonly complaint: string; readonly repair: 'possible' | 'made' },
  soFar: string,
): Outcome {
  const then =
    last.repair === 'made'
      ? 'and it was asked for twice. Check the schema and the model.'
      : 'and max-steps left no step to ask again. Raise max-steps.';
  const message = `The answer does not fit output-schema (${last.complaint}), ${then} The text is in final-message.`;
  return outcome('OUTPUT_SCHEMA_MISMATCH', message, soFar);
}

/** `then` ends the sentence: what became of the retry with more room. */
export function replyTooLong(then: string, soFar: string): Outcome {
  const message = `A reply was cut at its token limit, ${then} Raise max-output-tokens, or ask for less.`;
  return outcome('OUTPUT_TOO_LONG', message, soFar);
}

function windowTooSmall(tokens: number, soFar: string): Outcome {
  const message = `The messages do not fit the model's window (about ${tokens} tokens). Raise context-window if the model takes more, or give it less.`;
  return outcome('TOKENS_EXHAUSTED', message, soFar);
}

export function outOfCalls(budget: Budget, soFar: string): Outcome {
  const advice = toAdvice('CALLS_EXHAUSTED', budget);
  const message = `All ${toGivenCalls(budget)} were used, and more were asked for.${advice}`;
  return outcome('CALLS_EXHAUSTED', message, soFar);
}

export function outOfBudget(shortage: Shortage, budget: Budget, soFar: string): Outcome {
  const message = `${toUsed(shortage, budget)}.${toAdvice(shortage.limit, budget)}`;
  return outcome(shortage.limit, message, soFar);
}

export function allDenied(soFar: string): Outcome {
  const message =
    'Three replies in a row asked for nothing but what policy refuses; the table of steps and the audit log name the calls. Ask for something else, or allow what is meant with allow-tools, allow-files, allow-hosts or tainted-tools.';
  return outcome('THREE_DENIALS', message, soFar);
}

export type Unanswered = {
  readonly room: Room;
  readonly ports: Pick<AgentPorts, 'budget' | 'signal'>;
  readonly soFar: string;
};

/** A question that got no reply. */
export function unanswered(
  asked: Exclude<Asked, { type: 'replied' }>,
  { room, ports, soFar }: Unanswered,
): Outcome {
  switch (asked.type) {
    case 'aborted':
      return interrupted(ports.signal, soFar);
    case 'failed':
      return room.verdict === 'grown' && asked.reason === 'PROVIDER_STATUS'
        ? replyTooLong(`and more room was refused: ${asked.message}`, soFar)
        : outcome(asked.reason, asked.message, soFar);
    case 'does-not-fit':
      return windowTooSmall(asked.tokens, soFar);
    case 'exhausted':
      return outOfBudget(asked.shortage, ports.budget, soFar);
    case 'carried':
      return carriedAway(asked.carried);
  }
}

/** The signal's reason says who ended it: the run's own deadline, the job that was cancelled, or an error of ours. */
export function interrupted(signal: AbortSignal, soFar: string): Outcome {
  if (signal.reason === 'INTERNAL') {
    const message =
      'An error that nothing expected ended the run. This is a bug of goagent-action; please report it.';
    return outcome('INTERNAL', message, soFar);
  }
  return signal.reason === 'CANCELLED'
    ? outcome('CANCELLED', 'The job was cancelled.', soFar)
    : outcome(
        'TIME_EXHAUSTED',
        'The run took all the time that it has (input timeout). Raise timeout, or ask for less.',
        soFar,
      );
}
