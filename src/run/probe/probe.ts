/** Asks an endpoint a few cheap questions, one after the other, and says what a run of the action could rely on. */

import type { Identifiers, Model, ModelOutcome } from '../../contract/ports.ts';
import type { Question } from './questions.ts';

export type ProbeAnswer = {
  readonly question: string;
  readonly weight: Question['weight'];
  readonly answer: 'yes' | 'no' | 'not asked';
  /** Of the reply, retries included; 0 where there is none. */
  readonly ms: number;
  /** Why not; empty for yes. May hold words of the endpoint's, redacted. */
  readonly why: string;
  /** What follows from it; empty for yes. */
  readonly advice: string;
};

export type Probe = {
  readonly model: string;
  /** Scheme, host and port. */
  readonly endpoint: string;
  readonly answers: readonly ProbeAnswer[];
  /** Whether all that is needed got a yes. */
  readonly verdict: 'fit' | 'unfit';
};

export type ProbeOrder = {
  readonly model: Model;
  readonly questions: readonly Question[];
  readonly identifiers: Identifiers;
  /** Takes the run's secrets out of what the endpoint says of itself. */
  readonly redact: (text: string) => string;
  readonly signal: AbortSignal;
};

/** After a question to which no reply came at all, nothing more is asked: the next one would fail in the same way. */
export async function probe(order: ProbeOrder): Promise<Probe> {
  const answers: ProbeAnswer[] = [];
  let silent = false;
  let facts = { model: '', endpoint: '' };
  for (const question of order.questions) {
    const { name, weight, advice } = question;
    const about = { question: name, weight };
    if (silent) {
      answers.push({ ...about, answer: 'not asked', ms: 0, why: '', advice: '' });
      continue;
    }
    const request = { ...question.request, idempotencyKey: `goagent-${order.identifiers(16)}` };
    const outcome = await complete(order, request);
    const { model, endpoint } = order.model.describe(request);
    facts = { model, endpoint };
    if (outcome.type === 'replied') {
      const why = question.judge(outcome.reply);
      const answer = why === undefined ? 'yes' : 'no';
      answers.push({
        ...about,
        answer,
        ms: outcome.ms,
        why: why ?? '',
        advice: why === undefined ? '' : advice,
      });
    } else {
      answers.push({ ...about, answer: 'no', ms: 0, why: order.redact(toWhy(outcome)), advice });
      silent = answers.length === 1 || outcome.type === 'aborted';
    }
  }
  const isFit = answers.every(({ weight, answer }) => weight === 'useful' || answer === 'yes');
  return { ...facts, answers, verdict: isFit ? 'fit' : 'unfit' };
}

async function complete(
  { model, signal }: ProbeOrder,
  request: Question['request'] & { idempotencyKey: string },
) {
  const events = model.complete(request, signal);
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value;
  }
}

function toWhy(outcome: Exclude<ModelOutcome, { type: 'replied' }>): string {
  if (outcome.type === 'failed') return outcome.message;
  return outcome.type === 'aborted' ? 'the time was over' : 'the endpoint says that the request is too long';
}
