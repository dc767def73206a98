/** A planned request, with a key of its own, and how it is announced before it is sent. */

import type { ModelRequested } from '../contract/events.ts';
import type { ModelRequest } from '../contract/ports.ts';
import type { Stage } from '../contract/stage.ts';
import type { Sendable } from './plan.ts';
import type { AgentPorts } from './task.ts';

export function toRequest({ sending, output }: Sendable, ports: AgentPorts): ModelRequest {
  const { messages, tools, toolChoice, answer } = sending;
  return {
    messages,
    tools,
    toolChoice,
    ...(answer === undefined ? {} : { answer }),
    ...(output === undefined ? {} : { maxOutputTokens: output }),
    idempotencyKey: `goagent-${ports.identifiers(16)}`,
  };
}

export type Announcement = {
  readonly stage: Stage;
  readonly step: number;
  readonly plan: Sendable;
  readonly request: ModelRequest;
};

export function announce({ stage, step, plan, request }: Announcement, ports: AgentPorts): ModelRequested {
  const { budget, model } = ports;
  const facts = model.describe(request);
  const worst =
    budget.verdict === 'limited' && plan.output !== undefined
      ? { worst: { inputTokens: budget.forecast.inputOf(plan.sending), outputTokens: plan.output } }
      : {};
  return {
    type: 'model-requested',
    stage,
    step,
    model: facts.model,
    endpoint: facts.endpoint,
    messages: request.messages.length,
    bytes: facts.bytes,
    tools: request.tools.length,
    requestSha256: facts.sha256,
    idempotencyKey: request.idempotencyKey,
    sampling: facts.sampling,
    ...(facts.dialect === undefined ? {} : { dialect: facts.dialect }),
    ...worst,
  };
}
