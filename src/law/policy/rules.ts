/** Pure predicates over a valid call. Each gives a reason; the first "no" counts. */

import type { ValidCall } from '../../contract/calls.ts';
import type { RefusalCode } from '../../contract/errors.ts';

/** What the rules look at, beside the call. */
export type CallLaw = {
  readonly offered: ReadonlySet<string>;
};

export type RuleVerdict =
  | { readonly verdict: 'allowed' }
  | { readonly verdict: 'refused'; readonly code: RefusalCode; readonly why: string };

export type Rule = { readonly name: string; judge(call: ValidCall, law: CallLaw): RuleVerdict };

const allowed: RuleVerdict = { verdict: 'allowed' };

/** Interface §2 `allow-tools`: in the manifest, but not offered to this run. */
export const offeredOnly: Rule = {
  name: 'offered',
  judge: (call, law) =>
    law.offered.has(call.tool.name)
      ? allowed
      : { verdict: 'refused', code: 'DENIED_NOT_OFFERED', why: 'this tool is not offered to this run' },
};

/** Interface §4 `approval`: recorded as awaiting a person, never run. */
export const approvalGiven: Rule = {
  name: 'approval',
  judge: (call) =>
    call.tool.approval === 'none'
      ? allowed
      : {
          verdict: 'refused',
          code: 'DENIED_APPROVAL',
          why: 'a person has to approve this call; it is recorded as pending',
        },
};

export const callRules: readonly Rule[] = [offeredOnly, approvalGiven];
