/** Labels of an item: those that are missing are added, those that are there are removed, and only what the workflow allows. */

import type { LabelLimits } from '../contract/proposals.ts';
import { foldLabel } from '../law/proposals/limits.ts';
import { type Publication, toFailure, toProblem, toPublished } from './outcome.ts';
import type { Writer } from './writer.ts';

export type LabelsOrder = {
  readonly number: number;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The workflow's, never the file's. */
  readonly limits: LabelLimits | undefined;
};

/** Names are written as the workflow has them: GitHub makes a label that it does not know. */
export async function publishLabels({ hub }: Writer, order: LabelsOrder): Promise<Publication> {
  const { number, add, remove, limits = { max: 0, allow: [], allowRemove: [] } } = order;
  const [toAdd, toRemove] = [allowed(add, limits.allow), allowed(remove, limits.allowRemove)];
  if (toAdd.length < add.length || toRemove.length < remove.length || add.length + remove.length > limits.max)
    return toProblem(
      'labels',
      'PROPOSALS_OVER_LIMIT',
      'The labels are not those that the input "proposals" allows.',
    );
  const listed = await hub.listLabels(number);
  if (listed.verdict !== 'done') return toFailure('labels', 'The labels could not be read', listed);
  const present = new Map(listed.value.items.map((label) => [foldLabel(label), label]));
  const missing = toAdd.filter((label) => !present.has(foldLabel(label)));
  const surplus = toRemove.flatMap((label) => present.get(foldLabel(label)) ?? []);
  if (missing.length > 0) {
    const added = await hub.addLabels({ number, labels: missing });
    if (added.verdict !== 'done') return toFailure('labels', 'The labels could not be added', added);
  }
  for (const label of surplus) {
    const removed = await hub.removeLabel({ number, label });
    // Somebody was faster.
    const isGone = removed.verdict === 'refused' && removed.status === 404;
    if (removed.verdict !== 'done' && !isGone)
      return toFailure('labels', 'A label could not be removed', removed);
  }
  return toPublished({
    type: 'labels',
    what: missing.length + surplus.length > 0 ? 'updated' : 'unchanged',
    url: '',
  });
}

function allowed(labels: readonly string[], names: readonly string[]): readonly string[] {
  const known = new Map(names.map((name) => [foldLabel(name), name]));
  return labels.flatMap((label) => known.get(foldLabel(label)) ?? []);
}
