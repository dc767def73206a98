/** What a step lacks that no single input is wrong about: a key, tools for its recipe, the name of who made the action. */

import type { WorkflowStep } from '../../law/doctor/workflow.ts';
import { inputTable } from '../../runner/input-table.ts';
import type { Configuration } from './configuration.ts';
import { type Finding, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';

/** A key may come from a step before, by GITHUB_ENV: it is a warning. */
export function judgeKey(
  { spot, environment }: Setup,
  { inputs }: Pick<Configuration, 'inputs'>,
): readonly Finding[] {
  // A manifest or a prompt file by itself is of no step.
  if (spot.line === 0 || inputs.mode.type !== 'run') return [];
  // As written: what is an expression, or has a fault of its own, is there all the same.
  const given = (input: string): string | undefined =>
    [
      environment.inputs.get(input),
      ...(variablesOf(input) ?? []).map((name) => environment.variables.get(name)),
    ].find((value) => value !== undefined && value !== '');
  if (given('api-key') !== undefined || given('api-headers') !== undefined) return [];
  const endpoint = given('base-url') ?? inputs.model.baseUrl;
  if (!URL.canParse(endpoint) || new URL(endpoint).hostname !== 'api.openai.com') return [];
  return [toFinding('KEY_MISSING', spot, { title: 'there is no api-key, and api.openai.com is asked' })];
}

const variablesOf = (input: string): readonly string[] | undefined =>
  inputTable.find(({ name }) => name === input)?.variables;

export function judgeRecipe({ spotOf }: Setup, { inputs, catalog }: Configuration): readonly Finding[] {
  if (inputs.recipe.name !== 'maintenance' || catalog === undefined) return [];
  const writes = catalog.tools.some(({ name, access }) => catalog.offered.has(name) && access !== 'read');
  if (writes) return [];
  const title = 'maintenance is offered no tool that writes or runs something';
  return [toFinding('RECIPE_WITHOUT_TOOLS', spotOf('recipe'), { title })];
}

export function judgeOwner({ uses }: WorkflowStep, { spot }: Setup): readonly Finding[] {
  const name = /^(org|owner)\/goagent-action\b/i.exec(uses?.text.trim() ?? '')?.[0];
  if (name === undefined) return [];
  return [
    toFinding(
      'PLACEHOLDER_LEFT',
      { ...spot, ...uses?.place },
      { title: `${name} is the stand-in of the docs` },
    ),
  ];
}
