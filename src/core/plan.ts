/** The next request as the budget lets it be: as it is wanted, as the last one, or none. */

import type { AnswerFormat } from '../contract/answer.ts';
import type { Message } from '../contract/messages.ts';
import type { Budget, Reserve, Shortage } from './budget.ts';
import type { Sending } from './forecast.ts';
import { estimateTokens, type Transcript } from './transcript.ts';

export type Wish = {
  readonly sending: Sending;
  /** Tokens of the reply. */
  readonly output: number;
  /** `whole`: with less than all of it the request is pointless. */
  readonly need: 'whole' | 'part';
  /** What the reply has to be where no tool may be called. */
  readonly format: AnswerFormat | undefined;
};

export type Sendable = {
  readonly sending: Sending;
  /** To be sent as the limit of the reply: without one there is no worst case. */
  readonly output: number | undefined;
  /** What has to be left behind it, whatever becomes of it. */
  readonly kept: Reserve;
  /** Messages that were wished for and are shorter now, or left out. */
  readonly shortened: number;
};

export type Plan =
  /** `cut`: what made the limit of its reply lower than it was wanted. */
  | (Sendable & { readonly verdict: 'send'; readonly cut?: Shortage })
  /** `shortage`: what made it the last request. */
  | (Sendable & { readonly verdict: 'send-last'; readonly shortage: Shortage })
  | { readonly verdict: 'exhausted'; readonly shortage: Shortage };

/**
 * A request that may lead to another one leaves room for a last one: all of its own messages once more, its reply and
 * some results in short form, and an answer. Where that does not fit, it becomes the last one itself.
 */
export function planRequest(
  budget: Budget,
  { wish, transcript }: { readonly wish: Wish; readonly transcript: Transcript },
): Plan {
  const { sending } = wish;
  if (sending.toolChoice === 'none') return planLast(budget, { wish, transcript });
  const input = budget.forecast.inputOf(sending);
  const closing = withoutTools(wish);
  const kept = {
    input: budget.forecast.inputOf(closing) + turnPart * budget.answer,
    output: budget.answer,
  };
  const space = budget.spaceFor({ input, kept });
  const least = wish.need === 'whole' ? wish.output : Math.min(wish.output, budget.answer);
  if (space.tokens >= least) {
    return { verdict: 'send', sending, output: Math.min(wish.output, space.tokens), kept, shortened: 0 };
  }
  const last = planLast(budget, { wish: { ...wish, sending: closing }, transcript });
  if (last.verdict === 'exhausted') return last;
  const { cut: _, ...sendable } = last;
  const need = { input: input + kept.input, output: least + kept.output };
  return { ...sendable, verdict: 'send-last', shortage: budget.toShortage(space.limit, need) };
}

/** Many endpoints take a schema of the answer or tools, but not both. */
export function withoutTools({ sending, format }: Pick<Wish, 'sending' | 'format'>): Sending {
  return { ...sending, toolChoice: 'none', ...(format === undefined ? {} : { answer: format }) };
}

/** Answers' worth of tokens that are kept for the reply of a step and what its tools say. */
const turnPart = 2;
/** An answer may be so many times shorter than it should be before it is not asked for any more. */
const shortestPart = 4;
const nothing: Reserve = { input: 0, output: 0 };

type Last = { readonly wish: Wish; readonly transcript: Transcript };

function planLast(budget: Budget, { wish, transcript }: Last): Exclude<Plan, { verdict: 'send-last' }> {
  const enough = Math.min(wish.output, budget.answer);
  let smallest = weigh(budget, wish);
  for (const messages of shrink(wish.sending.messages, transcript)) {
    if (smallest.space.tokens >= enough) break;
    smallest = weigh(budget, { ...wish, sending: { ...wish.sending, messages } });
  }
  const { sending, space, input } = smallest;
  const shortest = Math.ceil(enough / shortestPart);
  if (space.tokens < shortest) {
    return { verdict: 'exhausted', shortage: budget.toShortage(space.limit, { input, output: shortest }) };
  }
  const output = Math.min(wish.output, space.tokens);
  const shortened = countChanged(wish.sending.messages, sending.messages);
  const sendable = { verdict: 'send', sending, output, kept: nothing, shortened } as const;
  if (output === wish.output) return sendable;
  return { ...sendable, cut: budget.toShortage(space.limit, { input, output: wish.output }) };
}

function countChanged(wished: readonly Message[], sent: readonly Message[]): number {
  const same = new Set(sent);
  return wished.filter((message) => !same.has(message)).length;
}

function weigh(budget: Budget, { sending }: Wish) {
  const input = budget.forecast.inputOf(sending);
  return { sending, input, space: budget.spaceFor({ input, kept: nothing }) };
}

/** Sizes in bytes that the newest results are shortened to: what comes before them has been counted and is cheap. */
const newestSizes = [16_384, 4_096, 1_024, 256, 64];
/** After that, all has to become shorter, step by step. */
const share = 0.6;
const mostShares = 12;

/** The messages, shorter and shorter. What the transcript gives up here it has given up. */
function* shrink(
  messages: readonly Message[],
  transcript: Transcript,
): Generator<readonly Message[], void, void> {
  for (const size of newestSizes) yield transcript.shortenNewest(size);
  let allowance = estimateTokens(messages);
  for (let time = 0; time < mostShares; time += 1) {
    allowance = Math.floor(allowance * share);
    const fit = transcript.fit(allowance);
    // Too long: it is then as short as it can be.
    yield fit.verdict === 'fits' ? fit.messages : transcript.shortenNewest(0);
    if (fit.verdict === 'too-long') return;
  }
}
