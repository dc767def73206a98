/** All calls of one reply: admitted, recorded, run, and answered in the order in which they were asked for. */

import type { RawToolCall, Refusal, ToolRun } from '../contract/calls.ts';
import type { Catalog } from '../contract/catalog.ts';
import { isDenial } from '../contract/errors.ts';
import type { AgentEvent } from '../contract/events.ts';
import { type Admission, admit } from './admit.ts';
import { type Carried, toTripped } from './carried.ts';
import { type Approved, isReadOnly, type RoundOptions, runGroup, type ToolMessage } from './group.ts';
import { redactions } from './redactions.ts';
import { toRefusalText } from './result.ts';

export type Round = {
  readonly results: readonly ToolMessage[];
  /** Names of the tools of calls that came to a good end. */
  readonly done: readonly string[];
  /** Calls that ran, whatever came of them. */
  readonly ran: number;
  /** Calls that were refused with a `DENIED_*` code. */
  readonly denied: number;
  /** Ids of calls that wait for a person. */
  readonly pending: readonly string[];
  /** Calls that were refused because there were too many. */
  readonly exhausted: number;
  /** A canary in arguments or in a result: the stage is over, and the round is not whole. */
  readonly carried: Carried | undefined;
};

/** After the signal nothing more is approved; the round is then not whole, and the run is over. */
export async function* runCalls(options: RoundOptions): AsyncGenerator<AgentEvent, Round, void> {
  const { task, ports, budget, reply } = options;
  const results: ToolMessage[] = [];
  const refusals: Refusal[] = [];
  const runs: ToolRun[] = [];
  const done: string[] = [];
  let carried = yield* refuseCarriers(options, refusals);
  for (const batch of carried === undefined ? toBatches(reply.calls, task.catalog) : []) {
    // What ran before may have tainted the run: nothing is admitted ahead of it.
    const law = { catalog: task.catalog, grants: task.grants, taints: ports.taint.current(), budget };
    for (const group of toGroups(batch.map((raw) => admit(raw, law)))) {
      if (ports.signal.aborted || carried !== undefined) break;
      if (group.type === 'refused') {
        results.push(yield* refuse(group.refusal, options));
        refusals.push(group.refusal);
        continue;
      }
      const ran = yield* runGroup(group.calls, options);
      carried = ran.carried;
      results.push(...ran.done.map(({ message }) => message));
      runs.push(...ran.done.map(({ run }) => run));
      done.push(...ran.done.flatMap(({ run, message }) => (run.ending === 'ok' ? [message.name] : [])));
    }
    if (ports.signal.aborted || carried !== undefined) break;
  }
  if (carried !== undefined) yield toTripped(carried);
  return { results, done, ...count(refusals, runs), carried };
}

function count(
  refusals: readonly Refusal[],
  runs: readonly ToolRun[],
): Pick<Round, 'ran' | 'denied' | 'pending' | 'exhausted'> {
  const deniedRuns = runs.filter((run) => run.ending === 'denied').length;
  return {
    ran: runs.length - deniedRuns,
    denied: deniedRuns + refusals.filter(({ code }) => isDenial(code)).length,
    pending: refusals
      .filter((refusal) => refusal.code === 'DENIED_APPROVAL')
      .map((refusal) => refusal.call.id),
    exhausted: refusals.filter((refusal) => refusal.code === 'CALLS_EXHAUSTED').length,
  };
}

/** Before any of the calls is looked at: one that carries a canary is refused, and then none of them starts. */
async function* refuseCarriers(
  options: RoundOptions,
  refusals: Refusal[],
): AsyncGenerator<AgentEvent, Carried | undefined, void> {
  let carried: Carried | undefined;
  for (const call of options.reply.calls) {
    const sighting = options.ports.canary.inText(`${call.name} ${call.argumentsText}`);
    if (sighting.verdict === 'clear') continue;
    const message = 'denied: the arguments hold what nobody has a reason to repeat';
    const refusal: Refusal = { call, code: 'DENIED_CANARY', message };
    yield* refuse(refusal, options);
    refusals.push(refusal);
    carried ??= { what: sighting.what, where: 'the arguments of a tool call' };
  }
  return carried;
}

/** Neighbouring calls of tools that read and reach nothing: what comes of one of them changes no rule for the next. */
function toBatches(calls: readonly RawToolCall[], catalog: Catalog): readonly (readonly RawToolCall[])[] {
  const batches: { readonly calls: RawToolCall[]; readonly reads: boolean }[] = [];
  for (const call of calls) {
    const tool = catalog.tools.find(({ name }) => name === call.name);
    const reads = tool !== undefined && isReadOnly(tool);
    const last = batches.at(-1);
    if (last?.reads === true && reads) last.calls.push(call);
    else batches.push({ calls: [call], reads });
  }
  return batches.map((batch) => batch.calls);
}

type Group =
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'together'; readonly calls: readonly Approved[] };

/** Neighbouring read calls form one group; anything else stands alone and runs in sequence. */
function toGroups(admissions: readonly Admission[]): readonly Group[] {
  const groups: Group[] = [];
  for (const admission of admissions) {
    const last = groups.at(-1);
    if (admission.verdict === 'refused') groups.push({ type: 'refused', refusal: admission.refusal });
    else if (last?.type === 'together')
      groups[groups.length - 1] = { type: 'together', calls: [...last.calls, admission] };
    else groups.push({ type: 'together', calls: [admission] });
  }
  return groups;
}

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
