/** When what happened: stages, requests to the model and calls of tools on one axis of time. */

import { numberOf, textOf } from './fields.ts';
import { type LogLine, type Stage, stageOf, stepOf } from './log-lines.ts';

/** Times are milliseconds since the first line of the log. */
export type Span = {
  readonly kind: 'model' | 'tool' | 'refused';
  readonly stage: Stage;
  readonly step: number;
  /** Of the model or the tool; a word of strangers. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `ok`, or how it ended otherwise. */
  readonly ended: string;
  /** HTTP attempts of a request. */
  readonly attempts: number;
  /** The line that tells the end of it. */
  readonly line: number;
};

export type StageSpan = {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
};

export type Timeline = {
  readonly length: number;
  readonly stages: readonly StageSpan[];
  readonly spans: readonly Span[];
  /** Time that passed with at least one of its kind at work; together tools count once. */
  readonly modelMs: number;
  readonly toolMs: number;
};

type Open = { readonly line: LogLine; attempts: number; lastAt: number; lastError: string };

export function toTimeline(lines: readonly LogLine[]): Timeline {
  const first = lines[0]?.at ?? 0;
  const length = Math.max(0, ...lines.slice(-1).map(({ at }) => at - first));
  const spans: Span[] = [];
  const stages: StageSpan[] = [];
  const approved = new Set<string>();
  let stage: Stage = 'main';
  let stageFrom = 0;
  let request: Open | undefined;
  let groupFrom = 0;

  const giveUp = (at: number): void => {
    if (request === undefined) return;
    const { line, attempts, lastAt, lastError } = request;
    spans.push({
      ...{ kind: 'model', stage, step: stepOf(line.fields), name: textOf(line.fields, 'model') },
      ...{ from: line.at - first, to: Math.max(line.at - first, lastAt || at) },
      ...{ ended: lastError || 'no reply', attempts, line: line.index },
    });
    request = undefined;
  };

  for (const line of lines) {
    const { fields, type, index } = line;
    const at = line.at - first;
    const step = stepOf(fields);
    const tool = textOf(fields, 'tool');
    const key = `${step} ${textOf(fields, 'callId')}`;
    if (type === 'stage-started') [stage, stageFrom] = [stageOf(fields, stage), at];
    if (type === 'model-requested') {
      giveUp(at);
      stage = stageOf(fields, stage);
      request = { line, attempts: 0, lastAt: 0, lastError: '' };
    }
    if (type === 'http-attempt' && request !== undefined) {
      request.attempts += 1;
      request.lastAt = at;
      request.lastError = textOf(fields, 'error') || toStatus(numberOf(fields, 'status'));
    }
    if (type === 'model-replied') {
      const from = request === undefined ? at - numberOf(fields, 'ms') : request.line.at - first;
      spans.push({
        ...{ kind: 'model', stage, step, name: textOf(fields, 'model'), from: Math.max(0, from), to: at },
        ...{ ended: 'ok', attempts: request?.attempts ?? 0, line: index },
      });
      request = undefined;
    }
    if (type === 'tool-approved') {
      approved.add(key);
      groupFrom = at;
    }
    if (type === 'tool-refused')
      spans.push({
        ...{ kind: 'refused', stage, step, name: tool, from: at, to: at },
        ...{ ended: textOf(fields, 'code'), attempts: 0, line: index },
      });
    if (type === 'tool-run') {
      // Calls of one reply may start together, once the last of them is approved; results are told in order.
      const ms = numberOf(fields, 'ms');
      const from = Math.max(0, approved.has(key) ? Math.min(groupFrom, at - ms) : at - ms);
      spans.push({
        ...{ kind: 'tool', stage, step, name: tool, from, to: Math.min(at, from + ms) },
        ...{ ended: textOf(fields, 'ending'), attempts: 0, line: index },
      });
    }
    if (type === 'stage-ended') {
      giveUp(at);
      stages.push({ stage, from: stageFrom, to: at, steps: numberOf(fields, 'steps') });
    }
  }
  giveUp(length);
  return {
    ...{ length, stages, spans },
    modelMs: covered(spans.filter(({ kind }) => kind === 'model')),
    toolMs: covered(spans.filter(({ kind }) => kind === 'tool')),
  };
}

const toStatus = (status: number): string => (status === 0 || status === 200 ? '' : `status ${status}`);

/** The length of the union of spans. */
function covered(spans: readonly Span[]): number {
  let sum = 0;
  let end = 0;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}
