/** Calls that policy has approved, for tests of what comes after it. */

import type { ApprovedCall } from '../../src/contract/calls.ts';
import type { ToolSpec } from '../../src/contract/catalog.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { approve } from '../../src/law/policy/approve.ts';
import { cleanLaw } from './agent-law.ts';

/** A tool that may be called and takes anything; `parts` make it another. */
export function toTool(parts: Partial<ToolSpec> & Pick<ToolSpec, 'action'>): ToolSpec {
  return {
    name: 'tool',
    description: 'A tool.',
    schema: { type: 'object' },
    check: () => ({ verdict: 'valid' }),
    access: 'execute',
    network: false,
    approval: 'none',
    timeoutMs: 20_000,
    maxOutputBytes: 64 * 1024,
    envPassthrough: [],
    ...parts,
  };
}

/** Goes through the real `approve`. */
export function toApprovedCall(tool: ToolSpec, given: JsonObject = {}): ApprovedCall {
  const call = { id: 'call-1', tool, arguments: given };
  const approval = approve(call, { offered: new Set([tool.name]), ...cleanLaw });
  if (approval.verdict === 'approved') return approval.call;
  throw new Error(`not approved: ${approval.why}`);
}
