/** How a stage can end, each with the sentence that a person reads. `soFar` is the last text of the model. */

import type { ConclusionName, Outcome } from '../contract/conclusion.ts';
import type { ReasonCode } from '../contract/errors.ts';
import type { Limits, Step } from './budget.ts';

type Parts = {
  readonly name: ConclusionName;
  readonly reason: ReasonCode;
  readonly message: string;
  readonly text: string;
};

const outcome = ({ text, ...conclusion }: Parts): Outcome => ({ conclusion, text, pendingApprovals: [] });

export function answered(text: string, step: Step): Outcome {
  return step.position === 'last'
    ? outcome({
        name: 'success',
        reason: 'ANSWER_AT_STEP_CAP',
        message: 'Answered at the last step that max-steps allows.',
        text,
      })
    : outcome({ name: 'success', reason: 'ANSWER', message: 'Answered.', text });
}

export function atStepCap(limits: Limits, soFar: string): Outcome {
  const message = `Reached the maximum of ${limits.maxSteps} steps without an answer; needs human review. Raise max-steps, or ask for less.`;
  return outcome({ name: 'needs-human-review', reason: 'STEP_CAP', message, text: soFar });
}

/** An answer may be there; it is not the last word while calls wait for a person. */
export function awaitingApproval(ended: Outcome, pending: readonly string[]): Outcome {
  if (ended.conclusion.name !== 'success') return { ...ended, pendingApprovals: pending };
  const message = `Answered, but ${pending.length} tool ${pending.length === 1 ? 'call waits' : 'calls wait'} for a person's approval; needs human review.`;
  return {
    ...outcome({ name: 'needs-human-review', reason: 'APPROVAL_PENDING', message, text: ended.text }),
    pendingApprovals: pending,
  };
}

export function emptyAnswer(): Outcome {
  const message = 'The model gave an empty answer twice. Check the model and its max-output-tokens.';
  return outcome({ name: 'invalid-output', reason: 'EMPTY_ANSWER', message, text: '' });
}

/** `then` ends the sentence: what became of the retry with more room. */
export function replyTooLong(then: string, soFar: string): Outcome {
  const message = `A reply was cut at its token limit, ${then} Raise max-output-tokens, or ask for less.`;
  return outcome({ name: 'budget-exhausted', reason: 'OUTPUT_TOO_LONG', message, text: soFar });
}

export function windowTooSmall(tokens: number, soFar: string): Outcome {
  const message = `The messages do not fit the model's window (about ${tokens} tokens). Raise context-window if the model takes more, or give it less.`;
  return outcome({ name: 'budget-exhausted', reason: 'TOKENS_EXHAUSTED', message, text: soFar });
}

export function outOfCalls(limits: Limits, soFar: string): Outcome {
  const message = `All ${limits.maxToolCalls} tool calls of max-tool-calls were used, and more were asked for. Raise max-tool-calls, or ask for less.`;
  return outcome({ name: 'budget-exhausted', reason: 'CALLS_EXHAUSTED', message, text: soFar });
}

export function allDenied(soFar: string): Outcome {
  const message =
    'Three replies in a row asked for nothing but what policy refuses; the table of steps and the audit log name the calls. Ask for something else, or allow what is meant with allow-tools or allow-files.';
  return outcome({ name: 'policy-denied', reason: 'THREE_DENIALS', message, text: soFar });
}

export function providerFailed(
  { reason, message }: { readonly reason: ReasonCode; readonly message: string },
  soFar: string,
): Outcome {
  return outcome({ name: 'provider-error', reason, message, text: soFar });
}

/** The signal's reason says who ended it: the run's own deadline, the job that was cancelled, or an error of ours. */
export function interrupted(signal: AbortSignal, soFar: string): Outcome {
  if (signal.reason === 'INTERNAL') {
    const message =
      'An error that nothing expected ended the run. This is a bug of goagent-action; please report it.';
    return outcome({ name: 'internal-error', reason: 'INTERNAL', message, text: soFar });
  }
  return signal.reason === 'CANCELLED'
    ? outcome({ name: 'cancelled', reason: 'CANCELLED', message: 'The job was cancelled.', text: soFar })
    : outcome({
        name: 'budget-exhausted',
        reason: 'TIME_EXHAUSTED',
        message: 'The run took all the time that it has (input timeout). Raise timeout, or ask for less.',
        text: soFar,
      });
}
