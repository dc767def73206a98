/** The same run once more: core, policy and rendering over what was recorded, line by line, up to the first difference. */

import type { AgentEvent } from '../../contract/events.ts';
import type { Redactor, Sink } from '../../contract/ports.ts';
import { runAgent } from '../../core/agent.ts';
import { type Budget, openBudget } from '../../core/budget.ts';
import { type Preparation, runPrestage } from '../../core/prestage.ts';
import { openTaint, type TaintState } from '../../law/policy/taint.ts';
import { pause } from '../pause.ts';
import { type Cursor, openCursor } from './cursor.ts';
import { compareEvent, type Divergence, toRecorded } from './divergence.ts';
import type { RecordedLine, RecordedRun, ToldEvent } from './recorded.ts';
import { isInterruption } from './recorded-model.ts';
import { type Compiler, type StageLine, toLimits, toStagePorts, toStageTask } from './stage-parts.ts';

export type Replaying = {
  readonly record: RecordedRun;
  /** Knows shapes, and no secret. */
  readonly redactor: Redactor;
  readonly compiler: Compiler;
  /** Gets every event: of the core as it came again, of others as recorded. */
  readonly sink: Sink;
  /** Ends it between two events: what it says then is about those before. */
  readonly signal: AbortSignal | undefined;
};

export type Replayed = {
  readonly divergence: Divergence | undefined;
  /** Events that the core made again. */
  readonly compared: number;
};

/** Nothing of the outside is asked: no clock, no chance, no socket, no process, no file. */
export async function replayRun(replaying: Replaying): Promise<Replayed> {
  const { record, redactor, sink } = replaying;
  const left = record.lines.find(({ unredacted }) => unredacted.length > 0);
  if (left !== undefined) return { divergence: toLeft(left), compared: 0 };
  const cursor = openCursor(record.lines);
  const taint = openTaint([]);
  let budget: Budget | undefined;
  let prepared: Preparation | undefined;
  let compared = 0;
  for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
    if ((await pause(replaying.signal)) === 'stop') break;
    if (line.type === 'told') {
      raise(taint, line.event);
      await sink.accept(line.event);
      cursor.move();
      continue;
    }
    if (line.type === 'run-ended') break;
    if (line.type !== 'stage-started') return { divergence: toStray(line), compared };
    budget ??= openBudget(toLimits(line.setup.budget));
    const unused = findUnused(prepared, line);
    if (unused !== undefined) return { divergence: unused, compared };
    const stage = await replayStage(line, { ...replaying, cursor, redactor, taint, budget, prepared });
    compared += stage.compared;
    if (stage.divergence !== undefined) return { divergence: stage.divergence, compared };
    prepared ??= stage.prepared;
  }
  return { divergence: undefined, compared };
}

/** As the run itself raised it: an event has its type beside it, and a stage's setup does not. */
function raise(taint: TaintState, event: ToldEvent): void {
  if (event.type !== 'run-tainted') return;
  const { type: _, ...told } = event;
  taint.raise(told);
}

function toLeft(line: RecordedLine): Divergence {
  const [hit] = line.unredacted;
  const got = hit === undefined ? '' : `${hit.count} × ${hit.class} in ${hit.place}`;
  return { event: line.seq, type: line.type, field: 'redaction', recorded: 'nothing left to do', got };
}

const toStray = (line: RecordedLine): Divergence => ({
  event: line.seq,
  type: line.type,
  field: 'type',
  recorded: line.type,
  got: 'nothing: the stage is over',
});

/** What the pre-stage says now has to stand in the messages of the main loop. */
function findUnused(prepared: Preparation | undefined, line: StageLine): Divergence | undefined {
  const missing = prepared?.notes.find(
    (note) => !line.seed.some(({ role, content }) => role === 'developer' && content.includes(`\n${note}\n`)),
  );
  if (missing === undefined) return undefined;
  return {
    event: line.seq,
    type: line.type,
    field: 'messagesSha256',
    got: `a note: ${missing.slice(0, 200)}`,
  };
}

type StageReplay = Omit<Replaying, 'record'> & {
  readonly cursor: Cursor;
  readonly taint: ReturnType<typeof openTaint>;
  readonly budget: Budget;
  readonly prepared: Preparation | undefined;
};

type ReplayedStage = Replayed & { readonly prepared?: Preparation };

async function replayStage(line: StageLine, replay: StageReplay): Promise<ReplayedStage> {
  const { cursor, sink } = replay;
  const controller = new AbortController();
  const events = startStage(line, { ...replay, signal: controller.signal });
  let compared = 0;
  try {
    for (;;) {
      for (const told of cursor.passOver()) await sink.accept(told);
      const due = cursor.peek();
      // The record ends here: what would come now was not seen by anybody.
      if (due === undefined) return { divergence: undefined, compared };
      if ((await pause(replay.signal)) === 'stop') return { divergence: undefined, compared };
      if (compared > 0) interrupt(due, controller);
      const next = await events.next();
      for (const told of cursor.passOver()) await sink.accept(told);
      if (next.done) {
        return {
          divergence: undefined,
          compared,
          ...(next.value === undefined ? {} : { prepared: next.value }),
        };
      }
      const type = due.type === 'told' ? due.event.type : due.type;
      const event = toRecorded(next.value, due);
      const divergence = compareEvent(event, due, type);
      if (divergence !== undefined) return { divergence, compared };
      await sink.accept(event);
      cursor.move();
      compared += 1;
    }
  } finally {
    await events.return(undefined);
  }
}

/** Where the next line says that the stage was ended from outside, the signal had come by now. */
function interrupt(due: RecordedLine, controller: AbortController): void {
  if (due.type === 'stage-ended' && isInterruption(due.conclusion)) controller.abort(due.conclusion.reason);
}

async function* startStage(
  line: StageLine,
  replay: StageReplay & { readonly signal: AbortSignal },
): AsyncGenerator<AgentEvent, Preparation | undefined, void> {
  const { compiler, prepared } = replay;
  const { setup } = line;
  const ports = toStagePorts(line, replay);
  const preparing = setup.prepares;
  if (line.stage === 'main' || preparing === undefined) {
    const catalog = prepared?.catalog ?? compiler.catalog(setup.catalog);
    yield* runAgent(toStageTask(line, { catalog, compiler }), ports);
    return undefined;
  }
  const task = toStageTask(line, { catalog: compiler.catalog(setup.catalog), compiler });
  const mainCatalog = compiler.catalog(preparing.catalog);
  const end = yield* runPrestage({ ...task, mainCatalog, share: preparing.share }, ports);
  return end.type === 'prepared' ? end : undefined;
}
