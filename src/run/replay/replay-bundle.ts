/** A bundle's files to what a replay says of it: verified first, parsed once, and then run again without the outside. */

import type { Redactor } from '../../contract/ports.ts';
import { createRedactor } from '../../law/redact/redactor.ts';
import type { ReadBundle } from '../../record/read-bundle.ts';
import { collectTranscript } from '../../record/transcript-file.ts';
import { createFanOut } from '../../report/fan-out.ts';
import { collectSummary } from '../../report/summary.ts';
import { createTally } from '../keeping/tally.ts';
import { toPatternEngine } from '../policy/pattern-engine.ts';
import type { Divergence } from './divergence.ts';
import { notInTime, openJudgingTime } from './judging-time.ts';
import { parseRecord } from './parse-record.ts';
import type { RecordedRun } from './recorded.ts';
import { compareEnd } from './replay-end.ts';
import { type Replayed, replayRun } from './replay-run.ts';
import { openCompiler } from './stage-parts.ts';
import { readLimits } from './summary-page.ts';

export type ReplayReport =
  | {
      readonly verdict: 'identical' | 'diverged';
      /** Whole lines of the log. */
      readonly lines: number;
      /** Events that the core made again, and that were compared. */
      readonly compared: number;
      /** `hash` of the last whole line. */
      readonly digest: string;
      /** Whether the run came to its end. */
      readonly complete: boolean;
      readonly divergence?: Divergence;
      readonly notes: readonly string[];
    }
  /** The bundle is not what it should be: it is not replayed. */
  | { readonly verdict: 'invalid'; readonly problems: readonly string[] }
  /** There is nothing to start from. */
  | { readonly verdict: 'not-replayable'; readonly why: string }
  /** Its schemas take longer than anybody waits for, or the signal came before it was through. */
  | { readonly verdict: 'not-judged'; readonly why: string };

/**
 * `bundle` as `readBundle` gave it, verified against the digest that the run printed where that is known. Opens no socket
 * and starts nothing. `signal` ends it between two events.
 */
export async function replayBundle(bundle: ReadBundle, signal?: AbortSignal): Promise<ReplayReport> {
  const { files, report: verified } = bundle;
  if (!verified.valid)
    return { verdict: 'invalid', problems: verified.problems.map(({ message }) => message) };
  if (verified.complete && !files.has('transcript.json'))
    return {
      verdict: 'not-replayable',
      why: 'There is no transcript.json here: a replay needs the whole bundle.',
    };
  const redactor = createRedactor({ secrets: [], patterns: [] });
  const parsed = parseRecord(files, redactor);
  if (parsed.verdict === 'refused')
    return parsed.code === 'digests'
      ? { verdict: 'not-replayable', why: parsed.why }
      : { verdict: 'invalid', problems: [parsed.why] };
  const { record } = parsed;
  const replayed = await replay(record, { redactor, signal });
  if (replayed.verdict === 'not-judged') return replayed;
  return {
    verdict: replayed.divergence === undefined ? 'identical' : 'diverged',
    lines: record.total,
    compared: replayed.compared,
    digest: record.digest,
    complete: verified.complete,
    ...(replayed.divergence === undefined ? {} : { divergence: replayed.divergence }),
    notes: [...verified.notes, ...toNotes(record)],
  };
}

type Ended = ({ readonly verdict: 'replayed' } & Replayed) | Extract<ReplayReport, { verdict: 'not-judged' }>;

type Replaying = { readonly redactor: Redactor; readonly signal: AbortSignal | undefined };

async function replay(record: RecordedRun, { redactor, signal }: Replaying): Promise<Ended> {
  const time = openJudgingTime();
  const tally = createTally();
  const transcript = collectTranscript();
  const summary = collectSummary(readLimits(record.summary));
  const fanOut = createFanOut([tally, transcript, summary]);
  const patterns = await toPatternEngine(JSON.stringify(record.transcript ?? {}));
  try {
    const replayed = await replayRun({
      ...{ record, redactor, compiler: openCompiler(patterns, time), signal },
      sink: { accept: fanOut.publish },
    });
    if (time.isSpent()) return { verdict: 'not-judged', why: notInTime };
    if (signal?.aborted) return { verdict: 'not-judged', why: 'It was ended before it was through.' };
    const { compared } = replayed;
    const divergence = replayed.divergence ?? compareEnd(record, { tally, transcript, summary });
    return { verdict: 'replayed', compared, divergence };
  } catch (error) {
    // A schema that could not be compiled in time is not one that cannot be used.
    if (time.isSpent()) return { verdict: 'not-judged', why: notInTime };
    throw error;
  }
}

function toNotes(record: RecordedRun): readonly string[] {
  const left = record.total - record.lines.length;
  if (left === 0) return [];
  return [
    `The last ${left} of ${record.total} lines were not replayed: the run was ended before it wrote the texts that they are about.`,
  ];
}
