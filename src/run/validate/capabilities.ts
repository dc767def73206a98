/** What the model will be offered, and what becomes of its calls: asked of the rules that a run asks. */

import { type Catalog, listedPrograms, startsPrograms, type ToolSpec } from '../../contract/catalog.ts';
import type { RefusalCode, ToolCode } from '../../contract/errors.ts';
import type { Taint } from '../../contract/taint.ts';
import { approve } from '../../law/policy/approve.ts';
import { judgeGate } from '../../law/policy/gate.ts';
import { toInitialTaint } from '../../law/policy/initial-taint.ts';
import { toReadOnlyCatalog } from '../../law/policy/read-only.ts';
import type { Grants } from '../../law/policy/rules.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { toGrants } from '../grants.ts';
import { admitRun } from '../ground/gatekeeping.ts';
import { addProposalTools, toAllowed } from '../proposing/proposal-tools.ts';
import { type Cast, toCasts } from './casts.ts';
import type { Configuration } from './configuration.ts';

export type Answer =
  | { readonly verdict: 'allowed' }
  | { readonly verdict: 'refused'; readonly code: RefusalCode | ToolCode; readonly why: string };

export type Capability = {
  readonly tool: string;
  readonly kind: ToolSpec['action']['type'];
  readonly access: ToolSpec['access'];
  readonly network: boolean;
  /** As the run begins. */
  readonly now: Answer;
  /** Once a result from the network has tainted it. */
  readonly tainted: Answer;
};

export type StageCapabilities = {
  /** `main`: each of its passes has the same. */
  readonly stage: 'prestage' | 'main';
  readonly tools: readonly Capability[];
};

export type Situation = Pick<Cast, 'event' | 'who'> &
  (
    | { readonly outcome: 'does-not-run'; readonly reason: string }
    | {
        readonly outcome: 'runs';
        readonly reason: string;
        /** Empty: the run begins clean. */
        readonly taints: readonly Taint['source'][];
        readonly stages: readonly StageCapabilities[];
      }
  );

export type Tier = Grants['tier'];

export type CapabilityParts = {
  readonly configuration: Configuration;
  readonly events: readonly string[];
  readonly tier: Tier;
};

/** @throws GoagentError `MANIFEST_INVALID` where a tool has the name of a proposal. */
export async function toSituations({
  configuration,
  events,
  tier,
}: CapabilityParts): Promise<readonly Situation[]> {
  const situations: Situation[] = [];
  for (const cast of toCasts(events, configuration.inputs.github)) {
    situations.push(await toSituation(cast, { configuration, tier }));
  }
  return situations;
}

type Asking = Omit<CapabilityParts, 'events'>;

async function toSituation(cast: Cast, { configuration, tier }: Asking): Promise<Situation> {
  const { inputs, catalog, prestage } = configuration;
  const { event, who, trigger, standings } = cast;
  const { allowUsers, allowBots } = inputs.github;
  const gate = judgeGate({ trigger, standings, allowUsers: [...allowUsers, ...cast.listed], allowBots });
  const admission = admitRun(gate, inputs.github);
  const { reason } = gate;
  if (admission.verdict === 'turned-away') return { event, who, outcome: 'does-not-run', reason };
  const taints = toInitialTaint({ trigger, standings, gate: admission.as, checkedOut: '', sha: '' });
  const narrow = (all: Catalog) => (admission.as === 'allowed' ? all : toReadOnlyCatalog(all));
  const { timeoutMs, maxOutputBytes } = inputs.tools;
  const limits = toAllowed(inputs, admission);
  const ask = (all: Catalog, taintedTools: readonly string[]) =>
    toCapabilities(all, { inputs, tier, taintedTools, taints });
  // `tainted-tools` names tools of the main manifest, as a run has it.
  const ofPrestage = prestage?.own === undefined ? inputs.tools.taintedTools : [];
  const stages: StageCapabilities[] = [];
  if (prestage !== undefined)
    stages.push({ stage: 'prestage', tools: ask(narrow(prestage.catalog), ofPrestage) });
  if (catalog !== undefined) {
    const main = await addProposalTools(narrow(catalog), { limits, timeoutMs, maxOutputBytes });
    stages.push({ stage: 'main', tools: ask(main, inputs.tools.taintedTools) });
  }
  return { event, who, outcome: 'runs', reason, taints: taints.map(({ source }) => source), stages };
}

type Law = {
  readonly inputs: Inputs;
  readonly tier: Tier;
  readonly taintedTools: readonly string[];
  readonly taints: readonly Taint[];
};

const byNetwork: Taint = { source: 'network', reason: 'A tool has brought in text from the network.' };

function toCapabilities({ tools, offered }: Catalog, law: Law): readonly Capability[] {
  const grants = toGrants({ inputs: law.inputs.tools, taintedTools: law.taintedTools, tier: law.tier });
  const ask = (tool: ToolSpec, taints: readonly Taint[]): Answer => {
    const answer = approve({ id: tool.name, tool, arguments: {} }, { offered, taints, grants });
    return answer.verdict === 'refused' ? answer : orNothingListed(tool);
  };
  return tools.map((tool) => ({
    tool: tool.name,
    kind: tool.action.type,
    access: tool.access,
    network: tool.network,
    now: ask(tool, law.taints),
    tainted: ask(tool, [...law.taints, byNetwork]),
  }));
}

/** The tool itself refuses what is not on its list. */
function orNothingListed({ action }: ToolSpec): Answer {
  const isEmpty = action.type === 'builtin' && startsPrograms(action) && listedPrograms(action).length === 0;
  return isEmpty
    ? {
        verdict: 'refused',
        code: 'DENIED_PROGRAM',
        why: 'the manifest lists no "programs" that it may start',
      }
    : { verdict: 'allowed' };
}

/** What machines of these labels give external tools, as docs/security.md has it; `full` where nobody knows. */
export function toTier(labels: readonly string[]): Tier {
  return labels.some((label) => /^(macos|windows)\b/i.test(label.trim())) ? 'none' : 'full';
}
