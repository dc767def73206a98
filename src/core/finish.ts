/** The end of a stage: the model's last words as they are, or held against a schema, with one more try. */

import type { Outcome } from '../contract/conclusion.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { HeardReply } from '../contract/messages.ts';
import type { Redactor } from '../contract/ports.ts';
import type { JudgedAnswer } from './answer.ts';
import { answerDoesNotFit, answered } from './outcomes.ts';
import type { Step } from './steps.ts';
import type { Following } from './transcript.ts';

export type Finish =
  | { readonly type: 'ended'; readonly outcome: Outcome }
  /** What the model is told; it has one more step, without tools. */
  | { readonly type: 'repair'; readonly message: Following };

export type LastWords = {
  readonly reply: HeardReply;
  readonly answer: JudgedAnswer;
  readonly step: Step;
  /** Whether there was a try before this one. */
  readonly repair: 'possible' | 'made';
  readonly redactor: Redactor;
};

export function* finish(words: LastWords): Generator<AgentEvent, Finish, void> {
  const { reply, answer, step } = words;
  switch (answer.verdict) {
    case 'unasked':
      return { type: 'ended', outcome: answered(reply.text, step) };
    case 'fits':
      return { type: 'ended', outcome: yield* withStructure(answered(reply.text, step), answer) };
    case 'does-not-fit': {
      const { complaint } = answer;
      if (words.repair === 'made' || step.position === 'last')
        return { type: 'ended', outcome: answerDoesNotFit({ complaint, repair: words.repair }, reply.text) };
      const message = `The answer does not fit output-schema: ${complaint}. The model is asked once more.`;
      yield { type: 'warning', code: 'ANSWER_REPAIR', message };
      return { type: 'repair', message: toRepair(complaint, words.redactor) };
    }
  }
}

/** What fits is told, however the stage ends; that redaction changed it, too. */
export function* withStructure(outcome: Outcome, answer: JudgedAnswer): Generator<AgentEvent, Outcome, void> {
  if (answer.verdict !== 'fits') return outcome;
  if (answer.shown === 'does-not-fit') {
    const message = 'Redaction changed the structured answer: it does not fit output-schema any more.';
    yield { type: 'warning', code: 'ANSWER_REDACTED', message };
  }
  return { ...outcome, structured: answer.value };
}

/** A user message: many endpoints take no other role after an answer. */
function toRepair(complaint: string, redactor: Redactor): Following {
  const text = `Your answer was not accepted: ${complaint}. Answer once more, with the JSON alone and nothing around it.`;
  return { role: 'user', content: redactor.text(text, 'messages') };
}
