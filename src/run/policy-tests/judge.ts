/** What the real gate, the real taint and the real rules say of a case: the way of a run, without a machine and without GitHub. */

import type { Catalog } from '../../contract/catalog.ts';
import type { Taint } from '../../contract/taint.ts';
import type { Trigger } from '../../contract/trigger.ts';
import { admit } from '../../core/admit.ts';
import { openBudget } from '../../core/budget.ts';
import { judgeGate } from '../../law/policy/gate.ts';
import { toInitialTaint } from '../../law/policy/initial-taint.ts';
import { findRecipe } from '../../recipes/recipes.ts';
import { toGrants } from '../grants.ts';
import { type Admitted, admitRun, narrowCatalog } from '../ground/gatekeeping.ts';
import { judgeComment, judgeItem } from '../ground/recipe-gate.ts';
import { addProposalTools, toAllowed } from '../proposing/proposal-tools.ts';
import { eventSha, toCheckedOut, toTrigger } from './event.ts';
import type { PolicyCase } from './parse.ts';

export type CaseVerdict =
  | { readonly verdict: 'allow'; readonly rule: string }
  | { readonly verdict: 'deny'; readonly code: string; readonly why: string };

/**
 * `catalog` is the manifest's, read with the inputs of the case.
 * @throws GoagentError `MANIFEST_INVALID` where a tool has the name of a proposal that the inputs allow.
 */
export async function judgeCase(judged: PolicyCase, catalog: Catalog): Promise<CaseVerdict> {
  const entry = enter(judged);
  if (entry.verdict === 'turned-away') return entry.said;
  if (judged.call === undefined) return { verdict: 'allow', rule: entry.rule };
  const { tools, limits } = judged.inputs;
  const offered = await addProposalTools(narrowCatalog(catalog, entry), {
    limits: toAllowed(judged.inputs, entry),
    timeoutMs: tools.timeoutMs,
    maxOutputBytes: tools.maxOutputBytes,
  });
  const admission = admit(judged.call, {
    catalog: offered,
    taints: [...entry.taints, ...judged.taints],
    grants: toGrants({ inputs: tools, taintedTools: tools.taintedTools, tier: judged.tier }),
    budget: openBudget({ ...limits, models: [] }),
  });
  if (admission.verdict === 'approved') return { verdict: 'allow', rule: admission.rule };
  const { code, message } = admission.refusal;
  return { verdict: 'deny', code, why: message };
}

type Entry =
  | (Admitted & { readonly rule: string; readonly taints: readonly Taint[] })
  | { readonly verdict: 'turned-away'; readonly said: CaseVerdict };

/** As a run begins: comment, gate, item, taint. A case without an event is about a run that has been let in. */
function enter(judged: PolicyCase): Entry {
  const { event, people: standings, inputs } = judged;
  if (event === undefined) return { verdict: 'admitted', as: 'allowed', rule: '', taints: [] };
  const trigger = toTrigger(event);
  const addressed = judgeComment(trigger, inputs.recipe.commentPrefix);
  if (addressed.verdict === 'turned-away') return turnedAway(addressed.conclusion);
  const { allowUsers, allowBots } = inputs.github;
  const gate = judgeGate({ trigger, standings, allowUsers, allowBots });
  const admission = admitRun(gate, inputs.github);
  if (admission.verdict === 'turned-away') return turnedAway(admission.conclusion);
  const item = judgeItem(trigger, findRecipe(inputs.recipe.name));
  if (item.verdict === 'turned-away') return turnedAway(item.conclusion);
  return {
    ...admission,
    rule: gate.verdict === 'allowed' ? gate.reason : 'READ_ONLY',
    taints: toTaints(trigger, { judged, as: admission.as }),
  };
}

function toTaints(
  trigger: Trigger,
  { judged, as }: { readonly judged: PolicyCase; readonly as: Admitted['as'] },
): readonly Taint[] {
  return toInitialTaint({
    trigger,
    standings: judged.people,
    gate: as,
    checkedOut: toCheckedOut(judged.event ?? {}),
    sha: eventSha,
  });
}

const turnedAway = ({ reason, message }: { readonly reason: string; readonly message: string }): Entry => ({
  verdict: 'turned-away',
  said: { verdict: 'deny', code: reason, why: message },
});
