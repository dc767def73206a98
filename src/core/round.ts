/** All calls of one reply: admitted, recorded, run, and answered in the order in which they were asked for. */

import type { ApprovedCall, Refusal, ToolRun } from '../contract/calls.ts';
import { isDenial } from '../contract/errors.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { HeardReply, Message } from '../contract/messages.ts';
import { type Admission, admit } from './admit.ts';
import type { Budget } from './budget.ts';
import { redactions } from './redactions.ts';
import { type ResultText, toRefusalText, toResultText } from './result.ts';
import type { Step } from './steps.ts';
import type { AgentPorts, AgentTask } from './task.ts';
import { runTogether } from './together.ts';

type ToolMessage = Extract<Message, { role: 'tool' }>;

export type RoundOptions = {
  readonly step: Step;
  readonly reply: HeardReply;
  readonly task: AgentTask;
  readonly ports: AgentPorts;
  readonly budget: Budget;
};

export type Round = {
  readonly results: readonly ToolMessage[];
  /** Calls that ran, whatever came of them. */
  readonly ran: number;
  /** Calls that were refused with a `DENIED_*` code. */
  readonly denied: number;
  /** Ids of calls that wait for a person. */
  readonly pending: readonly string[];
  /** Calls that were refused because there were too many. */
  readonly exhausted: number;
};

/** Independent read tools of one reply run together, at most so many (interface §5). */
const atOnce = 4;

/** After the signal nothing more is approved; the round is then not whole, and the run is over. */
export async function* runCalls(options: RoundOptions): AsyncGenerator<AgentEvent, Round, void> {
  const { task, ports, budget } = options;
  const admissions = options.reply.calls.map((raw) => admit(raw, { catalog: task.catalog, budget }));
  const results: ToolMessage[] = [];
  const refusals: Refusal[] = [];
  const runs: ToolRun[] = [];
  for (const group of toGroups(admissions)) {
    if (ports.signal.aborted) break;
    if (group.type === 'refused') {
      results.push(yield* refuse(group.refusal, options));
      refusals.push(group.refusal);
      continue;
    }
    for (const done of yield* runGroup(group.calls, options)) {
      results.push(done.message);
      runs.push(done.run);
    }
  }
  return {
    results,
    ran: runs.filter((run) => run.ending !== 'denied').length,
    denied:
      runs.filter((run) => run.ending === 'denied').length +
      refusals.filter(({ code }) => isDenial(code)).length,
    pending: refusals
      .filter((refusal) => refusal.code === 'DENIED_APPROVAL')
      .map((refusal) => refusal.call.id),
    exhausted: refusals.filter((refusal) => refusal.code === 'CALLS_EXHAUSTED').length,
  };
}

type Approved = Extract<Admission, { verdict: 'approved' }>;

type Group =
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'together'; readonly calls: readonly Approved[] };

/** Neighbouring read calls form one group; anything else stands alone and runs in sequence. */
function toGroups(admissions: readonly Admission[]): readonly Group[] {
  const groups: Group[] = [];
  for (const admission of admissions) {
    const last = groups.at(-1);
    if (admission.verdict === 'refused') groups.push({ type: 'refused', refusal: admission.refusal });
    else if (
      last?.type === 'together' &&
      isReadOnly(admission.call) &&
      last.calls.every(({ call }) => isReadOnly(call))
    ) {
      groups[groups.length - 1] = { type: 'together', calls: [...last.calls, admission] };
    } else groups.push({ type: 'together', calls: [admission] });
  }
  return groups;
}

const isReadOnly = (call: ApprovedCall): boolean => call.tool.access === 'read' && !call.tool.network;

async function* refuse(
  refusal: Refusal,
  { step, ports }: RoundOptions,
): AsyncGenerator<AgentEvent, ToolMessage, void> {
  const content = toRefusalText(refusal, ports.redactor);
  const { call, code } = refusal;
  const asked = ports.redactor.text(call.argumentsText, 'log');
  yield* redactions(ports.redactor);
  yield {
    type: 'tool-refused',
    step: step.number,
    callId: call.id,
    tool: call.name,
    argumentsSha256: ports.digest(asked),
    arguments: asked,
    code,
    resultSha256: ports.digest(content),
    content,
  };
  return { role: 'tool', callId: call.id, name: call.name, content };
}

type Done = { readonly message: ToolMessage; readonly run: ToolRun };

/** All approvals of the group are on disk before its first call starts. */
async function* runGroup(
  group: readonly Approved[],
  options: RoundOptions,
): AsyncGenerator<AgentEvent, readonly Done[], void> {
  const { step, ports } = options;
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
  const done: Done[] = [];
  for (const [index, { call }] of group.entries()) {
    const run = runs[index];
    if (run === undefined) continue;
    const result = toResultText(run, { redactor: ports.redactor, maxBytes: call.tool.maxOutputBytes });
    yield* redactions(ports.redactor);
    yield toToolRan({ call, run, step, result, digest: ports.digest });
    done.push({
      run,
      message: { role: 'tool', callId: call.id, name: call.tool.name, content: result.content },
    });
  }
  return done;
}

function toToolRan(parts: {
  readonly call: ApprovedCall;
  readonly run: ToolRun;
  readonly step: Step;
  readonly result: ResultText;
  readonly digest: (text: string) => string;
}): AgentEvent {
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
