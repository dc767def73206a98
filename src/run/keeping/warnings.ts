/** What a person should know before the run begins. */

import { readdirSync } from 'node:fs';
import { startsPrograms, type ToolSpec } from '../../contract/catalog.ts';
import type { AgentEvent } from '../../contract/events.ts';
import { nearestName } from '../../nearest/nearest.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { Workshop } from '../ground/workshop.ts';
import type { Tools } from '../hands/tools.ts';
import type { Policy } from '../policy/policy.ts';
import type { Shield } from '../shield.ts';

type Warning = Extract<AgentEvent, { type: 'warning' }>;

export type WarningParts = {
  readonly shield: Shield;
  readonly inputs: Pick<Inputs, 'limits' | 'tools'>;
  readonly policy: Policy;
  readonly workshop: Workshop;
  readonly tools: Pick<Tools, 'isolation'>;
};

export function toWarnings({ shield, inputs, policy, workshop, tools }: WarningParts): readonly Warning[] {
  const warnings: Warning[] = shield.warnings.map((warning) => ({ type: 'warning', ...warning }));
  if (policy.model.topP !== undefined && policy.model.temperature !== undefined) {
    warnings.push({
      type: 'warning',
      code: 'ONE_KNOB',
      message: 'top-p is set; omitting temperature per one-knob rule',
    });
  }
  for (const name of policy.unusedVariables) {
    const message = `Input "variables" has ${JSON.stringify(name)}, which no placeholder of the prompt file asks for.`;
    warnings.push({ type: 'warning', code: 'VARIABLE_UNUSED', message });
  }
  for (const model of toUnpriced(policy, inputs)) {
    const nearest = nearestName(model, [...inputs.limits.prices.keys()]);
    const meant = nearest === undefined ? '' : ` Did you mean it by ${JSON.stringify(nearest)}?`;
    const message = `Input "prices" has no price for ${JSON.stringify(model)}, so cost-usd stays empty when it is asked.${meant}`;
    warnings.push({ type: 'warning', code: 'PRICE_MISSING', message });
  }
  for (const path of policy.differing) {
    const message = `${path} in the work tree is not the one of commit ${policy.revision}; that commit's was used.`;
    warnings.push({ type: 'warning', code: 'POLICY_DIFFERS', message });
  }
  if (policy.changed.length > 0) {
    const message = `This pull request changes the policy (${toList(policy.changed)}); the run used the base version, of commit ${policy.revision}.`;
    warnings.push({ type: 'warning', code: 'POLICY_CHANGED', message });
  }
  for (const path of policy.untracked) {
    const message = `${path} is not a file of commit ${policy.revision}: whatever made it in this job decides what it does. "sha256" in the manifest pins it.`;
    warnings.push({ type: 'warning', code: 'PROGRAM_NOT_TRACKED', message });
  }
  for (const name of toUnchecked(policy, inputs)) {
    const message = `The tool ${JSON.stringify(name)} uses the network: its hosts were not checked, and allow-hosts lets it reach any.`;
    warnings.push({ type: 'warning', code: 'HOSTS_NOT_CHECKED', message });
  }
  const notFull = tellNotFull({ inputs, policy, tools });
  if (notFull !== undefined) warnings.push({ type: 'warning', code: 'ISOLATION_NOT_FULL', message: notFull });
  if (readdirSync(workshop.workingDirectory).length === 0) {
    const message =
      'The working directory is empty, so there is nothing to read. Run actions/checkout before this step.';
    warnings.push({ type: 'warning', code: 'WORKSPACE_EMPTY', message });
  }
  return warnings.map((warning) => ({
    ...warning,
    message: shield.redactor.text(warning.message, 'error'),
  }));
}

function tellNotFull({
  inputs,
  policy,
  tools: { isolation },
}: Pick<WarningParts, 'inputs' | 'policy' | 'tools'>): string | undefined {
  if (isolation.tier === 'full') return undefined;
  const { sandbox } = inputs.tools;
  const offered = toOffered(policy);
  const hasExec = offered.some(({ action }) =>
    action.type === 'command' ? action.wraps === 'exec' : startsPrograms(action),
  );
  const hasCommands = sandbox !== 'off' && offered.some(({ action }) => action.type === 'command');
  if (!hasExec && !hasCommands) return undefined;
  return [
    ...(hasCommands ? [`External tools get the isolation "${isolation.tier}".`] : []),
    ...(hasCommands && sandbox === 'required'
      ? ['With sandbox: required none of them starts; bubblewrap on this machine gives them what they need.']
      : []),
    ...(hasExec ? ['The tool exec starts nothing without full isolation.'] : []),
    isolation.why,
  ].join(' ');
}

/** Of either stage. */
const toOffered = ({ catalog, prestage }: Policy): readonly ToolSpec[] =>
  [catalog, ...(prestage === undefined ? [] : [prestage.catalog])].flatMap(({ tools, offered }) =>
    tools.filter(({ name }) => offered.has(name)),
  );

/** What starts programs that may use the network. */
function toUnchecked(policy: Policy, { tools: { hosts } }: Pick<Inputs, 'tools'>): readonly string[] {
  if (hosts.public === 'none') return [];
  const tools = toOffered(policy).filter(({ network, action }) => network && startsPrograms(action));
  return [...new Set(tools.map(({ name }) => name))];
}

/** With a limit of money a missing price has ended the run before; without prices nobody asks what it cost. */
function toUnpriced({ models }: Policy, { limits }: Pick<Inputs, 'limits'>): readonly string[] {
  return limits.prices.size === 0 ? [] : [...new Set(models)].filter((model) => !limits.prices.has(model));
}

const mostPaths = 10;

function toList(paths: readonly string[]): string {
  const more = paths.length > mostPaths ? [`${paths.length - mostPaths} more`] : [];
  return [...paths.slice(0, mostPaths), ...more].join(', ');
}
