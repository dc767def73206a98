/** A recorded run as what was asked, what was answered, and what became of each call, in order. */

import type { RawToolCall } from '../../contract/calls.ts';
import type { HttpAttempt } from '../../contract/events.ts';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import type { Message, Reply } from '../../contract/messages.ts';
import type { StageSetup } from '../../contract/setup.ts';
import type { Stage } from '../../contract/stage.ts';
import type { Taint } from '../../contract/taint.ts';
import { textAt } from '../../runner/payload-fields.ts';
import type { RecordedLine, RecordedRun } from '../replay/recorded.ts';

export type RecordedStage = {
  readonly stage: Stage;
  readonly setup: StageSetup;
  readonly seed: readonly Message[];
  readonly turns: readonly RecordedTurn[];
};

/** One request with its attempts, and its reply; a request that failed has no reply. */
export type RecordedTurn = {
  readonly step: number;
  /** The model that was asked first. */
  readonly model: string;
  readonly attempts: readonly HttpAttempt[];
  readonly reply: Reply | undefined;
  /** Calls that were judged. */
  readonly calls: readonly RecordedCall[];
};

export type RecordedCall = {
  readonly call: RawToolCall;
  readonly was: Decision;
  /** By what the run was tainted when it was judged. */
  readonly taints: readonly Taint[];
  /** What the model was told; empty where the run ended before. */
  readonly result: string;
  /** `refused`: the tool itself did. */
  readonly ending: 'ran' | 'refused' | 'not-run';
};

export type Decision =
  | { readonly verdict: 'approved'; readonly rule: string }
  | { readonly verdict: 'refused'; readonly code: string };

type Growing<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer I)[] ? I[] : T[key] };
type OpenTurn = Omit<Growing<RecordedTurn>, 'calls'> & { calls: Growing<RecordedCall>[] };
type OpenStage = Omit<RecordedStage, 'turns'> & { readonly turns: OpenTurn[] };

/** A line that nothing was recorded before is left out: a log may be cut anywhere, never changed. */
export function toConversation({ lines, transcript }: RecordedRun): readonly RecordedStage[] {
  const results = transcript === undefined ? [] : toTexts(transcript.results);
  const stages: OpenStage[] = [];
  const taints = new Map<Taint['source'], Taint>();
  const judged = new Set<RawToolCall>();
  let read = 0;
  for (const line of lines) {
    const stage = stages.at(-1);
    const turn = stage?.turns.at(-1);
    switch (line.type) {
      case 'stage-started':
        for (const taint of line.setup.taints) taints.set(taint.source, taint);
        stages.push({ stage: line.stage, setup: line.setup, seed: line.seed, turns: [] });
        break;
      case 'model-requested':
        stage?.turns.push({
          step: toStep(line),
          model: textAt(line.fields, 'model'),
          attempts: [],
          reply: undefined,
          calls: [],
        });
        break;
      case 'http-attempt':
        turn?.attempts.push(line.event);
        break;
      case 'model-replied':
        if (turn !== undefined) turn.reply = line.reply;
        break;
      case 'tool-approved':
      case 'tool-refused': {
        const call = turn === undefined ? undefined : findCall(turn, line, judged);
        const result = line.type === 'tool-refused' ? (results[read++] ?? '') : '';
        if (call === undefined) break;
        judged.add(call);
        turn?.calls.push({
          call,
          was: toDecision(line),
          taints: [...taints.values()],
          result,
          ending: 'not-run',
        });
        break;
      }
      case 'tool-run': {
        const result = results[read++] ?? '';
        const id = textAt(line.fields, 'callId');
        const ran = turn?.calls.find(
          ({ call, was, ending }) => call.id === id && was.verdict === 'approved' && ending === 'not-run',
        );
        if (ran !== undefined) {
          ran.result = result;
          ran.ending = line.run.ending === 'denied' ? 'refused' : 'ran';
        }
        break;
      }
      case 'told':
        if (line.event.type === 'run-tainted') {
          const { source, reason } = line.event;
          taints.set(source, { source, reason });
        }
        break;
      case 'stage-ended':
      case 'run-ended':
        break;
    }
  }
  return stages;
}

const toStep = ({ fields }: RecordedLine): number => (typeof fields.step === 'number' ? fields.step : 0);

/** Ids may come twice: the first one that nothing was said of yet. */
function findCall(
  { reply }: OpenTurn,
  { fields }: RecordedLine,
  judged: ReadonlySet<RawToolCall>,
): RawToolCall | undefined {
  const id = textAt(fields, 'callId');
  return reply?.calls.find((call) => call.id === id && !judged.has(call));
}

const toDecision = ({ type, fields }: RecordedLine): Decision =>
  type === 'tool-approved'
    ? { verdict: 'approved', rule: textAt(fields, 'rule') }
    : { verdict: 'refused', code: textAt(fields, 'code') };

const toTexts = (results: JsonValue | undefined): readonly string[] =>
  Array.isArray(results) ? results.map((one) => (isJsonObject(one) ? textAt(one, 'content') : '')) : [];
