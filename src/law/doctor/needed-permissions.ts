/**
 * What the token of a job is for, by the inputs of our steps in it: docs/publishing.md and docs/recipes.md as a table. `needed` is without
 * what the run cannot do its work; `usable` is what it can make use of at all.
 */

import { isJsonObject } from '../../contract/json.ts';
import { type ProposalType, proposalTypes } from '../../contract/proposals.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { isCheckout } from './checkout-step.ts';
import { type ItemKind, itemsOf } from './events.ts';
import { readExpressions } from './expression.ts';
import { inputOf, type OurJob } from './our-steps.ts';
import type { Scope, Text, WorkflowStep } from './workflow.ts';

export type Needs = {
  readonly needed: ReadonlyMap<string, Scope>;
  readonly usable: ReadonlyMap<string, Scope>;
};

export function toNeeds(ours: OurJob): Needs {
  const needs = { needed: new Map<string, Scope>(), usable: new Map<string, Scope>([['contents', 'read']]) };
  if (ours.job.steps.some(isCheckout)) raise(needs.needed, ['contents', 'read']);
  for (const step of ours.agents) addAgent(needs, { step, ours });
  for (const step of ours.publishers) addPublisher(needs, { step, ours });
  for (const [name, scope] of needs.needed) raise(needs.usable, [name, scope]);
  return needs;
}

type Growing = { readonly needed: Map<string, Scope>; readonly usable: Map<string, Scope> };
type Ours = { readonly step: WorkflowStep; readonly ours: OurJob };

function raise(map: Map<string, Scope>, [name, scope]: readonly [string, Scope]): void {
  if (map.get(name) !== 'write') map.set(name, scope);
}

function addAgent(needs: Growing, { step, ours }: Ours): void {
  const { sure, possible } = itemsOf(ours.workflow);
  const token = tokenOf(step);
  if (token === 'another') return;
  for (const item of possible) raise(needs.usable, [scopeOfItem[item], 'read']);
  const recipe = inputOf(step, 'recipe');
  const reviews = recipe?.text.trim() === 'review';
  if (reviews && sure.has('pull-request')) raise(needs.needed, ['pull-requests', 'read']);
  const publish = inputOf(step, 'publish')?.text.trim() ?? 'staged';
  const isDynamic = publish.includes('${{');
  if (publish !== 'live' && !isDynamic) return;
  const types = typesOf(inputOf(step, 'proposals'), recipe);
  const writing = { types, ours };
  addWrites(needs, { ...writing, certain: isDynamic || token === 'unknown' ? 'no' : 'yes' });
}

function addPublisher(needs: Growing, { step, ours }: Ours): void {
  const token = tokenOf(step);
  if (inputOf(step, 'artifact-name') !== undefined) raise(needs.usable, ['actions', 'read']);
  if (token === 'another') return;
  for (const item of itemsOf(ours.workflow).possible) raise(needs.usable, [scopeOfItem[item], 'read']);
  const types = typesOf(inputOf(step, 'proposals'), undefined);
  addWrites(needs, { types, ours, certain: token === 'unknown' ? 'no' : 'yes' });
}

const scopeOfItem: { readonly [kind in ItemKind]: string } = {
  'pull-request': 'pull-requests',
  issue: 'issues',
};

type Writing = {
  readonly types: readonly ProposalType[] | 'unknown';
  readonly ours: OurJob;
  readonly certain: 'yes' | 'no';
};

function addWrites(needs: Growing, { types, ours, certain }: Writing): void {
  const { sure, possible } = itemsOf(ours.workflow);
  for (const type of types === 'unknown' ? proposalTypes : types)
    for (const [items, map] of [
      [possible, needs.usable],
      [sure, needs.needed],
    ] as const)
      if (map === needs.usable || (certain === 'yes' && types !== 'unknown'))
        for (const name of scopesOf(type, items)) raise(map, [name, 'write']);
}

function scopesOf(type: ProposalType, items: ReadonlySet<ItemKind>): readonly string[] {
  switch (type) {
    case 'comment':
    case 'labels':
      return [...items].map((item) => scopeOfItem[item]);
    case 'review':
      return ['pull-requests'];
    case 'issue':
      return ['issues'];
    case 'pull-request':
      return ['contents', 'pull-requests'];
  }
}

const ofRecipe: ReadonlyMap<string, readonly ProposalType[]> = new Map([
  ['review', ['review']],
  ['triage', ['comment']],
  ['maintenance', ['pull-request']],
  ['none', []],
]);

/** Without `proposals` the recipe's. */
function typesOf(proposals: Text | undefined, recipe: Text | undefined): Writing['types'] {
  if (proposals === undefined) return ofRecipe.get(recipe?.text.trim() ?? 'none') ?? 'unknown';
  const parsed = parseYaml(proposals.text, 'text');
  if (parsed.verdict === 'malformed' || !isJsonObject(parsed.value)) return 'unknown';
  const names = Object.keys(parsed.value);
  if (names.some((name) => name.includes('${{'))) return 'unknown';
  return proposalTypes.filter((type) => names.includes(type));
}

/** Whether the step works with the token of the job, or with one that was made elsewhere. */
function tokenOf(step: WorkflowStep): 'of-the-job' | 'another' | 'unknown' {
  const given = step.with.find(({ name }) => name === 'github-token')?.value.text;
  if (given === undefined) return 'of-the-job';
  const paths = readExpressions(given).flatMap(({ reading }) =>
    reading.verdict === 'read' ? reading.carried : [],
  );
  const names = paths.map((path) => path.join('.'));
  if (names.some((name) => name === 'github.token' || name === 'secrets.github_token'))
    return names.length === 1 ? 'of-the-job' : 'unknown';
  return names.some((name) => name.startsWith('env.')) ? 'unknown' : 'another';
}
