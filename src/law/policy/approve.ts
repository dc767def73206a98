/** The only maker of an `ApprovedCall`: asks every rule in order. */

import type { ApprovedCall, ValidCall } from '../../contract/calls.ts';
import type { RefusalCode } from '../../contract/errors.ts';
import { type CallLaw, callRules } from './rules.ts';

export type Approval =
  | { readonly verdict: 'approved'; readonly call: ApprovedCall; readonly rule: string }
  | { readonly verdict: 'refused'; readonly code: RefusalCode; readonly why: string };

/** Approves a call that every rule allows; `rule` names the rules that were asked. */
export function approve(call: ValidCall, law: CallLaw): Approval {
  for (const rule of callRules) {
    const judged = rule.judge(call, law);
    if (judged.verdict === 'refused') return judged;
  }
  return {
    verdict: 'approved',
    call: call as ApprovedCall,
    rule: callRules.map((rule) => rule.name).join('+'),
  };
}
