/** Is this log whole and unchanged? Every byte of it is taken for an attacker's. */

import type { JsonObject } from '../contract/json.ts';
import { noHash } from './audit-log.ts';
import { findEdits, mostProblems } from './find-edits.ts';
import { lineProblem } from './line-problems.ts';
import { type LogLine, splitLog, type WholeLine } from './log-lines.ts';
import type { Problem } from './problem.ts';

export type LogVerdict =
  | {
      readonly verdict: 'valid';
      readonly lines: number;
      /** `hash` of the last whole line. */
      readonly digest: string;
      readonly run: string;
      /** False when the run did not come to its end: no `run-ended`, perhaps a line that was cut. */
      readonly complete: boolean;
      /** Bytes after the last whole line. */
      readonly cutBytes: number;
      /** Fields of `run-ended`, when there is one. */
      readonly ending: JsonObject | undefined;
    }
  | {
      readonly verdict: 'invalid';
      /** At least one, in the order of the file. */
      readonly problems: readonly Problem[];
      /** Fields of `run-ended` as the log has them now, when its last line is one. */
      readonly ending: JsonObject | undefined;
    };

export type JudgedLog = {
  readonly log: LogVerdict;
  /** Empty where there are too many. */
  readonly lines: readonly LogLine[];
};

/**
 * Verifies form, chain and order (interface §6). Only a log that never ended may have a cut last line.
 * Without the digest that the run printed this proves no more than that the file agrees with itself;
 * with it, the last line is judged by it too. A log that is another one as a whole is valid here.
 */
export const verifyLog = (bytes: Uint8Array, expect?: string): LogVerdict => judgeLog(bytes, expect).log;

/** The same, with the lines that were read. */
export function judgeLog(bytes: Uint8Array, expect?: string): JudgedLog {
  const split = splitLog(bytes);
  if (split.verdict === 'split') return { log: judgeLines(split, expect), lines: split.lines };
  const message = 'the log has more lines than any of ours';
  return { log: invalid([{ code: 'LOG_TOO_LONG', message }]), lines: [] };
}

type SplitLog = { readonly lines: readonly LogLine[]; readonly cutBytes: number };

function judgeLines({ lines, cutBytes }: SplitLog, expect: string | undefined): LogVerdict {
  if (lines.length === 0) return invalid([{ code: 'LOG_EMPTY', message: 'the log has no whole line' }]);
  const last = lines.at(-1);
  const ending = isEnd(last) ? last.fields : undefined;
  const after = behindEnd(lines, cutBytes);
  const problems = [...findEdits({ lines, expect: expect?.toLowerCase() }), ...formProblems(lines)].filter(
    ({ line }) => after === undefined || (line ?? 0) < after,
  );
  if (after !== undefined) problems.push(lineProblem('AFTER_END', after, 'comes after run-ended'));
  if (problems.length > 0) return { verdict: 'invalid', problems: inOrder(problems), ending };
  const whole = last?.type === 'whole' ? last : undefined;
  return {
    verdict: 'valid',
    lines: lines.length,
    digest: whole?.hash ?? noHash,
    run: String(whole?.fields.run),
    complete: ending !== undefined,
    cutBytes,
    ending,
  };
}

const invalid = (problems: readonly Problem[]): LogVerdict => ({
  verdict: 'invalid',
  problems,
  ending: undefined,
});

/** One line may be told for two reasons; a reader is not helped by hundreds. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, mostProblems);
}

const isEnd = (line: LogLine | undefined): line is WholeLine =>
  line?.type === 'whole' && line.fields.type === 'run-ended';

/** What a line is by itself, its place aside. */
function formProblems(lines: readonly LogLine[]): Problem[] {
  const problems: Problem[] = [];
  const first = lines.find((line) => line.type === 'whole');
  for (const line of lines) {
    if (line.type === 'broken') continue;
    const { number, fields } = line;
    if (line.form === 'other')
      problems.push(lineProblem('NOT_CANONICAL', number, 'is not in its canonical form (RFC 8785)'));
    if (fields.v !== 1)
      problems.push(lineProblem('VERSION_UNKNOWN', number, 'has a version that this program does not know'));
    if (typeof fields.run !== 'string' || fields.run !== first?.fields.run)
      problems.push(lineProblem('OTHER_RUN', number, 'is of another run'));
    if ((fields.type === 'run-started') !== (line.sequence === 0))
      problems.push(
        lineProblem('START_MISPLACED', number, 'is run-started in the wrong place, or the first line is not'),
      );
    if (problems.length >= mostProblems) break;
  }
  return problems;
}

/** Number of the first line behind the end. Where lines of before the end stand there, the chain tells more. */
function behindEnd(lines: readonly LogLine[], cutBytes: number): number | undefined {
  const index = lines.findIndex(isEnd);
  const end = lines[index];
  if (end?.type !== 'whole' || (index === lines.length - 1 && cutBytes === 0)) return undefined;
  const isMisplaced = lines
    .slice(index + 1)
    .some((line) => line.type === 'whole' && line.sequence < end.sequence);
  return isMisplaced ? undefined : index + 2;
}
