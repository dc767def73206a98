/** Approved calls that run side by side: recorded first, then started, then told and remembered. */

import type { ApprovedCall, ToolRun } from '../contract/calls.ts';
import type { ToolSpec } from '../contract/catalog.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { HeardReply, Message } from '../contract/messages.ts';
import type { Admission } from './admit.ts';
import type { Budget } from './budget.ts';
import type { Carried } from './carried.ts';
import { redactions } from './redactions.ts';
import { type ResultText, toResultText } from './result.ts';
import type { Step } from './steps.ts';
import type { AgentPorts, AgentTask } from './task.ts';
import { runTogether } from './together.ts';

export type ToolMessage = Extract<Message, { role: 'tool' }>;

export type Approved = Extract<Admission, { verdict: 'approved' }>;

export type RoundOptions = {
  readonly step: Step;
  readonly reply: HeardReply;
  readonly task: AgentTask;
  readonly ports: AgentPorts;
  readonly budget: Budget;
};

export type Ran = {
  readonly done: readonly { readonly message: ToolMessage; readonly run: ToolRun }[];
  /** A canary in one of the results: no request may hold it. */
  readonly carried: Carried | undefined;
};

/** Independent read tools of one reply run together, at most so many (interface §5). */
const atOnce = 4;

export const isReadOnly = ({ access, network }: ToolSpec): boolean => access === 'read' && !network;

/** All approvals of the group are on disk before its first call starts. */
export async function* runGroup(
  group: readonly Approved[],
  { step, ports }: RoundOptions,
): AsyncGenerator<AgentEvent, Ran, void> {
  for (const { call, rule } of group) {
    const asked = ports.redactor.value(call.arguments, 'log');
    yield {
      type: 'tool-approved',
      step: step.number,
      callId: call.id,
      tool: call.tool.name,
      argumentsSha256: ports.digest(JSON.stringify(asked)),
      arguments: asked,
      rule,
    };
  }
  const runs = await runTogether(group, {
    limit: atOnce,
    run: ({ call }) => ports.runTool(call, ports.signal),
  });
  const done: { message: ToolMessage; run: ToolRun }[] = [];
  let carried: Carried | undefined;
  for (const [index, { call }] of group.entries()) {
    const run = runs[index];
    if (run === undefined) continue;
    const result = toResultText(run, { redactor: ports.redactor, maxBytes: call.tool.maxOutputBytes });
    yield* redactions(ports.redactor);
    yield toToolRan({ call, run, step, result, digest: ports.digest });
    yield* taint({ call, run }, ports);
    const message: ToolMessage = {
      role: 'tool',
      callId: call.id,
      name: call.tool.name,
      content: result.content,
    };
    const sighting = ports.canary.inMessages([message]);
    if (sighting.verdict === 'seen') carried ??= { what: sighting.what, where: 'the result of a tool' };
    done.push({ run, message });
  }
  return { done, carried };
}

type Call = { readonly call: ApprovedCall; readonly run: ToolRun };

/** Whatever came of it: a failure is told in words from the network too. A call that was denied has reached nobody. */
function* taint({ call, run }: Call, ports: AgentPorts): Generator<AgentEvent, void, void> {
  if (!(call.tool.network || run.network) || run.ending === 'denied') return;
  const risen = {
    source: 'network',
    reason: `The tool ${call.tool.name} has brought in text from the network.`,
  } as const;
  if (ports.taint.raise(risen) === 'risen') yield { type: 'run-tainted', ...risen };
}

function toToolRan(
  parts: Call & {
    readonly step: Step;
    readonly result: ResultText;
    readonly digest: (text: string) => string;
  },
): AgentEvent {
  const { call, run, step, result } = parts;
  return {
    type: 'tool-run',
    step: step.number,
    callId: call.id,
    tool: call.tool.name,
    argv: run.argv,
    cwd: run.cwd,
    exit: run.exit,
    ms: run.ms,
    stdoutBytes: run.stdoutBytes,
    stderrBytes: run.stderrBytes,
    truncated: result.truncated,
    timedOut: run.ending === 'timed-out',
    envKeys: run.envKeys,
    network: run.network,
    ending: run.ending,
    resultSha256: parts.digest(result.content),
    content: result.content,
  };
}
