/** All that the page shows, derived once from the data that it carries. */

import { isJsonObject, type JsonObject } from '../../../contract/json.ts';
import type { PageData, PageEnd, PageFile } from '../page-data.ts';
import { numberOf, objectOf, parseFields, textOf } from './fields.ts';
import { type Limits, toLimits } from './limits.ts';
import { type LogLine, parseLines } from './log-lines.ts';
import { type ModelCall, toModelCalls } from './model-calls.ts';
import { type Timeline, toTimeline } from './timeline.ts';
import { type ToolCall, toToolCalls } from './tool-calls.ts';
import { parseTranscript, type Transcript } from './transcript.ts';

export type RunStory = {
  readonly data: PageData;
  readonly lines: readonly LogLine[];
  /** Fields of `run-started`. */
  readonly facts: JsonObject;
  /** Absent: the run did not come to its end. */
  readonly end: PageEnd | undefined;
  readonly limits: Limits;
  readonly timeline: Timeline;
  readonly modelCalls: readonly ModelCall[];
  readonly calls: readonly ToolCall[];
  readonly transcript: Transcript;
  /** Files that are shown as facts, by name. */
  readonly files: ReadonlyMap<string, JsonObject>;
};

export function toStory(data: PageData): RunStory {
  const lines = parseLines(data.log.lines);
  const facts = lines.find(({ type }) => type === 'run-started')?.fields ?? {};
  const texts = new Map(data.files.flatMap((file) => toText(file)));
  const transcript = parseTranscript(texts.get('transcript.json'));
  return {
    ...{ data, lines, facts, transcript },
    // Of a log that does not hold together no line is its end.
    end: data.end ?? (data.problems.length === 0 ? toEnd(lines) : undefined),
    limits: toLimits(objectOf(facts, 'inputs')),
    timeline: toTimeline(lines),
    modelCalls: toModelCalls(lines),
    calls: toToolCalls(lines, transcript),
    files: new Map(
      ['proposals.json', 'coverage.json', 'findings.sarif'].flatMap((name) => {
        const fields = parseFields(texts.get(name) ?? '');
        return fields === undefined ? [] : [[name, fields] as const];
      }),
    ),
  };
}

const toText = (file: PageFile): readonly (readonly [string, string])[] =>
  file.type === 'whole' || file.type === 'shortened' ? [[file.name, file.text]] : [];

function toEnd(lines: readonly LogLine[]): PageEnd | undefined {
  const fields = lines.findLast(({ type }) => type === 'run-ended')?.fields;
  if (fields === undefined) return undefined;
  return {
    ...{ conclusion: textOf(fields, 'conclusion'), reason: textOf(fields, 'reason') },
    ...{ message: textOf(fields, 'message'), totals: objectOf(fields, 'totals') },
  };
}

/** What was used: as the end of the run tells it, else as counted from its lines. */
export type Used = {
  readonly steps: number;
  readonly prestageSteps: number;
  readonly calls: number;
  readonly denied: number;
  readonly tokens: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars; absent where no price is known. */
  readonly usd?: number;
  readonly ms: number;
};

export function toUsed({ end, modelCalls, calls, timeline }: RunStory): Used {
  const totals = end?.totals;
  const last = modelCalls.at(-1);
  const usd = isJsonObject(totals) && typeof totals.costUsd === 'number' ? totals.costUsd : last?.usdSoFar;
  const cost = usd === undefined ? {} : { usd };
  if (totals === undefined || Object.keys(totals).length === 0) {
    const sum = (pick: (call: ModelCall) => number) => modelCalls.reduce((all, call) => all + pick(call), 0);
    const main = modelCalls.filter(({ stage }) => stage === 'main').length;
    return {
      ...{ steps: main, prestageSteps: modelCalls.length - main, calls: calls.length },
      denied: calls.filter(({ state }) => state === 'refused').length,
      tokens: last?.tokensSoFar ?? 0,
      inputTokens: sum(({ inputTokens }) => inputTokens),
      outputTokens: sum(({ outputTokens }) => outputTokens),
      ...{ ms: timeline.length, ...cost },
    };
  }
  const [inputTokens, outputTokens] = [numberOf(totals, 'inputTokens'), numberOf(totals, 'outputTokens')];
  return {
    ...{ steps: numberOf(totals, 'steps'), prestageSteps: numberOf(totals, 'prestageSteps') },
    ...{ calls: numberOf(totals, 'toolCalls'), denied: numberOf(totals, 'deniedCalls') },
    ...{ inputTokens, outputTokens, ms: numberOf(totals, 'ms'), ...cost },
    tokens: numberOf(totals, 'spentTokens') || inputTokens + outputTokens,
  };
}
