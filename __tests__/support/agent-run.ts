/** The agent with a scripted model and tools that are functions: what it asked, started and told, in one order. */

import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { RawToolCall, ToolRun } from '../../src/contract/calls.ts';
import type { ToolSpec } from '../../src/contract/catalog.ts';
import type { Outcome } from '../../src/contract/conclusion.ts';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import type { Message } from '../../src/contract/messages.ts';
import type { Model, ToolRunner } from '../../src/contract/ports.ts';
import { runAgent } from '../../src/core/agent.ts';
import { type Budget, openBudget, type RunLimits } from '../../src/core/budget.ts';
import type { AgentPorts, AgentTask } from '../../src/core/task.ts';
import type { Grants } from '../../src/law/policy/rules.ts';
import { randomIdentifiers } from '../../src/run/clock.ts';
import { usualGrants, watchPorts } from './agent-law.ts';
import { toTool } from './approved-calls.ts';
import { createPlainRedactor, plain } from './plain-redactor.ts';
import { type ScriptedOutcome, type ScriptedPort, scriptPort } from './scripted-port.ts';

export type AgentSetup = {
  readonly script: readonly ScriptedOutcome[];
  readonly tools?: readonly ToolSpec[];
  /** Names; all tools unless given. */
  readonly offered?: readonly string[];
  /** Echoes the arguments unless given. */
  readonly runTool?: ToolRunner;
  readonly limits?: Partial<AgentTask['limits'] & RunLimits>;
  /** Of a run that has begun; a new one with `limits` unless given. */
  readonly budget?: Budget;
  /** In the place of the script, for every request. */
  readonly attempts?: Model['complete'];
  readonly window?: AgentTask['window'];
  readonly seed?: readonly Message[];
  readonly answer?: AgentTask['answer'];
  readonly redactor?: AgentPorts['redactor'];
  readonly grants?: Partial<Grants>;
  readonly taint?: AgentPorts['taint'];
  readonly canary?: AgentPorts['canary'];
  readonly signal?: AbortSignal;
};

export type AgentRun = {
  readonly events: AsyncGenerator<AgentEvent, void, void>;
  readonly model: ScriptedPort;
  readonly budget: Budget;
  /** Ids of the calls that were started, in order. */
  readonly started: readonly string[];
};

const action = { type: 'builtin', builtin: 'test' } as const;
export const readTool = toTool({ name: 'look', access: 'read', action });
export const writeTool = toTool({ name: 'change', access: 'write', action });

export const seed: readonly Message[] = [
  { role: 'system', content: plain('You are a test.') },
  { role: 'user', content: plain('Do it.') },
];

export function startAgent(setup: AgentSetup): AgentRun {
  const tools = setup.tools ?? [readTool, writeTool];
  const model = scriptPort(setup.script, setup.attempts);
  const budget = setup.budget ?? openBudget(limitsOf(setup.limits));
  const started: string[] = [];
  const watching = watchPorts();
  const runTool = setup.runTool ?? (async (call) => toRun({ said: call.arguments }));
  const events = runAgent(
    {
      stage: 'main',
      seed: setup.seed ?? seed,
      catalog: { tools, offered: new Set(setup.offered ?? tools.map((tool) => tool.name)), sha256: '' },
      grants: { ...usualGrants, ...setup.grants },
      limits: { maxSteps: setup.limits?.maxSteps ?? 15 },
      ...(setup.answer === undefined ? {} : { answer: setup.answer }),
      window: setup.window ?? { contextWindow: 128_000 },
    },
    {
      model,
      budget,
      taint: setup.taint ?? watching.taint,
      canary: setup.canary ?? watching.canary,
      runTool: (call, signal) => {
        started.push(call.id);
        return runTool(call, signal);
      },
      redactor: setup.redactor ?? createPlainRedactor(),
      identifiers: randomIdentifiers,
      digest: sha256Hex,
      signal: setup.signal ?? new AbortController().signal,
    },
  );
  return { events, model, started, budget };
}

/** No limit but of calls, unless told otherwise. */
export function limitsOf(limits: Partial<RunLimits> = {}): RunLimits {
  return {
    maxToolCalls: 100,
    maxTotalTokens: undefined,
    maxCostUsd: undefined,
    prices: new Map(),
    models: ['scripted'],
    ...limits,
  };
}

export type EndedRun = Omit<AgentRun, 'events'> & {
  readonly events: readonly AgentEvent[];
  readonly outcome: Outcome;
};

/** Runs to the end; the last event is the outcome. */
export async function finishAgent(setup: AgentSetup): Promise<EndedRun> {
  const run = startAgent(setup);
  const events: AgentEvent[] = [];
  for await (const event of run.events) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'stage-ended') throw new Error(`the last event is ${last?.type}`);
  return { ...run, events, outcome: last.content };
}

export const eventsOf = <T extends AgentEvent['type']>(
  events: readonly AgentEvent[],
  type: T,
): readonly Extract<AgentEvent, { type: T }>[] =>
  events.filter((event): event is Extract<AgentEvent, { type: T }> => event.type === type);

export function toCall(id: string, name = 'look', given: JsonObject | string = {}): RawToolCall {
  return { id, name, argumentsText: typeof given === 'string' ? given : JSON.stringify(given) };
}

export function toRun(parts: Partial<ToolRun> & { readonly said: JsonValue }): ToolRun {
  return {
    ending: 'ok',
    argv: ['builtin:test'],
    cwd: '/',
    exit: 0,
    ms: 1,
    stdoutBytes: JSON.stringify(parts.said).length,
    stderrBytes: 0,
    lostBytes: 0,
    envKeys: [],
    network: false,
    ...parts,
  };
}
