/** Where in the record a replay is. */

import type { WarningCode } from '../../contract/errors.ts';
import type { RecordedLine, ToldEvent } from './recorded.ts';

export type Cursor = {
  /** The next line that the core makes, or the end of the run; nothing where the record ends. */
  peek(): RecordedLine | undefined;
  /** The next line, whoever makes it. */
  next(): RecordedLine | undefined;
  /** What comes before the line of `peek`, and is made around the core: it is taken as recorded. */
  passOver(): readonly ToldEvent[];
  /** Behind the next line. */
  move(): void;
  /** The next line from here on of which `is` is true, whatever comes between; with `after`, none up to that number. */
  ahead<T extends RecordedLine>(is: (line: RecordedLine) => line is T, after?: number): T | undefined;
};

export function openCursor(lines: readonly RecordedLine[]): Cursor {
  let at = 0;
  let found = 0;
  // It only ever moves on, so that no line is looked at twice.
  const find = (): number => {
    found = Math.max(found, at);
    for (let line = lines[found]; line !== undefined && isMadeAround(line); line = lines[found]) found += 1;
    return found;
  };
  return {
    peek: () => lines[find()],
    next: () => lines[at],
    passOver: () => {
      const passed = lines.slice(at, find());
      at += passed.length;
      return passed.flatMap((line) => (line.type === 'told' ? [line.event] : []));
    },
    move: () => {
      at += 1;
    },
    ahead: (is, after = -1) => {
      for (let index = Math.max(at, after + 1); index < lines.length; index += 1) {
        const line = lines[index];
        if (line !== undefined && is(line)) return line;
      }
      return undefined;
    },
  };
}

/** Warnings that core and provider give. All others are the run's. */
export const coreWarnings: ReadonlySet<WarningCode> = new Set([
  ...(['CONTEXT_SHORTENED', 'ANSWER_REPAIR', 'ANSWER_REDACTED'] as const),
  ...(['PRESTAGE_FAILED', 'PRESTAGE_LEFT_OUT', 'PRESTAGE_NARROWED'] as const),
  ...(['MODEL_FALLBACK', 'TEMPERATURE_DROPPED'] as const),
  ...(['REASONING_EFFORT_DROPPED', 'RESPONSE_FORMAT_DROPPED'] as const),
]);

/** Of a run's beginning and end, and what its wings tell: nothing of it is computed again. */
export function isMadeAround(line: RecordedLine): boolean {
  if (line.type !== 'told') return false;
  switch (line.event.type) {
    case 'run-started':
    case 'gate-judged':
    case 'redacted':
    case 'proposal-recorded':
    case 'proposal-published':
      return true;
    case 'warning':
      return !coreWarnings.has(line.event.code);
    case 'run-tainted':
    case 'canary-tripped':
    case 'limit-reached':
      return false;
  }
}
