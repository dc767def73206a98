/** A bundle and a file of policy to the calls that would have come to something else. Nothing is called and nothing is started. */

import { createRedactor } from '../../law/redact/redactor.ts';
import { readBundle } from '../../record/read-bundle.ts';
import { toPatternEngine } from '../policy/pattern-engine.ts';
import { notInTime, openJudgingTime } from '../replay/judging-time.ts';
import { parseRecord } from '../replay/parse-record.ts';
import { openCompiler } from '../replay/stage-parts.ts';
import { version } from '../versions.ts';
import { toConversation } from './conversation.ts';
import { judgeConversation, type PolicyReplay } from './judge.ts';
import { readNewPolicy } from './new-policy.ts';

export type PolicyReplayReport =
  | ({ readonly verdict: 'judged' } & PolicyReplay)
  /** The bundle is not what it should be. */
  | { readonly verdict: 'refused'; readonly problems: readonly string[] }
  /** The policy cannot be read as one. */
  | { readonly verdict: 'misused'; readonly problems: readonly string[] }
  /** The bundle's schemas take longer than anybody waits for. */
  | { readonly verdict: 'not-judged'; readonly why: string };

export type PolicyReplayParts = {
  /** Of the bundle: a directory or a zip. */
  readonly path: string;
  /** Of the policy. */
  readonly policy: string;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
  /** The digest that the run printed. */
  readonly expect?: string;
};

/** @throws what the file system throws for a path that cannot be read. */
export async function replayPolicy(parts: PolicyReplayParts): Promise<PolicyReplayReport> {
  const { report, files } = await readBundle(parts.path, {
    ...{ version },
    ...(parts.expect === undefined ? {} : { expect: parts.expect }),
  });
  if (!report.valid) return { verdict: 'refused', problems: report.problems.map(({ message }) => message) };
  const parsed = parseRecord(files, createRedactor({ secrets: [], patterns: [] }));
  if (parsed.verdict === 'refused') return { verdict: 'refused', problems: [parsed.why] };
  const stages = toConversation(parsed.record);
  const recorded = stages[0]?.setup.budget ?? { maxToolCalls: 0, prices: {}, models: [] };
  const read = await readNewPolicy({ path: parts.policy, recorded, toolProgram: parts.toolProgram });
  if (read.verdict === 'refused') return { verdict: 'misused', problems: read.complaints };
  const time = openJudgingTime();
  const patterns = await toPatternEngine(JSON.stringify(parsed.record.transcript ?? {}));
  try {
    const compiler = openCompiler(patterns, time);
    const judged = await judgeConversation(stages, { policy: read.policy, compiler });
    return time.isSpent() ? { verdict: 'not-judged', why: notInTime } : { verdict: 'judged', ...judged };
  } catch (error) {
    if (time.isSpent()) return { verdict: 'not-judged', why: notInTime };
    throw error;
  }
}
