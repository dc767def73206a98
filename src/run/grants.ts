/** What the operator's inputs grant the calls of a stage, on the machine that the run got. */

import { toOfferedName } from '../law/manifest/tool-name.ts';
import type { Grants } from '../law/policy/rules.ts';
import type { ToolInputs } from '../runner/inputs.ts';

export type Granting = {
  readonly inputs: Pick<ToolInputs, 'hosts' | 'sandbox'>;
  /** As written; those of the manifest that the stage has. */
  readonly taintedTools: readonly string[];
  readonly tier: Grants['tier'];
};

export function toGrants({ inputs, taintedTools, tier }: Granting): Grants {
  const { hosts, sandbox } = inputs;
  return { taintedTools: new Set(taintedTools.map(toOfferedName)), hosts, sandbox, tier };
}
