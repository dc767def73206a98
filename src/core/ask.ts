/** One question to the model: fit the window, announce, send, redact the reply. */

import type { AnswerFormat, ExpectedAnswer } from '../contract/answer.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { HeardReply, Reply } from '../contract/messages.ts';
import type { ModelOutcome, ModelRequest, Redactor } from '../contract/ports.ts';
import { type JudgedAnswer, judgeAnswer } from './answer.ts';
import type { Step } from './budget.ts';
import { toPlainEscapes } from './plain-escapes.ts';
import { redactions } from './redactions.ts';
import { beside, type Room, tokensForMessages } from './room.ts';
import type { AgentPorts, AgentTask } from './task.ts';
import { estimateTokens, type Transcript, tokensOf } from './transcript.ts';

export type Asked =
  | { readonly type: 'replied'; readonly reply: HeardReply; readonly answer: JudgedAnswer }
  | { readonly type: 'does-not-fit'; readonly tokens: number }
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

export async function* ask(question: Question): AsyncGenerator<AgentEvent, Asked, void> {
  const { task, ports, transcript } = question;
  const tools = task.catalog.tools.filter((tool) => task.catalog.offered.has(tool.name));
  const schemas = tokensOf(JSON.stringify(tools.map((tool) => [tool.name, tool.description, tool.schema])));
  const room = beside(schemas + estimateTokens(task.seed), question.room, task.window);
  let allowance = tokensForMessages(task.window, room) - schemas;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const fit = transcript.fit(allowance);
    if (fit.verdict === 'too-long') return { type: 'does-not-fit', tokens: fit.tokens + schemas };
    if (fit.shortened + fit.dropped > 0) {
      const message = `The conversation did not fit the window: ${fit.shortened} results shortened, ${fit.dropped} turns left out.`;
      yield { type: 'warning', code: 'CONTEXT_SHORTENED', message };
    }
    const request = toRequest({ ...question, room }, { messages: fit.messages, tools });
    yield* redactions(ports.redactor);
    yield announce(question, request);
    const outcome = yield* ports.model.complete(request, ports.signal);
    switch (outcome.type) {
      case 'replied':
        return { type: 'replied', ...(yield* take(outcome, question)) };
      case 'aborted':
      case 'failed':
        return outcome;
      case 'too-long':
        // The endpoint's window may be far smaller than ours: what was sent is the measure, not what was allowed.
        allowance = Math.floor(estimateTokens(fit.messages) / 2);
    }
  }
  return { type: 'does-not-fit', tokens: 2 * allowance + schemas };
}

function toRequest(question: Question, parts: Pick<ModelRequest, 'messages' | 'tools'>): ModelRequest {
  const { room, task, ports } = question;
  // Many endpoints take a schema of the answer or tools, but not both.
  const format =
    parts.tools.length === 0 || question.toolChoice === 'none' ? toFormat(task.answer) : undefined;
  const tokens = room.verdict === 'grown' ? room.tokens : task.window.maxOutputTokens;
  return {
    ...parts,
    toolChoice: question.toolChoice,
    ...(format === undefined ? {} : { answer: format }),
    ...(tokens === undefined ? {} : { maxOutputTokens: tokens }),
    idempotencyKey: `goagent-${ports.identifiers(16)}`,
  };
}

function toFormat(expected: ExpectedAnswer | undefined): AnswerFormat | undefined {
  if (expected === undefined) return undefined;
  const { check: _, ...format } = expected;
  return format;
}

function announce(question: Question, request: ModelRequest): AgentEvent {
  const facts = question.ports.model.describe(request);
  return {
    type: 'model-requested',
    stage: question.task.stage,
    step: question.step.number,
    model: facts.model,
    endpoint: facts.endpoint,
    messages: request.messages.length,
    bytes: facts.bytes,
    tools: request.tools.length,
    requestSha256: facts.sha256,
    idempotencyKey: request.idempotencyKey,
    sampling: facts.sampling,
  };
}

async function* take(
  outcome: Extract<ModelOutcome, { type: 'replied' }>,
  question: Question,
): AsyncGenerator<AgentEvent, Omit<Extract<Asked, { type: 'replied' }>, 'type'>, void> {
  const { redactor, digest } = question.ports;
  const expected = outcome.reply.calls.length === 0 ? question.task.answer : undefined;
  const answer = judgeAnswer(outcome.reply.text, { expected, redactor });
  const reply = hear(outcome.reply, redactor);
  const content = { text: reply.text, calls: reply.calls };
  yield* redactions(redactor);
  yield {
    type: 'model-replied',
    step: question.step.number,
    model: reply.model,
    finish: reply.finish,
    usage: reply.usage,
    ms: outcome.ms,
    calls: reply.calls.length,
    replySha256: digest(JSON.stringify(content)),
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
        { id: toId({ id, index }, redactor), name, argumentsText: toPlainEscapes(argumentsText) },
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
