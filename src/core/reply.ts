/** A reply as everybody else gets to see it: charged, without its secrets, and told. */

import type { ExpectedAnswer } from '../contract/answer.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { HeardReply, Reply } from '../contract/messages.ts';
import type { ModelOutcome, ModelRequest, Redactor } from '../contract/ports.ts';
import { type JudgedAnswer, judgeAnswer } from './answer.ts';
import { chargeReply } from './charge.ts';
import { byteLength } from './excerpt.ts';
import { hideInStrings } from './json-strings.ts';
import { toPlainEscapes } from './plain-escapes.ts';
import { redactions } from './redactions.ts';
import type { AgentPorts } from './task.ts';

export type Taking = {
  readonly outcome: Extract<ModelOutcome, { type: 'replied' }>;
  readonly request: ModelRequest;
  readonly step: number;
  /** Absent: any text is an answer. */
  readonly expected: ExpectedAnswer | undefined;
};

export type Taken = { readonly reply: HeardReply; readonly answer: JudgedAnswer };

export async function* take(
  { outcome, request, step, expected }: Taking,
  ports: AgentPorts,
): AsyncGenerator<AgentEvent, Taken, void> {
  const { redactor, digest, budget } = ports;
  chargeReply(outcome.reply, { budget, request });
  const spent = budget.spent();
  const { text, calls } = outcome.reply;
  const answer = judgeAnswer(text, { expected: calls.length === 0 ? expected : undefined, redactor });
  const reply = hear(outcome.reply, redactor);
  const content = { text: reply.text, calls: reply.calls };
  yield* redactions(redactor);
  yield {
    type: 'model-replied',
    step,
    model: reply.model,
    finish: reply.finish,
    usage: reply.usage,
    ms: outcome.ms,
    calls: reply.calls.length,
    bytes: byteLength(reply.text),
    replySha256: digest(JSON.stringify(content)),
    ...(spent === undefined ? {} : { spent }),
    content,
  };
  return { reply, answer };
}

/** The one place where a reply loses its secrets, calls included. */
function hear(reply: Reply, redactor: Redactor): HeardReply {
  return {
    ...reply,
    text: redactor.text(reply.text, 'reply'),
    calls: reply.calls.map(({ id, name, argumentsText }, index) =>
      redactor.value(
        {
          id: toId({ id, index }, redactor),
          name,
          argumentsText: hideInStrings(toPlainEscapes(argumentsText), redactor),
        },
        'arguments',
      ),
    ),
  };
}

/** Ids stay different from each other, also where redaction would make them equal. */
function toId({ id, index }: { readonly id: string; readonly index: number }, redactor: Redactor): string {
  const shown = redactor.text(id, 'arguments');
  return shown === id ? id : `${shown}_${index}`;
}
