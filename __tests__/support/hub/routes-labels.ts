/** Labels: of the repository, and on its issues. */

import type { World } from './hub-world.ts';
import { withIssue } from './issue-found.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  gone,
  invalid,
  isBody,
  listOf,
  notFound,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { toLabel } from './shape-issues.ts';
import type { HubIssue, HubLabel } from './types.ts';

export const labelRoutes: Routes = {
  'issues/list-labels-for-repo': (call) =>
    paged(call, call.world.state.labels, (one) => toLabel(call.world, one)),
  'issues/get-label': (call) => {
    const label = labelOf(call.world, call.params.name ?? '');
    return label === undefined ? notFound() : ok(toLabel(call.world, label));
  },
  'issues/create-label': (call) => {
    const name = textOf(call.body, 'name') ?? '';
    if (labelOf(call.world, name) !== undefined)
      return fail(422, 'Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
    const label = ensureLabel(call.world, name);
    label.color = textOf(call.body, 'color') ?? label.color;
    label.description = textOf(call.body, 'description') ?? null;
    return created(toLabel(call.world, label));
  },
  'issues/list-labels-on-issue': (call) =>
    withIssue(call, (issue) => paged(call, labelsOn(call.world, issue), (one) => toLabel(call.world, one))),
  'issues/add-labels': (call) =>
    withIssue(call, (issue) => writeLabels(call, issue, [...issue.labels, ...namesIn(call)])),
  'issues/set-labels': (call) => withIssue(call, (issue) => writeLabels(call, issue, namesIn(call))),
  'issues/remove-all-labels': (call) =>
    withIssue(call, (issue) => {
      issue.labels = [];
      return gone();
    }),
  'issues/remove-label': (call) =>
    withIssue(call, (issue) => {
      const name = labelOf(call.world, call.params.name ?? '')?.name ?? '';
      if (!issue.labels.includes(name)) return fail(404, 'Label does not exist');
      return writeLabels(
        call,
        issue,
        issue.labels.filter((one) => one !== name),
      );
    }),
};

/** Names of labels are equal in any case. */
export const labelOf = (world: World, name: string): HubLabel | undefined =>
  world.state.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());

export function ensureLabel(world: World, name: string): HubLabel {
  const found = labelOf(world, name);
  if (found !== undefined) return found;
  const made: HubLabel = { id: world.nextId(), name, color: 'ededed', description: null };
  world.state.labels.push(made);
  return made;
}

const labelsOn = (world: World, { labels }: HubIssue): readonly HubLabel[] =>
  world.state.labels.filter((one) => labels.includes(one.name));

export function namesIn({ body }: Call): readonly string[] {
  return (listOf(body, 'labels') ?? []).map((one) => (isBody(one) ? String(one.name) : String(one)));
}

/** A name that the repository does not have becomes a label of it, as GitHub does. */
export function writeLabels(call: Call, issue: HubIssue, names: readonly string[]): Promise<Answer> | Answer {
  if (names.some((name) => name.trim() === '' || name.length > 50)) return invalid('Label', 'name');
  if (names.length > 100) return invalid('Issue', 'labels', 'too many labels');
  issue.labels = [...new Set(names.map((name) => ensureLabel(call.world, name).name))];
  issue.updatedAt = call.world.now();
  return ok(labelsOn(call.world, issue).map((one) => toLabel(call.world, one)));
}
