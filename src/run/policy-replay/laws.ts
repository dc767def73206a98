/** What a recorded stage would have been given under another policy. What the policy does not say stays as it was. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { Catalog, ToolSpec } from '../../contract/catalog.ts';
import type { StageSetup } from '../../contract/setup.ts';
import { toOfferedName } from '../../law/manifest/tool-name.ts';
import { toReadOnlyCatalog } from '../../law/policy/read-only.ts';
import type { Grants } from '../../law/policy/rules.ts';
import { addReaders, readers, withoutApprovals, withoutHeldBack } from '../policy/prestage-policy.ts';
import type { Compiler } from '../replay/stage-parts.ts';
import type { NewPolicy } from './new-policy.ts';

export type StageLaw = { readonly catalog: Catalog; readonly grants: Grants };

export type Setups = {
  readonly main: StageSetup | undefined;
  readonly prestage: StageSetup | undefined;
};

/** Rules are those of this version; a schema of the record is compiled anew. @throws GoagentError `INPUTS_INVALID` for one that no run of this version would have taken */
export function toLaw(
  setup: StageSetup,
  { setups, policy, compiler }: Parts & { readonly compiler: Compiler },
): StageLaw {
  const main = setups.prestage?.prepares?.catalog ?? setups.main?.catalog;
  const shared = main !== undefined && setup.catalog.sha256 === main.sha256;
  const recorded = compiler.catalog(setup.catalog);
  const catalog =
    setup.stage === 'main'
      ? toMainCatalog(recorded, { setup, setups, policy })
      : main === undefined
        ? recorded
        : toPrestageCatalog(recorded, { main: compiler.catalog(main), setup, setups, policy });
  const { tools } = policy.inputs;
  const said = (name: string) => policy.given.has(name);
  const named = said('tainted-tools') && (setup.stage === 'main' || shared || isReaders(setup));
  return {
    catalog,
    grants: {
      taintedTools: new Set(named ? tools.taintedTools.map(toOfferedName) : setup.grants.taintedTools),
      hosts: said('allow-hosts') ? tools.hosts : setup.grants.hosts,
      sandbox: said('sandbox') ? tools.sandbox : setup.grants.sandbox,
      tier: setup.grants.tier,
    },
  };
}

const isReaders = ({ catalog }: StageSetup): boolean => catalog.sha256 === sha256Hex(readers);

type Parts = { readonly setups: Setups; readonly policy: NewPolicy };

type StageParts = Parts & { readonly setup: StageSetup };

/** Without what the pre-stage took away, or the gate; and without what was held back, where nothing else is said. */
function toMainCatalog(recorded: Catalog, { setup, setups, policy }: StageParts): Catalog {
  const { manifest, given, inputs } = policy;
  const proposals = manifest === undefined ? [] : recorded.tools.filter(isProposal);
  const tools = [...(manifest?.tools ?? recorded.tools), ...proposals];
  const before = setups.prestage?.prepares?.catalog.offered ?? [...recorded.offered];
  const saysWhich = given.has('allow-tools');
  const away = saysWhich
    ? before.filter((name) => !recorded.offered.has(name))
    : recorded.tools.map(({ name }) => name).filter((name) => !recorded.offered.has(name));
  const allowed = new Set(inputs.tools.allowTools.map(toOfferedName));
  const isAllowed = (tool: ToolSpec) => !saysWhich || allowed.has(tool.name) || isProposal(tool);
  const offered = tools.filter((tool) => isAllowed(tool) && !away.includes(tool.name));
  const catalog = {
    tools,
    offered: new Set(offered.map(({ name }) => name)),
    sha256: manifest?.sha256 ?? recorded.sha256,
  };
  if (!setup.taints.some(({ source }) => source === 'gate')) return catalog;
  const kept = toReadOnlyCatalog(catalog).offered;
  const still = offered.filter((tool) => kept.has(tool.name) || isProposal(tool));
  return { ...catalog, offered: new Set(still.map(({ name }) => name)) };
}

const isProposal = ({ action }: ToolSpec): boolean => action.type === 'proposal';

/** As a run makes it: the readers, and with `allow-external` the main manifest; one of its own stays. */
function toPrestageCatalog(recorded: Catalog, parts: StageParts & { readonly main: Catalog }): Catalog {
  const { main, setup, setups, policy } = parts;
  if (policy.manifest === undefined && !policy.given.has('allow-tools')) return recorded;
  const changed = toMainCatalog(main, { setup, setups: { ...setups, prestage: undefined }, policy });
  const names = new Set(main.tools.map(({ name }) => name));
  if (isReaders(setup)) return withoutHeldBack(offerAll(recorded.tools, recorded), changed);
  if (setup.catalog.sha256 !== main.sha256) return recorded;
  const ours = recorded.tools.filter(({ name }) => !names.has(name));
  const plain = {
    ...changed,
    tools: changed.tools.filter((tool) => !isProposal(tool)),
  };
  return addReaders(withoutApprovals(plain), withoutHeldBack(offerAll(ours, recorded), changed));
}

const offerAll = (tools: readonly ToolSpec[], { sha256 }: Catalog): Catalog => ({
  tools,
  offered: new Set(tools.map(({ name }) => name)),
  sha256,
});
