/** One request, attempt by attempt: each one has to fit the budget before it is made, since a lost reply is billed too. */

import type { AgentEvent, HttpAttempt } from '../contract/events.ts';
import type { ModelOutcome, ModelRequest } from '../contract/ports.ts';
import type { Budget, Reserve, Shortage } from './budget.ts';
import { chargeWorst } from './charge.ts';
import type { AgentPorts } from './task.ts';

export type Sent = ModelOutcome | { readonly type: 'unaffordable'; readonly shortage: Shortage };

export type Affordable = {
  readonly request: ModelRequest;
  /** The model that is asked first. */
  readonly model: string;
  /** What has to be left, whatever becomes of it. */
  readonly kept: Reserve;
};

/** An attempt that does not fit is not made; the request is then over. */
export async function* sendWithin(
  { request, model: first, kept }: Affordable,
  ports: AgentPorts,
): AsyncGenerator<AgentEvent, Sent, void> {
  const { budget } = ports;
  const attempts = ports.model.complete(request, ports.signal);
  let model = first;
  try {
    for (;;) {
      const next = await attempts.next();
      if (next.done) return next.value;
      const event = next.value;
      if (event.type === 'attempt-ahead') {
        model = event.model;
        const input = budget.forecast.inputOf({ ...request, model });
        const space = budget.spaceFor({ input, kept });
        const output = request.maxOutputTokens ?? 0;
        if (space.tokens < output) {
          const need = { input: input + kept.input, output: output + kept.output };
          return { type: 'unaffordable', shortage: budget.toShortage(space.limit, need) };
        }
      } else if (event.type === 'http-attempt' && mayBeBilled(event)) {
        chargeWorst(budget, { ...request, model });
        yield withSpent(event, budget);
      } else {
        yield event;
      }
    }
  } finally {
    await attempts.return({ type: 'aborted' });
  }
}

/**
 * Without a status nobody knows how far it came, and a reply that broke off or made no sense was made all the same.
 * An answer with another status than success is none that a model has worked for.
 */
function mayBeBilled(event: HttpAttempt): boolean {
  return event.error !== undefined && event.status < 300;
}

function withSpent(event: HttpAttempt, budget: Budget): HttpAttempt {
  const spent = budget.spent();
  return spent === undefined ? event : { ...event, spent };
}
