/** The input `proposals` of both actions. */

import type { ProposalLimits } from '../contract/proposals.ts';
import { parseProposalLimits } from '../law/proposals/limits.ts';
import type { InputReader } from './input-reader.ts';

/** `undefined` when it was not given, or is wrong: then there is a complaint for each fault. */
export function readProposals(reader: InputReader): ProposalLimits | undefined {
  const more: string[] = [];
  const limits = reader.optional('proposals', (text) => {
    const parsed = parseProposalLimits(text);
    if (parsed.verdict === 'parsed') return { verdict: 'parsed', value: parsed.limits };
    const [why, ...others] = parsed.complaints;
    more.push(...others);
    return { verdict: 'refused', ...(why === undefined ? {} : { why }) };
  });
  for (const complaint of more) reader.complain(`input "proposals": ${complaint}`);
  return limits;
}
