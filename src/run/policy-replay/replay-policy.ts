/** A bundle and a file of policy to the calls that would have come to something else. Nothing is called and nothing is started. */

import { createRedactor } from '../../law/redact/redactor.ts';
import { readBundle } from '../../record/read-bundle.ts';
import { parseRecord } from '../replay/parse-record.ts';
import { toConversation } from './conversation.ts';
import { judgeConversation, type PolicyReplay } from './judge.ts';
import { readNewPolicy } from './new-policy.ts';

export type PolicyReplayReport =
  | ({ readonly verdict: 'judged' } & PolicyReplay)
  /** The bundle or the policy is not what it should be. */
  | { readonly verdict: 'refused'; readonly problems: readonly string[] };

export type PolicyReplayParts = {
  /** Of the bundle: a directory or a zip. */
  readonly path: string;
  /** Of the policy. */
  readonly policy: string;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
};

/** @throws what the file system throws for a path that cannot be read. */
export async function replayPolicy(parts: PolicyReplayParts): Promise<PolicyReplayReport> {
  const { report, files } = await readBundle(parts.path);
  if (!report.valid) return { verdict: 'refused', problems: report.problems.map(({ message }) => message) };
  const parsed = parseRecord(files, createRedactor({ secrets: [], patterns: [] }));
  if (parsed.verdict === 'refused') return { verdict: 'refused', problems: [parsed.why] };
  const stages = toConversation(parsed.record);
  const recorded = stages[0]?.setup.budget ?? { maxToolCalls: 0, prices: {}, models: [] };
  const read = await readNewPolicy({ path: parts.policy, recorded, toolProgram: parts.toolProgram });
  if (read.verdict === 'refused') return { verdict: 'refused', problems: read.complaints };
  return { verdict: 'judged', ...(await judgeConversation(stages, read.policy)) };
}
