/** `replay --policy FILE`: which recorded calls another policy would have treated otherwise. */

import { join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import type { CallDifference } from '../run/policy-replay/judge.ts';
import { type PolicyReplayReport, replayPolicy } from '../run/policy-replay/replay-policy.ts';
import type { Told } from './tool-commands.ts';

export type ReplayPolicyOptions = {
  readonly path: string;
  readonly policy: string;
  readonly form: Told['form'];
  /** Holds the stub of the command line; that of the tools lies beside it. */
  readonly directory: string;
  /** The digest that the run printed. */
  readonly expect?: string;
};

/** Exit status 0: no call differs; 1: some do, or the bundle is not valid; 2: the policy is none, or there was no time. */
export async function replayUnderPolicy(options: ReplayPolicyOptions): Promise<Told> {
  const { path, policy, form, directory, expect } = options;
  const toolProgram = join(directory, '../toolbelt/index.js');
  try {
    const report = await replayPolicy({
      ...{ path, policy, toolProgram },
      ...(expect === undefined ? {} : { expect }),
    });
    return { exit: toExit(report), form, text: form === 'json' ? JSON.stringify(report) : toText(report) };
  } catch (error) {
    if (error instanceof GoagentError && error.code === 'INPUTS_INVALID')
      return { exit: 2, form: 'text', text: error.message };
    throw error;
  }
}

function toExit(report: PolicyReplayReport): Told['exit'] {
  switch (report.verdict) {
    case 'judged':
      return report.differences.length === 0 ? 0 : 1;
    case 'refused':
      return 1;
    case 'misused':
    case 'not-judged':
      return 2;
  }
}

function toText(report: PolicyReplayReport): string {
  switch (report.verdict) {
    case 'refused':
    case 'misused':
      return report.problems.map((problem) => `not judged: ${problem}`).join('\n');
    case 'not-judged':
      return report.why;
    case 'judged': {
      const { differences, same } = report;
      const count = differences.length;
      const total = `${count} ${count === 1 ? 'call differs' : 'calls differ'}, ${same} ${same === 1 ? 'stays' : 'stay'} the same`;
      return [...differences.map(toLine), total].join('\n');
    }
  }
}

function toLine({ stage, step, callId, tool, was, wouldBe, why }: CallDifference): string {
  return `${stage} step ${step}, call ${callId} of ${tool}: was ${toPhrase(was)}, would be ${toPhrase(wouldBe)}: ${why}`;
}

function toPhrase(decision: CallDifference['was'] | CallDifference['wouldBe']): string {
  switch (decision.verdict) {
    case 'approved':
      return `approved (${decision.rule})`;
    case 'refused':
      return `refused (${decision.code})`;
    case 'never-asked':
      return `never asked (${decision.reason})`;
  }
}
