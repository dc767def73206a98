/** What act tells of one step: how it ended, its outputs, its summary, and what it printed. */

import type { JsonObject } from '../../src/contract/json.ts';
import type { ActRun } from './act.ts';
import type { Pairs } from './command-files.ts';

export type ActStep = {
  /** `success` or `failure` as the runner saw it; absent when the step did not run. */
  readonly result: string | undefined;
  readonly outputs: Pairs;
  readonly summary: string;
  /** Lines that were no commands. */
  readonly printed: string;
};

/** `stage` is `Main` unless told otherwise; `matrix` picks a leg. */
export type StepName = {
  readonly id: string;
  readonly stage?: 'Main' | 'Post';
  readonly matrix?: JsonObject;
};

export function readActStep(run: ActRun, { id, stage = 'Main', matrix = {} }: StepName): ActStep {
  const own = run.records.filter(
    (record) =>
      JSON.stringify(record.stepID) === JSON.stringify([id]) &&
      record.stage === stage &&
      JSON.stringify(record.matrix) === JSON.stringify(matrix),
  );
  const text = (record: JsonObject, key: string): string => String(record[key] ?? '');
  return {
    result: own.flatMap(({ stepResult }) => (typeof stepResult === 'string' ? [stepResult] : [])).at(-1),
    outputs: Object.fromEntries(
      own
        .filter(({ command }) => command === 'set-output')
        .map((one) => [text(one, 'name'), text(one, 'arg')]),
    ),
    summary: own
      .filter(({ command }) => command === 'summary')
      .map((one) => text(one, 'content'))
      .join(''),
    printed: own
      .filter(({ raw_output }) => raw_output === true)
      .map((one) => text(one, 'msg'))
      .join(''),
  };
}
