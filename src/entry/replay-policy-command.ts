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

/** Exit status 0: no call differs; 1: some do, or there is nothing to judge. */
export async function replayUnderPolicy(options: ReplayPolicyOptions): Promise<Told> {
  const { path, policy, form, directory, expect } = options;
  const toolProgram = join(directory, '../toolbelt/index.js');
  try {
    const report = await replayPolicy({
      ...{ path, policy, toolProgram },
      ...(expect === undefined ? {} : { expect }),
    });
    const exit = report.verdict === 'judged' && report.differences.length === 0 ? 0 : 1;
    return { exit, form: 'json', text: form === 'json' ? JSON.stringify(report) : toText(report) };
  } catch (error) {
    if (error instanceof GoagentError && error.code === 'INPUTS_INVALID')
      return { exit: 2, form: 'text', text: error.message };
    throw error;
  }
}

function toText(report: PolicyReplayReport): string {
  if (report.verdict === 'refused')
    return report.problems.map((problem) => `not judged: ${problem}`).join('\n');
  const { differences, same } = report;
  return [...differences.map(toLine), `${differences.length} calls differ, ${same} stay the same`].join('\n');
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
