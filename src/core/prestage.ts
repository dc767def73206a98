/**
 * The pre-stage: a short conversation of its own that looks around before the task. What it says can add notes
 * and take tools away, and nothing else; when it fails, the main loop runs without it (fail-open).
 */

import type { Catalog } from '../contract/catalog.ts';
import type { Outcome } from '../contract/conclusion.ts';
import { GoagentError, type ReasonCode, type WarningCode } from '../contract/errors.ts';
import type { AgentEvent } from '../contract/events.ts';
import { runAgent } from './agent.ts';
import { shareBudget } from './budget.ts';
import { type Guidance, readGuidance } from './guidance.ts';
import { redactions } from './redactions.ts';
import type { AgentPorts, AgentTask } from './task.ts';

export type PrestageTask = Omit<AgentTask, 'stage'> & {
  /** What the main loop is offered before anything is taken away. */
  readonly mainCatalog: Catalog;
  /** From 0 to 1, of the run's tool calls, tokens and money; whoever gives the signal keeps the time by it. */
  readonly share: number;
};

/** What the main loop gets from the pre-stage. */
export type Preparation = {
  readonly type: 'prepared';
  readonly notes: readonly string[];
  /** `mainCatalog`, or the same with fewer tools offered. */
  readonly catalog: Catalog;
};

/** A canary turned up: the run is over, with the outcome of this stage. */
export type Stopped = { readonly type: 'stopped' };

/** Yields all events of its stage, then warnings for what was not taken. Never throws for what the model did. */
export async function* runPrestage(
  task: PrestageTask,
  ports: AgentPorts,
): AsyncGenerator<AgentEvent, Preparation | Stopped, void> {
  const { mainCatalog: catalog } = task;
  const budget = shareBudget(ports.budget, { owner: 'the pre-stage', fraction: task.share });
  const prepares = { catalog, limits: ports.budget.limits, share: task.share };
  const { outcome, told, held } = yield* converse({ ...task, prepares }, { ...ports, budget });
  if (outcome.conclusion.reason === 'DENIED_CANARY') return { type: 'stopped' };
  const read = readGuidance(outcome.text, longestNotes(task, ports));
  if (read.verdict === 'unreadable') {
    const failure = toFailure(outcome, { unreadable: read.why, told, share: task.share });
    if (!wasStopped(outcome)) yield* warn('PRESTAGE_FAILED', [failure], ports);
    return { type: 'prepared', notes: [], catalog };
  }
  if (held !== undefined) yield held;
  const narrowed = narrow(catalog, read.guidance);
  yield* warn('PRESTAGE_LEFT_OUT', [...read.guidance.leftOut, ...narrowed.leftOut], ports);
  yield* warn('PRESTAGE_NARROWED', toNarrowing(catalog, narrowed.catalog), ports);
  return { type: 'prepared', notes: read.guidance.notes, catalog: narrowed.catalog };
}

/** UTF-8 bytes of notes: they are sent with every request of the main loop, and never shortened there. */
const mostNoteBytes = 16_384;
/** Of the window and of what is left to spend. A token is taken for four bytes of the one, and for one of the other. */
const notePart = 1 / 8;

function longestNotes({ window }: PrestageTask, { budget }: AgentPorts): number {
  const left = budget.spaceFor({ input: 0, kept: { input: 0, output: 0 } }).tokens;
  return Math.floor(Math.min(mostNoteBytes, window.contextWindow * 4 * notePart, left * notePart));
}

type Conversed = {
  readonly outcome: Outcome;
  /** The limit that was told before the last reply. */
  readonly told: ReasonCode | undefined;
  /** The one that ended the stage: whatever is said of the end says it too. */
  readonly held: LimitReached | undefined;
};

type LimitReached = Extract<AgentEvent, { type: 'limit-reached' }>;

async function* converse(task: PrestageTask, ports: AgentPorts): AsyncGenerator<AgentEvent, Conversed, void> {
  let outcome: Outcome | undefined;
  let told: ReasonCode | undefined;
  let held: LimitReached | undefined;
  for await (const event of runAgent({ ...task, stage: 'prestage' }, ports)) {
    if (held !== undefined && event.type !== 'stage-ended') {
      yield held;
      told = held.code;
      held = undefined;
    }
    if (event.type === 'stage-ended') outcome = event.content;
    if (event.type === 'limit-reached') held = event;
    else yield event;
  }
  if (outcome === undefined) throw new GoagentError('INTERNAL', ['the pre-stage ended without an outcome']);
  return { outcome, told, held };
}

/** The whole run is over then, and says so itself. */
const wasStopped = ({ conclusion }: Outcome): boolean =>
  conclusion.reason === 'CANCELLED' || conclusion.reason === 'INTERNAL';

type Failing = Pick<Conversed, 'told'> & { readonly unreadable: string; readonly share: number };

function toFailure({ conclusion }: Outcome, { unreadable, told, share }: Failing): string {
  const failed = 'The pre-stage failed, and the run went on without it:';
  const { name, reason, message } = conclusion;
  if (name === 'success' || reason === told) return `${failed} ${unreadable}`;
  if (reason === 'TIME_EXHAUSTED') {
    return `${failed} it took all of its time, ${Math.round(share * 100)} % of what the run had left`;
  }
  if (reason === 'STEP_CAP') return `${failed} it gave no answer within the steps of prestage-max-steps`;
  return `${failed} ${reason}: ${message}`;
}

/**
 * Takes away what `enable_tools` does not name. It cannot add: a name that is not offered is complained about, and
 * a list that would leave nothing is no list. goagent's dots are underscores here.
 */
function narrow(
  catalog: Catalog,
  { enableTools }: Guidance,
): { readonly catalog: Catalog; readonly leftOut: readonly string[] } {
  if (enableTools === undefined) return { catalog, leftOut: [] };
  const wanted = new Set(enableTools.map((name) => name.replaceAll('.', '_')));
  const chosen = [...catalog.offered].filter((name) => wanted.has(name));
  // What the run is for is not the pre-stage's to take away.
  const proposals = catalog.tools.filter(({ action }) => action.type === 'proposal').map(({ name }) => name);
  const kept = new Set([...chosen, ...proposals.filter((name) => catalog.offered.has(name))]);
  const unknown = wanted.size - chosen.length;
  const leftOut =
    unknown === 0 ? [] : [`tool_config.enable_tools: ${unknown} of ${wanted.size} are not offered`];
  return chosen.length === 0
    ? { catalog, leftOut: [...leftOut, 'tool_config.enable_tools: nothing would be left, so all tools stay'] }
    : { catalog: { ...catalog, offered: kept }, leftOut };
}

/** Of a manifest with hundreds of tools. */
const mostNames = 10;

/** Who wonders why a tool was refused, or never used, finds the one who took it away. */
function toNarrowing({ offered: before }: Catalog, { offered: left }: Catalog): readonly string[] {
  if (left.size === before.size) return [];
  const names = [...left].slice(0, mostNames).join(', ');
  const more = left.size > mostNames ? `, and ${left.size - mostNames} more` : '';
  return [`The pre-stage left ${left.size} of ${before.size} tools to the main loop: ${names}${more}.`];
}

function* warn(
  code: WarningCode,
  messages: readonly string[],
  { redactor }: AgentPorts,
): Generator<AgentEvent, void, void> {
  if (messages.length === 0) return;
  const message = redactor.text(messages.join('; '), 'error');
  yield* redactions(redactor);
  yield { type: 'warning', code, message };
}
