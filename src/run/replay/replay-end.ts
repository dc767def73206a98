/** The end of a replay: totals, conclusion, transcript and summary, made anew and held against the recorded ones. */

import type { Conclusion } from '../../contract/conclusion.ts';
import type { ReasonCode } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/json.ts';
import type { TranscriptCollector } from '../../record/transcript-file.ts';
import type { Summary } from '../../report/summary.ts';
import type { Tally } from '../keeping/tally.ts';
import { findDifference } from './difference.ts';
import type { Divergence } from './divergence.ts';
import type { RecordedLine, RecordedRun } from './recorded.ts';
import { findPageDifference } from './summary-page.ts';

type EndLine = Extract<RecordedLine, { type: 'run-ended' }>;

export type Kept = {
  readonly tally: Tally;
  readonly transcript: TranscriptCollector;
  readonly summary: Summary;
};

/** Nothing for a run that did not come to its end. */
export function compareEnd(
  record: RecordedRun,
  { tally, transcript, summary }: Kept,
): Divergence | undefined {
  const line = record.lines.at(-1);
  if (line?.type !== 'run-ended') return undefined;
  const at = { event: line.seq, type: line.type };
  const difference =
    findConclusion(line, tally) ??
    findDifference(
      { recorded: line.totals, got: { ...tally.totals(line.totals.ms) } },
      () => false,
      'totals',
    ) ??
    findTranscript(record, transcript) ??
    findPageDifference({
      ...{ recorded: record.summary, summary, conclusion: line.conclusion, totals: line.totals },
      answer: toAnswer(tally),
    });
  return difference === undefined ? undefined : { ...at, ...difference };
}

/** Reasons that only the core has: a run that ends with one of them ends as its last stage did. */
const ownReasons: ReadonlySet<ReasonCode> = new Set([
  ...(['ANSWER', 'ANSWER_AT_STEP_CAP', 'STEP_CAP', 'APPROVAL_PENDING', 'EMPTY_ANSWER'] as const),
  ...(['OUTPUT_SCHEMA_MISMATCH', 'TOKENS_EXHAUSTED', 'COST_EXHAUSTED', 'CALLS_EXHAUSTED'] as const),
  ...(['OUTPUT_TOO_LONG', 'THREE_DENIALS', 'PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT'] as const),
  ...(['PROVIDER_STATUS', 'PROVIDER_REPLY_INVALID'] as const),
]);

function findConclusion({ conclusion }: EndLine, tally: Tally) {
  const outcome = tally.outcome()?.conclusion;
  const isOwn = ownReasons.has(conclusion.reason) || outcome?.reason === conclusion.reason;
  if (!isOwn) return undefined;
  const [recorded, got] = [toNamed(conclusion), toNamed(outcome)];
  return findDifference({ recorded, got });
}

/** Under the names of the log. */
const toNamed = (conclusion: Conclusion | undefined): JsonValue =>
  conclusion === undefined
    ? {}
    : { conclusion: conclusion.name, reason: conclusion.reason, message: conclusion.message };

function findTranscript({ transcript }: RecordedRun, collector: TranscriptCollector) {
  if (transcript === undefined) return undefined;
  const got: JsonValue = JSON.parse(collector.toJson());
  return findDifference({ recorded: transcript, got }, () => false, 'transcript.json');
}

const toAnswer = (tally: Tally): string => tally.outcome()?.text ?? tally.soFar();
