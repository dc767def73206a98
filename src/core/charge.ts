/** What is taken out of the budget: a reply as the endpoint counted it, where that can be true, anything else at worst. */

import type { Reply } from '../contract/messages.ts';
import type { ModelRequest } from '../contract/ports.ts';
import type { Budget } from './budget.ts';
import { type Sending, variedBytes, variedBytesOf } from './forecast.ts';

/**
 * Real text has 2 to 6 bytes a token. One token for more than 16 bytes over a whole request is no count but a gap: a
 * gateway that reports 0, or leaves out what was cached. Then the worst is charged. Runs of blanks or dashes, which are
 * few tokens, do not count as bytes here. No reply has 0 tokens either: it may have been thought about for long.
 */
const mostBytesPerToken = 16;

/** A count over the worst case is charged as it was reported: the endpoint knows what it will bill. */
export function chargeReply(
  reply: Reply,
  { budget, request }: { readonly budget: Budget; readonly request: ModelRequest },
): void {
  const { usage, model } = reply;
  const sending: Sending = { ...request, model };
  const believes = (tokens: number, bytes: number) =>
    usage.reported && tokens > 0 && tokens * mostBytesPerToken >= bytes;
  const input = believes(usage.inputTokens, variedBytesOf(request)) ? usage.inputTokens : undefined;
  const output = believes(usage.outputTokens, replyBytes(reply)) ? usage.outputTokens : undefined;
  const most = output ?? request.maxOutputTokens;
  budget.charge(
    model,
    {
      input: input ?? budget.forecast.inputOf(sending),
      output: most ?? usage.outputTokens,
      cached: input === undefined ? 'unknown' : Math.min(usage.cachedTokens, input),
    },
    most === undefined ? 'guessed' : 'bounded',
  );
  if (input !== undefined) budget.forecast.learn(sending, input);
}

/** An attempt of which nobody knows what it cost. */
export function chargeWorst(budget: Budget, request: Sending & Pick<ModelRequest, 'maxOutputTokens'>): void {
  const { model, maxOutputTokens } = request;
  const input = budget.forecast.inputOf(request);
  const known = maxOutputTokens === undefined ? 'guessed' : 'bounded';
  budget.charge(model, { input, output: maxOutputTokens ?? 0, cached: 'unknown' }, known);
}

function replyBytes({ text, calls }: Reply): number {
  return calls.reduce(
    (sum, { name, argumentsText }) => sum + variedBytes(name + argumentsText),
    variedBytes(text),
  );
}
