/** One comment on an item for each place in the proposals: made once, changed in place from then on. */

import type { Answer } from './answers.ts';
import type { Comment } from './hub.ts';
import { type Publication, toFailure, toPublished } from './outcome.ts';
import { digestOf, isSameText, readOwnMarker, toMarked, type Writer } from './writer.ts';

export type CommentOrder = {
  /** Of the issue or pull request. */
  readonly number: number;
  readonly body: string;
  /** Which of the run's comments it is, from 0. */
  readonly slot: number;
};

export async function publishComment(writer: Writer, order: CommentOrder): Promise<Publication> {
  const text = toMarked(writer, {
    kind: 'comment',
    text: order.body,
    payload: (text) => `${order.slot}-${digestOf(text)}`,
  });
  const found = await findOwn(writer, order);
  if (found.verdict !== 'done') return toFailure('comment', 'The comments could not be read', found);
  const { comment, notes } = found.value;
  if (comment === undefined) return create(writer, order, { text, notes });
  if (isSameText(comment.body, text))
    return toPublished({ type: 'comment', what: 'unchanged', url: comment.url });
  const changed = await writer.hub.updateComment({ id: comment.id, body: text });
  if (changed.verdict !== 'done') return toFailure('comment', 'The comment could not be changed', changed);
  return toPublished({ type: 'comment', what: 'updated', url: changed.value.url });
}

type Found = { readonly comment: Comment | undefined; readonly notes: readonly string[] };

const cutNote = 'The item has more than 1,000 comments. Only the oldest 1,000 were searched for one of ours.';

/** The newest of ours: one that an older version has left behind stays as it is. */
async function findOwn(writer: Writer, { number, slot }: CommentOrder): Promise<Answer<Found>> {
  const listed = await writer.hub.listComments(number);
  if (listed.verdict !== 'done') return listed;
  const comment = listed.value.items.findLast((one) =>
    readOwnMarker(writer, one, 'comment')?.payload.startsWith(`${slot}-`),
  );
  const notes = comment === undefined && listed.value.cut === 'cut' ? [cutNote] : [];
  return { verdict: 'done', value: { comment, notes } };
}

/** After a lost answer the comment may be there: it is looked for before anything is sent a second time. */
async function create(
  writer: Writer,
  order: CommentOrder,
  { text, notes }: { readonly text: string; readonly notes: readonly string[] },
): Promise<Publication> {
  const body = { number: order.number, body: text };
  let made = await writer.hub.createComment(body);
  if (made.verdict === 'failed') {
    const found = await findOwn(writer, order);
    if (found.verdict !== 'done')
      return toFailure('comment', 'The comment may have been written, or not', made);
    const { comment } = found.value;
    made = comment === undefined ? await writer.hub.createComment(body) : { verdict: 'done', value: comment };
  }
  if (made.verdict !== 'done') return toFailure('comment', 'The comment could not be written', made);
  return toPublished({ type: 'comment', what: 'created', url: made.value.url, notes });
}
