/** What the requests of a recorded stage would have done to another budget: the core asks them again, and is given the recorded replies. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { ReasonCode } from '../../contract/errors.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { Message } from '../../contract/messages.ts';
import type { Model, ModelEvent, ModelOutcome, Redactor } from '../../contract/ports.ts';
import { type Asked, ask } from '../../core/ask.ts';
import type { Budget } from '../../core/budget.ts';
import { boundReplies, grow, type Room } from '../../core/room.ts';
import type { AgentPorts, AgentTask } from '../../core/task.ts';
import { openTranscript } from '../../core/transcript.ts';
import { openTaint } from '../../law/policy/taint.ts';
import { createRedactor } from '../../law/redact/redactor.ts';
import { randomIdentifiers } from '../clock.ts';
import type { RecordedStage, RecordedTurn } from './conversation.ts';
import type { StageLaw } from './laws.ts';

export type Spending = {
  /** Says what would have ended the asking at this request: before it, or with it as the last one. */
  ask(turn: RecordedTurn, position: 'middle' | 'last'): Promise<Ended | undefined>;
  /** The turn becomes a part of the conversation. */
  remember(turn: RecordedTurn): void;
};

export type Ended = { readonly reason: ReasonCode; readonly why: string };

export function openSpending(
  { setup, seed, stage }: RecordedStage,
  law: StageLaw & { readonly budget: Budget },
): Spending {
  const { budget } = law;
  const redactor = createRedactor({ secrets: [], patterns: [] });
  const transcript = openTranscript(seed, redactor);
  const window = budget.verdict === 'limited' ? boundReplies(setup.window) : setup.window;
  const task: AgentTask = {
    stage,
    seed,
    ...law,
    limits: { maxSteps: setup.limits.maxSteps, before: setup.limits.before },
    window,
    ...(setup.answer === undefined
      ? {}
      : { answer: { ...setup.answer, check: () => ({ verdict: 'valid' }) } }),
  };
  let room: Room = { verdict: 'as-configured' };
  return {
    ask: async (turn, position) => {
      // Without a limit everything fits.
      if (budget.verdict === 'open') return undefined;
      const toolChoice = position === 'last' ? 'none' : 'auto';
      const step = { number: turn.step, position };
      const ports = toPorts(turn, { budget, redactor });
      const asked = await drain(ask({ step, toolChoice, room, transcript, task, ports }));
      if (turn.reply !== undefined)
        room = turn.reply.finish === 'length' ? grow(turn.reply, window) : { verdict: 'as-configured' };
      return toEnded(asked);
    },
    remember: ({ reply, calls }) => {
      if (reply === undefined || calls.length === 0) return;
      transcript.addTurn(
        {
          role: 'assistant',
          content: redactor.text(reply.text, 'reply'),
          calls: reply.calls.map((call) => redactor.value(call, 'arguments')),
        },
        calls.map(
          ({ call, result }): Extract<Message, { role: 'tool' }> => ({
            role: 'tool',
            callId: call.id,
            name: call.name,
            content: redactor.text(result, 'result'),
          }),
        ),
      );
    },
  };
}

function toEnded(asked: Asked): Ended | undefined {
  const shortage = asked.type === 'replied' || asked.type === 'exhausted' ? asked.shortage : undefined;
  if (shortage === undefined) return undefined;
  const input = shortage.limit === 'TOKENS_EXHAUSTED' ? 'max-total-tokens' : 'max-cost-usd';
  return {
    reason: shortage.limit,
    why: `${input} leaves no room for this request and an answer after it`,
  };
}

async function drain<T>(events: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const next = await events.next();
    if (next.done === true) return next.value;
  }
}

/** Of these the core looks at the model and the budget alone: no tool runs, and nothing is sent. */
function toPorts(
  turn: RecordedTurn,
  { budget, redactor }: { readonly budget: Budget; readonly redactor: Redactor },
): AgentPorts {
  const clear = () => ({ verdict: 'clear' }) as const;
  return {
    model: toModel(turn),
    budget,
    taint: openTaint([]),
    canary: { inText: clear, inMessages: clear },
    runTool: () => {
      throw new GoagentError('INTERNAL', ['a replay under another policy runs no tool']);
    },
    redactor,
    identifiers: randomIdentifiers,
    digest: sha256Hex,
    signal: new AbortController().signal,
  };
}

function toModel({ model, attempts, reply }: RecordedTurn): Model {
  return {
    next: () => model,
    describe: () => ({ model, endpoint: '', bytes: 0, sha256: '', sampling: {} }),
    complete: async function* (): AsyncGenerator<ModelEvent, ModelOutcome, void> {
      for (const attempt of attempts) {
        yield { type: 'attempt-ahead', model };
        yield attempt;
      }
      return reply === undefined
        ? { type: 'failed', reason: 'PROVIDER_REPLY_INVALID', message: '' }
        : { type: 'replied', reply, ms: 0 };
    },
  };
}
