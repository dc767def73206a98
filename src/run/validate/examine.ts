/** One configuration, looked at from all sides. */

import { GoagentError } from '../../contract/errors.ts';
import { type Situation, type Tier, toSituations, toTier } from './capabilities.ts';
import { toFindings } from './complaints.ts';
import { type Configuration, type Ground, readSetup } from './configuration.ts';
import type { Finding, Spot } from './finding.ts';
import { judgeLimits } from './judge-limits.ts';
import { judgeStrictness } from './judge-schema.ts';
import { judgeKey, judgeRecipe } from './judge-step.ts';
import { judgeTimes } from './judge-times.ts';
import { judgeToolUse } from './judge-tools.ts';
import type { Setup } from './setup.ts';

export type Examined = {
  readonly spot: Spot;
  readonly findings: readonly Finding[];
  /** What the machine is taken to give external tools. */
  readonly tier: Tier;
  /** Empty where inputs or manifest could not be read. */
  readonly situations: readonly Situation[];
  /** The path of the manifest as the input gives it (empty: the action's own), and what its tools may do at most. */
  readonly manifest: readonly [string, 'reads' | 'writes'] | undefined;
};

export async function examine(setup: Setup, ground: Ground): Promise<Examined> {
  const { findings, configuration } = await readSetup(setup, ground);
  const tier = toTier(setup.runsOn);
  const { spot } = setup;
  if (configuration === undefined) return { spot, findings, tier, situations: [], manifest: undefined };
  const acting = await findSituations(configuration, { setup, ground, tier });
  const { situations } = acting;
  const { redactor, tree } = ground;
  return {
    spot,
    findings: [
      ...findings,
      ...acting.findings,
      ...judgeLimits({ setup, configuration, redactor }),
      ...judgeTimes(setup, configuration),
      ...judgeToolUse({ setup, tree, configuration, situations }),
      ...judgeStrictness(setup, configuration.answer),
      ...judgeKey(setup, configuration),
      ...judgeRecipe(setup, configuration),
    ],
    tier,
    situations,
    manifest: toPower(setup, configuration),
  };
}

type Asking = { readonly setup: Setup; readonly ground: Ground; readonly tier: Tier };

type Found = { readonly situations: readonly Situation[]; readonly findings: readonly Finding[] };

async function findSituations(configuration: Configuration, { setup, ground, tier }: Asking): Promise<Found> {
  if (configuration.catalog === undefined) return { situations: [], findings: [] };
  try {
    return { situations: await toSituations({ configuration, events: setup.events, tier }), findings: [] };
  } catch (error) {
    if (!(error instanceof GoagentError) || error.code !== 'MANIFEST_INVALID') throw error;
    const manifest = { path: configuration.inputs.tools.manifest, input: 'tools' };
    return { situations: [], findings: toFindings(error, { setup, tree: ground.tree, manifest }) };
  }
}

function toPower(setup: Setup, { catalog }: Configuration): Examined['manifest'] {
  if (catalog === undefined) return undefined;
  const writes = catalog.tools.some(({ name, access }) => catalog.offered.has(name) && access !== 'read');
  return [setup.environment.inputs.get('tools') ?? '', writes ? 'writes' : 'reads'];
}
