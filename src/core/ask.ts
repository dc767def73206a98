/** One question to the model: fit window and budget, announce, send, take the reply. */

import type { AnswerFormat, ExpectedAnswer } from '../contract/answer.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { ModelOutcome, ModelRequest } from '../contract/ports.ts';
import { sendWithin } from './attempts.ts';
import type { Shortage } from './budget.ts';
import { type Carried, toTripped } from './carried.ts';
import { type Plan, planRequest, withoutTools } from './plan.ts';
import { redactions } from './redactions.ts';
import { type Taken, take } from './reply.ts';
import { announce, toRequest } from './request.ts';
import { boundRoom, type Room, tokensForMessages } from './room.ts';
import type { Step } from './steps.ts';
import type { AgentPorts, AgentTask } from './task.ts';
import { estimateTokens, type Transcript, tokensOf } from './transcript.ts';
import { toUsed } from './usage.ts';

export type Asked =
  /** `shortage`: what made this the last request, or cut its reply. */
  | (Taken & { readonly type: 'replied'; readonly shortage?: Shortage })
  | { readonly type: 'does-not-fit'; readonly tokens: number }
  | { readonly type: 'exhausted'; readonly shortage: Shortage }
  /** It would have taken a canary to where it does not belong, and was not sent. */
  | { readonly type: 'carried'; readonly carried: Carried }
  | Extract<ModelOutcome, { type: 'aborted' | 'failed' }>;

export type Question = {
  readonly step: Step;
  readonly toolChoice: 'auto' | 'none';
  readonly room: Room;
  readonly transcript: Transcript;
  readonly task: AgentTask;
  readonly ports: AgentPorts;
};

/** Once as it is, and once more, shrunk, when the endpoint itself says that it was too long (interface §2). */
const mostTries = 2;

/** A request that the budget does not let be more than the last one stays the last one, whatever becomes of it. */
export async function* ask(question: Question): AsyncGenerator<AgentEvent, Asked, void> {
  const { task, ports, transcript } = question;
  const step = question.step.number;
  const tools = task.catalog.tools.filter((tool) => task.catalog.offered.has(tool.name));
  const schemas = tokensOf(JSON.stringify(tools.map((tool) => [tool.name, tool.description, tool.schema])));
  const room = boundRoom(schemas + estimateTokens(task.seed), question.room, task.window);
  let allowance = tokensForMessages(task.window, room) - schemas;
  let asking: Asking = { ...question, room };
  for (let tries = 0; tries < mostTries; ) {
    const fit = transcript.fit(allowance);
    if (fit.verdict === 'too-long') return { type: 'does-not-fit', tokens: fit.tokens + schemas };
    if (fit.shortened + fit.dropped > 0) {
      const message = `The conversation did not fit the window: ${fit.shortened} results shortened, ${fit.dropped} turns left out.`;
      yield { type: 'warning', code: 'CONTEXT_SHORTENED', message };
    }
    const plan = planNext(asking, { messages: fit.messages, tools });
    if (plan.verdict === 'exhausted') {
      if (asking.shortage === undefined) yield reached(plan.shortage, { ports, next: 'nothing more fits' });
      return { type: 'exhausted', shortage: plan.shortage };
    }
    if (plan.verdict === 'send-last') {
      yield reached(plan.shortage, { ports, next: 'one last answer is asked for' });
      asking = { ...asking, toolChoice: 'none', shortage: plan.shortage };
    }
    if (plan.shortened > 0) {
      const message = `The conversation did not fit what is left to spend: ${plan.shortened} of ${fit.messages.length} messages shortened or left out.`;
      yield { type: 'warning', code: 'CONTEXT_SHORTENED', message };
    }
    const request = toRequest(plan, ports);
    const sighting = ports.canary.inMessages(request.messages);
    if (sighting.verdict === 'seen') {
      const carried = { what: sighting.what, where: 'a request to the model' } as const;
      yield toTripped(carried);
      return { type: 'carried', carried };
    }
    yield* redactions(ports.redactor);
    const announced = announce({ stage: task.stage, step, plan, request }, ports);
    yield announced;
    const outcome = yield* sendWithin({ request, model: announced.model, kept: plan.kept }, ports);
    switch (outcome.type) {
      case 'replied': {
        const taken = yield* take({ outcome, request, step, expected: task.answer }, ports);
        if (asking.shortage !== undefined) return { type: 'replied', ...taken, shortage: asking.shortage };
        const cut = plan.verdict === 'send' ? plan.cut : undefined;
        if (taken.reply.finish !== 'length' || cut === undefined) return { type: 'replied', ...taken };
        yield reached(cut, { ports, next: 'the last answer was cut there' });
        return { type: 'replied', ...taken, shortage: cut };
      }
      case 'aborted':
      case 'failed':
        return outcome;
      case 'unaffordable':
        if (asking.shortage !== undefined) return { type: 'exhausted', shortage: outcome.shortage };
        yield reached(outcome.shortage, { ports, next: 'one last answer is asked for, if it fits' });
        asking = { ...asking, toolChoice: 'none', shortage: outcome.shortage };
        break;
      case 'too-long':
        tries += 1;
        // The endpoint's window may be far smaller than ours: what was sent is the measure, not what was allowed.
        allowance = Math.floor(estimateTokens(plan.sending.messages) / 2);
    }
  }
  return { type: 'does-not-fit', tokens: 2 * allowance + schemas };
}

type Asking = Question & {
  /** What made it the last request of the run. */
  readonly shortage?: Shortage;
};

/** Without a limit everything fits, and the endpoint's own default is the limit of a reply. */
function planNext(asking: Asking, parts: Pick<ModelRequest, 'messages' | 'tools'>): Plan {
  const { room, task, ports, toolChoice, transcript } = asking;
  const output = room.verdict === 'grown' ? room.tokens : task.window.maxOutputTokens;
  const isOpen = ports.budget.verdict === 'open' || output === undefined;
  const model = ports.model.next();
  const format = toFormat(task.answer);
  const plain = { ...parts, toolChoice, model };
  const sending =
    toolChoice === 'none' || parts.tools.length === 0
      ? { ...withoutTools({ sending: plain, format }), toolChoice }
      : plain;
  if (isOpen) return { verdict: 'send', sending, output, kept: { input: 0, output: 0 }, shortened: 0 };
  const need = room.verdict === 'grown' ? 'whole' : 'part';
  return planRequest(ports.budget, { wish: { sending, output, need, format }, transcript });
}

function toFormat(expected: ExpectedAnswer | undefined): AnswerFormat | undefined {
  if (expected === undefined) return undefined;
  const { check: _, ...format } = expected;
  return format;
}

function reached(
  shortage: Shortage,
  { ports, next }: { readonly ports: AgentPorts; readonly next: string },
): AgentEvent {
  return {
    type: 'limit-reached',
    code: shortage.limit,
    message: `${toUsed(shortage, ports.budget)}; ${next}`,
  };
}
