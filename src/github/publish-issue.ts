/** One open issue for each place in the proposals: opened once, changed in place while it is open. */

import type { LabelLimits } from '../contract/proposals.ts';
import { foldLabel } from '../law/proposals/limits.ts';
import type { Answer } from './answers.ts';
import type { Issue } from './hub.ts';
import { type Publication, toFailure, toProblem, toPublished } from './outcome.ts';
import { digestOf, isSameText, readOwnMarker, toMarked, toTitle, type Writer } from './writer.ts';

export type IssueOrder = {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Which of the run's issues it is, from 0. */
  readonly slot: number;
  readonly limits: LabelLimits | undefined;
};

/** A closed issue is left closed, and a new one is opened: what was done with is told again only when it is back. */
export async function publishIssue(writer: Writer, order: IssueOrder): Promise<Publication> {
  const title = toTitle(order.title);
  if (title === '') return toProblem('issue', 'PROPOSALS_INVALID', 'The issue has no title.');
  const body = toMarked(writer, {
    kind: 'issue',
    text: order.body,
    payload: (text) => `${order.slot}-${digestOf(`${title}\n${text}`)}`,
  });
  const found = await findOwn(writer, order.slot);
  if (found.verdict !== 'done') return toFailure('issue', 'The open issues could not be read', found);
  const issue = found.value;
  if (issue === undefined) return create(writer, order, { title, body });
  if (issue.title === title && isSameText(issue.body, body))
    return toPublished({ type: 'issue', what: 'unchanged', url: issue.url });
  const changed = await writer.hub.updateIssue({ number: issue.number, title, body });
  if (changed.verdict !== 'done') return toFailure('issue', 'The issue could not be changed', changed);
  return toPublished({ type: 'issue', what: 'updated', url: changed.value.url });
}

async function findOwn(writer: Writer, slot: number): Promise<Answer<Issue | undefined>> {
  const listed = await writer.hub.listOpenIssues(writer.own.login);
  if (listed.verdict !== 'done') return listed;
  const issue = listed.value.items.find(
    (one) =>
      one.kind === 'issue' &&
      one.state === 'open' &&
      readOwnMarker(writer, one, 'issue')?.payload.startsWith(`${slot}-`),
  );
  return { verdict: 'done', value: issue };
}

/** After a lost answer the issue may be there: it is looked for before anything is sent a second time. */
async function create(
  writer: Writer,
  { labels, limits, slot }: IssueOrder,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<Publication> {
  const known = new Map((limits?.allow ?? []).map((name) => [foldLabel(name), name]));
  const allowed = labels.flatMap((label) => known.get(foldLabel(label)) ?? []).slice(0, limits?.max ?? 0);
  const order = { title, body, labels: allowed };
  let made = await writer.hub.createIssue(order);
  if (made.verdict === 'failed') {
    const found = await findOwn(writer, slot);
    if (found.verdict !== 'done') return toFailure('issue', 'The issue may have been opened, or not', made);
    made =
      found.value === undefined
        ? await writer.hub.createIssue(order)
        : { verdict: 'done', value: found.value };
  }
  if (made.verdict !== 'done') return toFailure('issue', 'The issue could not be opened', made);
  return toPublished({ type: 'issue', what: 'created', url: made.value.url });
}
