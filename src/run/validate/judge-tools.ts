/** Tools that no call of could ever run, and grants that do nothing. */

import { toOfferedName } from '../../law/manifest/tool-name.ts';
import type { Answer, Capability, Situation } from './capabilities.ts';
import { type FindTool, openToolPlaces } from './complaints.ts';
import type { Configuration } from './configuration.ts';
import { type Finding, type Spot, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';
import type { WorkTree } from './work-tree.ts';

export type ToolCase = {
  readonly setup: Setup;
  readonly tree: WorkTree;
  readonly configuration: Configuration;
  readonly situations: readonly Situation[];
};

type PlacedCase = ToolCase & { readonly findTool: FindTool };

/** A person asked for it, or the list of tools leaves it out: no fault. */
const meant: ReadonlySet<string> = new Set(['DENIED_NOT_OFFERED', 'DENIED_APPROVAL']);

export function judgeToolUse(judged: ToolCase): readonly Finding[] {
  const all = judged.situations.flatMap((situation) =>
    situation.outcome === 'runs' ? situation.stages.filter(({ stage }) => stage === 'main') : [],
  );
  const names = new Set(all.flatMap(({ tools }) => tools.map(({ tool }) => tool)));
  const byName = new Map([...names].map((name): readonly [string, Capability[]] => [name, []]));
  for (const { tools } of all) for (const use of tools) byName.get(use.tool)?.push(use);
  const path = judged.configuration.inputs.tools.manifest;
  let find: FindTool | undefined;
  const findTool: FindTool = (tool) => {
    find ??= openToolPlaces(path === undefined ? '' : (judged.tree.text(path) ?? ''));
    return find(tool);
  };
  return [
    ...[...byName.values()].flatMap((use) => judgeUse(use, { ...judged, findTool })),
    ...judgeTaint(judged),
    ...judgeGrants(judged),
  ];
}

/** In every situation, and without taint's doing. */
function judgeUse(use: readonly Capability[], judged: PlacedCase): readonly Finding[] {
  const [first] = use;
  const refusals = use.map(({ now }) => now).filter((answer) => answer.verdict === 'refused');
  const own = refusals.find(({ code }) => code !== 'DENIED_TAINT' && code !== 'DENIED_NOT_OFFERED');
  if (first === undefined || own === undefined || refusals.length < use.length || meant.has(own.code))
    return [];
  const title = `every call of tool ${JSON.stringify(first.tool)} would be refused with ${own.code}: ${own.why}`;
  return [toFinding('TOOL_NEVER_CALLABLE', toToolSpot(first.tool, judged), { title, ...toFix(own) })];
}

function toFix({ code }: Extract<Answer, { verdict: 'refused' }>): { readonly fix?: string } {
  if (code === 'DENIED_HOST')
    return { fix: 'Name its hosts in allow-hosts ("public" for a program), or leave it out of allow-tools.' };
  if (code === 'DENIED_PROGRAM')
    return { fix: 'List the programs in "programs" of the manifest, or leave the tool out.' };
  if (code === 'DENIED_ISOLATION')
    return { fix: 'Run the job on Linux (runs-on: ubuntu-…), or leave the tool out of allow-tools.' };
  return {};
}

/** In the manifest, where one is named; else where the workflow names none. */
function toToolSpot(name: string, { setup, configuration, findTool }: PlacedCase): Spot {
  const spot = setup.spotOf('tools');
  const path = configuration.inputs.tools.manifest;
  const place = path === undefined ? undefined : findTool({ index: -1, name });
  return path === undefined || place === undefined ? spot : { ...spot, file: path, ...place };
}

function judgeTaint({ setup, situations }: ToolCase): readonly Finding[] {
  const tainted = situations.filter(
    (situation) => situation.outcome === 'runs' && situation.taints.length > 0 && situation.who === 'listed',
  );
  const refused = tainted
    .flatMap((situation) => (situation.outcome === 'runs' ? situation.stages : []))
    .filter(({ stage }) => stage === 'main')
    .flatMap(({ tools }) =>
      tools.filter(({ now }) => now.verdict === 'refused' && now.code === 'DENIED_TAINT'),
    );
  const names = [...new Set(refused.map(({ tool }) => tool))];
  if (names.length === 0) return [];
  const title = `for those whom allow-users and allow-bots name, these tools are off: ${names.join(', ')}`;
  return [toFinding('TOOLS_OFF_UNDER_TAINT', setup.spot, { title })];
}

function judgeGrants({ setup, configuration: { inputs, catalog } }: ToolCase): readonly Finding[] {
  const idle = inputs.tools.taintedTools.filter((name) =>
    catalog?.tools.some(
      (tool) => tool.name === toOfferedName(name) && tool.access === 'read' && !tool.network,
    ),
  );
  return idle.map((name) =>
    toFinding('GRANT_WITHOUT_USE', setup.spotOf('tainted-tools'), {
      title: `tainted-tools names ${JSON.stringify(name)}, which only reads`,
    }),
  );
}
