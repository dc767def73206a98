/** Pure predicates over a valid call. Each gives a reason; the first "no" counts. */

import type { ValidCall } from '../../contract/calls.ts';
import { startsPrograms } from '../../contract/catalog.ts';
import type { RefusalCode } from '../../contract/errors.ts';
import type { Taint } from '../../contract/taint.ts';
import { judgeUnderTaint, type TaintGrants } from './taint.ts';

/** What the rules look at, beside the call. */
export type CallLaw = {
  readonly offered: ReadonlySet<string>;
  /** Empty: the run is clean. */
  readonly taints: readonly Taint[];
  readonly grants: Grants;
};

/** What the operator grants, and what the machine gives. */
export type Grants = TaintGrants & {
  readonly sandbox: 'auto' | 'required' | 'off';
  /** What external tools get on this machine; the tiers of docs/security.md. */
  readonly tier: 'full' | 'partial' | 'none';
};

export type RuleVerdict =
  | { readonly verdict: 'allowed' }
  | { readonly verdict: 'refused'; readonly code: RefusalCode; readonly why: string };

export type Rule = { readonly name: string; judge(call: ValidCall, law: CallLaw): RuleVerdict };

const allowed: RuleVerdict = { verdict: 'allowed' };
const refused = (code: RefusalCode, why: string): RuleVerdict => ({ verdict: 'refused', code, why });

/** Interface §2 `allow-tools`: in the manifest, but not offered to this run. */
export const offeredOnly: Rule = {
  name: 'offered',
  judge: ({ tool }, { offered }) =>
    offered.has(tool.name) ? allowed : refused('DENIED_NOT_OFFERED', 'this tool is not offered to this run'),
};

/**
 * Interface §2 `sandbox: required`: what runs in this process needs none. I3: what starts programs with arguments of
 * the model needs all of it, whatever the input says.
 */
export const isolated: Rule = {
  name: 'isolation',
  judge: ({ tool: { action } }, { grants }) => {
    if (grants.tier === 'full' || !startsPrograms(action)) return allowed;
    if (action.type !== 'command' || action.wraps === 'exec')
      return refused(
        'DENIED_ISOLATION',
        'this tool starts programs under full isolation alone, which this run does not have',
      );
    return grants.sandbox === 'required'
      ? refused(
          'DENIED_ISOLATION',
          'external tools need full isolation here, and this machine does not give it',
        )
      : allowed;
  },
};

/** Interface §2 `allow-hosts`. Nobody can hold a program to a list, so it needs the whole of the internet. */
export const hostsGranted: Rule = {
  name: 'hosts',
  judge: ({ tool }, { grants: { hosts } }) => {
    if (!tool.network || hosts.public === 'any') return allowed;
    if (startsPrograms(tool.action))
      return refused(
        'DENIED_HOST',
        'this tool uses the network, which only allow-hosts: public grants to a program',
      );
    return hosts.named.length > 0
      ? allowed
      : refused('DENIED_HOST', 'this tool uses the network, and allow-hosts does not grant it');
  },
};

/** Interface §9. */
export const untainted: Rule = {
  name: 'taint',
  judge: ({ tool }, { taints, grants }) =>
    taints.length === 0 || judgeUnderTaint(tool, grants) === 'stays'
      ? allowed
      : refused(
          'DENIED_TAINT',
          'words of strangers have reached this run, so tools that write, execute or use the network are off',
        ),
};

/** Interface §4 `approval`: recorded as awaiting a person, never run. */
export const approvalGiven: Rule = {
  name: 'approval',
  judge: ({ tool }) =>
    tool.approval === 'none'
      ? allowed
      : refused('DENIED_APPROVAL', 'a person has to approve this call; it is recorded as pending'),
};

/** A person is asked last: for nothing that is refused anyway. */
export const callRules: readonly Rule[] = [offeredOnly, isolated, hostsGranted, untainted, approvalGiven];
