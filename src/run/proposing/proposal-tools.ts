/** What a run may propose, as tools in its catalog and a desk that takes their calls. */

import type { Catalog, ToolSpec } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { ProposalLimits } from '../../contract/proposals.ts';
import { noProposals } from '../../law/proposals/limits.ts';
import { type ProposalTool, toProposalTools } from '../../law/proposals/proposal-tools.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { compileSchema } from '../../schema/schema.ts';
import type { Admission } from '../ground/gatekeeping.ts';
import { toPatternEngine } from '../policy/pattern-engine.ts';

type Admitted = Extract<Admission, { verdict: 'admitted' }>;

/**
 * The operator's limits, and of these what is left for a run that was let in untrusted: what the recipe is for, one
 * comment, one review and listed labels (interface §2 `on-untrusted`).
 */
export function toAllowed({ recipe }: Inputs, { as }: Admitted): ProposalLimits {
  const { name, publish, proposals } = recipe;
  if (publish === 'off' && name === 'none') return noProposals;
  if (as === 'allowed') return proposals;
  if (name !== 'review' && name !== 'triage') return noProposals;
  return {
    ...proposals,
    comment: Math.min(proposals.comment, 1),
    review: Math.min(proposals.review, 1),
    issue: 0,
    'pull-request': 0,
  };
}

/** Behind the tools of the manifest; a name that it has is taken from it, for a proposal is nothing that it can grant. */
export async function addProposalTools(
  catalog: Catalog,
  { limits, timeoutMs, maxOutputBytes }: ProposalTerms,
): Promise<Catalog> {
  const tools = toProposalTools(limits);
  if (tools.length === 0) return catalog;
  const patterns = await toPatternEngine(JSON.stringify(tools.map(({ schema }) => schema)));
  const added = tools.map((tool): ToolSpec => {
    const compiled = compileSchema(tool.schema, patterns);
    if (compiled.verdict === 'refused') throw new GoagentError('INTERNAL', [compiled.complaint]);
    return { ...toSpec(tool), check: compiled.check, timeoutMs, maxOutputBytes };
  });
  const names = new Set<string>(added.map(({ name }) => name));
  const taken = catalog.tools.filter(({ name }) => names.has(name)).map(({ name }) => name);
  if (taken.length > 0) {
    const why = `tool "${taken[0]}": the name is that of a tool of this run's recipe or input "proposals": rename it`;
    throw new GoagentError('MANIFEST_INVALID', [why]);
  }
  return {
    ...catalog,
    tools: [...catalog.tools, ...added],
    offered: new Set([...catalog.offered, ...names]),
  };
}

export type ProposalTerms = {
  readonly limits: ProposalLimits;
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
};

function toSpec(tool: ProposalTool): Omit<ToolSpec, 'check' | 'timeoutMs' | 'maxOutputBytes'> {
  return {
    name: tool.name,
    description: tool.description,
    schema: tool.schema,
    action: { type: 'proposal', proposal: tool.type },
    // It is kept in order, one after the other.
    access: 'write',
    network: false,
    approval: 'none',
    envPassthrough: [],
  };
}
