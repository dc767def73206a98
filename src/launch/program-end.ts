/** How a start of `exec` ends, the same from all who start programs: with what was started, or with why nothing was. */

import type { ProcessRecord } from '../contract/ports.ts';
import type { ProgramEnd, ProgramOrder } from '../contract/programs.ts';

export type ProgramFailure = Extract<ProgramEnd, { verdict: 'failed' }>;

/** `hint`: what the model, or the operator, can do instead. */
export function failed(code: ProgramFailure['code'], error: string, hint?: string): ProgramFailure {
  return { verdict: 'failed', code, error, ...(hint === undefined ? {} : { hint }) };
}

export type ProgramStart = {
  readonly order: ProgramOrder;
  readonly record: ProcessRecord;
  /** Absolute. */
  readonly cwd: string;
};

/** What the log tells of the order: the argv as it is, of the variables the names alone. */
export function ended({ order, record, cwd }: ProgramStart): ProgramEnd {
  const argv = [order.program, ...order.args];
  return { verdict: 'ended', record, argv, cwd, envKeys: Object.keys(order.variables).sort() };
}
